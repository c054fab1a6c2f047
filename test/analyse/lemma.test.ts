import { describe, expect, test } from "vitest";
import { lemmatise } from "../../src/analyse/lemma.ts";
import type { LanguagePack } from "../../src/language/pack.ts";
import { packOf } from "../../src/language/registry.ts";
import type { PartOfSpeech, VerbForm } from "../../src/record.ts";
import { languagesWith, readCases } from "../text/corpus.ts";

/** A word as tagged, and its lemma; a `tricky` one looks as if a rule fitted that does not. */
interface LemmaCase {
  readonly form: string;
  readonly tag: PartOfSpeech;
  readonly verbForm?: VerbForm;
  readonly lemma: string;
  readonly tricky?: boolean;
}

function packFor(language: string): LanguagePack {
  const pack = packOf(language);
  if (!pack) throw new Error(`no pack: ${language}`);
  return pack;
}

describe.each(languagesWith("lemma"))("%s", (language) => {
  const cases = readCases<LemmaCase>(language, "lemma");

  test.each(cases)("$form $tag", ({ form, tag, verbForm, lemma }) => {
    expect(lemmatise(form, tag, verbForm, packFor(language))).toBe(lemma);
  });

  test("there are many cases, and a third of them are tricky", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.filter(({ tricky }) => tricky).length * 3).toBeGreaterThanOrEqual(cases.length);
  });

  test.each(["constructor", "__proto__", "s", "S", "-", "a-", "''", "\u0000", "éé".repeat(5000)])(
    "%j has a lemma whatever its tag",
    (form) => {
      const tags: readonly PartOfSpeech[] = ["ADJ", "ADP", "ADV", "AUX", "DET", "NOUN", "NUM", "PROPN", "VERB", "X"];
      for (const tag of tags) expect(lemmatise(form, tag, undefined, packFor(language))).not.toBe("");
    },
  );
});
