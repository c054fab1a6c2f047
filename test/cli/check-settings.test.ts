import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claims, type Run } from "./harness.ts";
import { checkNews, expectRefused, expectTold, names, newsIn, read, reportOf, write } from "./newsroom.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-check-"));
  newsIn(cwd);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Run> => claims(args, { cwd, env: { CI: "true" } });
const check = (...args: readonly string[]): Promise<Run> => run(...checkNews, "--format", "json", ...args);

describe("options that make no sense are refused before any work", () => {
  test.each<readonly [args: readonly string[], message: string]>([
    [["--fail-on", "divrege"], "unknown threshold 'divrege', did you mean 'diverge'?"],
    [["--max-findings", "-1"], "--max-findings needs a whole number, not '-1'"],
    [["--min-sources", "two"], "--min-sources needs a whole number, not 'two'"],
    [["--against", "-"], "standard input can be a new article, not the corpus"],
    [["--against", ""], "--against needs a file, folder or glob"],
    [[""], "a new article needs a name, not ''"],
    [["--since", ""], "--since needs a branch, tag or commit"],
    [["-", "--since", "HEAD"], "standard input has no history: leave out --since"],
    [["--format", "sarif"], "only one report can go to stdout, not 2: give --output FILE after a --format"],
    [["--format", "sarf"], "unknown format 'sarf', did you mean 'sarif'?"],
    [["--foramt", "json"], "unknown option '--foramt', did you mean '--format'?"],
    [["-o", "a.json", "-o", "a.json"], "two reports can't go to one file: a.json"],
    [["-o", "a.json", "-o", "news/../a.json"], "two reports can't go to one file: news/../a.json"],
    [["-o", "b.json", "--baseline", "b.json", "--update-baseline"], "two reports can't go to one file: b.json"],
    [["--note", "x"], "--note and --date belong to --update-baseline"],
    [["--prune-baseline", "--date", "2031-05-09"], "--note and --date belong to --update-baseline"],
    [["--update-baseline", "--date", "2031-13"], "--date needs a date such as 2024"],
    [["--update-baseline", "--date", "2031"], "--date needs a date such as 2024-10-03, not '2031'"],
    [["--update-baseline", "--date", "2031-05"], "--date needs a date such as 2024-10-03, not '2031-05'"],
    [["--update-baseline", "--no-baseline"], "--no-baseline leaves nothing for --update-baseline"],
    [["--baseline", ""], "--baseline needs the name of a file"],
    [["--cache-dir", ""], "--cache-dir needs the name of a folder"],
    [["--facts", ""], "--facts needs the name of a file"],
    [["--config", ""], "--config needs the name of a file"],
  ])("%j", async (args, message) => {
    expectRefused(await check(...args), `claims: error: ${message}`, "[usage/invalid]");
    expect(names(cwd)).toEqual([]);
  });
});

describe("a configuration that can't be used", () => {
  test.each<readonly [name: string, make: () => void, args: readonly string[], message: string]>([
    ["no YAML", () => write(cwd, "claims.config.yaml", "articles: [\n"), [], "claims.config.yaml:2: "],
    ["a key of none", () => write(cwd, "claims.config.yaml", "artcles: [x]\n"), [], 'did you mean "articles"?'],
    ["a folder", () => mkdirSync(join(cwd, "claims.config.yaml")), [], "claims.config.yaml is a folder, not a file."],
    ["none of that name", () => {}, ["--config", "x.yaml"], "x.yaml can't be read."],
  ])("%s", async (_, make, args, message) => {
    make();
    expectRefused(await check(...args), message, "[config/", "See the configuration section of the README.");
  });
});

describe("a baseline that can't be used as it stands", () => {
  const path = "claims-baseline.json";
  const entry = (fingerprint: string): string =>
    JSON.stringify({ fingerprint, rule: "quantity/diverge", path: "news/a.md", message: "x" });
  const same = entry("0123456789abcdef:1");

  test.each([
    ["empty", "", `${path}:1:1: the file is empty`],
    ["cut off", '{\n  "schemaVersion": 1,\n  "findi', `${path}:3:`],
    [
      "a merge conflict",
      '{\n<<<<<<< HEAD\n"schemaVersion": 1\n=======\n',
      `${path}:2:1: the file holds the marks of a`,
    ],
    ["a newer version", '{ "schemaVersion": 2 }', `${path}:1:20: schemaVersion 2 is newer than this version of claims`],
    ["an entry twice", `{"schemaVersion":1,"findings":[${same},\n${same}]}`, `${path}:2:16: 0123456789abcdef:1 is acc`],
    ["another file", '{ "name": "claims" }', `${path}:1:`],
  ])("%s: told by place, nothing is checked, and it stays as it is", async (_, text, message) => {
    write(cwd, path, text);
    for (const change of [[], ["--update-baseline"], ["--prune-baseline"]]) {
      expectRefused(await check(...change), message, "[baseline/invalid]", "write it anew with --update-baseline");
      expect(read(cwd, path)).toBe(text);
      expect(names(cwd)).toEqual([path]);
    }
  });

  test("not there, a folder, a device", async () => {
    expectRefused(await check("--baseline", "b.json"), "there is no baseline b.json [baseline/missing]");
    expectRefused(await check("--baseline", "b.json", "--prune-baseline"), "there is no baseline b.json");
    expectRefused(await check("--baseline", "news", "--update-baseline"), "can't read news: it is a folder");
    if (existsSync("/dev/zero")) expectRefused(await check("--baseline", "/dev/zero"), "/dev/zero: it is no file");
    expect(names(cwd)).toEqual([]);
  });

  test("a place that can't be written is told before any work", async () => {
    const args = ["--update-baseline", "-o", "report.json"];
    expectRefused(await check(...args, "--baseline", "x/b.json"), "can't write x/b.json: there is no folder x");
    write(cwd, "x", "");
    expectRefused(await check(...args, "--baseline", "x/b.json"), "can't write x/b.json: x is no folder");
    expect(names(cwd)).toEqual(["x"]);
  });

  test("it is kept where not everything could be looked at: what was not found may well be there", async () => {
    expect((await check("--update-baseline", "--note", "as planned")).code).toBe(0);
    const before = read(cwd, path);
    rmSync(join(cwd, "news/herald.md"));
    symlinkSync("gone", join(cwd, "news/herald.md"));
    for (const change of ["--prune-baseline", "--update-baseline"]) {
      const found = await check(change);
      expect(found.code).toBe(2);
      expectTold(found.stderr, `${path}: not written, since not everything could be looked at`);
      expect(reportOf(found).stale).toEqual([]);
      expect(read(cwd, path)).toBe(before);
    }
  });

  test("pruned of what is found no more, and only then; not made by pruning", async () => {
    const none = await check("--prune-baseline");
    expectTold(none.stderr, `there is no ${path}, so there is nothing to prune`);
    expect([none.code, names(cwd)]).toEqual([1, []]);
    await check("--update-baseline");
    const before = read(cwd, path);
    expect([(await check("--prune-baseline")).code, read(cwd, path)]).toEqual([0, before]);
    write(cwd, "news/herald.md", read(cwd, "news/herald.md").replace("85 metres", "92 metres"));
    write(cwd, "news/courrier.md", read(cwd, "news/courrier.md").replace("85 mètres", "92 mètres"));
    const stale = await check();
    expectTold(stale.stderr, "1 entry of the baseline found no more: --prune-baseline");
    expect([stale.code, reportOf(stale).stale.length]).toEqual([0, 1]);
    const pruned = await check("--prune-baseline", "--update-baseline");
    expectTold(pruned.stderr, `${path}: written`);
    expect([pruned.code, reportOf(pruned).stale.length]).toEqual([0, 0]);
    expect(read(cwd, path).match(/"fingerprint"/g)).toBeNull();
  });
});
