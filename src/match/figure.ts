import type { QuantityValue } from "../record.ts";
import { quantitiesAgree } from "../text/interval.ts";

/** How much an equal figure tells: a round small number is everywhere, "368 000" or "1 037" is not. */
export function figureWeight(figure: number): number {
  const digits = figure
    .toPrecision(12)
    .replace(/[.e+-].*$/, "")
    .replace(/^0+|0+$/g, "").length;
  const decimals = Number.isInteger(figure) ? 0 : 1;
  const size = figure > 12 ? 0.6 : 0;
  return Math.min(3, 0.6 + 0.5 * (digits + decimals - 1) + size + (figure >= 1000 ? 0.5 : 0));
}

/** How far a figure may stand above one that is only a floor ("at least 200") and still be the same count. */
const farthest = 1.5;

/** "Up to 20" and "two", "at least 200" and "3 000" fit as sets, but tell of two things or times. */
export const isOpenEnded = (x: QuantityValue, y: QuantityValue): boolean =>
  [x.low, x.high, y.low, y.high].includes(null) && Math.max(x.figure, y.figure) > 3 * Math.min(x.figure, y.figure);

/** Whether two figures can be one count: "at least 200" can be 250, but not 3 000. */
export function oneCount(x: QuantityValue, y: QuantityValue): boolean {
  const open = x.high === null || y.high === null;
  return quantitiesAgree(x, y) && (!open || Math.max(x.figure, y.figure) <= farthest * Math.min(x.figure, y.figure));
}

/** A toll may grow tenfold while it is told; more than that, and they are two tolls. */
export const isGrowth = (x: QuantityValue, y: QuantityValue): boolean =>
  Math.max(x.figure, y.figure) <= 10 * Math.min(x.figure, y.figure);

/** Two figures of more than a handful that differ by little are more often one thing counted twice than two things. */
export const nearBy = (x: number, y: number): boolean =>
  Math.min(x, y) >= 10 && Math.max(x, y) / Math.min(x, y) <= 1.15;

/** Orders of magnitude between two figures beyond a factor of two, each worth 1.3. */
export function farApart(x: number, y: number): number {
  const [low, high] = [Math.min(Math.abs(x), Math.abs(y)), Math.max(Math.abs(x), Math.abs(y))];
  if (low === 0) return high === 0 ? 0 : 1;
  return Math.min(2.5, Math.max(0, 1.3 * Math.log10(high / low / 2)));
}

/** "Hundreds", "quelques dizaines": an open count without a figure. */
export const collective = ({ text, low, high, bound }: QuantityValue): boolean =>
  !/\d/.test(text) && bound === "atLeast" && low !== null && high === null && low >= 20;
