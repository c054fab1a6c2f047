import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { articleFromText, compare, extract } from "../src/index.ts";
import type { Report } from "../src/record.ts";

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
