import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { claims } from "./harness.ts";

const reportSchema = z.object({
  articles: z.array(z.object({ id: z.string() })),
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      hint: z.string(),
      path: z.string().optional(),
      line: z.number().optional(),
      column: z.number().optional(),
    }),
  ),
});

interface Seen {
  readonly articles: readonly string[];
  /** "severity code path:line:column", as far as there is a place. */
  readonly problems: readonly string[];
  readonly stderr: string;
  readonly code: number;
}

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-bad-"));
  write("good.txt", "The bridge is 300 metres long.\n");
  write("well.txt", "Nine villages have lost their bridge.\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(cwd, name), content);
}

async function seen(...args: readonly string[]): Promise<Seen> {
  const { stdout, stderr, code } = await claims(["compare", ...args, "--format", "json"], { cwd });
  const { articles, problems } = reportSchema.parse(JSON.parse(stdout));
  return {
    articles: articles.map(({ id }) => id),
    problems: problems.map(({ severity, code: what, path, line, column }) =>
      [severity, what, [path, line, column].filter((part) => part !== undefined).join(":")].join(" ").trim(),
    ),
    stderr,
    code,
  };
}

const rest = ["good.txt", "well.txt"];
const front = (head: string): string => `${head}\nThe mayor says that four of the roads are closed.\n`;

describe("input that can't be read: a problem with its place, exit code 2, and the rest is compared", () => {
  test.each<readonly [string, () => void, string, string]>([
    [
      "a link to itself",
      () => symlinkSync("bad.txt", join(cwd, "bad.txt")),
      "load/unreadable bad.txt",
      "bad.txt can't be read (ELOOP).",
    ],
    ["a link to nothing", () => symlinkSync("gone", join(cwd, "bad.txt")), "load/unreadable bad.txt", "(ENOENT)"],
    ["an empty file", () => write("bad.txt", ""), "load/empty bad.txt", "bad.txt is empty."],
    ["white space alone", () => write("bad.txt", " \n\t\n"), "load/empty bad.txt", "bad.txt holds no words."],
    [
      "a binary file",
      () => write("bad.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])),
      "load/binary bad.txt",
      "bad.txt is not a text file.",
    ],
    [
      "201 MB",
      () => {
        write("bad.txt", "");
        truncateSync(join(cwd, "bad.txt"), 201 * 1024 * 1024);
      },
      "load/too-large bad.txt",
      "bad.txt has 210763776 bytes; the limit is 52428800.",
    ],
    [
      "a line that is no JSON",
      () => write("bad.jsonl", '{"title":\n'),
      "load/invalid-json bad.jsonl:1",
      "bad.jsonl:1: Line 1 is not valid JSON.",
    ],
    [
      "a page without an article",
      () => write("bad.html", "<!doctype html><title>x</title>"),
      "load/no-body bad.html",
      "No article was found in bad.html.",
    ],
  ])("%s", async (_name, make, problem, told) => {
    make();
    const { articles, problems, stderr, code } = await seen(".");
    expect({ articles, problems, code }).toEqual({ articles: rest, problems: [`error ${problem}`], code: 2 });
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/^claims: error: [^\n]+ \[load\/[a-z-]+\]\n$/);
  });

  test.skipIf(process.getuid?.() === 0)("a file and a folder without permission", async () => {
    write("bad.txt", "x");
    chmodSync(join(cwd, "bad.txt"), 0);
    mkdirSync(join(cwd, "shut"), { mode: 0 });
    const { articles, problems, code } = await seen(".");
    chmodSync(join(cwd, "shut"), 0o700);
    expect({ articles, problems, code }).toEqual({
      articles: rest,
      problems: ["error load/unreadable shut", "error load/unreadable bad.txt"],
      code: 2,
    });
  });

  test("names that are none", async () => {
    write("a.docx", "x");
    const { articles, problems, code } = await seen(".", "gone.txt", "*.md", "a.docx", "good.txt/x.txt");
    expect({ articles, problems, code }).toEqual({
      articles: rest,
      problems: [
        "error load/not-found gone.txt",
        "error load/not-found *.md",
        "error load/unknown-type a.docx",
        "error load/not-found good.txt/x.txt",
      ],
      code: 2,
    });
  });

  test("a limit that is set", async () => {
    const { articles, problems, stderr, code } = await seen(".", "--max-size", "35");
    expect({ articles, code }).toEqual({ articles: ["good.txt"], code: 2 });
    expect(problems).toEqual(["error load/too-large well.txt", "error load/one-article"]);
    expect(stderr).toContain("well.txt has 38 bytes; the limit is 35.");
  });

  test("a folder of nothing, and one article alone", async () => {
    mkdirSync(join(cwd, "none"));
    expect(await seen("none")).toMatchObject({ problems: ["error load/no-articles"], code: 2 });
    const lone = await seen("good.txt");
    expect(lone).toMatchObject({ articles: ["good.txt"], problems: ["error load/one-article"], code: 2 });
    expect(lone.stderr).toBe("claims: error: Only one article was found. [load/one-article]\n");
  });
});

describe("input that can be read in part: a warning with its place, exit code 0", () => {
  test.each<readonly [string, string, () => void, readonly string[]]>([
    [
      "broken front matter",
      "odd.md",
      () => write("odd.md", front("---\ntitle: Roads: closed: again\nsource: The Herald\n---")),
      ["warning load/front-matter odd.md:1"],
    ],
    [
      "front matter that is code, and is not run",
      "odd.md",
      () =>
        write("odd.md", front(`---js\nrequire("fs").writeFileSync(${JSON.stringify(join(cwd, "ran.txt"))}, "x")\n---`)),
      ["warning load/front-matter-code odd.md:1"],
    ],
    [
      "control and bidi characters",
      "odd.txt",
      () => write("odd.txt", "Four roads are closed.\nThe \u202Emayor\u202C said\u0007 so.\n"),
      ["warning text/control-characters odd.txt:2:5"],
    ],
    [
      "bytes that are no UTF-8",
      "odd.txt",
      () => write("odd.txt", Buffer.from("Les trois caf\u00e9s sont ferm\u00e9s.\n", "latin1")),
      ["warning load/encoding odd.txt"],
    ],
  ])("%s", async (_name, odd, make, problems) => {
    make();
    expect(await seen(".")).toEqual({ articles: ["good.txt", odd, "well.txt"], problems, stderr: "", code: 0 });
  });

  test("hidden characters are shown escaped", async () => {
    write("odd.txt", "Four \u202Eroads\u202C are\u0007 closed by \u001B[31mthe mayor.\n");
    const { stdout } = await claims(["extract", "odd.txt"], { cwd, columns: 80, env: { NO_COLOR: "1" } });
    expect(stdout).toContain("\\u{202E}roads\\u{202C}");
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  });

  test("a folder that links back to itself", async () => {
    mkdirSync(join(cwd, "in"));
    symlinkSync("..", join(cwd, "in/up"));
    expect(await seen(".")).toEqual({
      articles: rest,
      problems: ["warning load/loop in/up"],
      stderr: "",
      code: 0,
    });
  });

  test("the same text twice", async () => {
    write("again.txt", "The bridge is 300 metres long.\n");
    expect(await seen(".")).toMatchObject({
      articles: ["again.txt", "well.txt"],
      problems: ["info load/duplicate good.txt"],
      code: 0,
    });
  });

  test("lines of JSON with bad ones among them", async () => {
    write("some.jsonl", '{"text":"The mayor says that four of the roads are closed."}\n{bad\n{"title":"no text"}\n');
    expect(await seen(".")).toMatchObject({
      articles: ["good.txt", "some.jsonl#1", "well.txt"],
      problems: ["error load/invalid-json some.jsonl:2", "warning load/no-text some.jsonl:3"],
      code: 2,
    });
  });
});

describe("input without measure", () => {
  /** Milliseconds: far above what it takes, far below what work that grows with the square would take. */
  const patience = 60_000;

  test("a line of 5 MB", { timeout: patience }, async () => {
    write("long.txt", "wet roads ".repeat(500_000));
    expect(await seen("good.txt", "long.txt")).toMatchObject({
      articles: ["good.txt", "long.txt"],
      stderr: "",
      code: 0,
    });
  });

  test("a word of 5 MB", { timeout: patience }, async () => {
    write("long.txt", "a".repeat(5_000_000));
    expect(await seen("good.txt", "long.txt")).toMatchObject({
      articles: ["good.txt", "long.txt"],
      stderr: "",
      code: 0,
    });
  });

  test.each([
    ["« ", 100_000],
    ['"', 10_000],
    ["“", 10_000],
  ])("a quotation that %s opens and nothing closes in %i sentences", { timeout: patience }, async (open, sentences) => {
    write("long.txt", `The mayor said: ${open}${"It rains. ".repeat(sentences)}\n`);
    const { problems, code } = await seen("good.txt", "long.txt");
    expect(problems).toEqual(["warning text/unclosed-quote long.txt:1:17"]);
    expect(code).toBe(0);
  });
});
