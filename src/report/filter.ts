import type { Article, Claim, ClaimKind, Fact, Report, Verdict } from "../record.ts";
import { dayRange, isoDate } from "./date.ts";

/** What a reader wants to see. An absent field lets everything through. */
export interface Filters {
  /** Words to be found in a fact's label, topic, claims with their clauses, or the names of what it is about; case and accents are ignored. */
  readonly about?: string;
  readonly verdicts?: readonly Verdict[];
  readonly kinds?: readonly ClaimKind[];
  /** Words to be found in the name of a source that speaks of it. */
  readonly sources?: readonly string[];
  /** Least number of sources. */
  readonly minSources?: number;
  /** ISO dates of any length ("2024", "2024-10"): first and last day of what a claim, or else its article, is dated. */
  readonly since?: string;
  readonly until?: string;
  /** Facts of one article alone as well. */
  readonly all?: boolean;
}

/** True where the filters can leave out a fact that is shown by default. */
export function narrows(filters: Filters): boolean {
  return Object.entries(filters).some(([name, value]) => name !== "all" && value !== undefined);
}

/** The report with the facts and claims that fit; articles, problems and statistics stay those of the whole run. */
export function select(report: Report, filters: Filters): Report {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  const about = filters.about === undefined ? undefined : folded(filters.about);
  return {
    ...report,
    facts: report.facts.filter((fact) => fits(fact, filters, about, articles)),
    claims: report.claims.filter(
      (claim) =>
        (filters.kinds?.includes(claim.kind) ?? true) &&
        (about === undefined || mentions(claim, about, articles)) &&
        fromSource([claim], filters, articles) &&
        inTime([claim], filters, articles),
    ),
  };
}

type Articles = ReadonlyMap<string, Article>;

function fits(fact: Fact, filters: Filters, about: string | undefined, articles: Articles): boolean {
  // A verdict asked for by name is shown, whatever the default leaves out.
  const named = filters.verdicts?.includes(fact.verdict);
  return (
    (named ?? (fact.verdict !== "single" || filters.all === true)) &&
    (filters.kinds?.includes(fact.kind) ?? true) &&
    (about === undefined || speaksOf(fact, about, articles)) &&
    fromSource(fact.claims, filters, articles) &&
    sourceCount(fact, articles) >= (filters.minSources ?? 0) &&
    inTime(fact.claims, filters, articles)
  );
}

function speaksOf(fact: Fact, about: string, articles: Articles): boolean {
  return (
    folded(fact.label).includes(about) ||
    folded(fact.topic).includes(about) ||
    fact.claims.some((claim) => mentions(claim, about, articles))
  );
}

/** Keys of entities ("org:nato", "name:ada lovelace") are searched as the words after the colon. */
function mentions(claim: Claim, about: string, articles: Articles): boolean {
  const names = claim.about.map((key) => key.slice(key.indexOf(":") + 1).replace(/-/g, " "));
  const clause = articles.get(claim.article)?.text.slice(claim.clause.start, claim.clause.end) ?? "";
  return [claim.text, clause, ...names, claim.authority?.name ?? ""].some((text) => folded(text).includes(about));
}

function fromSource(claims: readonly Claim[], { sources }: Filters, articles: Articles): boolean {
  if (sources === undefined) return true;
  const wanted = sources.map(folded);
  return claims.some((claim) => {
    const source = folded(articles.get(claim.article)?.source ?? "");
    return wanted.some((words) => source.includes(words));
  });
}

function sourceCount(fact: Fact, articles: Articles): number {
  return new Set(fact.claims.map(({ article }) => articles.get(article)?.source ?? article)).size;
}

function inTime(claims: readonly Claim[], { since, until }: Filters, articles: Articles): boolean {
  if (since === undefined && until === undefined) return true;
  return claims.some((claim) => {
    const iso = dateOf(claim, articles);
    if (iso === "") return false;
    const [first, last] = dayRange(iso);
    return (since === undefined || last >= dayRange(since)[0]) && (until === undefined || first <= dayRange(until)[1]);
  });
}

/** When a claim is said to hold, or else the date of its article; "" where neither has a year. */
function dateOf(claim: Claim, articles: Articles): string {
  const own = claim.asOf === undefined ? "" : isoDate(claim.asOf);
  if (own !== "") return own;
  const published = articles.get(claim.article)?.published;
  return published === undefined ? "" : isoDate(published.date);
}

/** Lower case, without accents, straight apostrophes, single spaces: how words are compared here. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").replace(/\s+/gu, " ").toLowerCase().trim();
}
