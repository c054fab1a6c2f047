import { describe, expect, test } from "vitest";
import { packOf } from "../../src/language/registry.ts";
import { noTokenRules, tokenize } from "../../src/text/token.ts";
import { languagesWith, readCases } from "../text/corpus.ts";

/** A text and its tokens, joined with "|": a text whose tokens are its words alone is a negative case. */
interface TokenCase {
  readonly text: string;
  readonly tokens: string;
}

describe.each(languagesWith("token"))("%s", (language) => {
  const cases = readCases<TokenCase>(language, "token");

  test.each(cases)("$text", ({ text, tokens }) => {
    const rules = packOf(language)?.tokens ?? noTokenRules;
    const found = tokenize(text, { start: 0, end: text.length }, rules);
    expect(found.map(({ form }) => form).join("|")).toBe(tokens);
    for (const { start, end, form } of found) expect(text.slice(start, end)).toBe(form);
  });

  test("a third of the cases are negative", () => {
    const negative = cases.filter(({ text, tokens }) => tokens === text.split(/ /).join("|"));
    expect(negative.length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
