import { candidatePairs, postingsOf } from "./block.ts";
import type { PairScore } from "./cluster.ts";
import type { Model } from "./model.ts";
import type { Family, Profile } from "./profile.ts";
import { scorePair, withRow } from "./score.ts";

/** Scores of claims against each other. */
export interface Ratings {
  /** Pairs of claims of one family that share a key, by index, the smaller first. */
  readonly pairs: readonly (readonly [number, number])[];
  /** The score of any two claims, candidates or not; their order makes no difference. */
  readonly scoreOf: (a: number, b: number) => PairScore;
}

/** Claims that are compared at all: what a caption says of a thing is not. */
export const comparable = (all: readonly Profile[]): readonly Profile[] =>
  all.filter(({ claim }) => !claim.weak || claim.kind !== "attribute");

/**
 * Scores candidates, then ranks them: two claims that are each other's closest in their articles are more likely one fact
 * than two that have closer ones.
 */
export function rateClaims(all: readonly Profile[], model: Model): Ratings {
  const pairs = candidatePairs(comparable(all).flatMap(postingsOf)).filter(
    ([a, b]) => all[a]?.family === all[b]?.family,
  );
  const scores = new Map<number, PairScore>();
  const plain = (i: number, j: number): PairScore => {
    const [left, right] = [all[i], all[j]];
    return left && right ? scorePair(left, right, model) : { score: 0, blocked: true, parted: false, reasons: [] };
  };
  const nearest = new Map<number, number>();
  const articles = numbersOf(all.map(({ claim }) => claim.article));
  const span = 2 * all.length;
  // Another source's other figure is no rival of an equal one: both may stand in one fact.
  const keyOf = (own: number, other: number): number =>
    own * span + 2 * (articles[other] ?? 0) + (sameFigure(all[own], all[other]) ? 1 : 0);
  // How close two claims of one article are bears on no other pair: that is found where it is asked for.
  const across = pairs.filter(([a, b]) => articles[a] !== articles[b]);
  const meet = (key: number, score: number): void => {
    if (score > (nearest.get(key) ?? -Infinity)) nearest.set(key, score);
  };
  const found = across.map(([a, b]) => {
    const pair = plain(a, b);
    if (!pair.blocked) {
      meet(keyOf(a, b), pair.score);
      meet(keyOf(b, a), pair.score);
    }
    return pair;
  });
  for (const [i, pair] of found.entries()) {
    const [a, b] = across[i] ?? [0, 0];
    const best = (own: number, other: number): number => nearest.get(keyOf(own, other)) ?? pair.score;
    const behind = best(a, b) - pair.score + best(b, a) - pair.score;
    const bars = model[all[a]?.family ?? "statement"];
    scores.set(a * all.length + b, pair.blocked ? pair : ranked(pair, behind, bars));
  }
  const scoreOf = (i: number, j: number): PairScore => {
    const [a, b] = i < j ? [i, j] : [j, i];
    const key = a * all.length + b;
    const known = scores.get(key);
    if (known) return known;
    const made = plain(a, b);
    scores.set(key, made);
    return made;
  };
  return { pairs, scoreOf };
}

/** Equal texts as equal numbers, counted from 0. */
export function numbersOf(texts: readonly string[]): number[] {
  const known = new Map<string, number>();
  return texts.map((text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
}

function sameFigure(a: Profile | undefined, b: Profile | undefined): boolean {
  const [x, y] = [a?.claim.value, b?.claim.value];
  return x?.type !== "quantity" || y?.type !== "quantity" || x.figure === y.figure;
}

/** Adds the row for how far two claims stand behind the closest ones of their articles, 0 where they are these. */
function ranked(pair: PairScore, behind: number, bars: Model[Family]): PairScore {
  return behind === 0
    ? withRow(pair, bars, "closest", 0.2, "each is the other's closest")
    : withRow(pair, bars, "not-closest", -Math.min(1, behind / 2), "another passage is closer");
}
