import type { Article } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { Fact, Verdict } from "./fact.ts";
import type { Problem } from "./problem.ts";

export interface Statistics {
  readonly articles: number;
  readonly sources: number;
  readonly origins: number;
  readonly claims: number;
  readonly facts: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** Articles that carry one text (wire copy): they count as one origin. */
export interface Origin {
  readonly id: string;
  readonly articles: readonly string[];
  readonly reason: string;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "claims"; readonly version: string };
  readonly articles: readonly Article[];
  readonly origins: readonly Origin[];
  readonly facts: readonly Fact[];
  /** Every claim, article by article: what `claims extract` prints. */
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  readonly statistics: Statistics;
}
