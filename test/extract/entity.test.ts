import { describe, expect, test } from "vitest";
import { findEntities } from "../../src/extract/entity.ts";
import { packOf } from "../../src/language/registry.ts";
import { languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/**
 * A text and every mention in it, in order: "words" → entity. Pronouns, roles and demonyms count where `form` is not
 * "name" or "alias". A text without mentions is a negative case: capitals, months and common words are no names.
 */
interface EntityCase {
  readonly text: string;
  readonly mentions: readonly (readonly [words: string, entity: string, form?: string])[];
}

describe.each(languagesWith("entity"))("%s", (language) => {
  const cases = readCases<EntityCase>(language, "entity");

  test.each(cases)("$text", ({ text, mentions }) => {
    const found = findEntities(sentencesOf(text, language), text, packOf).flat();
    const isName = (form: string): boolean => form === "name" || form === "alias";
    const seen = found.map(({ start, end, entity, form }) => [
      text.slice(start, end),
      entity,
      ...(isName(form) ? [] : [form]),
    ]);
    expect(seen).toEqual(mentions);
  });

  test("a third of the cases are negative", () => {
    expect(cases.filter(({ mentions }) => mentions.length === 0).length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
