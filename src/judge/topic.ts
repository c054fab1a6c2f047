import type { Claim } from "../record.ts";

/** Names of entities, by linked key: the most frequent full form. */
export type EntityNames = ReadonlyMap<string, string>;

type Counts = ReadonlyMap<string, number>;

/** Linked entities of a fact, with the share of its articles that name each. */
function sharesOf(claims: readonly Claim[], linked: (entity: string) => string): Counts {
  const articles = new Map<string, Set<string>>();
  for (const claim of claims)
    for (const entity of new Set(claim.about.map(linked)))
      articles.set(entity, (articles.get(entity) ?? new Set()).add(claim.article));
  const all = new Set(claims.map(({ article }) => article)).size;
  return new Map([...articles].map(([entity, within]) => [entity, within.size / all]));
}

/** In how many of some counts each key occurs. */
function spreadOf(counts: readonly Counts[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const keys of counts) for (const key of keys.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  return spread;
}

/**
 * The entity that each fact is about: one that most of its articles name and few other facts are about, so that the
 * agency in question comes before a country that stands in every sentence. An entity of one fact alone gathers nothing:
 * a fact moves under one that others stand under where at least half of its articles name it. Only facts of several
 * articles count as others.
 * `preferred` gives facts that belong together a common entity. "" where a fact names no entity.
 */
export function topicsOf(
  facts: readonly (readonly Claim[])[],
  linked: (entity: string) => string,
  preferred: readonly (string | undefined)[],
): string[] {
  const shares = facts.map((claims) => sharesOf(claims, linked));
  const sizesOf = facts.map((claims) => new Set(claims.map(({ article }) => article)).size);
  const reported = sizesOf.map((size) => size > 1);
  const spread = spreadOf(shares.filter((_, i) => reported[i]));
  const weigh = ([entity, share]: readonly [string, number]): number => {
    const facts = spread.get(entity) ?? 1;
    return (share * share) / (facts === 1 ? 3 : Math.sqrt(facts));
  };
  const best = (counts: Counts, may: (entity: string, share: number) => boolean): string | undefined =>
    [...counts].filter((count) => may(...count)).sort((a, b) => weigh(b) - weigh(a) || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  const first = shares.map(
    (counts, i) => preferred[i] ?? best(counts, (_, share) => !reported[i] || share * (sizesOf[i] ?? 1) >= 2) ?? "",
  );
  const sizes = new Map<string, number>();
  for (const [i, topic] of first.entries()) if (reported[i]) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  return first.map((topic, i) => {
    if ((sizes.get(topic) ?? 0) > 1) return topic;
    return best(shares[i] ?? new Map(), (entity, share) => share >= 0.5 && (sizes.get(entity) ?? 0) > 1) ?? topic;
  });
}

/** The fullest and most frequent name of each entity. */
export function entityNames(
  mentions: Iterable<{ readonly entity: string; readonly name: string }>,
  linked: (entity: string) => string,
): EntityNames {
  const counts = new Map<string, Map<string, number>>();
  for (const { entity, name } of mentions) {
    const key = linked(entity);
    const own = counts.get(key) ?? new Map<string, number>();
    own.set(name, (own.get(name) ?? 0) + 1);
    counts.set(key, own);
  }
  return new Map(
    [...counts].map(([key, own]) => [
      key,
      [...own].sort((a, b) => b[0].length * b[1] - a[0].length * a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? key,
    ]),
  );
}
