import fc from "fast-check";
import { expect, test } from "vitest";
import { languages, packOf } from "../../src/language/registry.ts";
import { isPlainWord, noTokenRules, tokenize } from "../../src/text/token.ts";

const words = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.stringMatching(/^[A-Za-z]{1,12}$/));

test("a plain word is one token by the rules of every language", () => {
  fc.assert(
    fc.property(words, fc.constantFrom(undefined, ...languages), (word, language) => {
      fc.pre(isPlainWord(word));
      const rules = (language === undefined ? undefined : packOf(language)?.tokens) ?? noTokenRules;
      const forms = tokenize(word, { start: 0, end: word.length }, rules).map(({ form }) => form);
      expect(forms).toEqual([word]);
    }),
  );
});

test("what may be split is no plain word", () => {
  for (const word of ["don't", "l'eau", "donne-t-il", "G20", "p.m.", "km/h", "état", "two words", ""])
    expect(isPlainWord(word)).toBe(false);
});

test("no token goes beyond the span, wherever a text is cut", () => {
  const pieces = fc.array(
    fc.oneof(fc.constantFrom("a", "9", "1 000", "l'", "-t-il", "U.S.", "...", "«", " ", "2,3", "é"), words),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pieces, fc.nat(), fc.nat(), fc.constantFrom(...languages), (parts, from, size, language) => {
      const text = parts.join("");
      const start = from % (text.length + 1);
      const end = start + (size % (text.length - start + 1));
      for (const token of tokenize(text, { start, end }, packOf(language)?.tokens ?? noTokenRules)) {
        expect(token.start).toBeGreaterThanOrEqual(start);
        expect(token.end).toBeLessThanOrEqual(end);
      }
    }),
    { seed: 5 },
  );
});
