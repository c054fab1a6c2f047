import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Engine } from "../../src/cli/engine.ts";
import { pipeline } from "../../src/cli/pipeline.ts";
import { claims, type Run } from "./harness.ts";
import { checkNews, expectTold, newsIn, open, read, write } from "./newsroom.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-check-"));
  newsIn(cwd);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Run> => claims(args, { cwd, env: { CI: "true" } });
const check = (...args: readonly string[]): Promise<Run> => run(...checkNews, "--format", "json", ...args);
const fifo = (path: string): void => void execFileSync("mkfifo", [join(cwd, path)]);

test("without a fault: findings, and the exit code that says so", async () => {
  const found = await check();
  expect({ code: found.code, open: open(found) }).toEqual({ code: 1, open: 1 });
  expectTold(found.stderr, "fails: 1 finding at or over diverge");
});

describe("what can't be read is told, the rest is checked, and the exit code is 2, not 1", () => {
  const posix = process.platform !== "win32";
  type Case = readonly [name: string, make: () => void, args: readonly string[], message: string, hint: string];
  const cases: readonly Case[] = [
    [
      "a link to nothing",
      () => symlinkSync("gone", join(cwd, "news/x.txt")),
      [],
      "news/x.txt can't be read (ENOENT). [load/unreadable]",
      "Check the path and its permissions.",
    ],
    [
      "a link to itself",
      () => symlinkSync("x.txt", join(cwd, "news/x.txt")),
      [],
      "news/x.txt can't be read (ELOOP). [load/unreadable]",
      "Check the path",
    ],
    [
      "a binary file",
      () => write(cwd, "news/x.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])),
      [],
      "news/x.txt is not a text file. [load/binary]",
      "convert the file first",
    ],
    ["an empty file", () => write(cwd, "news/x.txt", ""), [], "news/x.txt is empty. [load/empty]", "holds no text"],
    [
      "a file of 60 MB",
      () => {
        write(cwd, "news/x.txt", "");
        truncateSync(join(cwd, "news/x.txt"), 60_000_000);
      },
      [],
      "news/x.txt has 60000000 bytes; the limit is 52428800. [load/too-large]",
      "--max-size",
    ],
    [
      "a line that is no JSON",
      () => write(cwd, "news/x.jsonl", '{"title":\n'),
      [],
      "news/x.jsonl:1: Line 1 is not valid JSON. [load/invalid-json]",
      "Mend the line",
    ],
    ["a corpus that is not there", () => {}, ["--against", "old"], "old does not exist. [load/not-found]", "spelling"],
    [
      "a glob of nothing",
      () => {},
      ["--against", "x/*.md"],
      "Nothing matches x/*.md. [load/not-found]",
      "quote a glob",
    ],
    [
      "a file of another kind",
      () => write(cwd, "x.docx", "x"),
      ["--against", "x.docx"],
      "x.docx has no type that can be read. [load/unknown-type]",
      ".txt, .md",
    ],
    [
      "a sheet that is not there",
      () => {},
      ["--facts", "x.yaml"],
      "can't read x.yaml: there is no such file [sheet/unreadable]",
      "Check the path and its permissions, and that the file is YAML.",
    ],
    [
      "a sheet that is no YAML",
      () => write(cwd, "x.yaml", "facts: [\n"),
      ["--facts", "x.yaml"],
      "x.yaml:2:1: no valid YAML: ",
      "that the file is YAML",
    ],
    [
      "an entry without a value",
      () => write(cwd, "x.yaml", "facts:\n  - label: Height\n    kind: quantity\n"),
      ["--facts", "x.yaml"],
      "x.yaml:2:5: facts[0].value: ",
      "Mend the entry; the others were compared.",
    ],
    ["a sheet that is a folder", () => {}, ["--facts", "news"], "can't read news: it is a folder", "Check the path"],
    ...(posix
      ? ([
          [
            "a sheet without end",
            () => {},
            ["--facts", "/dev/zero"],
            "/dev/zero: it is no file [sheet/unreadable]",
            "Check the path",
          ],
          [
            "a pipe among the corpus",
            () => fifo("news/x.txt"),
            ["--against", "news/x.txt"],
            "news/x.txt is neither file nor folder. [load/unreadable]",
            "Check the path",
          ],
        ] satisfies Case[])
      : []),
  ];

  test.each(cases)("%s", async (_, make, args, message, hint) => {
    make();
    const found = await check(...args);
    expectTold(found.stderr, `claims: error: `, message, hint);
    expect({ code: found.code, open: open(found) }).toEqual({ code: 2, open: 1 });
    expect(found.stderr).toMatch(/claims: fails: 1 error kept it from looking at everything\n$/);
    const people = await run(...checkNews, ...args);
    expect([people.code, people.stdout]).toEqual([2, expect.stringContaining("fails: 1 error kept it from")]);
    expect(people.stdout).toContain("9,000 demonstrators");
    expect(people.stderr.match(/claims: error: /g)).toHaveLength(1);
  });

  test("a new article: the other new ones are checked", async () => {
    write(cwd, "news/x.txt", "");
    const found = await run("check", "news/x.txt", "news/gazette.md", "--against", "news", "--format", "json");
    expect({ code: found.code, open: open(found) }).toEqual({ code: 2, open: 1 });
  });

  test.runIf(process.getuid?.() !== 0)("a file and a folder without permission", async () => {
    write(cwd, "news/x.txt", "x");
    chmodSync(join(cwd, "news/x.txt"), 0);
    mkdirSync(join(cwd, "news/shut"), { mode: 0 });
    const found = await check();
    chmodSync(join(cwd, "news/shut"), 0o700);
    expectTold(found.stderr, "news/x.txt can't be read (EACCES)", "news/shut can't be read (EACCES)");
    expect({ code: found.code, open: open(found) }).toEqual({ code: 2, open: 1 });
  });

  /** The pipeline, with something that happens while it reads. */
  const during = (event: () => void): Engine => ({
    ...pipeline,
    check: (added, corpus, options) =>
      pipeline.check(added, corpus, {
        ...options,
        onProgress: (_, __, what) => {
          if (what === "news/echo.md") event();
        },
      }),
  });
  const slow = (event: () => void): Promise<Run> =>
    claims([...checkNews, "--format", "json"], { cwd, engine: during(event) });

  test("an article that goes away while others are read", async () => {
    const found = await slow(() => rmSync(join(cwd, "news/herald.md"), { force: true }));
    expectTold(found.stderr, "news/herald.md can't be read (ENOENT). [load/unreadable]");
    expect({ code: found.code, open: open(found) }).toEqual({ code: 2, open: 0 });
  });

  test("an article that changes while others are read: what is read is all of one text", async () => {
    const text = read(cwd, "news/herald.md").replace("85 metres", "84 metres");
    const found = await slow(() => writeFileSync(join(cwd, "news/herald.md"), text));
    expect({ code: found.code, open: open(found) }).toEqual({ code: 1, open: 1 });
    expect(found.stdout).toContain("84 metres");
    expect(found.stdout).not.toContain("The dam of Velmar is 85 metres high.");
  });
});

describe("a check that looked at nothing, or held it against nothing, has not passed", () => {
  beforeEach(() => {
    mkdirSync(join(cwd, "none"));
    write(cwd, "stray/package.json", "{}");
  });

  test.each([
    ["an empty folder", ["none", "--against", "news"], "No new article was found. [check/no-new]", "--allow-none"],
    ["a folder of other things", ["stray", "--against", "news"], "No new article was found. [check/no-new]", "--since"],
    ["an empty corpus", ["news/echo.md", "--against", "none"], "compare with in none. [check/no-corpus]", "--against"],
    ["the same for several", ["news", "--against", "none"], "compare with in none. [check/no-corpus]", "--against"],
    ["one article alone", ["news/echo.md", "--against", "news/echo.md"], "[check/no-corpus]", "--against PATHS"],
    [
      "an empty corpus of none",
      ["none", "--against", "none"],
      "No article was found. [load/no-articles]",
      "Name files",
    ],
  ])("%s", async (_, args, message, hint) => {
    const found = await run("check", ...args, "--no-cache");
    expectTold(found.stderr, message, hint);
    expect(found.code).toBe(2);
    expect(found.stdout).not.toMatch(/✓ no findings|passes/);
  });

  test("a sheet without facts is nothing to hold an article against", async () => {
    write(cwd, "facts.yaml", "facts: []\n");
    const found = await run("check", "news/echo.md", "--against", "none", "--facts", "facts.yaml", "--no-cache");
    expectTold(found.stderr, "[check/no-corpus]");
    expect(found.code).toBe(2);
  });

  test("a good sheet does not stand in for articles that are named and not there", async () => {
    write(cwd, "facts.yaml", "facts:\n  - label: Height of the dam\n    kind: quantity\n    value: 12 metres\n");
    const args = ["check", "news/echo.md", "--facts", "facts.yaml", "--no-cache"];
    const found = await run(...args, "--against", "stray");
    expectTold(found.stderr, "There is no other article to compare with in stray. [check/no-corpus]");
    expect(found.code).toBe(2);
    expect((await run(...args, "--against", "news")).code).toBe(0);
  });

  test("--allow-none: no new article is fine, but not without a corpus", async () => {
    for (const folder of ["none", "stray"]) {
      const found = await run("check", folder, "--against", "news", "--allow-none", "--no-cache");
      expect([found.code, found.stderr]).toEqual([0, ""]);
      expect(found.stdout).toMatch(/^0 new articles against 4 others\n[\s\S]*passes: there is no new article\n$/);
    }
    expect((await run("check", "none", "--against", "none", "--allow-none")).code).toBe(2);
    expect((await run("check", "none", "--against", "gone", "--allow-none")).code).toBe(2);
    expect((await run("check", "gone.md", "--against", "news", "--allow-none", "--no-cache")).code).toBe(2);
  });
});
