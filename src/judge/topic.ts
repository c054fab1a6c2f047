import type { Claim } from "../record.ts";

/** Names of entities, by linked key: the most frequent full form. */
export type EntityNames = ReadonlyMap<string, string>;

/**
 * The entity a fact is about: of those that most of its claims name, the one that fewest other facts are about, so that
 * the agency in question comes before a country that stands in every sentence.
 */
export function topicsOf(
  groups: readonly (readonly Claim[])[],
  linked: (entity: string) => string,
  names: EntityNames,
): string[] {
  const inGroups = groups.map((claims) => {
    const counts = new Map<string, number>();
    for (const claim of claims)
      for (const entity of new Set(claim.about.map(linked))) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return counts;
  });
  const spread = new Map<string, number>();
  for (const counts of inGroups) for (const entity of counts.keys()) spread.set(entity, (spread.get(entity) ?? 0) + 1);
  return inGroups.map((counts, i) => {
    const size = groups[i]?.length ?? 1;
    const weigh = (entity: string, count: number): number => {
      const others = spread.get(entity) ?? 1;
      // A topic gathers facts: an entity of one fact alone gathers none, one of every fact tells nothing apart.
      return (count / size) * (others === 1 ? 0.4 : 1 + 1 / Math.log2(1 + others));
    };
    const best = [...counts].sort((a, b) => weigh(...b) - weigh(...a) || (a[0] < b[0] ? -1 : 1))[0];
    return best ? (names.get(best[0]) ?? best[0].replace(/^[a-z]+:/, "")) : "";
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
