import type { VerbForm } from "../../record.ts";
import { fold, lower } from "../../text/fold.ts";
import { lemmaByEnding } from "../ending.ts";
import type { Lexicon, LexiconEntry } from "../pack.ts";
import type { PackFiles } from "../shapes.ts";

type Lemmas = PackFiles["lemmas"];

/** Parts of speech that inflect, in the order of their readings. */
const inflected = ["VERB", "NOUN", "ADJ", "ADV"] as const;

const nounLike = /[^s]s$/;

/** Readings that a word nobody knows may have by its ending alone. */
const guessed = [
  { ending: nounLike, pos: "NOUN" },
  { ending: /ed$/, pos: "VERB" },
  { ending: /ing$/, pos: "VERB" },
] as const;

/** Finite forms and participles in -ed are one: what stands before them tells, not the form. */
function verbFormOf(key: string, lemma: string): VerbForm {
  if (key !== lemma && key.endsWith("ing")) return "gerund";
  return key !== lemma && key.endsWith("ed") ? "participle" : "finite";
}

/**
 * English without a dictionary: listed forms, base forms and their inflections by ending. A word of none of these has one
 * reading, guessed by its ending, whose lemma is a word of `vocabulary` if one fits.
 */
export function ruleLexicon(lemmas: Lemmas, closed: ReadonlySet<string>, vocabulary: ReadonlySet<string>): Lexicon {
  const bases = new Map(inflected.map((pos) => [pos, new Set(lemmas.bases[pos])]));
  const remembered = new Map<string, readonly LexiconEntry[]>();

  const known = (key: string, pos: (typeof inflected)[number]): string | undefined => {
    const forms = lemmas.forms[pos];
    if (forms && Object.hasOwn(forms, key)) return forms[key];
    if (bases.get(pos)?.has(key)) return key;
    const lemma = lemmaByEnding(key, lemmas.endings[pos] ?? {}, (word) => bases.get(pos)?.has(word) ?? false);
    return lemma !== undefined && bases.get(pos)?.has(lemma) ? lemma : undefined;
  };
  const nounLemma = (key: string): string =>
    lemmaByEnding(key, lemmas.endings.NOUN ?? {}, (word) => vocabulary.has(word)) ?? key;
  const guess = (key: string): LexiconEntry => {
    const pos = vocabulary.has(key) ? undefined : guessed.find(({ ending }) => ending.test(key))?.pos;
    if (pos === undefined) return { lemma: key, pos: "X" };
    const lemma = lemmaByEnding(key, lemmas.endings[pos] ?? {}, (word) => vocabulary.has(word)) ?? key;
    if (lemma === key) return { lemma, pos: "X" };
    return pos === "VERB" ? { lemma, pos, verbForm: verbFormOf(key, lemma) } : { lemma, pos };
  };
  const readings = (key: string): readonly LexiconEntry[] => {
    const auxiliary = lemmas.forms.AUX;
    const verb = auxiliary && Object.hasOwn(auxiliary, key) ? auxiliary[key] : undefined;
    if (closed.has(fold(key))) {
      const full = verb === "be" || verb === "have" || verb === "do";
      return [full ? { lemma: verb, pos: "AUX", verbForm: "finite" } : { lemma: key, pos: "X" }];
    }
    const found = inflected.flatMap((pos): LexiconEntry[] => {
      const lemma = known(key, pos);
      if (lemma === undefined) return [];
      return [pos === "VERB" ? { lemma, pos, verbForm: verbFormOf(key, lemma) } : { lemma, pos }];
    });
    const first = found[0];
    if (!first) return [guess(key)];
    // Most verbs are nouns as well: "attack", "ships".
    if (first.pos !== "VERB" || found.some(({ pos }) => pos === "NOUN")) return found;
    if (first.lemma === key) return [{ lemma: key, pos: "X" }, ...found];
    return nounLike.test(key) ? [{ lemma: nounLemma(key), pos: "NOUN" }, ...found] : found;
  };

  return {
    readings(form) {
      const key = lower(form);
      const before = remembered.get(key);
      if (before) return before;
      const found = readings(key);
      remembered.set(key, found);
      return found;
    },
  };
}
