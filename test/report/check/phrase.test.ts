import { expect, test } from "vitest";
import type { Check, Threshold } from "../../../src/record.ts";
import { checkFormatExtensions, checkFormats } from "../../../src/report/check/format.ts";
import { checkReporters } from "../../../src/report/check/index.ts";
import { decisionOf, gravestFirst, hiddenNote, shownFindings, summaryParts } from "../../../src/report/check/phrase.ts";
import { rules, ruleText } from "../../../src/report/check/rule.ts";
import { check, quiet, view } from "./fixture.ts";

const decided = (failing: number, threshold: Threshold, more: Partial<Check> = {}): readonly [boolean, string] => {
  const { passes, text } = decisionOf({ ...check, failing, threshold, ...more });
  return [passes, text];
};

test("the decision", () => {
  const strict: Threshold = { failOn: "diverge", maxFindings: 0 };
  expect(decided(0, strict)).toEqual([true, "passes: no finding at or over diverge"]);
  expect(decided(1, strict)).toEqual([false, "fails: 1 finding at or over diverge; 0 are put up with"]);
  expect(decided(3, { failOn: "disputed", maxFindings: 1 })).toEqual([
    false,
    "fails: 3 findings at or over disputed; 1 is put up with",
  ]);
  expect(decided(3, { failOn: "disputed", maxFindings: 3 })).toEqual([
    true,
    "passes: 3 findings at or over disputed; 3 are put up with",
  ]);
  expect(decided(0, { failOn: "never", maxFindings: 0 })).toEqual([
    true,
    "passes: findings are told, none fails the check",
  ]);
});

test("a check that could not look at everything never passes", () => {
  const problems: Check["problems"] = [{ code: "load/unreadable", severity: "error", message: "x" }];
  for (const failOn of ["diverge", "never"] as const) {
    const [passes, text] = decided(0, { failOn, maxFindings: 9 }, { problems });
    expect(passes).toBe(false);
    expect(text).toBe("fails: 1 error kept it from looking at everything");
  }
});

test("what was looked at comes first, findings or none", () => {
  const words = (of: Check): string =>
    summaryParts(of)
      .map(([, text]) => text)
      .join(" · ");
  expect(words(check)).toBe("2 new articles against 43 others · 1 diverges · 1 disputed · 1 evolves · 1 accepted");
  expect(words(quiet)).toBe("2 new articles against 43 others · no findings");
  expect(words({ ...quiet, added: quiet.added.slice(1), corpus: 1 })).toBe(
    "1 new article against 1 other · no findings",
  );
});

test("what fails is always shown; mild and accepted ones if asked for, and counted if not", () => {
  const told = (of: Check, all: boolean): readonly string[] => shownFindings(of, { all }).map(({ rule }) => rule);
  expect(told(check, false)).toEqual(["quantity/diverge", "quantity/disputed"]);
  expect(told(check, true)).toEqual(check.findings.map(({ rule }) => rule));
  const strict: Check = { ...check, findings: check.findings.map((finding) => ({ ...finding, fails: true })) };
  expect(told(strict, false)).toEqual(["quantity/diverge", "quantity/disputed", "quantity/evolves"]);
  expect(hiddenNote(check, { all: false })).toBe("Not shown: 1 evolves and 1 accepted (--all shows them).");
  expect(hiddenNote(check, { all: true })).toBe("");
  expect(hiddenNote(quiet, view)).toBe("");
});

test("the gravest first, accepted ones last", () => {
  expect(gravestFirst(check.findings.toReversed()).map(({ rule }) => rule)).toEqual([
    "quantity/diverge",
    "quantity/disputed",
    "quantity/evolves",
    "date/diverge",
  ]);
});

test("every rule has a name and words of its own, short enough for GitHub", () => {
  expect(rules).toHaveLength(42);
  const texts = rules.map((rule) => ruleText({ rule }));
  for (const key of ["name", "short"] as const) expect(new Set(texts.map((text) => text[key])).size).toBe(rules.length);
  for (const { name, short, full, help } of texts) {
    expect(name).toMatch(/^[A-Z][a-z]+[A-Z][a-z]+$/);
    expect(short.length).toBeLessThan(100);
    expect(full.length).toBeLessThan(1024);
    expect(help.length).toBe(3);
  }
});

test("every format has a reporter, and every ending names a format", () => {
  expect(Object.keys(checkReporters)).toEqual([...checkFormats]);
  for (const format of Object.values(checkFormatExtensions)) expect(checkFormats).toContain(format);
  for (const report of Object.values(checkReporters)) expect(report(check, view)).toMatch(/\n$/);
});
