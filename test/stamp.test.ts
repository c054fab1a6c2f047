import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codeDigest, toolStamp } from "../src/stamp/index.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "claims-stamp-"));
  mkdirSync(join(root, "data"));
  writeFileSync(join(root, "code.js"), "1");
  writeFileSync(join(root, "data/words.json"), "[]");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ["code", () => writeFileSync(join(root, "code.js"), "2")],
  ["data", () => writeFileSync(join(root, "data/words.json"), "{}")],
  ["a name", () => renameSync(join(root, "code.js"), join(root, "code2.js"))],
  ["a file more", () => writeFileSync(join(root, "data/more.bin"), "")],
  ["a file less", () => rmSync(join(root, "code.js"))],
])("another digest by %s", (_, change) => {
  const before = codeDigest(root);
  expect(codeDigest(root)).toBe(before);
  change();
  expect(codeDigest(root)).not.toBe(before);
});

test("declarations and the stamp itself make no difference", () => {
  const before = codeDigest(root);
  for (const name of ["code.d.ts", "stamp.txt"]) writeFileSync(join(root, name), "x");
  expect(codeDigest(root)).toBe(before);
});

test("the stamp tells code, libraries and engine", () => {
  expect(toolStamp()).toMatch(/^[0-9a-f]{64} [0-9a-f]{64} \d+\.\d+\.\d+$/);
  expect(toolStamp()).toBe(toolStamp());
});
