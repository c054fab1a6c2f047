import fc from "fast-check";
import { expect, test } from "vitest";
import { nearPairs, singleEdit } from "../../src/text/edit.ts";

test.each([
  ["hernal", "fernal", { kind: "replaced", at: 0, from: "h", to: "f" }],
  ["marlier", "marlir", { kind: "added", at: 5, from: "e", to: "" }],
  ["marlir", "marlier", { kind: "added", at: 5, from: "", to: "e" }],
  ["arlon", "ralon", { kind: "exchanged", at: 0, from: "a", to: "r" }],
  ["1280", "128", { kind: "added", at: 3, from: "0", to: "" }],
])("%s and %s are one edit apart", (a, b, edit) => {
  expect(singleEdit(a, b)).toEqual(edit);
});

test.each([
  ["arlon", "arlon"],
  ["arlon", "marlo"],
  ["arlon", "arlonne"],
  ["abcd", "badc"],
  ["", "ab"],
])("%s and %s are not", (a, b) => {
  expect(singleEdit(a, b)).toBeUndefined();
});

const word = fc.stringMatching(/^[abc]{0,6}$/);

test("an edit is one in both directions", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(singleEdit(a, b)?.kind).toBe(singleEdit(b, a)?.kind);
    }),
  );
});

test("near pairs are those that comparing all words finds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 12 }), (words) => {
      const all = words.flatMap((a, i) => words.slice(i + 1).flatMap((b) => (singleEdit(a, b) ? [`${a} ${b}`] : [])));
      expect(
        nearPairs(words)
          .map((pair) => pair.join(" "))
          .sort(),
      ).toEqual(all.sort());
    }),
  );
});
