import { expect, test } from "vitest";
import { matchesGlob } from "../../src/load/glob.ts";

test.each([
  ["*.txt", "a.txt", true],
  ["*.txt", "deep/in/a.txt", true],
  ["*.txt", "a.md", false],
  ["news/*.txt", "news/a.txt", true],
  ["news/*.txt", "news/x/a.txt", false],
  ["news/**/*.txt", "news/a.txt", true],
  ["news/**/*.txt", "news/x/y/a.txt", true],
  ["news/**", "news/x/y/a.txt", true],
  ["news", "news/x/a.txt", true],
  ["news/", "news/a.txt", true],
  ["./news/a.txt", "news/a.txt", true],
  ["**/a.txt", "a.txt", true],
  ["**/a.txt", "ba.txt", false],
  ["a?.txt", "ab.txt", true],
  ["a?.txt", "a/.txt", false],
  ["{le,la}-*.txt", "la-une.txt", true],
  ["{le,la}-*.txt", "les-unes.txt", false],
  ["[ab].txt", "b.txt", true],
  ["[!ab].txt", "b.txt", false],
  ["a.txt", "axtxt", false],
])("%s on %s: %s", (pattern, path, expected) => {
  expect(matchesGlob(path, pattern)).toBe(expected);
});

test("a hostile pattern stays fast", () => {
  expect(matchesGlob("a".repeat(500), `${"*a".repeat(60)}b`)).toBe(false);
});
