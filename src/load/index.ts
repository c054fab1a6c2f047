import { problem } from "../problem.ts";
import type { Article, Problem } from "../record.ts";
import { checkText } from "./check.ts";
import { composeArticle } from "./compose.ts";
import { discover, type FoundFile } from "./discover.ts";
import { configFields, type Drafts, type KeyedDraft } from "./draft.ts";
import type { Fields } from "./fields.ts";
import { duplicateKey, uniqueIds } from "./identity.ts";
import type { LoadOptions } from "./options.ts";
import { draftsIn, readRaw } from "./raw.ts";
import { readStdin } from "./stdin.ts";

export { readConfig } from "./config.ts";
export type { Config } from "./config-shape.ts";
export type { LoadOptions } from "./options.ts";

export interface Loaded {
  /** In the order of their paths. */
  readonly articles: readonly Article[];
  /** Of input that gave no article; what concerns one article is among its warnings. */
  readonly problems: readonly Problem[];
}

/** Files read at once: enough to hide the disk, few enough to hold in memory. */
const parallel = 8;

async function mapInOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) {
      const item = items[i];
      if (item !== undefined) results[i] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: parallel }, run));
  return results;
}

async function readFound(file: FoundFile, options: LoadOptions): Promise<Drafts> {
  const raw = readRaw(file, options);
  return "code" in raw ? { drafts: [], problems: [raw] } : draftsIn(raw);
}

function withoutDuplicates(articles: readonly Article[]): Loaded {
  const first = new Map<string, Article>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const key = duplicateKey(article);
    const known = first.get(key);
    if (known)
      problems.push(
        problem("load/duplicate", "info", `${article.id} is the same text as ${known.id}.`, { path: article.path }),
      );
    else first.set(key, article);
  }
  return { articles: [...first.values()], problems };
}

/**
 * Loads articles from files, folders, globs and `-` (standard input), in the order of their paths. Input that can't be
 * read gives a problem with a code and the rest is loaded; nothing is thrown for it. No article at all, from any input,
 * is the problem `load/no-articles`.
 */
export async function loadArticles(paths: readonly string[], options: LoadOptions): Promise<Loaded> {
  const named = paths.filter((path) => path !== "-");
  const { cwd, config, configFolder = cwd } = options;
  const found = await discover(named, { cwd, configFolder, exclude: config?.exclude ?? [] });
  const read = [...(await mapInOrder(found.files, (file) => readFound(file, options)))];
  if (named.length < paths.length) read.push(await readStdin(options));
  const drafts: readonly KeyedDraft[] = read.flatMap((one) => one.drafts);
  const ids = uniqueIds(drafts);
  const keyed = drafts.map((draft, i) => ({ ...draft, id: ids[i] ?? draft.path }));
  const composed = await mapInOrder(keyed, (draft) => composeArticle(draft, options));
  const { articles, problems: duplicates } = withoutDuplicates(composed);
  const problems = [...found.problems, ...read.flatMap((one) => one.problems), ...duplicates];
  if (articles.length === 0) problems.push(problem("load/no-articles", "error", "No article was found."));
  return { articles, problems };
}

/** A text in memory, with what is known of it. `published` is ISO 8601 or in words. */
export interface TextInput extends Fields {
  readonly text: string;
  /** Shown as its file; "text" where it has none. */
  readonly path?: string;
}

/** Makes an article of a text in memory; the id is the one given, or the file's name. */
export async function articleFromText(input: TextInput, options: Omit<LoadOptions, "cwd">): Promise<Article> {
  const { text, path = input.id ?? "text", ...fields } = input;
  return composeArticle(
    {
      id: input.id ?? path.slice(path.lastIndexOf("/") + 1),
      path,
      text,
      layers: [
        { origin: "option", fields },
        { origin: "config", fields: configFields(options.config, path) },
      ],
      warnings: checkText(text, path),
    },
    options,
  );
}
