import type { Bound } from "../../record.ts";
import { round } from "./number.ts";

/** A set of numbers and the kind of bound that says it. `null` leaves an end open. */
export interface Interval {
  readonly figure: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
}

/** How far "about" reaches to either side, and "almost" below the figure. */
const tolerance = 0.1;

/**
 * The interval a figure and a bound stand for: exact [x, x]; about [0.9 x, 1.1 x]; almost [0.9 x, x]; over (x, ∞);
 * under (-∞, x); atLeast [x, ∞); atMost (-∞, x]. Open and closed ends are told apart by `bound` alone. Negative figures
 * keep low ≤ high.
 */
export function intervalOf(figure: number, bound: Bound): Interval {
  const less = round(figure - Math.abs(figure) * tolerance);
  const more = round(figure + Math.abs(figure) * tolerance);
  switch (bound) {
    case "about":
      return { figure, low: less, high: more, bound };
    case "almost":
      return { figure, low: less, high: figure, bound };
    case "over":
    case "atLeast":
      return { figure, low: figure, high: null, bound };
    case "under":
    case "atMost":
      return { figure, low: null, high: figure, bound };
    default:
      return { figure, low: figure, high: figure, bound: "exact" };
  }
}

/**
 * The interval of a range. A bound around it keeps the end it speaks of: "at least 5 to 10" is at least 5, "up to 5 or 6"
 * at most 6.
 */
export function rangeOf(low: number, high: number, bound: Bound | undefined): Interval {
  if (bound === "over" || bound === "atLeast") return { figure: low, low, high: null, bound };
  if (bound === "under" || bound === "atMost") return { figure: low, low: null, high, bound };
  return { figure: low, low, high, bound: "range" };
}

/** Two bounds around one figure: a direction says more than "about", and "about" more than "exactly". */
export function combine(outer: Bound | undefined, inner: Bound | undefined): Bound | undefined {
  if (outer === undefined || inner === undefined) return outer ?? inner;
  if (inner === "exact" || inner === "about") return outer === "exact" ? inner : outer;
  return inner;
}
