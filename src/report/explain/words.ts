import type { Certainty, Fact, Verdict } from "../../record.ts";

/**
 * What was compared, by the code of a row, in words for a reader who has never seen the code. The sign of the weight
 * says which way the row speaks, so a code that can speak both ways has words that fit both.
 */
export const rowWords: ReadonlyMap<string, string> = new Map([
  ["kind", "the kind of claim"],
  ["overlap", "two readings of one passage"],
  ["enumeration", "two values that one sentence lists"],
  ["clause", "words of the clause in common"],
  ["sentence", "words of the rest of the sentence in common"],
  ["predicate", "the same verb, or one that means the same"],
  ["unit", "the unit"],
  ["counted", "what is counted"],
  ["figure", "the same figure"],
  ["range", "figures that fit each other"],
  ["vague", "a count without a figure"],
  ["figure-differs", "different figures"],
  ["figures-differ", "different figures in the statements"],
  ["part", "a part, or the whole"],
  ["owner", "whose figure it is: the same"],
  ["owner-differs", "whose figure it is: different"],
  ["granularity", "a time of day, or a date"],
  ["date", "dates that fit each other"],
  ["date-differs", "different dates"],
  ["place", "the place"],
  ["thing", "what is or happens there"],
  ["person", "the person"],
  ["role", "the role"],
  ["office", "the body or country of the role"],
  ["former", "a former role, or a present one"],
  ["content", "content in common"],
  ["contained", "how much of the shorter statement is shared"],
  ["weight", "how telling these words are"],
  ["single", "no more than one word in common"],
  ["speaker", "who says it: the same"],
  ["speaker-differs", "who says it: different"],
  ["denial", "a denial by the same speaker"],
  ["scope", "places that limit it: the same"],
  ["scope-differs", "places that limit it: different"],
  ["scope-missing", "a place that only one of them names"],
  ["people", "people named beside it: the same"],
  ["people-differ", "people named beside it: different"],
  ["occasion", "when it holds: the same time"],
  ["occasion-differs", "when it holds: different times"],
]);

/** An unknown code is shown as it is: better than nothing, and a test finds it. */
export const rowWord = (code: string): string => rowWords.get(code) ?? code;

/** What decided a verdict, by the code in front of the fact's reason. */
export const axisWords: ReadonlyMap<string, string> = new Map([
  ["value", "the values alone: nothing that the texts say of time, place or source explains the difference"],
  ["none", "the values: they go together, so no difference needs explaining"],
  ["time", "time: when each value is said to hold"],
  ["authority", "authority: who gives each value inside the articles"],
  ["scope", "scope: what the values are said of"],
  ["unit", "unit: what the values are measured in"],
  ["subject", "subject: what the values are about"],
]);

export interface Axis {
  readonly code: string;
  readonly words: string;
}

const withoutCode: Readonly<Record<Verdict, string>> = {
  agree: "none",
  single: "none",
  diverge: "value",
  disputed: "authority",
  evolves: "time",
  unclear: "subject",
};

/** The axis that decided a fact's verdict: the code of its reason, or else what the verdict implies. */
export function axisOf({ verdict, reason }: Pick<Fact, "verdict" | "reason">): Axis {
  const given = /^([a-z]+)(?:[/-][a-z]+)*: /.exec(reason)?.[1];
  const code = given !== undefined && axisWords.has(given) ? given : withoutCode[verdict];
  return { code, words: axisWords.get(code) ?? code };
}

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  asserted: "stated as a fact",
  hedged: "stated with reserve",
  planned: "planned or announced",
  hypothetical: "only possible, or under a condition",
  denied: "reported in order to reject it",
};
