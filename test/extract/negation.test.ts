import { describe, expect, test } from "vitest";
import { stanceOf } from "../../src/extract/certainty.ts";
import { packOf } from "../../src/language/registry.ts";
import type { Certainty, Polarity } from "../../src/record.ts";
import { languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/** Sentences that are all held in the same way; affirmed ones with a word of negation in them are the negatives. */
interface StanceCase {
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly forms: readonly string[];
}

describe.each(languagesWith("negation"))("%s", (language) => {
  const cases = readCases<StanceCase>(language, "negation").flatMap(({ forms, ...stance }) =>
    forms.map((form) => ({ form, ...stance })),
  );

  test.each(cases)("$form is $certainty, $polarity", ({ form, certainty, polarity }) => {
    const tokens = sentencesOf(form, language)[0]?.tokens ?? [];
    expect(stanceOf(tokens, 0, tokens.length, packOf(language))).toMatchObject({ certainty, polarity });
  });

  test("a third of the cases are negative", () => {
    const affirmed = cases.filter(({ polarity }) => polarity === "affirmed");
    expect(affirmed.length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
