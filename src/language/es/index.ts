import { conceptWords } from "../concepts.ts";
import { assemblePack, readPackFile } from "../data.ts";
import type { LanguagePack, PackData } from "../pack.ts";
import { endingLexicon } from "./lexicon.ts";

/** Spanish: lemmas by ending, irregular forms and everything else in `data/`. It has no tagger or parser. */
export function spanishPack(): LanguagePack {
  const lemmas = readPackFile("es", "lemmas");
  return assemblePack("es", "Spanish", (data) =>
    endingLexicon(lemmas, data.functionWords.words, vocabularyOf(data), Object.keys(data.roles.institutions)),
  );
}

/** Every base form that the data name: what an ending may be taken off to reach. Words of phrases are not sure to be one. */
function vocabularyOf(data: PackData): readonly string[] {
  const phrases = conceptWords("es").flatMap(([, words]) => words);
  // An infinitive is a base form wherever it stands: "dar lugar a".
  const inPhrases = phrases.flatMap((phrase) => phrase.split(" ")).filter((word) => /[aeií]r(?:se)?$/.test(word));
  const speech = [...Object.keys(data.reporting.verbs), ...Object.keys(data.reporting.nouns)];
  return [...phrases, ...speech].filter((word) => !word.includes(" ")).concat(inPhrases);
}
