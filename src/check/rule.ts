import type { FindingVerdict, Ground, Relation, Severity, Verdict } from "../record.ts";

/** Verdicts that can be a finding, the gravest first. */
export const findingVerdicts: readonly FindingVerdict[] = ["diverge", "disputed", "evolves", "unclear"];

const order: readonly Verdict[] = findingVerdicts;

/** How grave a verdict is, 0 the most; -1 where it is no finding. */
export const rankOf = (verdict: Verdict): number => order.indexOf(verdict);

const byAxis: Readonly<Record<string, FindingVerdict>> = {
  open: "diverge",
  authority: "disputed",
  time: "evolves",
  scope: "unclear",
};

/** The verdict that a ground gives to two claims; undefined where they fit together. */
export const verdictOf = (ground: Ground): FindingVerdict | undefined => byAxis[ground.split("/", 1)[0] ?? ""];

const special: Partial<Record<Ground, Relation>> = {
  "open/negated": "denied",
  "authority/denial": "denied",
  "open/opposite": "opposite",
};

/** How two claims of this verdict stand to each other, for the name of the rule. */
export const relationOf = (ground: Ground, verdict: FindingVerdict): Relation => special[ground] ?? verdict;

/** Only values that exclude each other, in the same voice, are somebody's mistake; time and scope explain the rest. */
export const severities: Readonly<Record<FindingVerdict, Severity>> = {
  diverge: "error",
  disputed: "warning",
  evolves: "info",
  unclear: "info",
};

/** Whether a verdict is at or over the mildest one that fails. */
export function reaches(verdict: FindingVerdict, failOn: FindingVerdict | "never"): boolean {
  return failOn !== "never" && rankOf(verdict) <= rankOf(failOn);
}
