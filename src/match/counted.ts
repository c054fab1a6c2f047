import { countKind } from "../language/figures.ts";
import type { QuantityValue } from "../record.ts";

/** The kind of count of a value: "seats", "deaths". */
export const kindOf = ({ concept }: QuantityValue): string | undefined =>
  concept === undefined ? undefined : countKind(concept);

/** The concept of the counted noun where the lexicon has one, else its lemma. */
export function countedTerm(value: QuantityValue): string | undefined {
  if (value.concept !== undefined) return `c:${value.concept}`;
  return value.counted === undefined ? undefined : `l:${value.counted}`;
}
