import { describe, expect, test } from "vitest";
import { stanceOf } from "../../src/extract/certainty.ts";
import { packOf } from "../../src/language/registry.ts";
import type { Certainty, Polarity } from "../../src/record.ts";
import { languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/**
 * Sentences that are all held in the same way; affirmed ones, most with a word of negation in them, are the negatives.
 * `known` says why they still fail.
 */
interface StanceCase {
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly forms: readonly string[];
  readonly known?: string;
}

/** How many sentences that are negated or in doubt, and how many that are neither, a language must keep. */
const least: Readonly<Record<string, readonly [held: number, plain: number]>> = {
  fr: [100, 50],
  en: [100, 50],
  de: [21, 8],
  es: [32, 14],
};

describe.each(languagesWith("negation"))("%s", (language) => {
  const cases = readCases<StanceCase>(language, "negation").flatMap(({ forms, ...stance }) =>
    forms.map((form) => ({ form, ...stance })),
  );

  const reads = ({ form, certainty, polarity }: (typeof cases)[number]): void => {
    const tokens = sentencesOf(form, language)[0]?.tokens ?? [];
    expect(stanceOf(tokens, 0, tokens.length, packOf(language))).toMatchObject({ certainty, polarity });
  };

  test.each(cases.filter(({ known }) => known === undefined))("$form is $certainty, $polarity", reads);
  test.fails.each(cases.filter(({ known }) => known !== undefined))("known to fail: $form", reads);

  test("there are enough cases", () => {
    const [held, plain] = least[language] ?? [0, 0];
    const passing = cases.filter(({ known }) => known === undefined);
    const asserted = passing.filter(({ polarity, certainty }) => polarity === "affirmed" && certainty === "asserted");
    expect(asserted.length).toBeGreaterThanOrEqual(plain);
    expect(passing.length - asserted.length).toBeGreaterThanOrEqual(held);
  });
});
