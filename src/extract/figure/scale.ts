import { scales } from "../../language/figures.ts";
import type { QuantityValue } from "../../record.ts";
import type { SentenceContext } from "../context.ts";
import type { QuantityFind } from "../quantity/quantity.ts";
import type { Stretch } from "./stretch.ts";

/** How far in front of a bare figure the word for its measure may stand, in tokens: "la magnitude à 6,8". */
const reach = 4;

/**
 * The value of a bare figure of a measure without unit: behind its word ("a mesuré la magnitude à 6,8"), or with decimals
 * beside what it is told of ("a 6.8 earthquake", "un séisme que l'institut chiffre à 7 et le centre à 6,8").
 */
export function scaleOf(
  { terms, quantities }: SentenceContext,
  { from, to, value }: QuantityFind,
  stretch: Stretch,
): QuantityValue | undefined {
  if (value.unit !== "" || value.bound === "range") return undefined;
  const isOf = (first: number, end: number, concepts: readonly string[]): boolean =>
    terms.some((t) => t.from >= first && t.to <= end && concepts.some((concept) => t.term === `c:${concept}`));
  const scale = scales().find(({ concept, events, most }) => {
    if (value.figure > most) return false;
    if (value.counted === undefined && isOf(Math.max(stretch.from, from - reach), from, [concept])) return true;
    if (value.counted !== undefined) return isDecimal(value) && isOf(from, to, events);
    const bare = quantities.filter((other) => other.value.unit === "" && other.value.counted === undefined);
    const alike = bare.every((other) => other.value.figure <= most) && bare.some((other) => isDecimal(other.value));
    return alike && isOf(0, from, events);
  });
  if (scale === undefined) return undefined;
  const { counted, ...rest } = value;
  return { ...rest, unit: scale.unit, concept: scale.concept };
}

const isDecimal = ({ figure }: QuantityValue): boolean => !Number.isInteger(figure) || figure === 0;
