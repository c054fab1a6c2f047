import { widen } from "../../language/concepts.ts";
import type { QuantityValue } from "../../record.ts";
import type { SentenceContext } from "../context.ts";
import type { QuantityFind } from "../quantity/quantity.ts";
import { isFate } from "./count.ts";
import type { Stretch } from "./stretch.ts";
import { figureWords } from "./words.ts";

/** How far behind a figure the word for how badly hurt they are may stand, in tokens. */
const reach = 3;

/**
 * Narrows a count by what stands behind a figure without a noun of its own: "329 blessés, dont 51 grièvement", "davon vier
 * schwer", "1 200 se trouvent dans un état grave".
 */
export function degreeOf(
  { pack, sentence, terms }: SentenceContext,
  { from, to, value: { counted } }: QuantityFind,
  stretch: Stretch,
  value: QuantityValue,
): QuantityValue {
  if (!pack) return value;
  const { tokens } = sentence;
  const { degrees } = figureWords(pack);
  const wordsAt = (at: number): readonly string[] => [tokens[at]?.folded ?? "", tokens[at]?.lemma ?? ""];
  const degreeIn = (first: number, end: number): string | undefined => {
    for (let at = first; at < Math.min(end, stretch.to); at++)
      for (const word of wordsAt(at)) {
        const found = degrees.get(word);
        if (found !== undefined) return found;
      }
    return undefined;
  };
  const bare = counted === undefined || degrees.has(counted);
  if (!bare) return value;
  const narrows = (concept: string): boolean =>
    value.concept === undefined || degrees.has(counted ?? "") ? stretch.part : widen(concept).has(value.concept);
  const narrower = terms.find(
    ({ from: at, term, inner }) =>
      !inner && at >= to && at < stretch.to && term.startsWith("c:") && isFate(term.slice(2)) && narrows(term.slice(2)),
  );
  const concept = narrower?.term.slice(2) ?? degreeIn(from + 1, to + reach);
  if (concept === undefined || concept === value.concept || !narrows(concept)) return value;
  const noun = { ...value, concept };
  return noun;
}
