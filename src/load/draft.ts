import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { checkText } from "./check.ts";
import type { Draft } from "./compose.ts";
import type { Config } from "./config-shape.ts";
import { decode, isBinary } from "./decode.ts";
import type { FileType } from "./discover.ts";
import type { Fields } from "./fields.ts";
import type { FrontMatter } from "./front-matter.ts";
import { matchesGlob } from "./glob.ts";
import { readHtml } from "./html.ts";
import { type JsonArticles, readJson, readJsonLines } from "./json.ts";
import type { Layer } from "./metadata.ts";

/** A draft without its id, which needs the other files; `key` tells the articles of one file apart. */
export type KeyedDraft = Omit<Draft, "id"> & { readonly key?: string };

export interface Drafts {
  readonly drafts: readonly KeyedDraft[];
  readonly problems: readonly Problem[];
}

/** What the configuration says of a path: the last glob that matches wins, as in .gitignore. */
export function configFields(config: Config | undefined, path: string): Fields {
  const last = (map: Readonly<Record<string, string>> | undefined): string | undefined =>
    Object.entries(map ?? {}).findLast(([pattern]) => matchesGlob(path, pattern))?.[1];
  const source = last(config?.sources);
  const published = last(config?.dates);
  const language = last(config?.languages);
  return {
    ...(source === undefined ? {} : { source }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
}

function fromJson({ articles, problems }: JsonArticles, path: string, outer: readonly Layer[]): Drafts {
  const drafts = articles.map(({ text, fields, key }): KeyedDraft => {
    const own = fields.id ?? key;
    return {
      path,
      text,
      layers: [...outer, { origin: "json", fields }],
      warnings: checkText(text, path),
      ...(own === undefined ? {} : { key: own }),
    };
  });
  return { drafts, problems };
}

/** Few articles have front matter, so its libraries are loaded with the first that may. */
async function frontMatterOf(text: string, path: string): Promise<FrontMatter> {
  if (!text.startsWith("---")) return { fields: {}, end: 0, problems: [] };
  return (await import("./front-matter.ts")).readFrontMatter(text, path);
}

/**
 * Turns the bytes of a file into drafts of articles. `outer` holds what is known from outside the file. Whatever is
 * wrong with the bytes is a problem with a code; nothing is thrown.
 */
export async function draftsOf(
  bytes: Uint8Array,
  type: FileType,
  path: string,
  outer: readonly Layer[],
): Promise<Drafts> {
  const fail = (...problems: readonly Problem[]): Drafts => ({ drafts: [], problems });
  if (bytes.length === 0) return fail(problem("load/empty", "error", `${path} is empty.`, { path }));
  if (isBinary(bytes)) return fail(problem("load/binary", "error", `${path} is not a text file.`, { path }));
  const { text, warning } = decode(bytes);
  const problems = warning === undefined ? [] : [problem("load/encoding", "warning", warning, { path })];
  if (!/[\p{L}\p{N}]/u.test(text))
    return fail(...problems, problem("load/empty", "error", `${path} holds no words.`, { path }));
  if (type === "json" || type === "jsonl") {
    const read = fromJson((type === "json" ? readJson : readJsonLines)(text, path), path, outer);
    return { drafts: read.drafts, problems: [...problems, ...read.problems] };
  }
  if (type === "html") {
    // Pages nested without end exhaust the parser's stack: that page is lost, the run is not.
    const page = await readHtml(text).catch(() => undefined);
    if (!page) return fail(...problems, problem("load/no-body", "error", `No article was found in ${path}.`, { path }));
    const layers: readonly Layer[] = [...outer, { origin: "html", fields: page.fields }];
    const warnings = [...problems, ...checkText(page.text, path)];
    return { drafts: [{ path, text: page.text, layers, marked: page.marked, warnings }], problems: [] };
  }
  const front = await frontMatterOf(text, path);
  if (!/[\p{L}\p{N}]/u.test(text.slice(front.end))) {
    return fail(
      ...problems,
      ...front.problems,
      problem("load/empty", "error", `${path} has no text below its front matter.`, { path }),
    );
  }
  const layers: readonly Layer[] = [...outer, { origin: "front-matter", fields: front.fields }];
  const warnings = [...problems, ...front.problems, ...checkText(text, path)];
  return { drafts: [{ path, text, from: front.end, layers, warnings }], problems: [] };
}
