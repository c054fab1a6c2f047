import { describe, expect, test } from "vitest";
import { authorityAt, findAttributions } from "../../src/extract/attribution.ts";
import { findEntities } from "../../src/extract/entity.ts";
import { packOf } from "../../src/language/registry.ts";
import { languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/**
 * Words of a text and who answers for them: the authority's name or id, null where the article speaks itself
 * (a negative case). The last sentence of the text is asked; those before it only introduce names. `known` says why a
 * case still fails.
 */
interface AttributionCase {
  readonly text: string;
  readonly says: Readonly<Record<string, string | null>>;
  readonly known?: string;
}

describe.each(languagesWith("attribution"))("%s", (language) => {
  const cases = readCases<AttributionCase>(language, "attribution").flatMap(({ text, says, known }) =>
    Object.entries(says).map(([words, who]) => ({ text, words, who, known })),
  );

  const reads = ({ text, words, who }: (typeof cases)[number]): void => {
    const sentences = sentencesOf(text, language);
    const mentions = findEntities(sentences, text, packOf);
    const sentence = sentences.at(-1);
    if (!sentence) throw new RangeError("no sentence");
    const found = findAttributions(sentence, mentions.at(-1) ?? [], text, packOf(language));
    const start = text.indexOf(words, sentence.start);
    expect(start).toBeGreaterThanOrEqual(0);
    const at = sentence.tokens.findIndex((token) => token.start >= start);
    const authority = authorityAt(found, at);
    if (who === null) expect(authority).toBeUndefined();
    else expect([authority?.id, authority?.name]).toContain(who);
  };

  test.each(cases.filter(({ known }) => known === undefined))("“$words” in “$text” is said by $who", reads);
  test.fails.each(cases.filter(({ known }) => known !== undefined))("known to fail: “$words” in “$text”", reads);

  test("a third of the cases are negative", () => {
    expect(cases.filter(({ who }) => who === null).length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
