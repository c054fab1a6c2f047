import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import type { Report } from "../../src/record.ts";
import { report, reportWith } from "../report/fixture.ts";
import { claims, engineDoing, engineOf } from "./harness.ts";

const clean = reportWith({ problems: [] });
const ansi = /\p{Cc}\[/u;

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("exit codes", () => {
  test("0 when the work was done, whatever the verdicts", async () => {
    expect((await claims(["compare"], { cwd, engine: engineOf(clean) })).code).toBe(0);
  });

  test("1 when a verdict is one of --fail-on, and stderr says so", async () => {
    const run = await claims(["compare", "--fail-on", "diverge,disputed"], { cwd, engine: engineOf(clean) });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe("claims: 2 facts with a verdict of --fail-on (diverge, disputed)\n");
  });

  test("0 when none is", async () => {
    expect((await claims(["compare", "--fail-on", "unclear"], { cwd, engine: engineOf(clean) })).code).toBe(0);
  });

  test("filters do not change it", async () => {
    const run = await claims(["compare", "--fail-on", "diverge", "--verdict", "agree"], {
      cwd,
      engine: engineOf(clean),
    });
    expect(run.code).toBe(1);
    expect(run.stdout).not.toContain("✗ Accident");
  });

  test("2 when an input could not be read, even where --fail-on would give 1; the report is written all the same", async () => {
    const run = await claims(["compare", "--fail-on", "diverge"], { cwd, engine: engineOf(report) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("claims: error: ferry/locked.txt: Permission denied. [load/unreadable]\n");
    expect(run.stdout).toContain("✗ Accident");
  });

  test("2 for one article alone, but only for compare", async () => {
    writeFileSync(join(cwd, "a.txt"), "The bridge is 300 metres long.\n");
    const run = await claims(["compare"], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("[load/one-article]");
    expect((await claims(["extract"], { cwd })).code).toBe(0);
  });

  test("2 for a crash, with the stack", async () => {
    const broken = async (): Promise<never> => {
      throw new Error("boom");
    };
    const run = await claims(["compare"], { cwd, engine: engineDoing(broken) });
    expect(run.code).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(/^claims: error: this is a bug .*\[internal\/crash\]\nclaims: Error: boom\nclaims: at /);
    for (const line of run.stderr.trimEnd().split("\n")) expect(line.startsWith("claims: ")).toBe(true);
  });
});

describe("which articles", () => {
  const asked = async (argv: readonly string[]): Promise<readonly string[] | undefined> => {
    const engine = engineOf(clean);
    await claims(argv, { cwd, engine });
    return engine.asked[0]?.paths;
  };

  test("those named, as they were named", async () => {
    expect(await asked(["compare", "b", "a", "-"])).toEqual(["b", "a", "-"]);
  });

  test("those of the configuration, from where it lies", async () => {
    writeFileSync(join(cwd, "claims.config.yaml"), "articles: [news, 'more/*.md']\n");
    mkdirSync(join(cwd, "seeds"));
    expect(await asked(["compare"])).toEqual(["news", "more/*.md"]);
    expect(await asked(["compare", "--no-config"])).toEqual(["seeds"]);
    expect(await asked(["compare", "x"])).toEqual(["x"]);
  });

  test("seeds where there is such a folder, else the current one", async () => {
    expect(await asked(["compare", "--no-config"])).toEqual(["."]);
    mkdirSync(join(cwd, "seeds"));
    expect(await asked(["extract", "--no-config"])).toEqual(["seeds"]);
  });

  test("--config names the configuration", async () => {
    mkdirSync(join(cwd, "conf"));
    writeFileSync(join(cwd, "conf", "other.yaml"), "articles: [news]\n");
    expect(await asked(["compare", "--config", "conf/other.yaml"])).toEqual(["conf/news"]);
  });
});

describe("output", () => {
  const engine = engineOf(clean);

  test("each --output belongs to the --format before it; what has none goes to stdout", async () => {
    const run = await claims(
      [
        "compare",
        "-f",
        "json",
        "-o",
        "a.json",
        "-f",
        "markdown",
        "--output=b.md",
        "-f",
        "csv",
        "-o",
        "c.csv",
        "-f",
        "ndjson",
      ],
      { cwd, engine },
    );
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(run.stdout.split("\n", 1)[0] ?? "")).toMatchObject({ type: "start" });
    expect(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"))).toMatchObject({ schemaVersion: 1 });
    expect(readFileSync(join(cwd, "b.md"), "utf8")).toMatch(/^# Claims\n/);
    expect(readFileSync(join(cwd, "c.csv"), "utf8")).toMatch(/^fact,label,/);
    expect(readdirSync(cwd).sort()).toEqual(["a.json", "b.md", "c.csv"]);
  });

  test("without --format the name of the file tells it, and stdout stays empty", async () => {
    const run = await claims(["compare", "-o", "report.json"], { cwd, engine });
    expect(run.stdout).toBe("");
    expect(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8"))).toHaveProperty("facts");
  });

  test("a file is written even where there is nothing to tell", async () => {
    await claims(["compare", "--about", "volcano", "-f", "csv", "-o", "empty.csv"], { cwd, engine });
    expect(readFileSync(join(cwd, "empty.csv"), "utf8").split("\r\n")).toHaveLength(2);
  });

  test("an old file is replaced, through a link, and keeps its mode", async () => {
    writeFileSync(join(cwd, "old.json"), "old", { mode: 0o640 });
    symlinkSync("old.json", join(cwd, "link.json"));
    await claims(["compare", "-o", "link.json"], { cwd, engine });
    expect(JSON.parse(readFileSync(join(cwd, "old.json"), "utf8"))).toHaveProperty("facts");
    expect(statSync(join(cwd, "old.json")).mode & 0o777).toBe(0o640);
  });

  test("a device stays a device", async () => {
    const run = await claims(["compare", "-o", "/dev/null"], { cwd, engine });
    expect(run.code).toBe(0);
    expect(statSync("/dev/null").isFile()).toBe(false);
  });

  test.each([
    [["-o", "no/such/a.json"], "output/unwritable", "can't write no/such/a.json: there is no folder no/such"],
    [["-o", "."], "output/unwritable", "can't write .: it is a folder"],
    [["-o", "/dev/null/a.json"], "output/unwritable", "can't write /dev/null/a.json: /dev/null is no folder"],
    [
      ["-f", "json", "-f", "csv"],
      "usage/invalid",
      "only one report can go to stdout, not 2: give --output FILE after a --format",
    ],
    [["-o", "a.json", "-o", "a.json"], "usage/invalid", "two reports can't go to one file: a.json"],
  ])("%j fails before the work", async (argv, problem, message) => {
    const idle = engineOf(clean);
    const run = await claims(["compare", ...argv], { cwd, engine: idle });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`claims: error: ${message} [${problem}]\n`);
    expect(idle.asked).toEqual([]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.runIf(existsSync("/dev/full"))("a full disk is a problem with a code", async () => {
    const run = await claims(["compare", "-o", "/dev/full"], { cwd, engine });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("claims: error: can't write /dev/full: no space left [output/unwritable]\n");
  });

  test("a place that is lost during the work is a problem with a code, and nothing half-written is left", async () => {
    mkdirSync(join(cwd, "out"));
    const losing = async (): Promise<Report> => {
      rmSync(join(cwd, "out"), { recursive: true });
      return clean;
    };
    const run = await claims(["compare", "-o", "out/a.json"], { cwd, engine: engineDoing(losing) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("can't write out/a.json: there is no folder out [output/unwritable]");
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("a report that can't take the place of a file leaves no litter", async () => {
    const blocking = async (): Promise<Report> => {
      mkdirSync(join(cwd, "a.json"));
      return clean;
    };
    const run = await claims(["compare", "-o", "a.json"], { cwd, engine: engineDoing(blocking) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("[output/unwritable]");
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });

  test("a run that fails leaves the old file and no litter", async () => {
    writeFileSync(join(cwd, "a.json"), "old");
    const broken = async (): Promise<never> => {
      throw new Error("boom");
    };
    await claims(["compare", "-o", "a.json", "-o", "b.json"], { cwd, engine: engineDoing(broken) });
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe("old");
    expect(existsSync(join(cwd, "b.json"))).toBe(false);
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });
});

describe("the screen", () => {
  const engine = engineOf(clean);
  const coloured = async (argv: readonly string[], env: Record<string, string>, columns?: number): Promise<boolean> => {
    const run = await claims(["compare", ...argv], { cwd, engine, env, ...(columns === undefined ? {} : { columns }) });
    return ansi.test(run.stdout);
  };

  test.each<[boolean, readonly string[], Record<string, string>, number?]>([
    [true, [], { TERM: "xterm" }, 80],
    [false, [], { TERM: "dumb" }, 80],
    [false, [], { TERM: "xterm" }],
    [false, [], { NO_COLOR: "1" }, 80],
    [true, [], { NO_COLOR: "" }, 80],
    [false, [], { NO_COLOR: "1", FORCE_COLOR: "1" }, 80],
    [true, [], { FORCE_COLOR: "1" }],
    [false, [], { FORCE_COLOR: "0" }, 80],
    [true, ["--color"], { NO_COLOR: "1" }],
    [false, ["--no-color"], { FORCE_COLOR: "1" }, 80],
  ])("colour is %s with %j and %j at %s columns", async (wanted, argv, env, columns) => {
    expect(await coloured(argv, env, columns)).toBe(wanted);
  });

  test("the width is the terminal's, and 80 in a pipe", async () => {
    const widest = async (columns?: number): Promise<number> => {
      const { stdout } = await claims(["compare", "--no-color"], {
        cwd,
        engine,
        ...(columns === undefined ? {} : { columns }),
      });
      return Math.max(...stdout.split("\n").map((line) => line.length));
    };
    expect(await widest()).toBe(80);
    expect(await widest(120)).toBe(120);
  });

  test("workflow commands in articles are defused where a runner listens", async () => {
    const evil = reportWith({
      problems: [],
      facts: clean.facts.map((fact) => ({ ...fact, topic: "::error::x ##[group]" })),
    });
    const setting = { cwd, engine: engineOf(evil) };
    const plain = await claims(["compare"], setting);
    expect(plain.stdout).toContain("\n::error::x ##[group]");
    const guarded = await claims(["compare"], { ...setting, env: { GITHUB_ACTIONS: "true" } });
    expect(guarded.stdout).toContain("\n: :error::x ## [group]");
  });
});

describe("a stream that can't be written", () => {
  const failing = async (
    code: string,
    broken: "stdout" | "stderr" | "both",
  ): Promise<{ code: number; told: string }> => {
    let told = "";
    const io: Io = {
      argv: ["compare", "--fail-on", "diverge"],
      stdout: sinkOf((_, done) => done(broken === "stderr" ? null : Object.assign(new Error(code), { code }))),
      stderr: sinkOf((text, done) => {
        told += text;
        done(broken === "stdout" ? null : Object.assign(new Error(code), { code }));
      }),
      stdin: Readable.from([]),
      env: {},
      cwd,
      isTTY: { stdin: false, stdout: false, stderr: false },
      columns: undefined,
    };
    return { code: await main(io, engineOf(clean)), told };
  };
  const sinkOf = (take: (text: string, done: (error: Error | null) => void) => void): Writable =>
    new Writable({ write: (chunk, _encoding, done) => take(String(chunk), done) });

  test("a reader that goes away ends the run quietly, with the code it would have had", async () => {
    expect(await failing("EPIPE", "stdout")).toEqual({
      code: 1,
      told: "claims: 1 fact with a verdict of --fail-on (diverge)\n",
    });
    expect((await failing("EPIPE", "both")).code).toBe(1);
  });

  test("a full disk behind stdout is a problem with a code", async () => {
    const { code, told } = await failing("ENOSPC", "stdout");
    expect(code).toBe(2);
    expect(told).toMatch(/^claims: error: can't write standard output: no space left \[output\/unwritable\]\n/);
  });

  test("where stderr fails as well, the exit code is left", async () => {
    expect((await failing("ENOSPC", "both")).code).toBe(2);
    expect((await failing("ENOSPC", "stderr")).code).toBe(2);
  });
});

test("--max-size reaches the work in bytes", async () => {
  const engine = engineOf(clean);
  await claims(["extract", "--max-size", "1.5MB"], { cwd, engine });
  expect(engine.asked[0]?.maxSize).toBe(1_500_000);
});

test("the globs of a configuration above start at its folder", async () => {
  mkdirSync(join(cwd, "news/old"), { recursive: true });
  for (const name of ["news/a.txt", "news/b.txt", "news/old/c.txt"])
    writeFileSync(join(cwd, name), `The bridge near ${name} is 300 metres long.\n`);
  writeFileSync(
    join(cwd, "claims.config.yaml"),
    'articles: [news]\nexclude: [news/old]\nsources: { "news/a.txt": The Herald }\ndates: { "news/b.txt": 2031-03-04 }\n',
  );
  for (const folder of [cwd, join(cwd, "news")]) {
    const { stdout, code } = await claims(["compare", "--format", "json"], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: [
        { id: "a.txt", source: "The Herald" },
        { id: "b.txt", published: { date: { year: 2031, month: 3, day: 4 }, origin: "config" } },
      ],
    });
  }
});
