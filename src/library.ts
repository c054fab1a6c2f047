import { articleFromText as compose, loadArticles as load, type TextInput } from "./load/index.ts";
import {
  type CompareOptions,
  compareArticles,
  comparePaths,
  extractArticles,
  extractPaths,
  loadSheets,
  loadWords,
} from "./pipeline.ts";
import type { Article, Problem, Report } from "./record.ts";

/** Paths (files, folders, globs), or articles that are already in memory. */
export type Input = readonly string[] | readonly Article[];

/** As the command line's options; `cwd` is where relative paths start, the current folder by default. */
export type Options = Partial<CompareOptions>;

const isPaths = (input: Input): input is readonly string[] => input.every((item) => typeof item === "string");
const located = (options: Options): CompareOptions => ({ ...options, cwd: options.cwd ?? process.cwd() });

/**
 * Groups the claims of several articles by fact and judges each fact.
 *
 * Input that can't be read becomes a problem in the report; nothing is thrown for it.
 */
export async function compare(input: Input, options: Options = {}): Promise<Report> {
  if (isPaths(input)) return comparePaths(input, located(options));
  return compareArticles(input, { ...options, sheets: await loadSheets(located(options)) });
}

/** Finds the claims of each article; `facts` stays empty. */
export async function extract(input: Input, options: Options = {}): Promise<Report> {
  return isPaths(input) ? extractPaths(input, located(options)) : extractArticles(input, options);
}

/** Loads articles from files, folders and globs, in the order of their paths. */
export async function loadArticles(
  paths: readonly string[],
  options: Options = {},
): Promise<{ readonly articles: readonly Article[]; readonly problems: readonly Problem[] }> {
  return load(paths, { ...located(options), ...loadWords() });
}

/** Makes an article of a text in memory. `published` is an ISO 8601 date ("2024-10-16", "2024-10"). */
export async function articleFromText(input: TextInput): Promise<Article> {
  return compose(input, loadWords());
}
