import fc from "fast-check";
import { expect, test } from "vitest";
import type { Check, Finding } from "../../../src/record.ts";
import { checkGithub } from "../../../src/report/check/github.ts";
import { checkGitlab } from "../../../src/report/check/gitlab.ts";
import { checkJson } from "../../../src/report/check/json.ts";
import { checkJunit } from "../../../src/report/check/junit.ts";
import { checkMarkdown, commentMarker } from "../../../src/report/check/markdown.ts";
import { locate } from "../../../src/report/check/place.ts";
import { checkSarif } from "../../../src/report/check/sarif.ts";
import { checkSchema } from "../../../src/report/check/schema.ts";
import { stepSummary } from "../../../src/report/check/summary.ts";
import { checkTerminal } from "../../../src/report/check/terminal.ts";
import { oneLine, visible } from "../../../src/report/escape.ts";
import { displayWidth, truncate } from "../../../src/report/width.ts";
import { check, hostileCheck, view } from "./fixture.ts";
import { anyText, hostile } from "./hostile.ts";
import { readLog } from "./read/command.ts";
import { readSarif } from "./read/sarif.ts";
import { readTable } from "./read/table.ts";
import { type Element, readXml } from "./read/xml.ts";

/** Each format, read back by a reader of its own, gives the findings that went in, and nothing else. */

const all = { ...view, all: true };

/** Each test runs on the corpus and on random text. */
function onAnyText(name: string, holds: (text: string) => void): void {
  test.each(hostile)(`${name}: %s`, (_, text) => holds(text));
  test(`${name}: any text`, () => fc.assert(fc.property(anyText, holds), { numRuns: 150, seed: 5 }));
}

const byFingerprint = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [finding.fingerprint, finding]));

test("the corpus is large, and holds each text once", () => {
  expect(hostile.length).toBeGreaterThan(100);
  expect(new Set(hostile.map(([, text]) => text)).size).toBe(hostile.length);
});

onAnyText("json", (text) => {
  const hostile = hostileCheck(text);
  const printed = checkJson(hostile);
  const { findings, stale, problems } = checkSchema.parse(JSON.parse(printed));
  expect({ findings, stale, problems }).toEqual({
    findings: hostile.findings,
    stale: hostile.stale,
    problems: hostile.problems,
  });
  expectHarmless(printed);
});

onAnyText("sarif", (text) => {
  const hostile = hostileCheck(text);
  const printed = checkSarif(hostile);
  const results = readSarif(printed);
  expect(results).toEqual(
    hostile.findings.map(({ rule, fingerprint, severity, message, why, place, related, accepted }) => ({
      rule,
      fingerprint,
      level: { error: "error", warning: "warning", info: "note" }[severity],
      message: sentences(message, why, related),
      links: related.map((each) => [oneLine(each.source) || "source", each.line]),
      line: place.line,
      snippet: place.text,
      suppressed: accepted === undefined ? [] : [accepted.note],
    })),
  );
  expectHarmless(printed);
});

/** The message with its links as plain text. */
function sentences(message: string, why: string, related: Finding["related"]): string {
  const end = (part: string): string => (/[.!?…]$/u.test(oneLine(part)) ? oneLine(part) : `${oneLine(part)}.`);
  const names = (stance: string): string =>
    related
      .filter((each) => each.stance === stance)
      .map(({ source }) => oneLine(source) || "source")
      .join(", ");
  return [
    end(message),
    ...(names("against") === "" ? [] : [`Against: ${names("against")}.`]),
    ...(names("with") === "" ? [] : [`With: ${names("with")}.`]),
    ...(why === "" ? [] : [`Why: ${end(why)}`]),
  ].join(" ");
}

onAnyText("github", (text) => {
  const hostile = hostileCheck(text);
  const { commands, rest } = readLog(checkGithub(hostile, all));
  expect(rest).toEqual([]);
  const open = hostile.findings.filter(({ accepted }) => accepted === undefined);
  expect(commands).toHaveLength(open.length);
  for (const [i, { name, properties, data }] of commands.entries()) {
    const finding = open[i];
    expect(name).toBe(["error", "warning", "notice"][i]);
    expect(properties["title"]).toContain(`(${finding?.rule})`);
    const known = ["file", "line", "endLine", "col", "endColumn", "title"];
    expect(known).toEqual(expect.arrayContaining(Object.keys(properties)));
    const location = locate(text);
    expect(properties["file"]).toBe(location.kind === "file" ? fileShown(location.path) : undefined);
    expect(properties["line"]).toBe(location.kind === "file" ? String(finding?.place.line) : undefined);
    const lines = data.split("\n");
    expect(lines[0]).toBe(harmless(finding?.message ?? ""));
    expect(lines.at(-1)).toBe(`More: claims explain ${finding?.fact}`);
  }
});

/** A path as it is, but for what steers a screen. */
const fileShown = (path: string): string =>
  path.replace(
    /(?![\r\n\t])\p{Cc}|\p{Cs}/gu,
    (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`,
  );

/** As the runner is shown a text: no command of its own can be read in it. */
const harmless = (text: string): string =>
  oneLine(text)
    .replace(/^:(?=:)/, ": ")
    .replace(/##(?=\[)/g, "## ");

onAnyText("gitlab", (text) => {
  const hostile = hostileCheck(text);
  const printed = checkGitlab(hostile);
  const issues: readonly Record<string, unknown>[] = JSON.parse(printed);
  const findings = byFingerprint(hostile.findings);
  expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(
    hostile.findings.filter(({ accepted }) => accepted === undefined).map(({ fingerprint }) => fingerprint),
  );
  for (const { fingerprint, check_name, description, location } of issues) {
    const finding = findings.get(String(fingerprint));
    expect(check_name).toBe(finding?.rule);
    expect(String(description).startsWith(oneLine(`${finding?.message} — Here:`))).toBe(true);
    expect(location).toMatchObject({ lines: { begin: finding?.place.line, end: finding?.place.endLine } });
  }
  expectHarmless(printed);
});

onAnyText("junit", (text) => {
  const hostile = hostileCheck(text);
  const root = readXml(checkJunit(hostile));
  const cases = root.children.flatMap(({ children }) => children);
  const told = cases.filter(({ attributes }) => attributes["line"] !== undefined);
  expect(told.map(outcome)).toEqual(
    hostile.findings.map(({ accepted, fails }) => (accepted !== undefined ? "skipped" : fails ? "failure" : "passed")),
  );
  for (const [i, { attributes, children }] of told.entries()) {
    const { rule, message, place, fingerprint, label } = hostile.findings[i] ?? check.findings[0] ?? fail();
    expect(attributes["name"]).toBe(xmlShown(`${rule}: ${message}`));
    expect(attributes["line"]).toBe(String(place.line));
    const location = locate(text);
    expect(attributes["file"]).toBe(location.kind === "file" ? xmlLegal(visible(location.path)) : undefined);
    const lines = (children[0]?.text ?? "").split("\n");
    expect(lines).toContain(`fingerprint: ${fingerprint}`);
    expect(lines).toContain(xmlShown(`fact: ${label}`));
  }
});

/** A text as XML can hold it. */
const xmlShown = (text: string): string => xmlLegal(oneLine(text));

const xmlLegal = (text: string): string =>
  text.replace(/[\uFFFE\uFFFF]/g, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`);

const outcome = ({ children }: Element): string =>
  children.map(({ name }) => name).find((name) => name !== "system-out") ?? "passed";

function fail(): never {
  throw new Error("no finding");
}

onAnyText("markdown", (text) => {
  const hostile = hostileCheck(text);
  for (const printed of [checkMarkdown(hostile, all), stepSummary(hostile, all)]) {
    const rows = readTable(printed);
    expect(rows.map(([, rule, where]) => [rule, where])).toEqual(
      gravest(hostile).map(({ rule, place }) => [rule, `${truncate(oneLine(place.path), 120)}:${place.line}`]),
    );
    for (const row of rows) expect(row).toHaveLength(5);
    expectPlainMarkdown(printed);
  }
});

/** The order of the table: what fails, what does not, what is accepted. */
const gravest = ({ findings }: Check): readonly Finding[] =>
  [0, 2, 3, 1].flatMap((i) => {
    const finding = findings[i];
    return finding === undefined ? [] : [finding];
  });

/** Besides what the reporter writes itself, no markup, tag, link, mention or reference is left. */
function expectPlainMarkdown(markdown: string): void {
  const bare = markdown
    .replace(commentMarker, "")
    .replace(/^<details><summary>|<\/summary>$|^<\/details>$/gm, "")
    .replace(/^- more: `claims explain [\w.:-]+`$/gm, "")
    .replace(/\\[!-/:-@[-`{-~]/g, "\u0001");
  expect(bare).not.toMatch(/[<>`[\]]|:\/\/|www\./i);
  // What is read after the markup: escapes do not count there, the zero-width space does.
  const read = markdown
    .replace(commentMarker, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&amp;", "&");
  expect(read).not.toMatch(/[@#!%~$^][\p{L}\p{N}_"']|&\d|\bGH-\d/iu);
  expect(read).not.toMatch(/:[\w+-]+:/);
  expect(read.replace(/^- more: .*$/gm, "")).not.toMatch(/\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b/i);
}

onAnyText("terminal", (text) => {
  const hostile = hostileCheck(text);
  const printed = checkTerminal(hostile, all);
  expect(printed).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\u200B\u2028\u2029\uFEFF]/u);
  for (const line of printed.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  const told = [...printed.matchAll(/^ {4}more {6}claims explain (\w+)$/gm)].map(([, fact]) => fact);
  expect(told).toEqual(hostile.findings.map(({ fact }) => fact));
});

/** Printed into a log of GitHub Actions, a machine format holds no command. */
function expectHarmless(printed: string): void {
  expect(readLog(printed).commands).toEqual([]);
  expect(printed).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Bidi_Control}/u);
}
