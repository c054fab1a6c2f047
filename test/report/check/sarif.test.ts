import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Check } from "../../../src/record.ts";
import { checkSarif } from "../../../src/report/check/sarif.ts";
import { check, hostileCheck, quiet } from "./fixture.ts";
import { anyText, hostile } from "./hostile.ts";
import { manyFindings } from "./many.ts";
import { readSarif } from "./read/sarif.ts";

const schema: object = JSON.parse(readFileSync(new URL("../schemas/sarif-2.1.0.json", import.meta.url), "utf8"));

/** RFC 3986, as far as it can be told by characters. */
const uri = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => uri.test(text) && absolute.test(text),
    "uri-reference": uri,
    "date-time": /^\d{4}-\d\d-\d\dT/,
  },
});
const validate = ajv.compile(schema);

function expectValid(of: Check): void {
  const valid = validate(JSON.parse(checkSarif(of)));
  expect(valid, JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
}

test("it fits the schema of OASIS", () => {
  expectValid(check);
  expectValid(quiet);
});

test("the schema refuses what is no SARIF", () => {
  const good = JSON.parse(checkSarif(check));
  const [run] = good.runs;
  for (const bad of [
    {},
    { ...good, version: "2.0.0" },
    { ...good, runs: [{ ...run, columnKind: "bytes" }] },
    { ...good, runs: [{ ...run, results: [{ ...run.results[0], message: undefined }] }] },
    { ...good, runs: [{ ...run, extra: 1 }] },
    {
      ...good,
      runs: [
        {
          ...run,
          results: [{ ...run.results[0], locations: [{ physicalLocation: { artifactLocation: { uri: "a b" } } }] }],
        },
      ],
    },
  ]) {
    expect(validate(JSON.parse(JSON.stringify(bad)))).toBe(false);
  }
});

test.each(hostile)("it fits the schema with any text: %s", (_, text) => expectValid(hostileCheck(text)));

test("it fits the schema with random text", () => {
  fc.assert(
    fc.property(anyText, (text) => expectValid(hostileCheck(text))),
    { numRuns: 100, seed: 5 },
  );
});

const required = z.string().min(1);
const short = required.max(1024);

/** What GitHub asks for beyond the schema: "SARIF support for code scanning", docs.github.com. */
const github = z.object({
  $schema: z.literal("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
  version: z.literal("2.1.0"),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.literal("claims"),
          semanticVersion: required,
          rules: z.array(
            z.object({
              id: required,
              name: required.max(255),
              shortDescription: z.object({ text: short }),
              fullDescription: z.object({ text: short }),
              help: z.object({ text: required, markdown: required }),
              defaultConfiguration: z.object({ level: z.enum(["note", "warning", "error"]) }),
              properties: z.object({
                tags: z.array(required).max(10),
                precision: z.enum(["very-high", "high", "medium", "low"]),
                "problem.severity": z.enum(["error", "warning", "recommendation"]),
              }),
            }),
          ),
        }),
      }),
      automationDetails: z.object({ id: z.string().regex(/^[^/]+\/[^/]+\/$/) }),
      columnKind: z.literal("utf16CodeUnits"),
      originalUriBaseIds: z.object({ "%SRCROOT%": z.object({}) }),
      invocations: z.tuple([z.object({ executionSuccessful: z.boolean() })]),
      results: z
        .array(
          z.object({
            ruleId: required,
            level: z.enum(["note", "warning", "error"]),
            message: z.object({ text: required }),
            locations: z.tuple([
              z.object({
                physicalLocation: z.object({
                  artifactLocation: z.object({
                    uri: required.regex(/^(?!\/)(?!.*:)[!-~]+$/),
                    uriBaseId: z.literal("%SRCROOT%"),
                  }),
                  region: z.object({
                    startLine: z.int().positive(),
                    startColumn: z.int().positive(),
                    endLine: z.int().positive(),
                    endColumn: z.int().positive(),
                  }),
                }),
              }),
            ]),
            relatedLocations: z.array(z.object({ id: z.int().positive() })).max(999),
            partialFingerprints: z.object({
              primaryLocationLineHash: z.string().regex(/^[0-9a-f]{16}:\d+$/),
              "claims/v1": required,
            }),
            baselineState: z.enum(["new", "unchanged"]),
          }),
        )
        .max(25_000),
    }),
  ]),
});

test("it holds all that GitHub's code scanning asks for", () => {
  github.parse(JSON.parse(checkSarif(check)));
});

test("the message tells what, then links the others and says why", () => {
  const [alert] = readSarif(checkSarif(check));
  expect(alert?.message).toBe(
    "330 passengers here; Le Courrier de Valmer, L’Écho des îles and Morning Gazette say about 700. Against: Le Courrier de " +
      "Valmer, L’Écho des îles, Morning Gazette. With: The Island Herald. Why: the words beside them are alike (ferry, board) " +
      "and both count the same kind of thing; no time, place or source explains the difference.",
  );
  expect(alert?.links).toEqual([
    ["Le Courrier de Valmer", 1],
    ["L’Écho des îles", 1],
    ["Morning Gazette", 1],
    ["The Island Herald", 1],
  ]);
});

const parsed = (of: Check): ReturnType<typeof github.parse>["runs"][0] =>
  github.parse(JSON.parse(checkSarif(of))).runs[0];

test("accepted findings are suppressed with the note, the others are new", () => {
  const results: readonly { baselineState: string; suppressions: unknown }[] = JSON.parse(checkSarif(check)).runs[0]
    .results;
  expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions])).toEqual([
    ["new", []],
    [
      "unchanged",
      [
        {
          kind: "external",
          status: "accepted",
          justification: "The mayor corrected himself",
          properties: { date: "2031-05-09" },
        },
      ],
    ],
    ["new", []],
    ["new", []],
  ]);
});

test("an error keeps the run from being a success, a warning does not", () => {
  expect(parsed(check).invocations[0].executionSuccessful).toBe(true);
  const failed: Check = {
    ...check,
    problems: [{ code: "load/unreadable", severity: "error", message: "It can't be read.", path: "corpus/x.md" }],
  };
  const [invocation] = JSON.parse(checkSarif(failed)).runs[0].invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications[0]).toEqual({
    descriptor: { id: "load/unreadable" },
    level: "error",
    message: { text: "It can't be read." },
    locations: [{ physicalLocation: { artifactLocation: { uri: "corpus/x.md", uriBaseId: "%SRCROOT%" } } }],
  });
});

test("of more findings than a run may hold the gravest stay, and the rest is told", () => {
  const many = manyFindings(25_010, (i) => (i < 20 ? 3 : 0), { related: [], reasons: [], why: "" });
  const log = JSON.parse(checkSarif(many));
  const [run] = log.runs;
  expect(run.results).toHaveLength(25_000);
  expect(run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === "quantity/evolves")).toHaveLength(10);
  expect(run.invocations[0].toolExecutionNotifications.at(-1).message.text).toBe(
    "10 findings of less weight left out: a run holds 25000 at most.",
  );
});

test("a result has no more locations than are allowed", () => {
  const [finding] = check.findings;
  const [related] = finding?.related ?? [];
  if (finding === undefined || related === undefined) throw new Error("no finding");
  const crowded: Check = { ...check, findings: [{ ...finding, related: Array.from({ length: 1500 }, () => related) }] };
  const [run] = JSON.parse(checkSarif(crowded)).runs;
  expect(run.results[0].relatedLocations).toHaveLength(999);
  expect(run.results[0].message.text).toContain("[Le Courrier de Valmer](10) and 989 more.");
  expectValid(crowded);
});

test("rules are those that occur, in one order, whatever the order of the findings", () => {
  const ids = (of: Check): readonly string[] => parsed(of).tool.driver.rules.map(({ id }) => id);
  expect(ids(check)).toEqual(["quantity/diverge", "quantity/disputed", "quantity/evolves", "date/diverge"]);
  expect(ids({ ...check, findings: check.findings.toReversed() })).toEqual(ids(check));
  expect(ids(quiet)).toEqual([]);
});
