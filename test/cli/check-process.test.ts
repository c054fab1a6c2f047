import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkNews, expectTold, names, newsIn, open, read, reportOf, write } from "./newsroom.ts";

/** The built program, as a shell starts it. */
const program = resolve(import.meta.dirname, "../../bin/claims.js");
const posix = process.platform !== "win32";

let cwd = "";
beforeAll(() => {
  expect(existsSync(resolve(import.meta.dirname, "../../dist/cli/main.js")), "run `npm run build` first").toBe(true);
});
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-check-process-"));
  newsIn(cwd);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Exit code and signal. */
  readonly closed: Promise<readonly unknown[]>;
}

function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { CI: "true" } });
  const text = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk) => {
      text[name] += String(chunk);
    });
  return { child, stdout: () => text.stdout, stderr: () => text.stderr, closed: once(child, "close") };
}

/** A run under a shell, which can give it what no program can. */
function shell(line: string, ...args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", line, process.execPath, program, ...args], {
    cwd,
    env: { CI: "true", PATH: process.env["PATH"] ?? "" },
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

const temporary = (folder = cwd): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".tmp"));

/** Waits until something is there. */
async function until(there: () => boolean): Promise<void> {
  for (let i = 0; i < 2000 && !there(); i++) await pause(10);
  expect(there()).toBe(true);
}

const old = "what was there\n";
const files = ["-f", "json", "-o", "a.json", "-f", "sarif", "-o", "b.sarif", "-f", "junit", "-o", "c.xml"] as const;

describe("a reader that goes away", () => {
  test.each(["terminal", "json", "github"])("%s: quietly, and the exit code stays the verdict's", async (format) => {
    const { child, closed, stderr } = start([
      ...checkNews,
      "--format",
      format,
      "-o",
      "/dev/null",
      ...files.slice(0, 4),
    ]);
    child.stdout?.destroy();
    expect(await closed).toEqual([1, null]);
    expectTold(stderr());
    expect(open({ stdout: read(cwd, "a.json") })).toBe(1);
  });

  test.runIf(posix)("after a byte, as head does it", () => {
    const { code, stdout, stderr } = shell(`"$0" "$@" | head -c 1; exit "\${PIPESTATUS[0]}"`, ...checkNews);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "1", stderr: "" });
  });

  test.runIf(posix)("a program behind an output", () => {
    const { code, stdout } = shell(
      `"$0" "$@" -f json -o >(head -c 1 && sleep 0.2); c=$?; sleep 0.5; exit $c`,
      ...checkNews,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "{" });
  });
});

describe("a full disk", () => {
  test.runIf(existsSync("/dev/full"))("behind stdout: nothing is put in place, the baseline neither", () => {
    write(cwd, "a.json", old);
    const { code, stderr } = shell(
      `"$0" "$@" > /dev/full`,
      ...checkNews,
      ...files,
      "-f",
      "markdown",
      "--update-baseline",
    );
    expectTold(stderr, "claims: error: can't write standard output: no space left [output/unwritable]", "has room");
    expect([code, names(cwd), read(cwd, "a.json")]).toEqual([2, ["a.json"], old]);
  });

  const canMount = posix && spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
  test.runIf(canMount)("a real one: outputs, baseline and cache", () => {
    mkdirSync(join(cwd, "disk"));
    const on = (size: string, after: string, ...args: readonly string[]): ReturnType<typeof shell> =>
      shell(
        `exec unshare -m bash --norc -c 'mount -t tmpfs -o size=${size} tmpfs disk && echo old > disk/b.json && "$0" "$@"; c=$?
        find disk -type f | sort; ${after}; exit $c' "$0" "$@"`,
        "check",
        "news/gazette.md",
        "--against",
        "news",
        ...args,
      );
    const outputs = on(
      "16k",
      "cat disk/b.json",
      "-f",
      "json",
      "-o",
      "disk/a.json",
      "-f",
      "sarif",
      "-o",
      "disk/b.json",
      "--no-cache",
    );
    expectTold(outputs.stderr, ": no space left [output/unwritable]");
    expect(outputs).toMatchObject({ code: 2, stdout: "disk/b.json\nold\n" });
    const cache = on("8k", "true", "--quiet", "-f", "json", "-o", "a.json", "--cache-dir", "disk/kept");
    expect([cache.code, cache.stderr, open({ stdout: read(cwd, "a.json") })]).toEqual([1, "", 1]);
    expect(cache.stdout).not.toContain(".tmp");
    const full = reportOf({ stdout: read(cwd, "a.json") }).problems.map(({ code }) => code);
    expect(full).toEqual(["cache/unwritable"]);
  });
});

const signals = ["SIGINT", "SIGTERM"] as const;

describe.runIf(posix)("a signal", () => {
  test.each(signals)("%s while it reads: the run ends by it, and nothing is written", async (signal) => {
    write(cwd, "a.json", old);
    const { child, closed, stderr } = start([
      "check",
      "-",
      "--against",
      "news",
      "--no-cache",
      ...files,
      "--update-baseline",
    ]);
    // Standard input stays open: the run waits for it.
    await pause(700);
    child.kill(signal);
    expect(await closed).toEqual([null, signal]);
    expect([stderr(), names(cwd), read(cwd, "a.json")]).toEqual(["", ["a.json"], old]);
  });

  /** A run that has written what it can, and waits for somebody to read from a pipe. */
  async function waiting(): Promise<Started> {
    write(cwd, "a.json", old);
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    const run = start([...checkNews, ...files, "-f", "markdown", "-o", "pipe", "--update-baseline"]);
    await until(() => temporary().length === 4);
    return run;
  }

  test.each(signals)("%s while it writes: the old files stay, and no other is left", async (signal) => {
    const { child, closed, stderr } = await waiting();
    child.kill(signal);
    expect(await closed).toEqual([null, signal]);
    expect([stderr(), names(cwd), read(cwd, "a.json")]).toEqual(["", ["a.json", "pipe"], old]);
  });

  test("SIGKILL while it writes: the old files stay, and the next run is not disturbed by what is left", async () => {
    const { child, closed } = await waiting();
    child.kill("SIGKILL");
    expect(await closed).toEqual([null, "SIGKILL"]);
    expect([names(cwd).filter((name) => !name.endsWith(".tmp")), read(cwd, "a.json")]).toEqual([
      ["a.json", "pipe"],
      old,
    ]);
    rmSync(join(cwd, "pipe"));
    const next = start(["check", "news/gazette.md", "--against", ".", "--no-cache", ...files]);
    expect(await next.closed).toEqual([1, null]);
    expect([open({ stdout: read(cwd, "a.json") }), reportOf({ stdout: read(cwd, "a.json") }).corpus]).toEqual([1, 3]);
  });

  test("SIGKILL while the cache is filled: the next run finds the same", async () => {
    const cached = ["check", "news/gazette.md", "--against", "news", "-f", "json", "--cache-dir", "kept"];
    const first = start(cached);
    await until(() => existsSync(join(cwd, "kept")));
    first.child.kill("SIGKILL");
    await first.closed;
    const second = start(cached);
    expect(await second.closed).toEqual([1, null]);
    expect([open({ stdout: second.stdout() }), reportOf({ stdout: second.stdout() }).problems]).toEqual([1, []]);
    // What a killed run left goes after a day.
    const left = join(cwd, "kept", `${"0".repeat(64)}.${"0".repeat(12)}.tmp`);
    writeFileSync(left, "half");
    utimesSync(left, 0, 0);
    appendFileSync(join(cwd, "news/echo.md"), "\nLe pont est fermé.\n");
    await start(cached).closed;
    expect(temporary(join(cwd, "kept"))).toEqual([]);
  });

  /** A signal as soon as the first file shows. */
  async function atFirstFile(args: readonly string[]): Promise<void> {
    const run = start(args);
    const watcher = watch(cwd, () => run.child.kill("SIGINT"));
    const [code, signal] = await run.closed;
    watcher.close();
    // It may come when all is done.
    if (code === null) expect(signal).toBe("SIGINT");
    expect(temporary()).toEqual([]);
  }

  test("in the moment of writing: all of the files, or none", async () => {
    await atFirstFile([...checkNews, ...files, "--update-baseline"]);
    expect([[], ["a.json", "b.sarif", "c.xml", "claims-baseline.json"]]).toContainEqual(names(cwd));
  });

  test("claims init: the same", async () => {
    const all = [".github", ".gitlab", ".gitlab-ci.yml", ".pre-commit-config.yaml", "claims.config.yaml"];
    await atFirstFile(["init", "--yes"]);
    expect([[], all]).toContainEqual(names(cwd));
    for (const name of names(cwd).filter((each) => each.endsWith(".yaml"))) expect(parse(read(cwd, name))).toBeTruthy();
  });

  test("claims facts add: the sheet is whole, or as it was", async () => {
    const add = ["facts", "add", "8fca7a69", "news", "--position", "2", "--quiet"];
    await atFirstFile(add);
    if (names(cwd).length > 0) expect(parse(read(cwd, "facts.yaml"))).toMatchObject({ facts: [{ kind: "quantity" }] });
    write(cwd, "facts.yaml", "facts:\n  - label: Other\n    kind: quantity\n    value: 1\n");
    await atFirstFile(add);
    expect([1, 2]).toContain((read(cwd, "facts.yaml").match(/kind: quantity\n/g) ?? []).length);
    expect(names(cwd)).toEqual(["facts.yaml"]);
  });
});

test("several runs at once, with the same outputs and the same cache", async () => {
  const args = ["check", "news/gazette.md", "--against", "news", ...files, "--cache-dir", "kept"];
  const runs = [start(args), start(args), start(args)];
  for (const { closed } of runs) expect(await closed).toEqual([1, null]);
  const texts = ["a.json", "b.sarif", "c.xml"].map((name) => read(cwd, name));
  expect(open({ stdout: texts[0] ?? "" })).toBe(1);
  expect(await start([...checkNews, ...files]).closed).toEqual([1, null]);
  expect(["a.json", "b.sarif", "c.xml"].map((name) => read(cwd, name))).toEqual(texts);
  expect([...temporary(), ...temporary(join(cwd, "kept"))]).toEqual([]);
  expect(readdirSync(join(cwd, "kept"))).toHaveLength(4);
});

test.runIf(posix)("an output that is a link is written behind it", async () => {
  mkdirSync(join(cwd, "public"));
  write(cwd, "public/real.json", old);
  symlinkSync("public/real.json", join(cwd, "a.json"));
  expect(await start([...checkNews, "-o", "a.json"]).closed).toEqual([1, null]);
  expect(open({ stdout: read(cwd, "public/real.json") })).toBe(1);
});
