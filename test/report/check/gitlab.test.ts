import { expect, test } from "vitest";
import { z } from "zod";
import { checkGitlab } from "../../../src/report/check/gitlab.ts";
import { check, quiet } from "./fixture.ts";
import { manyFindings } from "./many.ts";

/** What GitLab asks of a Code Quality report (docs.gitlab.com, "Code Quality report format"). */
const report = z.array(
  z.object({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.object({
      // GitLab takes no "./" before a path, and finds no file by an absolute one.
      path: z.string().regex(/^(?![./])/),
      lines: z.object({ begin: z.int().positive(), end: z.int().positive() }),
    }),
  }),
);

test("it holds what GitLab asks for, without what is accepted", () => {
  const issues = report.parse(JSON.parse(checkGitlab(check)));
  expect(issues.map(({ check_name, severity, location }) => [check_name, severity, location.lines.begin])).toEqual([
    ["quantity/diverge", "critical", 3],
    ["quantity/disputed", "minor", 5],
    ["quantity/evolves", "info", 5],
  ]);
});

test("no findings are an empty array: GitLab takes a missing report for a failed job", () => {
  expect(checkGitlab(quiet)).toBe("[]\n");
});

test("fingerprints are unique, where two articles have the same words as well", () => {
  const issues = report.parse(JSON.parse(checkGitlab(manyFindings(500))));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  const copies = manyFindings(3, () => 0, { fingerprint: "00000000000000aa:1" });
  expect(report.parse(JSON.parse(checkGitlab(copies))).map(({ fingerprint }) => fingerprint)).toEqual([
    "00000000000000aa:1",
    "00000000000000aa:1:2",
    "00000000000000aa:1:3",
  ]);
});

test("what diverges without failing is less than what fails", () => {
  const mild = { ...check, findings: check.findings.map((finding) => ({ ...finding, fails: false })) };
  const issues = report.parse(JSON.parse(checkGitlab(mild)));
  expect(issues.map(({ severity }) => severity)).toEqual(["major", "minor", "info"]);
});
