import { resolve } from "node:path";
import { extractSheet } from "./extract/sheet.ts";
import { findSlips } from "./judge/doubt.ts";
import { groundBetween, positionPairs } from "./judge/ground.ts";
import { judgeGroups } from "./judge/index.ts";
import { findVariants } from "./judge/spelling.ts";
import { entityNames } from "./judge/topic.ts";
import { slipProblems, variantProblems, withSlips } from "./judge/warning.ts";
import { readLoadingData } from "./language/data.ts";
import { detectLanguage } from "./language/detect.ts";
import { englishName } from "./language/name.ts";
import { languages, packOf } from "./language/registry.ts";
import { type Config, type LoadOptions, loadArticles } from "./load/index.ts";
import { matchClaims } from "./match/index.ts";
import { inspectMatches } from "./match/inspect.ts";
import { findOrigins } from "./match/origin.ts";
import { type ReadArticle, readArticle } from "./pipeline/read.ts";
import { problem } from "./problem.ts";
import type {
  Article,
  Claim,
  Fact,
  FactSheet,
  Inspector,
  Origin,
  Problem,
  Report,
  Statistics,
  Verdict,
} from "./record.ts";
import { readSheets } from "./store/sheet.ts";
import { fold } from "./text/fold.ts";
import { version } from "./version.ts";

export interface CompareOptions {
  /** Absolute folder that paths are relative to. */
  readonly cwd: string;
  readonly config?: Config;
  /** Absolute folder that the globs of `config` are relative to; `cwd` by default. */
  readonly configFolder?: string;
  /** Standard input, read when `-` is among the paths, and no further than the largest size. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Largest file that is read, in bytes. */
  readonly maxSize?: number;
  /** Fact sheets, compared as one more source each; those of `config` are read as well. */
  readonly facts?: readonly string[];
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

/** The words of all languages that loading needs: languages are told apart and dates are read by them. */
export function loadWords(): Pick<LoadOptions, "languageWords" | "dateWords"> {
  const all = languages.map((id) => ({ id, ...readLoadingData(id) }));
  const merge = (words: (dates: (typeof all)[number]["dates"]) => Readonly<Record<string, number>>) =>
    Object.fromEntries(
      all.flatMap(({ dates }) => Object.entries(words(dates)).map(([name, value]) => [fold(name), value])),
    );
  return {
    languageWords: Object.fromEntries(all.map(({ id, functionWords }) => [id, functionWords.telling])),
    dateWords: { months: merge((d) => d.months), weekdays: merge((d) => d.weekdays), zones: merge((d) => d.zones) },
  };
}

/** Loads the articles and finds their claims; nothing is compared. */
export async function extractPaths(paths: readonly string[], options: CompareOptions): Promise<Report> {
  const loaded = await loadArticles(paths, { ...options, ...loadWords() });
  const report = extractArticles(loaded.articles, options);
  return { ...report, problems: [...loaded.problems, ...report.problems] };
}

/** Finds the claims of articles that are already in memory. */
export function extractArticles(articles: readonly Article[], options: Omit<CompareOptions, "cwd"> = {}): Report {
  const { claims, problems } = gather(readAll(articles, options));
  return reportOf(articles, findOrigins(articles), claims, [], problems);
}

/** Loads the articles, finds their claims, groups them by fact and judges each fact. */
export async function comparePaths(paths: readonly string[], options: CompareOptions): Promise<Report> {
  const loaded = await loadArticles(paths, { ...options, ...loadWords() });
  const sheets = await loadSheets(options);
  const report = compareArticles(loaded.articles, { ...options, sheets });
  return { ...report, problems: [...loaded.problems, ...report.problems] };
}

/** Reads the fact sheets of the options and of the configuration, and tells the language of each. */
export async function loadSheets({
  cwd,
  facts = [],
  config,
  configFolder = cwd,
}: CompareOptions): Promise<FactSheet[]> {
  const named = [...facts, ...(config?.facts ?? []).map((path) => resolve(configFolder, path))];
  const { languageWords } = loadWords();
  return Promise.all(
    (await readSheets(named, cwd)).map(async (sheet) => {
      const words = sheet.facts.flatMap(({ label, quote, value }) => [
        label,
        quote ?? "",
        value.type === "words" ? value.words : "",
      ]);
      return {
        ...sheet,
        language: sheet.language ?? (await detectLanguage(words.join(".\n"), languageWords)).language,
      };
    }),
  );
}

/** Reads fact sheets and tries what can be made of each entry; nothing is compared. */
export async function checkSheets(
  options: CompareOptions,
): Promise<readonly { readonly sheet: FactSheet; readonly problems: readonly Problem[] }[]> {
  const sheets = await loadSheets(options);
  return sheets.map((sheet) => ({ sheet, problems: extractSheet(sheet, packOf).problems }));
}

/** What articles in memory are compared with and by. */
export interface ArticleOptions extends Omit<CompareOptions, "cwd" | "facts"> {
  readonly sheets?: readonly FactSheet[];
}

/**
 * Compares articles that are already in memory. The order of the articles makes no difference. One article alone is the
 * problem `load/one-article`.
 */
export function compareArticles(given: readonly Article[], options: ArticleOptions = {}): Report {
  const read = [...readAll(given, options), ...readSheetsOf(options.sheets)].sort(byId);
  options.onProgress?.(read.length, read.length, "matching");
  return compareRead(
    read,
    options.config,
    read.length === 1 ? [problem("load/one-article", "error", "Only one article was found.")] : [],
  );
}

/** Fact sheets as what they are compared as: one more source each. */
export const readSheetsOf = (sheets: readonly FactSheet[] = []): readonly ReadArticle[] =>
  sheets.map((sheet) => ({ ...extractSheet(sheet, packOf), spellings: [] }));

const byId = ({ article: a }: ReadArticle, { article: b }: ReadArticle): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Compares articles that are read already, in the order of their ids. `more` are problems of the input. */
export function compareRead(read: readonly ReadArticle[], config?: Config, more: readonly Problem[] = []): Report {
  const articles = read.map(({ article }) => article);
  const { claims, problems, names, spellings } = gather(read);
  const { groups, linked } = matchClaims(claims, aliasesOf(config));
  const origins = findOrigins(articles);
  const slips = new Map(findSlips({ groups, articles, origins }).map((slip) => [slip.claim.id, slip]));
  const facts = judgeGroups({ groups, articles, origins, linked, names: entityNames(names, linked), slips });
  const told = withSlips([...problems, ...more], slipProblems([...slips.values()], articles));
  const variants = variantProblems(findVariants(spellings, origins), articles);
  return reportOf(articles, origins, claims, facts, [...told, ...variants]);
}

/** Answers what a report of `compareArticles` leaves open: why claims stand together and others do not. */
export function inspectReport(report: Report, config?: Config): Inspector {
  const groups = report.facts.map(({ claims }) => claims.map(({ id }) => id));
  return {
    ...inspectMatches(report.claims, groups, aliasesOf(config)),
    ...judging,
    grounds: positionPairs,
  };
}

/** How two claims of a fact go together, and what the keys of places and organisations are called. */
export const judging: Pick<Inspector, "ground" | "nameOf"> = { ground: groundBetween, nameOf: englishName };

function readAll(articles: readonly Article[], { onProgress }: Pick<CompareOptions, "onProgress">): ReadArticle[] {
  return articles.map((article, i) => {
    onProgress?.(i, articles.length, article.path);
    return readArticle(article);
  });
}

/** What several articles hold, article by article. */
const gather = (read: readonly ReadArticle[]): Pick<ReadArticle, "claims" | "problems" | "names" | "spellings"> => ({
  claims: read.flatMap(({ claims }) => claims),
  problems: read.flatMap(({ problems }) => problems),
  names: read.flatMap(({ names }) => names),
  spellings: read.flatMap(({ spellings }) => spellings),
});

function aliasesOf(config: Config | undefined): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const [canonical, names] of Object.entries(config?.aliases ?? {}))
    for (const name of names) aliases.set(fold(name), `name:${fold(canonical)}`);
  return aliases;
}

function reportOf(
  articles: readonly Article[],
  origins: readonly Origin[],
  claims: readonly Claim[],
  facts: readonly Fact[],
  problems: readonly Problem[],
): Report {
  return {
    schemaVersion: 1,
    tool: { name: "claims", version },
    articles,
    origins,
    facts,
    claims,
    problems,
    statistics: statisticsOf(articles, origins, claims, facts),
  };
}

function statisticsOf(
  articles: readonly Article[],
  origins: readonly Origin[],
  claims: readonly Claim[],
  facts: readonly Fact[],
): Statistics {
  const own = facts.filter(({ restates }) => restates === undefined);
  const count = (verdict: Verdict): number => own.filter((fact) => fact.verdict === verdict).length;
  const verdicts = {
    agree: count("agree"),
    diverge: count("diverge"),
    evolves: count("evolves"),
    disputed: count("disputed"),
    unclear: count("unclear"),
    single: count("single"),
  };
  return {
    articles: articles.length,
    sources: new Set(articles.map(({ source }) => source)).size,
    origins: origins.length,
    claims: claims.length,
    facts: own.length - verdicts.single,
    verdicts,
  };
}
