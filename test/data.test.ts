import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dataFiles, formatData } from "./format-data.mjs";

const files: readonly string[] = dataFiles();

test("there are data files", () => {
  expect(files.length).toBeGreaterThan(0);
});

test.each(files)("%s holds one entry a line (npm run format)", (file) => {
  const source = readFileSync(file, "utf8");
  expect(source).toBe(formatData(source));
});

test.each(files)("%s names no key twice", (file) => {
  // A parser keeps the last of two equal keys, so that the file's own words come out shorter.
  const source = readFileSync(file, "utf8");
  const strings = (text: string): number => text.match(/"(?:[^"\\]|\\.)*"/g)?.length ?? 0;
  expect(strings(formatData(source))).toBe(strings(source));
});

test("lists of words and entries of records stand one a line, entries of lists on one line", () => {
  const source = '{"words":["a","b"],"none":[],"units":{"x":{"y":1},"z":[1,2]}}';
  expect(formatData(source)).toBe(
    '{\n  "words": [\n    "a",\n    "b"\n  ],\n  "none": [],\n  "units": {\n    "x": { "y": 1 },\n    "z": [1, 2]\n  }\n}\n',
  );
  expect(formatData('[{"id":"a","words":["b"]},{"id":"c"}]')).toBe(
    '[\n  { "id": "a", "words": ["b"] },\n  { "id": "c" }\n]\n',
  );
});
