import type { Authority, Claim, ClaimKind } from "./claim.ts";

export type Verdict = "agree" | "diverge" | "evolves" | "disputed" | "unclear" | "single";

/** A row of an explanation: what was compared and how much it speaks for (or against) one fact. */
export interface Reason {
  readonly code: string;
  readonly detail: string;
  readonly weight: number;
}

/** The claims of a fact that hold one value. */
export interface Position {
  readonly value: string;
  readonly claims: readonly string[];
  readonly articles: readonly string[];
  /** Independent origins behind the articles: wire copies count once. */
  readonly origins: number;
  readonly authority?: Authority;
}

export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly topic: string;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** Code and words for the verdict ("time: the later figure updates the earlier"). */
  readonly reason: string;
  readonly positions: readonly Position[];
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  /** Ids of articles that say nothing of it. */
  readonly silent: readonly string[];
  /** Ids of facts under the same topic that take the opposite stance. */
  readonly contrasts: readonly string[];
  /** Id of the fact that this one only repeats: it adds nothing for a reader. */
  readonly restates?: string;
}
