import type { Article, BaselineEntry, Check, Finding, Problem, Report, Threshold } from "../record.ts";
import { type Found, findingsOf, type Lookup } from "./finding.ts";
import { numbered } from "./fingerprint.ts";
import { reaches } from "./rule.ts";

export interface CheckInput extends Lookup {
  readonly tool: Check["tool"];
  /** Comparisons of new articles with those of the corpus, a story each; no new article is in two. */
  readonly stories: readonly Report[];
  readonly added: readonly Article[];
  /** Articles of the corpus that were looked at. */
  readonly corpus: number;
  /** Fact sheets that were looked at. */
  readonly sheets: number;
  /** Where paths start in the repository; undefined where there is none. */
  readonly prefix?: string | undefined;
  readonly problems: readonly Problem[];
  readonly threshold: Threshold;
  /** Marks what was accepted before, and gives the entries that nothing answers to. */
  readonly accept: (findings: readonly Finding[]) => {
    readonly findings: readonly Finding[];
    readonly stale: readonly BaselineEntry[];
  };
}

/** What is to be said of new articles. The order of stories and articles makes no difference. */
export function checkOf(input: CheckInput): Check {
  const { stories, threshold } = input;
  const added = new Set(input.added.map(({ id }) => id));
  const found = stories.flatMap((story) => findingsOf(story, added, input)).sort(byPlace);
  const prints = numbered(found.map(({ print, place }) => ({ print, path: place.path })));
  const { findings, stale } = input.accept(
    found.map(({ print, ...finding }, i): Finding => {
      return { ...finding, fingerprint: prints[i] ?? print, fails: reaches(finding.verdict, threshold.failOn) };
    }),
  );
  return {
    schemaVersion: 1,
    tool: input.tool,
    ...(input.prefix === undefined ? {} : { prefix: input.prefix }),
    added: [...input.added].sort((a, b) => compareText(a.path, b.path) || compareText(a.id, b.id)),
    corpus: input.corpus + input.sheets,
    findings,
    threshold,
    failing: findings.filter(({ fails, accepted }) => fails && accepted === undefined).length,
    stale,
    problems: input.problems,
  };
}

function byPlace(a: Found, b: Found): number {
  return (
    compareText(a.place.path, b.place.path) ||
    compareText(a.place.article, b.place.article) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.fact, b.fact)
  );
}

/** By code unit: the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
