import { conceptWords } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { fold, lower } from "../text/fold.ts";

/** A word of the concept data as it is written there, with the concept it stands for. */
interface Spelt {
  readonly word: string;
  readonly concept: string;
}

const prepared = new WeakMap<LanguagePack, ReadonlyMap<string, readonly Spelt[]>>();

function speltWords(pack: LanguagePack): ReadonlyMap<string, readonly Spelt[]> {
  const known = prepared.get(pack);
  if (known) return known;
  const made = new Map<string, Spelt[]>();
  for (const [concept, words] of conceptWords(pack.id))
    for (const word of words) {
      const folded = fold(word);
      const spelt = made.get(folded);
      if (spelt) spelt.push({ word, concept });
      else made.set(folded, [{ word, concept }]);
    }
  prepared.set(pack, made);
  return made;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * The concept of one word in a language whose nouns have capitals: "das Fest" is a feast and "fest" is not, "fordern" and
 * "fördern" are two verbs. Undefined where the data have the word in another spelling alone.
 */
export function conceptBySpelling(token: Token, pack: LanguagePack): string | undefined {
  const isNoun = token.pos === "NOUN" || token.pos === "PROPN";
  const written = new Set([lower(token.form), ...pack.lexicon.readings(token.form).map(({ lemma }) => lower(lemma))]);
  const spelt = [token.lemma, token.folded]
    .flatMap((key) => speltWords(pack).get(key) ?? [])
    .filter(({ word }) => isCapital(word) === isNoun);
  return (spelt.find(({ word }) => written.has(lower(word))) ?? (isSplit(token, pack) ? spelt[0] : undefined))?.concept;
}

/** The lemma of a verb whose particle stands apart is not one of its form. */
const isSplit = ({ form, lemma }: Token, { lexicon }: LanguagePack): boolean =>
  lexicon.readings(form).every((reading) => fold(reading.lemma) !== lemma);

/** Whether a phrase of the data has its capitals in the text: "El Niño" is a current and "el niño" is a child. */
export function hasCapitals(tokens: readonly Token[], pack: LanguagePack): boolean {
  const spelt = speltWords(pack).get(tokens.map(({ folded }) => folded).join(" ")) ?? [];
  return (
    spelt.length === 0 ||
    spelt.some(({ word }) => word.split(" ").every((part, i) => !isCapital(part) || isCapital(tokens[i]?.form ?? "")))
  );
}
