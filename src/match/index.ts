import type { Claim, Link } from "../record.ts";
import { candidatePairs, postingsOf } from "./block.ts";
import { clusterClaims, type Edge, type PairScore } from "./cluster.ts";
import { type Model, matchModel } from "./model.ts";
import { type Profile, profileClaims } from "./profile.ts";
import { scorePair } from "./score.ts";

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
  const pairs = candidatePairs(
    all.filter(({ claim }) => !claim.weak || claim.kind !== "attribute").flatMap(postingsOf),
  );
  const scores = new Map<number, PairScore>();
  const scoreOf = (i: number, j: number): PairScore => {
    const [a, b] = i < j ? [i, j] : [j, i];
    const key = a * all.length + b;
    const known = scores.get(key);
    if (known) return known;
    const [left, right] = [all[a], all[b]];
    const made = left && right ? scorePair(left, right, model) : { score: 0, blocked: true, reasons: [] };
    scores.set(key, made);
    return made;
  };
  const rated = pairs
    .filter(([a, b]) => all[a]?.family === all[b]?.family)
    .map(([a, b]) => ({ a, b, pair: scoreOf(a, b) }))
    .filter(({ pair }) => !pair.blocked);
  const nearest = nearestOf(rated, all);
  const edges: Edge[] = [];
  for (const { a, b } of rated) {
    const [left, right] = [all[a], all[b]];
    if (!left || !right || left.claim.article === right.claim.article) continue;
    const pair = rank(scoreOf(a, b), left, right, nearest, model);
    scores.set(a * all.length + b, pair);
    if (pair.score > 0) edges.push({ a, b, pair });
  }
  const groups: Group[] = [];
  const grouped = new Set<number>();
  for (const family of ["quantity", "date", "place", "person", "statement"] as const) {
    const { link, mean } = model[family];
    const own = edges.filter(({ a }) => all[a]?.family === family);
    for (const members of clusterClaims(own, scoreOf, link, mean)) {
      for (const member of members) grouped.add(member);
      groups.push({ claims: members.flatMap((i) => claims[i] ?? []), links: linksOf(members, claims, scoreOf, link) });
    }
  }
  for (const [i, claim] of claims.entries()) if (!grouped.has(i)) groups.push({ claims: [claim], links: [] });
  return { groups, linked };
}

/** For each claim of a group but the first, its best link to one before it. */
function linksOf(
  members: readonly number[],
  claims: readonly Claim[],
  scoreOf: (a: number, b: number) => PairScore,
  least: number,
): Link[] {
  return members.slice(1).flatMap((b, at) => {
    const best = members
      .slice(0, at + 1)
      .map((a) => ({ a, pair: scoreOf(a, b) }))
      .sort((x, y) => y.pair.score - x.pair.score || x.a - y.a)[0];
    if (!best || best.pair.score < Math.min(least, 0)) return [];
    return [
      {
        a: claims[best.a]?.id ?? "",
        b: claims[b]?.id ?? "",
        score: Math.round(best.pair.score * 100) / 100,
        reasons: best.pair.reasons,
      },
    ];
  });
}

/** The best score of a claim with any claim of another article, by claim and article. */
function nearestOf(
  rated: readonly { readonly a: number; readonly b: number; readonly pair: PairScore }[],
  all: readonly Profile[],
): ReadonlyMap<string, number> {
  const nearest = new Map<string, number>();
  for (const { a, b, pair } of rated)
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const key = `${own} ${all[other]?.claim.article ?? ""}`;
      nearest.set(key, Math.max(nearest.get(key) ?? -Infinity, pair.score));
    }
  return nearest;
}

/** Adds the row for how two claims stand among the others of their articles: each other's closest, or not. */
function rank(pair: PairScore, a: Profile, b: Profile, nearest: ReadonlyMap<string, number>, model: Model): PairScore {
  const gap = (own: Profile, other: Profile): number =>
    (nearest.get(`${own.index} ${other.claim.article}`) ?? pair.score) - pair.score;
  const behind = gap(a, b) + gap(b, a);
  const [code, value] =
    behind === 0 ? (["closest", 0.2] as const) : (["not-closest", -Math.min(1, behind / 2)] as const);
  const weight = Math.round(value * (model[a.family].weights[code] ?? 1) * 100) / 100;
  return {
    ...pair,
    score: pair.score + weight,
    reasons: [
      ...pair.reasons,
      { code, detail: code === "closest" ? "each is the other's closest" : "another is closer", weight },
    ],
  };
}
