import type { QuantityValue } from "../record.ts";

/** The figures that a rounded number stands for: half a unit of its last digit, for numbers that are round. */
function rounding({ figure }: QuantityValue): number {
  if (figure === 0 || !Number.isFinite(figure)) return 0;
  const digits = Math.abs(figure)
    .toPrecision(12)
    .replace(/[.e].*$/, "");
  const zeros = /0*$/.exec(Number.isInteger(figure) ? String(Math.abs(figure)) : digits)?.[0].length ?? 0;
  return zeros >= 2 ? 10 ** zeros / 2 : 0;
}

/** Whether two sets of numbers share a member, each end moved by `slack`. */
export function intersects(a: QuantityValue, b: QuantityValue, slack = 0): boolean {
  const [al, ah] = [a.low ?? -Infinity, a.high ?? Infinity];
  const [bl, bh] = [b.low ?? -Infinity, b.high ?? Infinity];
  return al - slack <= bh && bl - slack <= ah;
}

/** Whether two quantities of one unit can both be right: their sets meet, allowing for the rounding of round numbers. */
export function quantitiesAgree(a: QuantityValue, b: QuantityValue): boolean {
  const slack = Math.min(rounding(a), 0.05 * Math.abs(a.figure)) + Math.min(rounding(b), 0.05 * Math.abs(b.figure));
  return a.unit === b.unit && (intersects(a, b, slack) || rounds(a, b) || rounds(b, a));
}

/** How far a figure may lie from the whole number that it is rounded to, as a share: 66.63 % is 67 %, 6.8 is not 7. */
const nearestWhole = 0.01;

/** Whether one figure is the other, which has decimals, as a whole number of its unit. */
const rounds = ({ figure, unit, bound }: QuantityValue, exact: QuantityValue): boolean =>
  unit !== "" &&
  bound === "exact" &&
  exact.bound === "exact" &&
  Number.isInteger(figure) &&
  !Number.isInteger(exact.figure) &&
  Math.round(exact.figure) === figure &&
  Math.abs(exact.figure - figure) <= nearestWhole * Math.abs(figure);
