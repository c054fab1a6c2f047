import type { Article, Claim, Fact, Origin, Position, Report } from "../record.ts";
import { count } from "./words.ts";

/** One article's words for one position: what a reporter prints on a line. */
export interface Evidence {
  readonly article: Article;
  readonly claim: Claim;
  /** Further places in the same article that say the same. */
  readonly others: readonly Claim[];
  /** Articles of the fact that carry the same text: they count once. */
  readonly copyOf: readonly Article[];
}

/** Looks records up by their ids. */
export interface Index {
  readonly articles: ReadonlyMap<string, Article>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The origin of an article that shares its text with another. */
  readonly origins: ReadonlyMap<string, Origin>;
}

export function indexReport(report: Report): Index {
  const origins = new Map<string, Origin>();
  for (const origin of report.origins) {
    if (origin.articles.length < 2) continue;
    for (const article of origin.articles) origins.set(article, origin);
  }
  return {
    articles: new Map(report.articles.map((article) => [article.id, article])),
    facts: new Map(report.facts.map((fact) => [fact.id, fact])),
    origins,
  };
}

/** The evidence of a position, an entry per article, in the order of the articles in the report. */
export function evidenceOf(position: Position, fact: Fact, index: Index): readonly Evidence[] {
  const ids = new Set(position.claims);
  const claims = new Map<string, Claim[]>();
  for (const claim of fact.claims) {
    if (!ids.has(claim.id)) continue;
    claims.set(claim.article, [...(claims.get(claim.article) ?? []), claim]);
  }
  const involved = new Set(fact.claims.map((claim) => claim.article));
  const evidence: Evidence[] = [];
  for (const [id, article] of index.articles) {
    const [claim, ...others] = (claims.get(id) ?? []).sort(bestFirst);
    if (claim === undefined) continue;
    const copies = index.origins.get(id)?.articles.filter((copy) => copy !== id && involved.has(copy)) ?? [];
    evidence.push({ article, claim, others, copyOf: copies.flatMap((copy) => index.articles.get(copy) ?? []) });
  }
  return evidence;
}

/** Text before captions, then reading order. */
function bestFirst(a: Claim, b: Claim): number {
  return Number(a.weak ?? false) - Number(b.weak ?? false) || a.start - b.start || a.end - b.end;
}

/** "3 sources", "3 sources, 2 of them independent": how many stand behind a fact. */
export function sourcesOf(fact: Fact, index: Index): string {
  const articles = new Set(fact.claims.map((claim) => claim.article));
  const sources = new Set<string>();
  const origins = new Set<string>();
  for (const id of articles) {
    sources.add(index.articles.get(id)?.source ?? id);
    origins.add(index.origins.get(id)?.id ?? id);
  }
  const words = count(sources.size, "source");
  return origins.size < sources.size ? `${words} (${origins.size} independent)` : words;
}

/** Names of the articles that say nothing of a fact: their sources, with the path where a source has several articles. */
export function silentNames(fact: Fact, index: Index): readonly string[] {
  const uses = new Map<string, number>();
  for (const { source } of index.articles.values()) uses.set(source, (uses.get(source) ?? 0) + 1);
  return fact.silent.flatMap((id) => {
    const article = index.articles.get(id);
    if (article === undefined) return [];
    return (uses.get(article.source) ?? 0) > 1 ? `${article.source} (${article.path})` : article.source;
  });
}
