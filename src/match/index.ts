import type { Claim, Link } from "../record.ts";
import type { PairScore } from "./cluster.ts";
import { groupClaims } from "./group.ts";
import { type Model, matchModel } from "./model.ts";
import { profileClaims } from "./profile.ts";

/** Claims about one fact, with the links that hold them together. */
interface Group {
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
}

export interface Matching {
  readonly groups: readonly Group[];
  /** The key that stands for an entity in all articles. */
  readonly linked: (entity: string) => string;
}

/** Groups the claims of several articles by the fact they are about. Claims that match nothing stand alone. */
export function matchClaims(
  claims: readonly Claim[],
  aliases: ReadonlyMap<string, string> = new Map(),
  model: Model = matchModel(),
): Matching {
  const { all, linked } = profileClaims(claims, aliases);
  const grouping = groupClaims(all, model);
  const groups: Group[] = [];
  const grouped = new Set<number>();
  for (const members of grouping.groups) {
    for (const member of members) grouped.add(member);
    groups.push({ claims: members.flatMap((i) => claims[i] ?? []), links: linksOf(members, claims, grouping.scoreOf) });
  }
  for (const [i, claim] of claims.entries()) if (!grouped.has(i)) groups.push({ claims: [claim], links: [] });
  return { groups, linked };
}

/**
 * The links that hold a group together: a maximum spanning tree over its claims (Prim 1957), so that each is as strong as a
 * link that joined them, or stronger.
 */
function linksOf(
  members: readonly number[],
  claims: readonly Claim[],
  scoreOf: (a: number, b: number) => PairScore,
): Link[] {
  const [first, ...rest] = members;
  if (first === undefined) return [];
  const best = new Map(rest.map((b) => [b, { a: first, pair: scoreOf(first, b) }]));
  const links: Link[] = [];
  while (best.size > 0) {
    const [b, { a, pair }] = [...best].reduce((x, y) => (y[1].pair.score > x[1].pair.score ? y : x));
    best.delete(b);
    links.push({
      a: claims[Math.min(a, b)]?.id ?? "",
      b: claims[Math.max(a, b)]?.id ?? "",
      score: Math.round(pair.score * 100) / 100,
      reasons: pair.reasons,
    });
    for (const [c, known] of best) {
      const other = scoreOf(b, c);
      if (other.score > known.pair.score) best.set(c, { a: b, pair: other });
    }
  }
  return links;
}
