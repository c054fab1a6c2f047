import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { analyseTokens } from "../../src/analyse/token.ts";
import { findQuantities, type QuantityFind } from "../../src/extract/quantity/quantity.ts";
import { packOf } from "../../src/language/registry.ts";
import type { Sentence } from "../../src/record.ts";
import { languagesWith } from "../text/corpus.ts";
import { englishWords, frenchWords, germanWords, spanishWords } from "./number-words.ts";

const valueShape = z.strictObject({
  figure: z.number().optional(),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  bound: z.string().optional(),
  unit: z.string().optional(),
  counted: z.string().optional(),
  part: z.boolean().optional(),
  per: z.string().optional(),
  text: z.string().optional(),
});
const corpusShape = z.strictObject({
  lang: z.string(),
  yes: z.array(z.strictObject({ value: valueShape, text: z.array(z.string()) })),
  sentences: z.array(z.strictObject({ text: z.string(), finds: z.array(valueShape) })),
  not: z.array(z.string()),
  /** What fails still, and why; without a value, a phrase that is no quantity. */
  known: z.array(z.strictObject({ why: z.string(), value: valueShape.optional(), text: z.string() })).optional(),
});

/** How many forms, and how many phrases that are none, a language must keep. */
const least: Readonly<Record<string, readonly [forms: number, none: number]>> = {
  fr: [300, 150],
  en: [300, 150],
  de: [150, 60],
  es: [150, 55],
};

/** A sentence that begins after other text, so that offsets are the article's. */
function find(text: string, language: string, taken: readonly { from: number; to: number }[] = []): QuantityFind[] {
  const pack = packOf(language);
  const before = "§ ";
  const article = before + text;
  const span = { start: before.length, end: article.length };
  const sentence: Sentence = {
    ...span,
    article: "a",
    index: 0,
    block: 0,
    blockKind: "body",
    language,
    tokens: analyseTokens(article, span, pack),
  };
  const finds = findQuantities(sentence, article, pack, taken);
  for (const { from, to, span: found, value } of finds) {
    expect(article.slice(found.start, found.end)).toBe(value.text);
    expect(found).toEqual({
      start: sentence.tokens[from]?.start,
      end: sentence.tokens[to - 1]?.end,
    });
  }
  return finds;
}

const carriers: Readonly<Record<string, readonly [string, string]>> = {
  es: ["El informe cita ", ", según la policía."],
  fr: ["Le rapport cite ", ", selon la police."],
  en: ["The report mentions ", ", officials said."],
  de: ["Der Bericht nennt ", ", teilte die Polizei mit."],
};

for (const language of languagesWith("quantity")) {
  const file = new URL(`../corpus/${language}/quantity.json`, import.meta.url);
  const corpus = corpusShape.parse(JSON.parse(readFileSync(file, "utf8")));
  const [before, after] = carriers[language] ?? ["", ""];
  describe(`quantities in ${language}`, () => {
    const reads = (form: string, value: z.infer<typeof valueShape>): void => {
      for (const whole of [form, before + form + after]) {
        const finds = find(whole, language);
        expect(finds.map((f) => f.value)).toEqual([expect.objectContaining(value)]);
        // "des" before a plural collective is an article.
        expect([form, form.replace(/^des /, "")]).toContain(finds[0]?.value.text);
      }
    };
    const readsNone = (form: string): void => {
      for (const whole of [form, before + form + after])
        expect(find(whole, language).map((f) => f.value.text)).toEqual([]);
    };
    for (const { value, text } of corpus.yes) test.each(text)("%s", (form) => reads(form, value));
    test.each(corpus.not)("none in: %s", readsNone);
    test.fails.each(corpus.known ?? [])("known to fail: $text", ({ text, value }) =>
      value ? reads(text, value) : readsNone(text),
    );
    test("there are enough cases", () => {
      const [forms, none] = least[language] ?? [0, 0];
      expect(corpus.yes.flatMap(({ text }) => text).length).toBeGreaterThanOrEqual(forms);
      expect(corpus.not.length).toBeGreaterThanOrEqual(none);
    });
    test.each(corpus.sentences)("$text", ({ text, finds }) => {
      expect(find(text, language).map((f) => f.value)).toEqual(finds.map((value) => expect.objectContaining(value)));
    });
  });
}

const groups = (n: number, sign: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, sign);
const number = fc.integer({ min: 2, max: 999_999_999 });

function figure(text: string, language: string): number | undefined {
  const finds = find(text, language);
  return finds.length === 1 ? finds[0]?.value.figure : undefined;
}

describe("any number", () => {
  test("in French and English digits", () => {
    fc.assert(
      fc.property(number, fc.constantFrom(" ", "\u00a0", "\u202f", ".", "'"), (n, sign) => {
        expect(figure(`${groups(n, sign)} personnes`, "fr")).toBe(n);
      }),
    );
    fc.assert(
      fc.property(number, fc.constantFrom(",", " ", "\u00a0", "\u2009"), (n, sign) => {
        expect(figure(`${groups(n, sign)} people`, "en")).toBe(n);
      }),
    );
  });
  test("in French words", () => {
    fc.assert(
      fc.property(
        number,
        (n) => void expect(figure(`${frenchWords(n)} ${n % 1e6 === 0 ? "d'" : ""}euros`, "fr")).toBe(n),
      ),
    );
  });
  test("in English words", () => {
    fc.assert(fc.property(number, (n) => void expect(figure(`${englishWords(n)} people`, "en")).toBe(n)));
  });
  test("in German and Spanish words", () => {
    const upTo = fc.integer({ min: 2, max: 999_999 });
    fc.assert(fc.property(upTo, (n) => void expect(figure(`${germanWords(n)} Euro`, "de")).toBe(n)));
    fc.assert(fc.property(upTo, (n) => void expect(figure(`${spanishWords(n)} euros`, "es")).toBe(n)));
  });
  test("in German and Spanish digits", () => {
    fc.assert(
      fc.property(number, fc.constantFrom(".", " ", "\u00a0", "\u202f"), (n, sign) => {
        expect(figure(`${groups(n, sign)} Menschen`, "de")).toBe(n);
        expect(figure(`${groups(n, sign)} personas`, "es")).toBe(n);
      }),
    );
  });
  test("with decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 99 }), (whole, part) => {
        const value = Number(`${whole}.${part}`);
        for (const language of ["fr", "de", "es"]) expect(figure(`${whole},${part} %`, language)).toBe(value);
        expect(figure(`${whole}.${part}%`, "en")).toBe(value);
      }),
    );
  });
});

describe("any text", () => {
  const words = [
    "un",
    "2",
    "cent",
    "mille",
    "million",
    "de",
    "à",
    "-",
    "et",
    "demi",
    "%",
    "€",
    "entre",
    "plus",
    "d'",
    "3,5",
    ",",
    "ans",
    "two",
    "and",
    "a",
    "half",
    "of",
    "dozens",
    "$",
    "10",
    "to",
    "2024",
    "h",
    ".",
  ];
  test("gives finds in order that overlap nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 30 }),
        fc.constantFrom("fr", "en", "de"),
        fc.nat(20),
        (list, language, hit) => {
          const finds = find(list.join(" "), language, [{ from: hit, to: hit + 1 }]);
          let end = 0;
          for (const { from, to, value } of finds) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(hit >= from && hit < to).toBe(false);
            if (value.low !== null && value.high !== null) expect(value.low).toBeLessThanOrEqual(value.high);
            end = to;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
  test.each([
    "12 ",
    "5-",
    "un et demi ",
    "million de ",
    "two and a half ",
    "de 10 à ",
    "$",
    "1.",
    "dizaines de ",
    "plus d'un ",
  ])("takes linear time on %j", (part) => {
    const started = performance.now();
    for (const language of ["fr", "en"]) find(part.repeat(10_000), language);
    expect(performance.now() - started).toBeLessThan(5000);
  });
  test("without a pack reads digits and signs", () => {
    expect(find("Über 1,500 und 7.5 %", "sv").map((f) => [f.value.figure, f.value.unit])).toEqual([
      [1500, ""],
      [7.5, "%"],
    ]);
  });
});
