import { countKind, isHeld, isMeasure, scales } from "../../language/figures.ts";
import type { QuantityValue } from "../../record.ts";
import type { SentenceContext } from "../context.ts";
import type { QuantityFind } from "../quantity/quantity.ts";
import type { Counts } from "./count.ts";
import type { Stretch } from "./stretch.ts";

/** Adds what a figure with a unit measures: the nearest concept of a measure in its stretch, else in front of it. */
export function measureOf(
  { terms, quantities, sentence }: SentenceContext,
  find: QuantityFind,
  stretch: Stretch,
  counts: Counts,
): QuantityValue {
  const scale = scales().find(({ unit }) => unit === find.value.unit);
  if (scale) return { ...find.value, concept: scale.concept };
  // Votes measure nothing but a share: "the 47-year-old, who voted early".
  const measures = (concept: string): boolean =>
    isMeasure(concept) && (find.value.unit === "%" || !isHeld(countKind(concept) ?? ""));
  const known = terms.filter(({ term, inner }) => !inner && term.startsWith("c:") && measures(term.slice(2)));
  const gap = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    from >= find.to ? from - find.to : to <= find.from ? find.from - to : 0;
  const nearest = (list: typeof known): string | undefined =>
    [...list].sort((a, b) => gap(a) - gap(b) || a.from - b.from)[0]?.term.slice(2);
  const first = quantities[0]?.from ?? 0;
  const measure =
    nearest(known.filter(({ from, to }) => from >= stretch.from && to <= stretch.to)) ??
    nearest(known.filter(({ to }) => to <= first)) ??
    counts.measuredLast(find.value.unit, sentence);
  return measure === undefined ? find.value : { ...find.value, concept: measure };
}
