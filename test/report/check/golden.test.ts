import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Check } from "../../../src/record.ts";
import { checkReporters } from "../../../src/report/check/index.ts";
import { stepSummary } from "../../../src/report/check/summary.ts";
import type { CheckView } from "../../../src/report/check/view.ts";
import { check, quiet, view } from "./fixture.ts";

/** What each format makes of one check, to be looked at. UPDATE=1 writes the files anew. */
const goldens: readonly (readonly [
  file: string,
  report: (check: Check, view: CheckView) => string,
  of: Check,
  view: CheckView,
])[] = [
  ["terminal.txt", checkReporters.terminal, check, view],
  ["terminal-all-160.txt", checkReporters.terminal, check, { ...view, all: true, width: 160 }],
  ["terminal-all-40.txt", checkReporters.terminal, check, { ...view, all: true, width: 40 }],
  ["terminal-color.txt", checkReporters.terminal, check, { ...view, all: true, color: true }],
  ["terminal-quiet.txt", checkReporters.terminal, quiet, view],
  ["check.json", checkReporters.json, check, view],
  ["check.sarif", checkReporters.sarif, check, view],
  ["github.txt", checkReporters.github, check, view],
  ["github-all.txt", checkReporters.github, check, { ...view, all: true }],
  ["summary.md", stepSummary, check, { ...view, all: true }],
  ["summary-quiet.md", stepSummary, quiet, view],
  ["gitlab.json", checkReporters.gitlab, check, view],
  ["junit.xml", checkReporters.junit, check, view],
  ["comment.md", checkReporters.markdown, check, view],
];

test.each(goldens)("%s", (file, report, of, how) => {
  const path = join(import.meta.dirname, "golden", file);
  const printed = report(of, how);
  if (process.env["UPDATE"] === "1") writeFileSync(path, printed);
  expect(printed).toBe(readFileSync(path, "utf8"));
});

test("the machine formats hold the same whatever is shown", () => {
  for (const format of ["json", "sarif", "gitlab", "junit"] as const) {
    const report = checkReporters[format];
    expect(report(check, { width: 40, color: true, all: true }), format).toBe(report(check, view));
  }
});
