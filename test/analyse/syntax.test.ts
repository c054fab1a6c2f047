import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseTokens } from "../../src/analyse/token.ts";
import { clauseHead, clauseHeads, isBelow, subjectOf } from "../../src/analyse/tree.ts";
import { packOf } from "../../src/language/registry.ts";
import type { Token } from "../../src/record.ts";
import { add, measureSyntax } from "../measure-syntax.mjs";

const analyse = (language: string, text: string): Token[] =>
  analyseTokens(text, { start: 0, end: text.length }, packOf(language));

/** Every word leads to the one root without a circle. */
function isTree(tokens: readonly Token[]): boolean {
  const roots = tokens.filter(({ head }) => head === -1).length;
  return (
    roots === 1 && tokens.every((_, at) => tokens.some((token, top) => token.head === -1 && isBelow(tokens, at, top)))
  );
}

describe.each(["fr", "en"])("%s", (language) => {
  test("finds the arcs of news sentences, and falls for few tempting ones", () => {
    const all = add([...measureSyntax(language, (text) => analyse(language, text)).values()]);
    expect(all.found / all.arcs).toBeGreaterThan(language === "fr" ? 0.88 : 0.865);
    expect(all.tempted / all.tempting).toBeLessThan(0.06);
  });

  test("any text gives a tree with one root", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "le",
        "the",
        "Paris",
        "a",
        "dit",
        "said",
        "http://x.y/?q=1",
        "**",
        "- ",
        "700",
        "!!!",
        "«",
        "\n",
        "QUI",
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const tokens = analyse(language, pieces.join(" "));
        expect(tokens.length === 0 || isTree(tokens)).toBe(true);
        const heads = clauseHeads(tokens);
        for (const at of tokens.keys()) expect(heads[at]).toBe(clauseHead(tokens, at));
      }),
      { numRuns: 150 },
    );
  });

  test("a sentence eight times as long takes about eight times as long", () => {
    const sentence = "Selon la police, trois hommes ont été arrêtés lundi à Lyon, et deux autres sont recherchés ";
    analyse(language, sentence.repeat(40));
    const time = (copies: number): number => {
      const start = performance.now();
      for (let run = 0; run < 4; run++) analyse(language, sentence.repeat(copies));
      return performance.now() - start;
    };
    const [short, long] = [time(10), time(80)];
    expect(long).toBeLessThan(8 * 3 * short + 50);
  });
});

test.each([
  ["fr", "La NSC, annoncée en mai par le ministre, compte environ 700 personnes.", "compte", "NSC"],
  ["fr", "Le pont a été fermé lundi par la préfecture.", "fermé", "pont"],
  ["fr", "Le maire veut baisser les impôts.", "baisser", "maire"],
  ["en", "The mayor resigned on Friday and left the city.", "left", "mayor"],
])("%s: “%s”: the subject of “%s” is “%s”", (language, text, verb, subject) => {
  const tokens = analyse(language, text);
  const at = tokens.findIndex(({ form }) => form === verb);
  expect(tokens[subjectOf(tokens, at)]?.form).toBe(subject);
});

test("a language without a model gets no tree", () => {
  const tokens = analyse("de", "Drei Menschen starben am Freitag.");
  expect(tokens.every(({ head }) => head === undefined)).toBe(true);
  expect(clauseHeads(tokens).every((head) => head === -1)).toBe(true);
});
