import type { ParseWords } from "../parse/features.ts";

/** Words seen this often or less are forgotten every other time, so that the parser learns to do without them. */
const rare = { seen: 2, share: 0.5 };

/**
 * Gives sentences back with some of their rare words made unknown (word dropout, Iyyer et al. 2015): their form and lemma
 * become numbers that stand for no word, as those of a new word do.
 */
export function forgetRare(sentences: readonly ParseWords[], random: () => number): (words: ParseWords) => ParseWords {
  const counts = new Map<number, number>();
  for (const { word, length } of sentences)
    for (const form of word.subarray(0, length)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return (known) => {
    const word = known.word.slice();
    const lemma = known.lemma.slice();
    for (let at = 0; at < known.length; at++) {
      if ((counts.get(word[at] ?? 0) ?? 0) > rare.seen || random() >= rare.share) continue;
      word[at] = Math.floor(random() * 2 ** 31);
      lemma[at] = word[at] ?? 0;
    }
    return { ...known, word, lemma };
  };
}
