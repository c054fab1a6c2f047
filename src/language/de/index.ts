import { conceptWords } from "../concepts.ts";
import { assemblePack, readPackFile } from "../data.ts";
import type { LanguagePack, PackData } from "../pack.ts";
import { capitalLexicon } from "./lexicon.ts";

/** German: lemmas by listed forms, prefixes and endings; everything else in `data/`. */
export function germanPack(): LanguagePack {
  const lemmas = readPackFile("de", "lemmas");
  return assemblePack("de", "German", (data) => capitalLexicon(lemmas, vocabularyOf(data), data.functionWords.words));
}

/** Base forms that the data name, besides those of the lexicon itself: single words, with their capitals. */
function vocabularyOf(data: PackData): readonly string[] {
  const phrases = conceptWords("de").flatMap(([, words]) => words);
  const named = [
    ...Object.keys(data.reporting.verbs),
    ...Object.keys(data.reporting.nouns),
    ...Object.keys(data.roles.roles),
    ...Object.keys(data.roles.institutions),
    ...data.gazetteer.flatMap(({ demonyms = [] }) => demonyms.filter((word) => /^\p{Ll}/u.test(word))),
    ...phrases,
  ];
  // Nouns of set phrases: "in Kraft treten".
  const inPhrases = phrases
    .flatMap((phrase) => phrase.split(" ").slice(1))
    .filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  return [...named.filter((word) => !word.includes(" ")), ...inPhrases];
}
