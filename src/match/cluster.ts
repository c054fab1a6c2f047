import type { Reason } from "../record.ts";
import type { AreRivals } from "./rival.ts";

/**
 * How much speaks for two claims being one fact; `blocked` where they can't be, whatever else they share, and `parted` where
 * they are of two measures or two times.
 */
export interface PairScore {
  readonly score: number;
  readonly blocked: boolean;
  readonly parted: boolean;
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

/** How much lower the mean of two groups may be that give rival values: theirs has no equal figures to count. */
const rivalry = 1;

/** What a pair that is ruled out counts in a mean: one slip among dozens of likenesses does not keep groups apart. */
const ruledOut = -4;

type ScoreOf = (a: number, b: number) => PairScore;

const worth = ({ blocked, score }: PairScore): number => (blocked ? ruledOut : score);

/**
 * Joins claims by their best links first. Two groups join only when the mean score over all pairs across is high enough: so
 * a chain of likenesses does not tie unlike claims together. Then of two claims of a group that are ruled out, the one
 * that fits the rest less well leaves. Groups come back in the order of their first claims.
 */
export function clusterClaims(
  edges: readonly Edge[],
  scoreOf: ScoreOf,
  bars: Bars,
  areRivals: AreRivals = () => false,
): number[][] {
  const sorted = edges
    .filter(({ pair }) => !pair.blocked && pair.score >= bars.link)
    .sort((x, y) => y.pair.score - x.pair.score || x.a - y.a || x.b - y.b);
  const group = new Map<number, number[]>();
  for (const { a, b } of sorted) {
    const left = group.get(a) ?? [a];
    const right = group.get(b) ?? [b];
    if (left === right || left.length + right.length > largest) continue;
    const { mean, needed } = meanAcross(left, right, scoreOf, bars, areRivals);
    if (mean < needed) continue;
    const joined = [...left, ...right];
    for (const member of joined) group.set(member, joined);
  }
  return [...new Set(group.values())]
    .flatMap((members) =>
      consistent(
        members.sort((a, b) => a - b),
        scoreOf,
      ),
    )
    .filter((members) => members.length > 1)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The mean score over all pairs of two groups, and what it must reach for them to be one. */
export function meanAcross(
  left: readonly number[],
  right: readonly number[],
  scoreOf: ScoreOf,
  bars: Bars,
  areRivals: AreRivals,
): { readonly mean: number; readonly needed: number } {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  let sum = 0;
  let covered = true;
  for (const a of few) {
    const scores = many.map((b) => scoreOf(a, b));
    sum += scores.reduce((total, pair) => total + worth(pair), 0);
    covered &&= scores.some(({ blocked, score }) => !blocked && score >= bars.link);
  }
  const needed = covered ? bars.floor : bars.mean;
  return { mean: sum / (left.length * right.length), needed: areRivals(left, right) ? needed - rivalry : needed };
}

/** Takes claims out of a group until no two that are left are ruled out; those taken out may make a group of their own. */
function consistent(members: readonly number[], scoreOf: ScoreOf): number[][] {
  const kept = [...members];
  const out: number[] = [];
  for (;;) {
    const standing = (a: number): number => kept.reduce((sum, b) => sum + (a === b ? 0 : worth(scoreOf(a, b))), 0);
    const worst = kept
      .filter((a) => kept.some((b) => b !== a && scoreOf(a, b).blocked))
      .map((a) => ({ a, standing: standing(a) }))
      .sort((x, y) => x.standing - y.standing || y.a - x.a)[0];
    if (!worst) break;
    kept.splice(kept.indexOf(worst.a), 1);
    out.push(worst.a);
  }
  const own = out.sort((a, b) => a - b);
  return own.length > 1 ? [kept, ...consistent(own, scoreOf)] : [kept];
}
