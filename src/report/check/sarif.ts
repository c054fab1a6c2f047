import type { Check, Finding, Problem, Rule } from "../../record.ts";
import { jsonText, sarifText } from "../escape.ts";
import { problemsOf } from "../problems.ts";
import { count } from "../words.ts";
import { gravestFirst } from "./phrase.ts";
import { rules } from "./rule.ts";
import { locationOf, physicalLocation, relatedLocations } from "./sarif/location.ts";
import { messageOf } from "./sarif/message.ts";
import { level, ruleDescriptor } from "./sarif/rule.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** GitHub refuses a run with more; of these it keeps the 5,000 gravest. */
const mostResults = 25_000;

/** SARIF 2.1.0 (OASIS), with all that GitHub's code scanning asks for. */
export function checkSarif(check: Check): string {
  const results = fitting(check.findings);
  const used = new Set(results.map(({ rule }) => rule));
  // Rules that occur, in the order of all rules: the same findings give the same indexes.
  const told = rules.filter((rule) => used.has(rule));
  const index = new Map(told.map((rule, i) => [rule, i]));
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: check.tool.name,
            semanticVersion: check.tool.version,
            rules: told.map(ruleDescriptor),
          },
        },
        invocations: [invocationOf(check, check.findings.length - results.length)],
        // "category/run": the category alone, so that runs of one commit do not stand side by side.
        automationDetails: { id: "claims/check/" },
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: results.map((finding) => resultOf(finding, index, check.prefix)),
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
}

/** The gravest where there are too many, else all, in their own order. */
function fitting(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostResults) return findings;
  const kept = new Set(gravestFirst(findings).slice(0, mostResults));
  return findings.filter((finding) => kept.has(finding));
}

function resultOf(finding: Finding, index: ReadonlyMap<Rule, number>, prefix: string | undefined): unknown {
  const { rule, fingerprint, accepted, severity, place, fact, label, verdict, fails } = finding;
  const related = relatedLocations(finding, prefix);
  return {
    ruleId: rule,
    ruleIndex: index.get(rule),
    level: level[severity],
    message: { text: messageOf(finding, related.length) },
    locations: [locationOf(place, prefix)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    // GitHub reads the first; the second tells other tools how the fingerprint is made.
    partialFingerprints: { primaryLocationLineHash: fingerprint, "claims/v1": fingerprint },
    baselineState: accepted === undefined ? "new" : "unchanged",
    suppressions: accepted === undefined ? [] : [suppressionOf(accepted)],
    properties: { fact, label, verdict, fails },
  };
}

function suppressionOf({ note, date }: NonNullable<Finding["accepted"]>): unknown {
  return {
    kind: "external",
    status: "accepted",
    ...(note === undefined ? {} : { justification: note }),
    ...(date === undefined ? {} : { properties: { date } }),
  };
}

function invocationOf(check: Check, left: number): unknown {
  const problems = problemsOf({ articles: check.added, problems: check.problems });
  const notifications = problems.map((problem) => notificationOf(problem, check.prefix));
  return {
    executionSuccessful: problems.every(({ severity }) => severity !== "error"),
    toolExecutionNotifications: left === 0 ? notifications : [...notifications, leftOut(left)],
  };
}

function notificationOf(problem: Problem, prefix: string | undefined): unknown {
  const { code, severity, message, hint, path, line, column } = problem;
  const start = { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  const file = path === undefined ? undefined : physicalLocation(path, prefix);
  return {
    descriptor: { id: code },
    level: level[severity],
    message: { text: sarifText(hint === undefined ? message : `${message} ${hint}`) },
    ...(file === undefined
      ? {}
      : { locations: [{ physicalLocation: line === undefined ? file : { ...file, region: start } }] }),
  };
}

function leftOut(left: number): unknown {
  return {
    descriptor: { id: "sarif/too-many" },
    level: "warning",
    message: { text: `${count(left, "finding")} of less weight left out: a run holds ${mostResults} at most.` },
  };
}
