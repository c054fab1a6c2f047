import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claims, type Run } from "./harness.ts";
import { checkNews, expectRefused, expectTold, names, newsIn, open, read, reportOf, write } from "./newsroom.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-check-"));
  newsIn(cwd);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Run> => claims(args, { cwd, env: { CI: "true" } });
const check = (...args: readonly string[]): Promise<Run> => run(...checkNews, "--format", "json", ...args);

describe("outputs: all in their places, or none", () => {
  const old = "what was there\n";
  beforeEach(() => write(cwd, "a.json", old));

  test.each([
    ["a folder that is not there", "x/b.sarif", "can't write x/b.sarif: there is no folder x"],
    ["a folder in its place", "news", "can't write news: it is a folder"],
    ["a file in the place of its folder", "a.json/b.sarif", "can't write a.json/b.sarif: a.json is no folder"],
    ...(existsSync("/dev/full") ? [["a full disk", "/dev/full", "can't write /dev/full: no space left"]] : []),
  ])("%s", async (_, second = "", message = "") => {
    const files = ["--format", "json", "-o", "a.json", "--format", "sarif", "-o", second, "--format", "junit"];
    const found = await run(...checkNews, ...files, "-o", "c.xml");
    expectRefused(found, message, "[output/unwritable]", "Check that the place exists, may be written and has room.");
    expect([names(cwd), read(cwd, "a.json")]).toEqual([["a.json"], old]);
  });

  test("with the baseline", async () => {
    write(cwd, "claims-baseline.json", '{"schemaVersion":1,"findings":[]}');
    if (!existsSync("/dev/full")) return;
    const found = await check("-o", "a.json", "-f", "sarif", "-o", "/dev/full", "--update-baseline");
    expectRefused(found, "can't write /dev/full");
    expect(read(cwd, "claims-baseline.json")).toBe('{"schemaVersion":1,"findings":[]}');
    expect([names(cwd), read(cwd, "a.json")]).toEqual([["a.json", "claims-baseline.json"], old]);
  });

  test("all are whole where nothing is wrong, and a report that finds nothing is written as well", async () => {
    const files = ["-f", "json", "-o", "a.json", "-f", "sarif", "-o", "b.sarif", "-f", "junit", "-o", "c.xml"];
    expect((await run(...checkNews, ...files)).code).toBe(1);
    expect(names(cwd)).toEqual(["a.json", "b.sarif", "c.xml"]);
    expect(open({ stdout: read(cwd, "a.json") })).toBe(1);
    expect((await run("check", "news/echo.md", "--against", "news", ...files, "--no-cache")).code).toBe(0);
    expect(JSON.parse(read(cwd, "b.sarif"))).toMatchObject({ runs: [{ results: expect.any(Array) }] });
    expect(open({ stdout: read(cwd, "a.json") })).toBe(0);
  });

  const summary = (file: string, ...args: readonly string[]): Promise<Run> =>
    claims([...checkNews, "-f", "github", ...args], { cwd, env: { CI: "true", GITHUB_STEP_SUMMARY: file } });

  test.each([
    ["a folder", "news", "can't write the summary news (GITHUB_STEP_SUMMARY): it is a folder"],
    ["in no folder", "x/s.md", "can't write the summary x/s.md (GITHUB_STEP_SUMMARY): there is no folder x"],
    ...(existsSync("/dev/full")
      ? [["a full disk", "/dev/full", "can't write the summary /dev/full (GITHUB_STEP_SUMMARY): no space left"]]
      : []),
  ])("a summary of GitHub that can't be written: %s", async (_, file = "", message = "") => {
    const found = await summary(file, "-f", "json", "-o", "a.json");
    expectTold(found.stderr, message, "[output/unwritable]");
    expect(found.code).toBe(2);
    expect(read(cwd, "a.json")).toBe(old);
    expect(found.stdout).toMatch(/^::error file=news\/gazette\.md/);
  });

  test("a summary goes behind what other steps told", async () => {
    write(cwd, "s.md", "# Before\n");
    expect((await summary("s.md")).code).toBe(1);
    expect(read(cwd, "s.md")).toMatch(/^# Before\n[\s\S]*claims check/);
    expect((await summary("")).code).toBe(1);
  });
});

describe("a cache that fails is no reason to fail, and changes nothing", () => {
  const cached = (folder: string, ...args: readonly string[]): Promise<Run> =>
    run("check", "news/gazette.md", "--against", "news", "--format", "json", "--cache-dir", folder, ...args);
  const entries = (): readonly string[] => readdirSync(join(cwd, "kept")).filter((name) => name.endsWith(".entry"));
  const withoutProblems = ({ stdout }: Run): unknown => ({ ...reportOf({ stdout }), problems: [] });
  let right: unknown;
  beforeEach(async () => {
    right = withoutProblems(await check());
  });

  test.each([
    ["a file in its place", "x"],
    ["a file above it", "x/y"],
  ])("%s: a warning, with what to do", async (_, folder) => {
    write(cwd, "x", "mine\n");
    const found = await cached(folder);
    expectTold(found.stderr, "claims: warning: The cache ", "can't be written", "[cache/unwritable]", "--no-cache");
    expect([found.code, withoutProblems(found), read(cwd, "x")]).toEqual([1, right, "mine\n"]);
    expect((await cached(folder, "--quiet")).stderr).toBe("");
  });

  type Harm = readonly [name: string, harm: (path: string, other: string) => void];
  const instead =
    (harm: Harm[1]): Harm[1] =>
    (path, other) => {
      rmSync(path);
      harm(path, other);
    };
  const harms: readonly Harm[] = [
    ["garbage", (path) => writeFileSync(path, "\0garbage\n")],
    ["cut off", (path) => truncateSync(path, 300)],
    ["a folder", instead((path) => mkdirSync(path))],
    ["another one's entry", (path, other) => writeFileSync(path, readFileSync(other))],
    ["a link to another one", instead((path, other) => symlinkSync(other, path))],
    ...(process.platform === "win32"
      ? []
      : ([
          ["a pipe without a writer", instead((path) => execFileSync("mkfifo", [path]))],
          ["a device without end", instead((path) => symlinkSync("/dev/zero", path))],
        ] satisfies Harm[])),
  ];

  test.each(harms)("entries that are %s", async (name, harm) => {
    await cached("kept");
    const files = entries().map((entry) => join(cwd, "kept", entry));
    expect(files).toHaveLength(4);
    const [first = "", other = ""] = files;
    harm(first, other);
    const found = await cached("kept");
    expectTold(found.stderr, `claims: warning: The cache entry ${first} is broken. [cache/broken]`, "nothing is lost");
    expect([found.code, withoutProblems(found)]).toEqual([1, right]);
    // Made anew, but for a folder, which is not ours to remove.
    const again = await cached("kept");
    expect(reportOf(again).problems.map(({ code }) => code)).toEqual(
      name === "a folder" ? ["cache/broken", "cache/unwritable"] : [],
    );
    expect([again.code, withoutProblems(again)]).toEqual([1, right]);
  });
});
