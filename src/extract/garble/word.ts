import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "../../text/fold.ts";

export interface SeamWords {
  /** In lower case, accents kept. */
  readonly before: ReadonlySet<string>;
  readonly articles: readonly string[];
  readonly whole: ReadonlySet<string>;
  /** With their capitals. */
  readonly openers: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** Folded names of the months that are no other words. */
  readonly months: ReadonlySet<string>;
}

const made = new WeakMap<LanguagePack, SeamWords>();

/** The words of a pack that tell a lost space. */
export function seamWords(pack: LanguagePack): SeamWords {
  const known = made.get(pack);
  if (known) return known;
  const { seams, dates } = pack.data;
  const words: SeamWords = {
    before: new Set(seams.before),
    articles: seams.articles,
    whole: new Set(seams.whole),
    openers: new Set(seams.openers),
    prefixes: new Set(seams.prefixes),
    suffixes: new Set(seams.suffixes),
    months: new Set(
      Object.keys(dates.months)
        .filter((name) => !name.endsWith(".") && name.length >= 3)
        .map(fold),
    ),
  };
  made.set(pack, words);
  return words;
}

/** Whether the dictionary or the data of the language have such a word; a language without a dictionary guesses some. */
export function isKnown(word: string, pack: LanguagePack): boolean {
  if (pack.functionWords.has(fold(word))) return true;
  return pack.lexicon.readings(word).some(({ pos }) => pos !== "X" && pos !== "PROPN");
}
