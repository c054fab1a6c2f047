import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article, Claim } from "../../src/record.ts";
import { excerpt } from "../../src/report/excerpt.ts";
import { displayWidth, lineSpans, truncate, wrap } from "../../src/report/width.ts";
import { articles, claims } from "./fixture.ts";

const [article, claim] = [articles[0], claims[0]];
if (article === undefined || claim === undefined) throw new Error("empty fixture");

/** The excerpt of `words` in `text`, as one string. */
function shown(text: string, words: string, columns: number, language = "fr"): string {
  const start = text.indexOf(words);
  const {
    before,
    claim: own,
    after,
  } = excerpt(
    { ...(article as Article), text },
    { ...(claim as Claim), text: words, start, end: start + words.length, language },
    columns,
  );
  return before + own + after;
}

const nbsp = "\u00A0";
const sentence =
  "La veille au soir, des pompiers venus de trois villes ont porté secours à 14 blessés sur le quai du port de Valmer.";

test("a sentence that fits is shown whole, without its neighbours", () => {
  const text = `Avant. ${sentence} Après.`;
  expect(shown(text, "14 blessés", 200)).toBe(`«${nbsp}${sentence}${nbsp}»`);
});

test("what stands before its block is no part of a sentence", () => {
  const prefix = " date 2024-05 ";
  const text = `${prefix}Hier, 14 blessés ont été soignés.`;
  const own = { ...(claim as Claim), text: "14 blessés", start: text.indexOf("14"), end: text.indexOf("14") + 10 };
  const block = { start: prefix.length, end: text.length, kind: "body", language: "fr" } as const;
  expect(excerpt({ ...(article as Article), text, blocks: [block] }, own, 200).before).toBe(`«${nbsp}Hier, `);
});

test("a sentence that does not fit is cut at words on both sides", () => {
  expect(shown(sentence, "14 blessés", 50)).toBe(`«${nbsp}…porté secours à 14 blessés sur le quai du…${nbsp}»`);
});

test("what one side does not need goes to the other", () => {
  expect(shown(sentence, "La veille", 50)).toBe(`«${nbsp}La veille au soir, des pompiers venus de…${nbsp}»`);
});

test("a claim wider than the line stays whole", () => {
  expect(shown(sentence, sentence, 40)).toContain(sentence);
});

test("an elided article keeps its noun", () => {
  const text = "Voilà comment, contre toute attente, l’accident a fait beaucoup de bruit.";
  expect(shown(text, "accident", 24)).toContain("l’accident");
});

test("quotation marks are those of the language", () => {
  expect(shown("Twelve people.", "Twelve", 80, "en")).toBe("“Twelve people.”");
});

test("a paragraph break or a list item ends the context", () => {
  expect(shown("Titre\n\n14 blessés\n- suite", "14 blessés", 80)).toBe(`«${nbsp}14 blessés${nbsp}»`);
});

test("titles do not end a sentence, closing quotes go with theirs", () => {
  const text = "« Il a vu M. Marchal et Mme. Roy hier à 14 heures. » Puis plus rien.";
  expect(shown(text, "14 heures", 120)).toBe(`«${nbsp}« Il a vu M. Marchal et Mme. Roy hier à 14 heures. »${nbsp}»`);
});

test("a huge claim and a huge line are cut, quickly", () => {
  const text = `${"mot ".repeat(1_000_000)}14 blessés ${"mot ".repeat(100_000)}`;
  expect(displayWidth(shown(text, "14 blessés", 80))).toBeLessThanOrEqual(80);
  expect(shown(text, text, 80).length).toBeLessThan(600);
});

const words = fc
  .array(fc.stringMatching(/^[a-zé’]{1,14}[.,]?$/), { minLength: 1, maxLength: 60 })
  .map((list) => list.join(" "));

test("an excerpt holds its claim and fits its columns unless the claim alone does not", () => {
  fc.assert(
    fc.property(words, words, words, fc.integer({ min: 40, max: 160 }), (before, own, after, columns) => {
      const text = `${before} ${own} ${after}`;
      const start = before.length + 1;
      const parts = excerpt(
        { ...(article as Article), text },
        { ...(claim as Claim), text: own, start, end: start + own.length },
        columns,
      );
      const line = parts.before + parts.claim + parts.after;
      if (own.length <= 320) expect(parts.claim).toBe(own);
      if (displayWidth(own) + 8 <= columns) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});

test("wrapping loses nothing but the spaces it breaks at, and keeps to the width", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 80 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      expect(lineSpans(text, width).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
    }),
  );
});

test("wide characters take two columns, combining marks none", () => {
  expect(displayWidth("日本")).toBe(4);
  expect(displayWidth("e\u0301")).toBe(1);
  expect(displayWidth("« é »")).toBe(5);
  expect(truncate("日本語", 4)).toBe("日…");
});
