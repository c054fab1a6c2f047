import { describe, expect, test } from "vitest";
import { languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/** A sentence, and what some of its words are in it: form → folded lemma and part of speech. */
interface WordCase {
  readonly text: string;
  readonly words: Readonly<Record<string, readonly [lemma: string, pos: string]>>;
}

describe.each(languagesWith("word"))("words by lexicon in %s", (language) => {
  test.each(readCases<WordCase>(language, "word"))("$text", ({ text, words }) => {
    const tokens = sentencesOf(text, language).flatMap((sentence) => sentence.tokens);
    const found = Object.keys(words).map((form) => {
      const token = tokens.find((each) => each.form === form);
      return [form, [token?.lemma, token?.pos]];
    });
    expect(Object.fromEntries(found)).toEqual(words);
  });
});
