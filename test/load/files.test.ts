import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Config, type Loaded, type LoadOptions, loadArticles } from "../../src/load/index.ts";
import { options, plain } from "./article.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-load-"));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const text = (mark: string): string => `${plain["en"]?.title} ${mark}\n\n${plain["en"]?.body.join("\n\n")}\n`;

function write(path: string, content: string | Uint8Array = text(path)): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const load = (
  paths: readonly string[],
  more: Partial<Pick<LoadOptions, "config" | "configFolder" | "maxSize" | "stdin">> = {},
): Promise<Loaded> => loadArticles(paths, { ...options, cwd, ...more });

const ids = ({ articles }: Loaded): readonly string[] => articles.map(({ id }) => id);
const codes = ({ problems }: Loaded): readonly string[] =>
  problems.map(({ code, path }) => `${code} ${path ?? ""}`.trim());

describe("finding", () => {
  test("folders, files and globs, once each, by path", async () => {
    for (const path of ["b/2.txt", "b/1.txt", "a.md", "c/x.png", ".hidden/y.txt", "node_modules/z.txt"]) write(path);
    const expected = ["a.md", "1.txt", "2.txt"];
    expect(ids(await load(["."]))).toEqual(expected);
    expect(ids(await load(["b/*.txt", "b/2.txt", "a.md", "b"]))).toEqual(expected);
  });

  test("names that look like patterns are names", async () => {
    write("[a]{b}*.txt");
    write("a.txt");
    expect(ids(await load(["[a]{b}*.txt"]))).toEqual(["[a]{b}*.txt"]);
  });

  test("equal names are told apart by their folders", async () => {
    for (const path of ["x/a.txt", "y/a.txt", "y/b.txt"]) write(path);
    expect(ids(await load(["y", "x"]))).toEqual(["x/a.txt", "y/a.txt", "b.txt"]);
  });

  test("exclusions", async () => {
    for (const path of ["old/a.txt", "new/a.txt", "new/draft.txt"]) write(path);
    expect(ids(await load(["."], { config: { exclude: ["old", "draft*"] } }))).toEqual(["a.txt"]);
  });

  test("a folder that links to itself", async () => {
    write("in/a.txt");
    symlinkSync("..", join(cwd, "in/up"));
    const loaded = await load(["in"]);
    expect(ids(loaded)).toEqual(["a.txt"]);
    expect(codes(await load(["."]))).toEqual(["load/loop in/up"]);
  });

  test("standard input", async () => {
    const { articles } = await load(["-"], { stdin: Readable.from([Buffer.from(text("in"))]) });
    expect(articles).toMatchObject([{ id: "stdin", path: "stdin", source: "stdin", language: "en" }]);
  });

  test("standard input without end is read to the limit and no further", async () => {
    let given = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) {
          given++;
          yield "x".repeat(100);
        }
      } finally {
        closed = true;
      }
    }
    const loaded = await load(["-"], { stdin: endless(), maxSize: 1000 });
    expect(codes(loaded)).toEqual(["load/too-large stdin", "load/no-articles"]);
    expect({ given, closed }).toEqual({ given: 11, closed: true });
  });

  test("standard input that breaks off is a problem", async () => {
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error("read"), { code: "EISDIR" }));
      },
    });
    expect(codes(await load(["-"], { stdin: broken }))).toEqual(["load/unreadable stdin", "load/no-articles"]);
  });
});

describe("bad input is a problem, and the rest is read", () => {
  test.each<readonly [string, () => void, string]>([
    ["nothing there", () => undefined, "load/not-found bad.txt"],
    ["an empty file", () => write("bad.txt", ""), "load/empty bad.txt"],
    ["white space alone", () => write("bad.txt", " \n\t\n"), "load/empty bad.txt"],
    ["front matter alone", () => write("bad.txt", "---\ntitle: x\n---\n"), "load/empty bad.txt"],
    ["a binary file", () => write("bad.txt", Buffer.from([0, 1, 2, 3])), "load/binary bad.txt"],
    ["a link to nothing", () => symlinkSync("gone", join(cwd, "bad.txt")), "load/not-found bad.txt"],
  ])("%s", async (_name, make, expected) => {
    write("good.txt");
    make();
    const loaded = await load(["bad.txt", "good.txt"]);
    expect(codes(loaded)).toEqual([expected]);
    expect(ids(loaded)).toEqual(["good.txt"]);
  });

  test("an unknown type, a glob without match, no standard input, nothing at all", async () => {
    write("a.docx", "x");
    expect(codes(await load(["a.docx", "*.txt", "-"]))).toEqual([
      "load/unknown-type a.docx",
      "load/not-found *.txt",
      "load/unreadable -",
      "load/no-articles",
    ]);
  });

  test.skipIf(process.getuid?.() === 0)("an unreadable file", async () => {
    write("bad.txt");
    chmodSync(join(cwd, "bad.txt"), 0);
    expect(codes(await load(["bad.txt"]))).toEqual(["load/unreadable bad.txt", "load/no-articles"]);
  });

  test("200 MB are refused unread, and the limit can be set", async () => {
    write("big.txt");
    truncateSync(join(cwd, "big.txt"), 200 * 1024 * 1024);
    const loaded = await load(["big.txt"]);
    expect(codes(loaded)).toEqual(["load/too-large big.txt", "load/no-articles"]);
    expect(loaded.problems[0]?.message).toContain("52428800");
    write("a.txt");
    expect(codes(await load(["a.txt"], { maxSize: 10 }))[0]).toBe("load/too-large a.txt");
    expect(codes(await load(["a.txt"], { config: { maxSize: 10 } }))[0]).toBe("load/too-large a.txt");
  });

  test("the same text twice", async () => {
    write("a.txt", text("x"));
    write("b.txt", text("x").replaceAll("\n", "\r\n"));
    const loaded = await load(["."]);
    expect(ids(loaded)).toEqual(["a.txt"]);
    expect(loaded.problems).toMatchObject([{ code: "load/duplicate", severity: "info", path: "b.txt" }]);
    const two: Config = { sources: { "a.txt": "One", "b.txt": "Two" } };
    expect(ids(await load(["."], { config: two }))).toEqual(["a.txt", "b.txt"]);
  });

  test("hidden characters and a wrong encoding are warnings of their article", async () => {
    write("a.txt", Buffer.concat([Buffer.from(text("caf")), Buffer.from([0xe9])]));
    write("b.txt", text("\u202ebidi"));
    const { articles } = await load(["."]);
    expect(articles[0]?.warnings).toMatchObject([{ code: "load/encoding", path: "a.txt" }]);
    expect(articles[1]?.warnings).toMatchObject([
      { code: "text/control-characters", path: "b.txt", line: 1, column: 34 },
    ]);
  });
});

describe("JSON", () => {
  const body = plain["en"]?.body.join("\n\n") ?? "";

  test("lines, with a bad one among them", async () => {
    const lines = [
      { text: body, id: "one", title: "Budget", source: "Example", published: "2024-05-03", language: "en" },
      "{bad",
      { title: "no text" },
      { text: `${body} Again.` },
    ];
    write("n.jsonl", lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
    const loaded = await load(["n.jsonl"]);
    expect(ids(loaded)).toEqual(["n.jsonl#one", "n.jsonl#4"]);
    expect(loaded.articles[0]).toMatchObject({
      path: "n.jsonl",
      title: "Budget",
      source: "Example",
      published: { date: { year: 2024, month: 5, day: 3 }, granularity: "day", origin: "json" },
      text: body,
    });
    expect(loaded.problems).toMatchObject([
      { code: "load/invalid-json", line: 2 },
      { code: "load/no-text", line: 3 },
    ]);
  });

  test("an object, a list, and equal ids", async () => {
    write("one.json", JSON.stringify({ text: body }));
    write(
      "list.json",
      JSON.stringify([
        { id: 7, text: `${body} A.` },
        { id: 7, text: `${body} B.` },
      ]),
    );
    expect(ids(await load(["."]))).toEqual(["list.json#7", "list.json#7~2", "one.json"]);
  });

  test("broken JSON, and JSON that is something else", async () => {
    write("bad.json", "[1,\n2,,]");
    write("package.json", '{"name":"x"}');
    const { problems } = await load(["."]);
    expect(problems).toMatchObject([
      { code: "load/invalid-json", path: "bad.json" },
      { code: "load/no-text", severity: "info" },
      { code: "load/no-articles" },
    ]);
  });
});

describe("what is known from outside", () => {
  test("the best origin wins", async () => {
    write("a.txt", `---\ndate: 2024-05-04\nsource: Front\n---\n${text("x")}`);
    const origin = async (config?: Config): Promise<string | undefined> =>
      (await load(["a.txt"], config ? { config } : {})).articles[0]?.published?.origin;
    expect(await origin()).toBe("front-matter");
    write("a.meta.yaml", "date: 2024-05-05\nsource: Side\n");
    expect(await origin()).toBe("sidecar");
    expect(await origin({ dates: { "*.txt": "3 mai 2024" } })).toBe("config");
    expect((await load(["."])).articles).toMatchObject([{ id: "a.txt", source: "Side" }]);
  });

  test("globs of the configuration start at its folder, wherever the run does", async () => {
    for (const path of ["a/old/x.txt", "a/new/x.txt", "b/new/y.txt"]) write(path);
    const config: Config = { exclude: ["a/old"], sources: { "a/new/*": "One", "../other/*": "Two" } };
    const at = async (folder: string, configFolder: string): Promise<unknown> => {
      const { articles } = await loadArticles(["."], { ...options, cwd: join(cwd, folder), config, configFolder });
      return articles.map(({ path, source }) => [path, source]);
    };
    expect(await at("a", cwd)).toEqual([["new/x.txt", "One"]]);
    expect(await at("b", cwd)).toEqual([["new/y.txt", "y.txt"]]);
    write("other/z.txt");
    expect(await at("other", join(cwd, "a"))).toEqual([["z.txt", "Two"]]);
  });

  test("a broken sidecar is a problem", async () => {
    write("a.txt");
    write("a.meta.json", "{");
    expect(codes(await load(["a.txt"]))).toEqual(["load/invalid-json a.meta.json"]);
  });
});
