import { fold } from "../../text/fold.ts";

/** Reads a number that is written in one word, or says that it is none. */
export type CompoundReader = (word: string) => number | undefined;

/** Longer words are no numbers. */
const longest = 80;

/**
 * Numbers in one word, from the parts that the pack lists: "zweihundertfünfzigtausend", "hundertdreiundzwanzig". Words
 * are folded.
 */
export function compoundReader(
  cardinals: Readonly<Record<string, number>>,
  magnitudes: Readonly<Record<string, number>>,
  joiners: readonly string[],
): CompoundReader {
  const small = new Map(
    Object.entries(cardinals)
      .filter(([word, value]) => !word.includes(" ") && Number.isInteger(value) && value > 0 && value < 100)
      .map(([word, value]) => [fold(word), value] as const),
  );
  const scales = Object.entries(magnitudes)
    .filter(([word, value]) => (value === 100 || value === 1000) && /^\p{Ll}{4,}$/u.test(word))
    .map(([word, value]) => ({ word: fold(word), value }))
    .sort((a, b) => b.value - a.value);
  const joined = joiners.map(fold);
  const read = (word: string): number | undefined => {
    const plain = small.get(word);
    if (plain !== undefined) return plain;
    for (const { word: scale, value } of scales) {
      const at = word.indexOf(scale);
      if (at < 0) continue;
      const many = at === 0 ? 1 : read(word.slice(0, at));
      const rest = word.slice(at + scale.length);
      const bare = joined.reduce((left, joiner) => (left.startsWith(joiner) ? left.slice(joiner.length) : left), rest);
      const more = rest === "" ? 0 : read(bare);
      return many === undefined || more === undefined || more >= value ? undefined : many * value + more;
    }
    return undefined;
  };
  return (word) => (word.length > longest || small.has(word) ? undefined : read(word));
}
