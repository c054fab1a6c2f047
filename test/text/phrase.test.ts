import fc from "fast-check";
import { expect, test } from "vitest";
import { PhraseIndex, packPhrases } from "../../src/text/phrase.ts";

const key = fc.constantFrom("a", "b", "c", "constructor", "__proto__", "1");
const entry = fc.tuple(fc.array(key, { minLength: 1, maxLength: 3 }), fc.constantFrom("x", "y", "z"));
const token = fc.uniqueArray(key, { maxLength: 2 });

test("packed phrases are found as those that were added one by one", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.array(token, { maxLength: 8 }), (entries, tokens) => {
      const added = new PhraseIndex<string>();
      for (const [keys, value] of entries) added.add(keys, value);
      const stored = JSON.parse(JSON.stringify(packPhrases(entries)));
      const unpacked = PhraseIndex.unpack(stored);
      const keysOf = (at: number): readonly string[] => tokens[at] ?? [];
      expect(unpacked.matchAll(tokens.length, keysOf)).toEqual(added.matchAll(tokens.length, keysOf));
    }),
  );
});

test("a key or a value with a space or a tab is refused: it would be read as two", () => {
  expect(() => packPhrases([[["to die"], "die"]])).toThrow("with a space");
  expect(() => packPhrases([[["die"], "pass\taway"]])).toThrow("with a space");
});
