import type { Article, LanguageId } from "./article.ts";
import type { ClaimKind } from "./claim.ts";
import type { Reason, Verdict } from "./fact.ts";
import type { Problem, Severity } from "./problem.ts";
import type { Span } from "./span.ts";

/** Verdicts that can be a finding, the gravest first. */
export type FindingVerdict = Extract<Verdict, "diverge" | "disputed" | "evolves" | "unclear">;

/** How a new article stands to the others: the verdict, with denials and opposites told apart. */
export type Relation = FindingVerdict | "denied" | "opposite";

/** Name of a rule: "quantity/diverge", "event/denied". */
export type Rule = `${ClaimKind}/${Relation}`;

/** A stretch of an article, for people and machines. Lines and columns count from 1; the end column is exclusive. */
export interface Place extends Span {
  readonly article: string;
  /** Outlet, or name of the fact sheet. */
  readonly source: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The words at the place. */
  readonly text: string;
  /** The text around them in their block, as it stands in the article: at most 400 UTF-16 units on each side. */
  readonly before: string;
  readonly after: string;
  readonly language: LanguageId;
  /** Id of the claim there. */
  readonly claim: string;
  /** The value of the position that the claim holds, for people. */
  readonly value: string;
}

/** What another article says of the same fact. */
export interface RelatedPlace extends Place {
  /** It clashes with the new article, or stands with it. */
  readonly stance: "against" | "with";
}

/** What somebody decided about a finding, and when they say they did. */
export interface Acceptance {
  readonly note?: string;
  /** ISO 8601 day, as given by the user. */
  readonly date?: string;
}

/** One fact on which a new article does not stand with the others. */
export interface Finding {
  readonly rule: Rule;
  /** What `--fail-on` is held against. */
  readonly verdict: FindingVerdict;
  readonly severity: Severity;
  /** 16 hexadecimal digits, ":" and a number from 1 that tells repeats apart; the same after reflow, renames and edits elsewhere. */
  readonly fingerprint: string;
  /** Id of the fact, for `claims explain`. */
  readonly fact: string;
  readonly label: string;
  /** What is said here and what others say, by whom: one line of plain text. */
  readonly message: string;
  /** Why it is thought to be one fact, and why it is no agreement: one line of plain text. */
  readonly why: string;
  readonly reasons: readonly Reason[];
  /** In the new article. */
  readonly place: Place;
  /** In the others: those against first, each article once. */
  readonly related: readonly RelatedPlace[];
  /** It is at or over the threshold. */
  readonly fails: boolean;
  /** The baseline holds it. */
  readonly accepted?: Acceptance;
}

/** A finding that the baseline accepts. */
export interface BaselineEntry extends Acceptance {
  readonly fingerprint: string;
  readonly rule: Rule;
  /** Where it was and what it said when it was accepted: for people, not compared. */
  readonly path: string;
  readonly message: string;
}

export interface Threshold {
  /** The mildest verdict that fails; "never" for none. */
  readonly failOn: FindingVerdict | "never";
  /** Findings at or over the threshold that are put up with. */
  readonly maxFindings: number;
}

/** What `claims check` found: new articles held against a corpus. */
export interface Check {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "claims"; readonly version: string };
  /**
   * Where the paths start, as seen from the root of the repository: "" at the root, "news/" in a folder of it. Left out
   * where there is no repository; paths are then taken to start at its root.
   */
  readonly prefix?: string;
  /** The new articles, by path. */
  readonly added: readonly Article[];
  /** Articles (and fact sheets) of the corpus that were looked at. */
  readonly corpus: number;
  /** By path and place in the new article; accepted ones as well. */
  readonly findings: readonly Finding[];
  readonly threshold: Threshold;
  /** Findings that fail and are not accepted. */
  readonly failing: number;
  /** Entries of the baseline that no finding answers to any more. */
  readonly stale: readonly BaselineEntry[];
  readonly problems: readonly Problem[];
}
