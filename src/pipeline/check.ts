import type { ComposeOptions } from "../load/compose.ts";
import { type Discovery, discover, type FoundFile } from "../load/discover.ts";
import { uniqueIds } from "../load/identity.ts";
import { readRaw } from "../load/raw.ts";
import { readStdin } from "../load/stdin.ts";
import { related } from "../match/related.ts";
import { type CompareOptions, compareRead, loadSheets, loadWords, readSheetsOf } from "../pipeline.ts";
import { problem } from "../problem.ts";
import type { Article, Problem, Report } from "../record.ts";
import { type Cache, type CacheOptions, openCache } from "../store/cache.ts";
import { type KnownFile, knowDrafts, knowFile } from "./file.ts";
import { type ArticleHead, unpackArticle } from "./pack.ts";
import type { ReadArticle } from "./read.ts";
import { storiesOf } from "./story.ts";

export interface CheckOptions extends CompareOptions {
  /** Where what was read of each file is kept for the next run; nothing is kept without it. */
  readonly cache?: CacheOptions;
  /** The new paths were come across, not named: a JSON file among them need not be one of articles. */
  readonly found?: boolean;
}

/** New articles, each compared with the articles of the corpus that tell of its story. */
export interface Checked {
  /**
   * Comparisons of the new articles with those of their story: every new article is in one of them, alone where nothing
   * tells of the same.
   */
  readonly stories: readonly Report[];
  /** In the order of their paths. A new article whose text the corpus has as well is among them. */
  readonly added: readonly Article[];
  /** Articles of the corpus that the new ones were held against. */
  readonly corpus: number;
  /** Whether the paths of the corpus lead anywhere, be it to the new articles alone. */
  readonly isThere: boolean;
  /** Fact sheets that they were held against. */
  readonly sheets: number;
  /** Of the input and of the cache; what concerns one article is in the report of its story. */
  readonly problems: readonly Problem[];
}

/** An article before it is fetched in full. */
interface Entry extends ArticleHead {
  readonly id: string;
  readonly path: string;
  readonly isNew: boolean;
  readonly file: KnownFile;
  /** Its place in its file. */
  readonly index: number;
}

interface Source {
  readonly path: string;
  readonly isNew: boolean;
  readonly file: KnownFile;
}

/**
 * Compares new articles with a corpus, story by story. A file that is both new and of the corpus is new; `-` among the new
 * paths is standard input. What is left in the cache and the order of the paths make no difference to what is found.
 */
export async function checkPaths(
  added: readonly string[],
  corpus: readonly string[],
  options: CheckOptions,
): Promise<Checked> {
  const cache = options.cache && openCache(options.cache);
  const { sources, problems, isAmongOld } = await readSources(added, corpus, options, cache);
  const { entries, copies, known } = distinct(entriesOf(sources));
  const pick = (isNew: boolean): readonly Entry[] => entries.filter((entry) => entry.isNew === isNew);
  const stories = storiesOf(related(pick(true), pick(false)));
  const sheets = readSheetsOf(await loadSheets(options));
  const fetch = fetcher();
  const reports: Report[] = [];
  for (const [i, story] of stories.entries()) {
    options.onProgress?.(i, stories.length, "matching");
    const members = new Set(story);
    const read = await Promise.all(entries.filter(({ id }) => members.has(id)).map(fetch));
    reports.push(compareRead([...read.flat(), ...sheets].sort(byId), options.config));
  }
  const articles = new Map(
    reports.flatMap((report) => report.articles.map((article) => [article.id, article] as const)),
  );
  return {
    stories: reports,
    added: pick(true).flatMap(({ id }) => articles.get(id) ?? []),
    corpus: known,
    isThere: known > 0 || isAmongOld,
    // A sheet without a fact is nothing to hold an article against.
    sheets: sheets.filter(({ claims }) => claims.length > 0).length,
    problems: [...problems, ...copies, ...(cache?.close() ?? [])],
  };
}

async function readSources(
  added: readonly string[],
  corpus: readonly string[],
  options: CheckOptions,
  cache: Cache | undefined,
): Promise<{
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** Whether a new file is one of the corpus as well. */
  readonly isAmongOld: boolean;
}> {
  const { cwd, config, configFolder = cwd, found = false } = options;
  const find = (paths: readonly string[]): Promise<Discovery> =>
    discover(
      paths.filter((path) => path !== "-"),
      { cwd, configFolder, exclude: config?.exclude ?? [] },
    );
  const [fresh, old] = [await find(added), await find(corpus)];
  const taken = new Set(fresh.files.map(({ absolute }) => absolute));
  const files = [
    ...fresh.files.map((file) => ({ file: found ? { ...file, named: false } : file, isNew: true })),
    ...old.files.filter(({ absolute }) => !taken.has(absolute)).map((file) => ({ file, isNew: false })),
  ].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const words = loadWords();
  const sources: Source[] = [];
  const problems = ordered([...fresh.problems, ...old.problems]);
  for (const [i, { file, isNew }] of files.entries()) {
    options.onProgress?.(i, files.length, file.path);
    const known = await readFile(file, options, words, cache);
    if ("code" in known) problems.push(known);
    else sources.push({ path: file.path, isNew, file: known });
  }
  if (added.includes("-"))
    sources.push({
      path: "stdin",
      isNew: true,
      file: await knowDrafts(await readStdin({ ...options, ...words }), words),
    });
  return {
    sources,
    problems: [...problems, ...sources.flatMap(({ file }) => file.head.problems)],
    isAmongOld: old.files.some(({ absolute }) => taken.has(absolute)),
  };
}

/** Each once, in an order that does not come from that of the paths. */
function ordered(problems: readonly Problem[]): Problem[] {
  const keyed = new Map(problems.map((one) => [`${one.path} ${one.code} ${one.message}`, one]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

async function readFile(
  file: FoundFile,
  options: CheckOptions,
  words: ComposeOptions,
  cache: Cache | undefined,
): Promise<KnownFile | Problem> {
  const raw = readRaw(file, options);
  return "code" in raw ? raw : knowFile(raw, words, cache);
}

/** The articles of all files under their ids. */
function entriesOf(sources: readonly Source[]): readonly Entry[] {
  const all = sources.flatMap((source) =>
    source.file.head.articles.map((head, index) => ({ ...source, ...head, index })),
  );
  const ids = uniqueIds(all);
  return all.map((entry, i) => ({ ...entry, id: ids[i] ?? entry.path }));
}

/**
 * Each text once, the new one where it is among the new as well as in the corpus: a copy is held against the others like
 * any new article. `known` counts the texts of the corpus, copied ones among them.
 */
function distinct(all: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly copies: readonly Problem[];
  readonly known: number;
} {
  const first = new Map<string, Entry>();
  const copies: Problem[] = [];
  for (const entry of [...all.filter(({ isNew }) => isNew), ...all.filter(({ isNew }) => !isNew)]) {
    const same = first.get(entry.twin);
    if (!same) {
      first.set(entry.twin, entry);
      continue;
    }
    // The message is on the new one of the two, else on the later one.
    const [copy, original] = same.isNew && !entry.isNew ? [same, entry] : [entry, same];
    const message = `${copy.id} is the same text as ${original.id}.`;
    copies.push(problem("load/duplicate", "info", message, { path: copy.path }));
  }
  const known = new Set(all.filter(({ isNew }) => !isNew).map(({ twin }) => twin)).size;
  return { entries: [...first.values()], copies, known };
}

const byId = ({ article: a }: ReadArticle, { article: b }: ReadArticle): number => (a.id < b.id ? -1 : 1);

/** Fetches articles in full, each file once. */
function fetcher(): (entry: Entry) => Promise<readonly ReadArticle[]> {
  const bodies = new Map<KnownFile, ReturnType<KnownFile["body"]>>();
  return async ({ file, index, id }) => {
    const body = bodies.get(file) ?? file.body();
    bodies.set(file, body);
    const packed = (await body)[index];
    return packed ? [unpackArticle(packed, id)] : [];
  };
}
