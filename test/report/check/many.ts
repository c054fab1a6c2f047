import type { Check, Finding, Place } from "../../../src/record.ts";
import { check } from "./fixture.ts";

/** A check of `n` findings made from those of the fixture, each with a fingerprint, a fact and a line of its own. */
export function manyFindings(
  n: number,
  pick: (i: number) => number = (i) => i % 4,
  more: Partial<Finding> = {},
): Check {
  const findings = Array.from({ length: n }, (_, i): Finding => {
    const finding = check.findings[pick(i)];
    if (finding === undefined) throw new Error(`no finding ${pick(i)}`);
    const id = i.toString(16).padStart(12, "0");
    const place: Place = { ...finding.place, line: i + 1, endLine: i + 1 };
    return { ...finding, fingerprint: `${id}0000:1`, fact: id, place, ...more };
  });
  return {
    ...check,
    findings,
    failing: findings.filter(({ fails, accepted }) => fails && accepted === undefined).length,
  };
}
