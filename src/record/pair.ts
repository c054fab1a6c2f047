import type { Claim } from "./claim.ts";
import type { Fact, Reason } from "./fact.ts";

/** What became of two claims that were compared. */
export type Outcome =
  /** One fact holds both. */
  | { readonly kind: "joined" }
  /** A row rules the pair out, whatever else speaks for it. */
  | { readonly kind: "ruled-out" }
  /** The sum of the rows is below what is needed. */
  | { readonly kind: "below" }
  /** The two would do, but the groups they stand in hold a pair, by claim ids, that is ruled out. */
  | { readonly kind: "conflict"; readonly a: string; readonly b: string; readonly reason: Reason }
  /** The two would do, but the mean over all pairs of the groups they stand in is below what is needed. */
  | { readonly kind: "mean"; readonly mean: number; readonly needed: number }
  /** The two would do, but their groups together would hold more claims than a fact may. */
  | { readonly kind: "full"; readonly most: number }
  /** The two would do, but were never compared: nothing brought them together. */
  | { readonly kind: "unmet" }
  /** The two would do by now, but their groups were no match when they were tried. */
  | { readonly kind: "order" };

/** Two claims compared, by their ids, in the order of the report: details of the rows name `a` first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** The sum of the rows, two decimals. */
  readonly score: number;
  /** The sum that claims of this sort need. */
  readonly needed: number;
  readonly reasons: readonly Reason[];
  readonly outcome: Outcome;
}

/**
 * Why two values of one fact fit together or do not: the axis of the verdict, and behind the slash what on it decided.
 * `fit` and `open` are no axes: nothing needs explaining, or nothing explains it.
 */
export type Ground =
  | "fit/same"
  | "fit/sets"
  | "fit/rounding"
  | "fit/dates"
  | "fit/named"
  | "fit/statements"
  | "fit/both"
  | "time/superseded"
  | "time/dates"
  | "time/toll"
  | "authority/named"
  | "authority/denial"
  | "scope/place"
  | "scope/counted"
  | "scope/expected"
  | "scope/words"
  | "scope/implied"
  | "open/values"
  | "open/negated"
  | "open/opposite";

/** Two positions of a fact, by their index, with the two claims that tell most of how they go together. */
export interface PositionPair {
  readonly a: number;
  readonly b: number;
  readonly claims: readonly [Claim, Claim];
  readonly ground: Ground;
}

/** What can be asked about the claims of a report beyond what it holds. */
export interface Inspector {
  /** Two claims compared, whether they were joined or not; undefined where an id is unknown or both are one. */
  pair(a: string, b: string): Pair | undefined;
  /**
   * For claims of one fact, by their ids, the pairs with the closest claims of other articles that the fact does not hold:
   * the closest first, one for each other fact, `most` at most.
   */
  nearest(claims: readonly string[], most: number): readonly Pair[];
  /** How the positions of a fact go together, pair by pair. Empty for a fact of one article. */
  grounds(fact: Fact): readonly PositionPair[];
  /** How two claims of a fact go together; undefined where they stand in one article, which is not held against itself. */
  ground(fact: Fact, a: Claim, b: Claim): Ground | undefined;
  /** An English name for the key of a place or an organisation; undefined where there is none. */
  nameOf(key: string): string | undefined;
}
