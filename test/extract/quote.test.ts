import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { packOf } from "../../src/language/registry.ts";
import { articleOf, languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/**
 * A text, its quotations and who speaks each: an entity id, the concept of a role or body ("c:mayor"), or the words that
 * name it; null where nobody is named. None or null: a negative case. `known` says why a case still fails.
 */
interface QuoteCase {
  readonly text: string;
  readonly quotes: readonly (readonly [words: string, speaker: string | null])[];
  readonly known?: string;
}

/** How many quotations with a speaker, and how many negative cases, a language must keep. */
const least: Readonly<Record<string, readonly [spoken: number, negative: number]>> = {
  fr: [150, 75],
  en: [150, 75],
  de: [14, 9],
  es: [24, 13],
};

describe.each(languagesWith("quote"))("%s", (language) => {
  const cases = readCases<QuoteCase>(language, "quote");
  const reads = ({ text, quotes }: QuoteCase): void => {
    const { claims } = extractClaims(articleOf(text, language), sentencesOf(text, language), packOf);
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
    const found = claims.flatMap(({ value, authority }) =>
      value.type === "quote" && value.form !== "indirect" ? [{ words: value.text, authority }] : [],
    );
    expect(found.map(({ words }) => words)).toEqual(quotes.map(([words]) => words));
    for (const [i, [, speaker]] of quotes.entries()) {
      const authority = found[i]?.authority;
      expect(authority ? [authority.id, authority.name] : [null]).toContain(speaker);
    }
  };

  test.each(cases.filter(({ known }) => known === undefined))("$text", reads);
  test.fails.each(cases.filter(({ known }) => known !== undefined))("known to fail: $text", reads);

  test("there are enough cases, and a third of them are negative", () => {
    const [spoken, negative] = least[language] ?? [0, 0];
    const speakers = cases.flatMap(({ quotes }) => quotes.map(([, speaker]) => speaker));
    const without = cases.filter(({ quotes }) => quotes.every(([, speaker]) => speaker === null)).length;
    expect(speakers.filter((speaker) => speaker !== null).length).toBeGreaterThanOrEqual(spoken);
    expect(without).toBeGreaterThanOrEqual(negative);
    expect(without * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
