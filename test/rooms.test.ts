import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const source = resolve(import.meta.dirname, "../src");

/** Who may import whom: a room (or a file at the top of `src`) and the rooms and files it may see. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  record: [],
  problem: ["record"],
  version: [],
  stamp: [],
  text: ["record"],
  language: ["text", "record", "problem"],
  analyse: ["language", "text", "record"],
  load: ["text", "language", "record", "problem"],
  extract: ["language", "analyse", "text", "record", "problem"],
  match: ["text", "record", "language"],
  judge: ["text", "record", "language", "problem"],
  report: ["record"],
  store: ["record", "problem"],
  pipeline: [
    "load",
    "text",
    "language",
    "analyse",
    "extract",
    "match",
    "judge",
    "store",
    "record",
    "problem",
    "version",
    "stamp",
  ],
  library: ["pipeline", "check", "load", "store", "record", "problem", "version"],
  index: ["library", "record", "problem"],
  check: ["report", "text", "record"],
  cli: ["pipeline", "check", "load", "report", "store", "language", "record", "problem", "version"],
};

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort();

const roomOf = (name: string): string => name.replace(/\.ts$/, "").split("/")[0] ?? "";

const imports = files.flatMap((file) =>
  [...readFileSync(join(source, file), "utf8").matchAll(/(?:from|import\() ?"(\.{1,2}\/[^"]+)"/g)].map(
    ([, target = ""]) => ({
      file,
      target: relative(source, resolve(source, dirname(file), target)),
    }),
  ),
);

test("every import stays within the rooms it may see", () => {
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    return from !== to && !allowed[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test("no language pack imports another", () => {
  const packs = imports.filter(({ file }) => /^language\/[a-z]{2}\//.test(file));
  expect(packs.length).toBeGreaterThan(4);
  const pack = (name: string): string | undefined => /^language\/([a-z]{2})\//.exec(name)?.[1];
  expect(packs.filter(({ file, target }) => pack(target) !== undefined && pack(target) !== pack(file))).toEqual([]);
});

test("only the command line and the trainer have a console, a process and a clock", () => {
  const programs = new Set(["analyse/train/main.ts"]);
  const outside = files.filter((file) => roomOf(file) !== "cli" && roomOf(file) !== "library" && !programs.has(file));
  const found = outside.filter((file) =>
    /\bconsole\.|\bprocess\.|Date\.now|new Date\(\)|Math\.random/.test(readFileSync(join(source, file), "utf8")),
  );
  expect(found).toEqual([]);
});

test("nothing is exported by default, and no file grows beyond 250 lines", () => {
  const text = (file: string): string => readFileSync(join(source, file), "utf8");
  expect(files.filter((file) => /export default/.test(text(file)))).toEqual([]);
  expect(files.filter((file) => text(file).split("\n").length > 250)).toEqual([]);
});
