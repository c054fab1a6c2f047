import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkOf } from "./check/check.ts";
import { articleFromText as compose, loadArticles as load, type TextInput } from "./load/index.ts";
import { checkPaths } from "./pipeline/check.ts";
import { checkProblems } from "./pipeline/problem.ts";
import {
  type CompareOptions,
  compareArticles,
  comparePaths,
  extractArticles,
  extractPaths,
  judging,
  loadSheets,
  loadWords,
} from "./pipeline.ts";
import { ClaimsError } from "./problem.ts";
import type { Article, BaselineEntry, Check, Problem, Report, Threshold } from "./record.ts";
import { applyBaseline } from "./store/accepted.ts";
import { version } from "./version.ts";

/** Paths (files, folders, globs), or articles that are already in memory. */
export type Input = readonly string[] | readonly Article[];

/** As the command line's options; `cwd` is where relative paths start, the current folder by default. */
export type Options = Partial<CompareOptions>;

/** As the command line's options of `claims check`. */
export interface CheckOptions extends Options {
  /** The mildest verdict that fails; "diverge" by default. */
  readonly failOn?: Threshold["failOn"];
  /** Findings at or over it that are put up with; 0 by default. */
  readonly maxFindings?: number;
  /** Independent sources that must stand against a new article; 1 by default. */
  readonly minSources?: number;
  /** That nothing is new, or nothing else is there, is no error. */
  readonly allowNone?: boolean;
  /** Findings that were accepted before: `findings` of a baseline file. */
  readonly baseline?: readonly BaselineEntry[];
  /** Where what was read of each file is kept for the next run; nothing is kept without it. */
  readonly cacheFolder?: string;
}

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

/**
 * Holds new articles against a corpus, as `claims check` does: both are files, folders and globs, `-` among the new ones is
 * `stdin`, and a file that is in both is new. The check has passed when none of its `problems` is an error and `failing` is
 * not above `threshold.maxFindings`. Of the baseline, entries are stale whose article is among the new ones.
 *
 * What can't be read is an error among the problems, as is no new article (`check/no-new`) and nothing to hold it against
 * (`check/no-corpus`). Thrown is only `ClaimsError` `usage/invalid`, for standard input as the corpus.
 */
export async function check(
  added: readonly string[],
  against: readonly string[],
  options: CheckOptions = {},
): Promise<Check> {
  if (against.includes("-"))
    throw new ClaimsError("usage/invalid", "standard input can be a new article, not the corpus");
  const {
    failOn = "diverge",
    maxFindings = 0,
    minSources = 1,
    allowNone = false,
    baseline = [],
    cacheFolder,
  } = options;
  const work = located(options);
  const cache = cacheFolder === undefined ? {} : { cache: { folder: resolve(work.cwd, cacheFolder), now: Date.now() } };
  const checked = await checkPaths(added, against, { ...work, ...cache });
  const looked = new Set(checked.added.map(({ path }) => path));
  return checkOf({
    ...checked,
    ...judging,
    tool: { name: "claims", version },
    problems: checkProblems(checked, [], { allowNone, against }),
    threshold: { failOn, maxFindings },
    minSources,
    accept: (findings) =>
      applyBaseline(
        findings,
        { schemaVersion: 1, findings: baseline },
        { isThere: (path) => existsSync(resolve(work.cwd, path)), isLooked: ({ path }) => looked.has(path) },
      ),
  });
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
