import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePath, locate } from "../../../src/report/check/place.ts";
import { anyText } from "./hostile.ts";

test.each([
  ["news/a.md", "", "news/a.md"],
  ["./news//a.md", "", "news/a.md"],
  ["news/../b.md", "", "b.md"],
  ["a.md", "news/2031/", "news/2031/a.md"],
  ["../a.md", "news/", "a.md"],
  ["a:12.md", "", "a:12.md"],
  ["news/l’été (1).md", "", "news/l’été (1).md"],
])("%s, seen from %j, is the file %s", (path, prefix, file) => {
  expect(locate(path, prefix)).toEqual({ kind: "file", path: file });
});

test.each([
  ["stdin", "stdin:"],
  ["https://x.example/a b?c=é", "https://x.example/a%20b?c=%C3%A9"],
  ["https://x.example/%C3%A9%zz", "https://x.example/%C3%A9%25zz"],
  ["/tmp/a b.md", "file:///tmp/a%20b.md"],
  ["C:/news/a.md", "file:///C%3A/news/a.md"],
  ["../a.md", "../a.md"],
  ["../../a.md", "../../a.md"],
])("%s is no file of the repository: %s", (path, uri) => {
  expect(locate(path)).toEqual({ kind: "uri", uri });
});

test.each([
  ["a b.md", "a%20b.md"],
  ["a:12.md", "a%3A12.md"],
  ["100%.md", "100%25.md"],
  ["l’été/#1?.md", "l%E2%80%99%C3%A9t%C3%A9/%231%3F.md"],
  ["[a](b)'!*", "%5Ba%5D%28b%29%27%21%2A"],
  ["a\uD800b", "a%EF%BF%BDb"],
])("%j is encoded as %s", (path, uri) => {
  expect(encodePath(path)).toBe(uri);
});

test("an encoded path decodes to itself, and passes for nothing but a relative reference", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const encoded = encodePath(text);
      expect(decodeURIComponent(encoded)).toBe(text.replace(/\p{Cs}/gu, "\uFFFD"));
      expect(encoded).toMatch(/^(?:[\w.~/-]|%[0-9A-F]{2})*$/);
    }),
    { seed: 5 },
  );
});
