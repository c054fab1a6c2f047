import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkOf } from "../../src/check/check.ts";
import { composeArticle } from "../../src/load/compose.ts";
import { draftsOf } from "../../src/load/draft.ts";
import { type ReadArticle, readArticle } from "../../src/pipeline/read.ts";
import { compareRead, judging, loadWords } from "../../src/pipeline.ts";
import type { Check } from "../../src/record.ts";

const root = join(import.meta.dirname, "../clusters");
const words = loadWords();

/** Reads a text as a file of that path. */
export async function readText(path: string, text: string): Promise<ReadArticle> {
  const { drafts } = await draftsOf(Buffer.from(text), "text", path, []);
  const [draft] = drafts;
  if (draft === undefined) throw new Error(`${path} holds no article`);
  return readArticle(await composeArticle({ ...draft, id: path }, words));
}

/** The articles of an annotated event, read, by the name of their file. */
export async function readStory(event: string): Promise<readonly ReadArticle[]> {
  const folder = join(root, event, "articles");
  const files = readdirSync(folder).sort();
  return Promise.all(files.map((file) => readText(`${event}-${file}`, readFileSync(join(folder, file), "utf8"))));
}

const byId = ({ article: a }: ReadArticle, { article: b }: ReadArticle): number => (a.id < b.id ? -1 : 1);

/** A check of one article against others that were read before, as one story. */
export function checkRead(added: ReadArticle, corpus: readonly ReadArticle[]): Check & { readonly own: Claims } {
  const report = compareRead([added, ...corpus].sort(byId));
  const check = checkOf({
    ...judging,
    tool: report.tool,
    stories: [report],
    added: [added.article],
    corpus: corpus.length,
    sheets: 0,
    problems: [],
    threshold: { failOn: "diverge", maxFindings: 0 },
    accept: (findings) => ({ findings, stale: [] }),
    minSources: 1,
  });
  const facts = new Map(report.facts.map((fact) => [fact.id, fact]));
  const own = check.findings.flatMap(({ fact }) => facts.get(fact)?.claims ?? []);
  return { ...check, own: own.filter(({ article }) => article === added.article.id) };
}

type Claims = ReadArticle["claims"];
