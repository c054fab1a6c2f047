import { describe, expect, test } from "vitest";
import { packOf } from "../../src/language/registry.ts";
import { splitSentences } from "../../src/text/sentence.ts";
import { languagesWith, readCases } from "../text/corpus.ts";

/** The sentences a text must be cut into; a single one is a negative case: nothing in it ends a sentence. */
type SentenceCase = readonly string[];
/** A text that is cut elsewhere than at single spaces between its sentences. */
interface GluedCase {
  readonly text: string;
  readonly sentences: SentenceCase;
}

describe.each(languagesWith("sentence"))("%s", (language) => {
  const cases = readCases<SentenceCase | GluedCase>(language, "sentence").map((entry) =>
    "text" in entry ? entry : { text: entry.join(" "), sentences: entry },
  );

  test.each(cases)("$text", ({ text, sentences }) => {
    const rules = packOf(language)?.sentences ?? { never: new Set(), maybe: new Set() };
    const spans = splitSentences(text, { start: 0, end: text.length }, rules);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test("a third of the cases are negative", () => {
    expect(cases.filter(({ sentences }) => sentences.length === 1).length * 3).toBeGreaterThanOrEqual(cases.length);
  });
});
