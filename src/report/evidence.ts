import type { Article, Claim, Fact, Origin, Position, Report } from "../record.ts";
import type { Support } from "./words.ts";

/** One article's words for one position: what a reporter prints on a line. */
export interface Evidence {
  readonly article: Article;
  readonly claim: Claim;
  /** Further places in the same article that say the same. */
  readonly others: readonly Claim[];
  /** The article before it whose text, and words here, are the same: the two count once. */
  readonly copyOf: Article | undefined;
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
  const evidence: Evidence[] = [];
  for (const [id, article] of index.articles) {
    const [claim, ...others] = (claims.get(id) ?? []).sort(bestFirst);
    if (claim === undefined) continue;
    const origin = index.origins.get(id);
    const first = evidence.find(
      (each) => origin?.articles.includes(each.article.id) === true && each.claim.text === claim.text,
    );
    evidence.push({ article, claim, others, copyOf: first?.article });
  }
  return evidence;
}

/** Text before captions, then reading order. */
function bestFirst(a: Claim, b: Claim): number {
  return Number(a.weak ?? false) - Number(b.weak ?? false) || a.start - b.start || a.end - b.end;
}

/** Sources and independent origins behind a fact. */
export function supportOf(fact: Fact, index: Index): Support {
  const articles = new Set(fact.claims.map((claim) => claim.article));
  const sources = new Set<string>();
  const origins = new Set<string>();
  for (const id of articles) {
    sources.add(index.articles.get(id)?.source ?? id);
    origins.add(index.origins.get(id)?.id ?? id);
  }
  return { sources: sources.size, origins: origins.size };
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
