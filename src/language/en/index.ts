import { fold } from "../../text/fold.ts";
import { conceptWords } from "../concepts.ts";
import { assemblePack, readPackFile } from "../data.ts";
import type { LanguagePack, PackData } from "../pack.ts";
import { ruleLexicon } from "./lexicon.ts";

/** English: lemmas by rule, irregular forms and everything else in `data/`. */
export function englishPack(): LanguagePack {
  const irregular = readPackFile("en", "lemmas");
  return assemblePack("en", "English", (data) =>
    ruleLexicon(irregular, new Set(data.functionWords.words.map(fold)), vocabularyOf(data)),
  );
}

/** Every base form that the data name: what a suffix rule may take for a word. */
function vocabularyOf(data: PackData): ReadonlySet<string> {
  const words = new Set<string>([...Object.keys(data.reporting.verbs), ...Object.keys(data.reporting.nouns)]);
  // Phrases hold inflected words ("lose one's lives"): only single words are sure to be base forms.
  for (const [, phrases] of conceptWords("en"))
    for (const word of phrases) if (!/[ '-]/.test(word)) words.add(word.toLowerCase());
  return words;
}
