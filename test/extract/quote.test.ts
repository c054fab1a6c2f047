import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { packOf } from "../../src/language/registry.ts";
import { articleOf, languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/** A text, its quotations and who speaks each (entity id, null where nobody is named). None: a negative case. */
interface QuoteCase {
  readonly text: string;
  readonly quotes: readonly (readonly [words: string, speaker: string | null])[];
}

describe.each(languagesWith("quote"))("%s", (language) => {
  const cases = readCases<QuoteCase>(language, "quote");

  test.each(cases)("$text", ({ text, quotes }) => {
    const { claims } = extractClaims(articleOf(text, language), sentencesOf(text, language), packOf);
    const found = claims.flatMap(({ value, authority }) =>
      value.type === "quote" && value.form !== "indirect" ? [[value.text, authority?.id ?? null]] : [],
    );
    expect(found).toEqual(quotes);
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  });

  test("a third of the cases are negative", () => {
    expect(cases.filter(({ quotes }) => quotes.length === 0).length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
