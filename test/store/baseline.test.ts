import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ClaimsError } from "../../src/problem.ts";
import type { BaselineEntry, Problem } from "../../src/record.ts";
import { type Baseline, baselineText, readBaseline } from "../../src/store/baseline.ts";

const folder = mkdtempSync(join(tmpdir(), "claims-baseline-"));
let files = 0;

function fileOf(text: string | Uint8Array): string {
  const path = join(folder, `${files++}.json`);
  writeFileSync(path, text);
  return path;
}

async function failure(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ClaimsError) return error.problem;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const fingerprint = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 40n }).map((n) => n.toString(16).padStart(16, "0")),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([hash, n]) => `${hash}:${n}`);
const name = fc.constantFrom("a.txt", "news/b.txt", "news/ü.md");
const words = fc.string({ unit: "grapheme" });
const day = fc.constantFrom("2024-10-03", "2026-02-28");
const rule = fc.constantFrom("quantity/diverge" as const, "event/denied" as const);

const entry: fc.Arbitrary<BaselineEntry> = fc.record(
  { fingerprint, rule, path: name, message: words, note: words, date: day },
  { requiredKeys: ["fingerprint", "rule", "path", "message"] },
);
const baseline: fc.Arbitrary<Baseline> = fc
  .uniqueArray(entry, { selector: ({ fingerprint, path }) => `${fingerprint} ${path}`, maxLength: 12 })
  .map((entries) => ({
    schemaVersion: 1,
    findings: entries.sort((a, b) =>
      a.path !== b.path ? (a.path < b.path ? -1 : 1) : a.fingerprint < b.fingerprint ? -1 : 1,
    ),
  }));

test("what is written is read again, and sorted", () =>
  fc.assert(
    fc.asyncProperty(baseline, async (given) => {
      const path = join(folder, "written.json");
      writeFileSync(path, baselineText({ schemaVersion: 1, findings: [...given.findings].reverse() }));
      expect(await readBaseline(path)).toEqual(given);
    }),
  ));

const whole: Baseline = {
  schemaVersion: 1,
  findings: [
    {
      fingerprint: "00000000000000aa:1",
      rule: "quantity/diverge",
      path: "a.txt",
      message: "330 here, 700 in four sources",
      note: "a typing error; the outlet was told",
      date: "2024-10-03",
    },
    { fingerprint: "00000000000000bb:2", rule: "event/denied", path: "b.txt", message: "denied by the ministry" },
  ],
};

test("the file is short lines that end with a line feed", () => {
  const text = baselineText(whole);
  expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"findings": \[\n {4}\{\n {6}"fingerprint": "0{14}aa:1",\n/);
  expect(text.endsWith("}\n")).toBe(true);
});

test("a byte-order mark and CRLF are no trouble", async () => {
  const path = fileOf(`\uFEFF${baselineText(whole).replaceAll("\n", "\r\n")}`);
  expect(await readBaseline(path)).toEqual(whole);
});

const lines = baselineText(whole).split("\n");
const withLine = (line: number, text: string): string =>
  lines.map((old, i) => (i === line - 1 ? text : old)).join("\n");
const first = lines.slice(3, 11).join("\n").replace(/,$/, "");

const broken: readonly (readonly [name: string, text: string, line: number, column: number, message: RegExp])[] = [
  ["empty", "", 1, 1, /empty/],
  ["only space", " \n\n", 1, 1, /empty/],
  ["truncated", lines.slice(0, 6).join("\n"), 6, 34, /no JSON/],
  ["YAML, not JSON", "schemaVersion: 1\nfindings: [}\n", 2, 12, /no JSON/],
  ["an array", "[]\n", 1, 1, /object/],
  ["a string", '"x"', 1, 1, /object/],
  ["null", "null", 1, 1, /object/],
  ["no version", '{\n  "findings": []\n}', 1, 1, /schemaVersion/],
  ["a newer version", '{\n  "schemaVersion": 2,\n  "findings": []\n}', 2, 20, /newer.*update claims/],
  ["findings of another type", '{\n  "schemaVersion": 1,\n  "findings": {}\n}', 3, 15, /findings: .*array/],
  ["an unknown key", withLine(2, '  "schemaVersion": 1, "finding": [],'), 2, 23, /"finding", did you mean "findings"/],
  [
    "an unknown key of an entry",
    withLine(10, '      "dat": "x"'),
    10,
    7,
    /findings\[0\]: .*"dat", did you mean "date"/,
  ],
  ["a rule that is none", withLine(6, '      "rule": "quantity/odd",'), 6, 15, /findings\[0\]\.rule: a rule such as/],
  ["a fingerprint that is none", withLine(5, '      "fingerprint": "aa:1",'), 5, 22, /16 hexadecimal digits/],
  ["a day that is none", withLine(10, '      "date": "2024-02-30"'), 10, 15, /a day such as 2024-10-03/],
  ["a message that is no string", withLine(8, '      "message": 7,'), 8, 18, /message: .*string/],
  ["a path that is gone", withLine(7, ""), 4, 5, /findings\[0\]\.path/],
  ["an entry twice", lines.toSpliced(3, 0, ...`${first},`.split("\n")).join("\n"), 13, 22, /twice, on line 5 as well/],
  ["a merge conflict", lines.toSpliced(3, 0, "<<<<<<< HEAD").join("\n"), 4, 1, /merge conflict/],
  ["the end of a merge conflict", lines.toSpliced(5, 0, ">>>>>>> main").join("\r\n"), 6, 1, /merge conflict/],
];

test("the same words may be accepted in two articles", async () => {
  const [one] = whole.findings;
  if (one === undefined) throw new Error("no entry");
  const both: Baseline = { schemaVersion: 1, findings: [one, { ...one, path: "b.txt" }] };
  expect(await readBaseline(fileOf(baselineText(both)))).toEqual(both);
});

test.each(broken)("%s: told by line and column", async (_, text, line, column, message) => {
  const path = fileOf(text);
  const problem = await failure(readBaseline(path, "claims-baseline.json"));
  expect(problem).toMatchObject({ code: "baseline/invalid", path: "claims-baseline.json", line, column });
  expect(problem.message).toMatch(message);
  expect(problem.hint).toMatch(/--update-baseline/);
});

test("a file that is not there, a folder, and a file that may not be read", async () => {
  expect(await failure(readBaseline(join(folder, "none.json"), "none.json"))).toMatchObject({
    code: "baseline/missing",
    path: "none.json",
  });
  expect(await failure(readBaseline(folder, "f"))).toMatchObject({
    code: "baseline/invalid",
    message: "can't read f: it is a folder",
  });
  const path = fileOf(baselineText(whole));
  chmodSync(path, 0);
  // The system's administrator may read everything.
  if (process.getuid?.() !== 0)
    expect(await failure(readBaseline(path))).toMatchObject({ message: expect.stringMatching(/permission denied/) });
});
