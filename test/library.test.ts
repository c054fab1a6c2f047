import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleFromText, type CheckOptions, ClaimsError, check, compare, extract } from "../src/index.ts";
import type { Check, Report } from "../src/record.ts";

const codes = ({ problems }: Report): readonly string[] => problems.map(({ code }) => code);
const text = "The bridge is 300 metres long.";

test("one article alone is a problem of a comparison, in memory as in files, and of nothing else", async () => {
  const lone = [await articleFromText({ text, id: "a", language: "en" })];
  expect(codes(await compare(lone))).toEqual(["load/one-article"]);
  expect(codes(await extract(lone))).toEqual([]);
  const cwd = mkdtempSync(join(tmpdir(), "claims-library-"));
  writeFileSync(join(cwd, "a.txt"), text);
  expect(codes(await compare(["a.txt"], { cwd }))).toEqual(["load/one-article"]);
  expect(codes(await compare(["a.txt", "-"], { cwd, stdin: Readable.from([`${text} So it is.`]) }))).toEqual([]);
  rmSync(cwd, { recursive: true });
});

test("no article at all is a problem and no second one", async () => {
  expect(codes(await compare([]))).toEqual(["load/no-articles"]);
});

describe("check", () => {
  let cwd = "";
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), "claims-library-"));
    mkdirSync(join(cwd, "old"));
    mkdirSync(join(cwd, "none"));
    writeFileSync(join(cwd, "old/a.txt"), "The new bridge of Velmar is 300 metres long, the mayor said.\n");
    writeFileSync(join(cwd, "old/b.txt"), "According to the mayor, the new bridge of Velmar is 300 metres long.\n");
    writeFileSync(join(cwd, "new.txt"), "The new bridge of Velmar is 520 metres long, the mayor said.\n");
    writeFileSync(join(cwd, "fine.txt"), "The mayor said that the new bridge of Velmar is 300 metres long.\n");
    writeFileSync(join(cwd, "empty.json"), "[]\n");
    writeFileSync(
      join(cwd, "facts.yaml"),
      [
        "name: Desk",
        "facts:",
        "  - label: Length of the new bridge of Velmar",
        "    about: [Velmar]",
        "    kind: quantity",
        "    value: 300",
        "    unit: metres",
        "    quote: The new bridge of Velmar is 300 metres long.",
      ].join("\n"),
    );
  });
  afterAll(() => rmSync(cwd, { recursive: true }));

  const checking = (added: readonly string[], against: readonly string[], options: CheckOptions = {}): Promise<Check> =>
    check(added, against, { cwd, ...options });
  const errors = ({ problems }: Check): readonly string[] =>
    problems.filter(({ severity }) => severity === "error").map(({ code }) => code);

  test("a new article that says otherwise is a finding, one that says the same is none", async () => {
    const found = await checking(["new.txt"], ["old"]);
    expect(errors(found)).toEqual([]);
    expect([found.corpus, found.failing, found.threshold]).toEqual([2, 1, { failOn: "diverge", maxFindings: 0 }]);
    expect(found.findings).toMatchObject([{ rule: "quantity/diverge", place: { path: "new.txt", line: 1 } }]);
    const fine = await checking(["fine.txt"], ["old"]);
    expect([errors(fine), fine.failing, fine.added.map(({ path }) => path)]).toEqual([[], 0, ["fine.txt"]]);
  });

  test("new articles do not stand in for others that are named and not there", async () => {
    mkdirSync(join(cwd, "empty"));
    expect(errors(await checking(["new.txt", "fine.txt"], ["empty"]))).toEqual(["check/no-corpus"]);
    expect(errors(await checking(["new.txt", "fine.txt"], []))).toEqual([]);
    expect(errors(await checking(["new.txt", "fine.txt"], ["new.txt"]))).toEqual([]);
  });

  test("thresholds, and what was accepted before", async () => {
    const { findings } = await checking(["new.txt"], ["old"]);
    const baseline = findings.map(({ fingerprint, rule, message, place: { path } }) => ({
      ...{ fingerprint, rule, message, path },
      note: "a typo",
    }));
    const gone = { fingerprint: "0123456789abcdef:1", rule: "date/diverge", message: "gone" } as const;
    const accepted = await checking(["new.txt"], ["old"], {
      baseline: [...baseline, { ...gone, path: "new.txt" }, { ...gone, path: "elsewhere.txt" }],
    });
    expect(accepted).toMatchObject({ failing: 0, findings: [{ accepted: { note: "a typo" } }] });
    expect(accepted.stale).toEqual([{ ...gone, path: "new.txt" }]);
    expect((await checking(["new.txt"], ["old"], { failOn: "never" })).failing).toBe(0);
    expect((await checking(["new.txt"], ["old"], { maxFindings: 3 })).threshold.maxFindings).toBe(3);
    expect((await checking(["new.txt"], ["old"], { minSources: 3 })).findings).toEqual([]);
  });

  test("a fact sheet is a corpus, standard input a new article, and a cache changes nothing", async () => {
    const sheet = await checking(["new.txt"], ["none"], { facts: ["facts.yaml"] });
    expect(sheet.findings.flatMap(({ related }) => related.map(({ source }) => source))).toEqual(["Desk"]);
    const stdin = Readable.from(["The new bridge of Velmar is 520 metres long, the mayor said."]);
    expect((await checking(["-"], ["old"], { stdin })).findings).toMatchObject([{ place: { path: "stdin" } }]);
    const first = await checking(["new.txt"], ["old"], { cacheFolder: "cache" });
    expect(readdirSync(join(cwd, "cache")).length).toBeGreaterThan(0);
    expect(await checking(["new.txt"], ["old"], { cacheFolder: "cache" })).toEqual(first);
    expect(await checking(["new.txt"], ["old"])).toEqual(first);
  });

  test("what was not looked at is an error, never an agreement", async () => {
    expect(errors(await checking(["gone.txt"], ["old"]))).toContain("load/not-found");
    expect(errors(await checking(["new.txt"], ["gone"]))).toContain("load/not-found");
    expect(errors(await checking([], ["old"]))).toEqual(["check/no-new"]);
    expect(errors(await checking(["empty.json"], ["old"]))).toEqual(["load/empty"]);
    expect(errors(await checking(["new.txt"], []))).toEqual(["check/no-corpus"]);
    expect(errors(await checking([], [], { allowNone: true }))).toEqual(["load/no-articles"]);
    expect(errors(await checking([], ["old"], { allowNone: true }))).toEqual([]);
    await expect(checking(["new.txt"], ["-"])).rejects.toBeInstanceOf(ClaimsError);
  });
});
