import type { Reason } from "../record.ts";

/** How much speaks for two claims being one fact; `blocked` where they can't be, whatever else they share. */
export interface PairScore {
  readonly score: number;
  readonly blocked: boolean;
  readonly reasons: readonly Reason[];
}

export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly pair: PairScore;
}

/** What links and groups must reach. */
export interface Bars {
  /** The score from which two claims are linked. */
  readonly link: number;
  /** The mean score over all pairs of two groups from which they join. */
  readonly mean: number;
  /** That mean where each claim of the smaller group is linked to one of the other. */
  readonly floor: number;
}

/** Clusters beyond this size stop growing: a fact that fifty claims report needs no more of them to be judged. */
export const largest = 60;

/**
 * Joins claims by their best links first. Two groups join only when no pair across them is blocked and the mean score
 * over all pairs across is high enough: so a chain of likenesses does not tie unlike claims together.
 */
export function clusterClaims(
  edges: readonly Edge[],
  scoreOf: (a: number, b: number) => PairScore,
  bars: Bars,
): number[][] {
  const sorted = edges
    .filter(({ pair }) => !pair.blocked && pair.score >= bars.link)
    .sort((x, y) => y.pair.score - x.pair.score || x.a - y.a || x.b - y.b);
  const group = new Map<number, number[]>();
  for (const { a, b } of sorted) {
    const left = group.get(a) ?? [a];
    const right = group.get(b) ?? [b];
    if (left === right || left.length + right.length > largest) continue;
    if (!joins(left, right, scoreOf, bars)) continue;
    const joined = [...left, ...right];
    for (const member of joined) group.set(member, joined);
  }
  return [...new Set(group.values())]
    .map((members) => members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function joins(
  left: readonly number[],
  right: readonly number[],
  scoreOf: (a: number, b: number) => PairScore,
  { link, mean, floor }: Bars,
): boolean {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  let sum = 0;
  let covered = true;
  for (const a of few) {
    let best = -Infinity;
    for (const b of many) {
      const pair = scoreOf(a, b);
      if (pair.blocked) return false;
      sum += pair.score;
      best = Math.max(best, pair.score);
    }
    covered &&= best >= link;
  }
  return sum >= (covered ? floor : mean) * left.length * right.length;
}
