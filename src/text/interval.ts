import type { QuantityValue } from "../record.ts";

/** The figures that a rounded number stands for: half a unit of its last digit, for numbers that are round. */
function rounding(value: QuantityValue): number {
  const { figure } = value;
  if (figure === 0 || !Number.isFinite(figure)) return 0;
  const digits = Math.abs(figure)
    .toPrecision(12)
    .replace(/[.e].*$/, "");
  const zeros = /0*$/.exec(Number.isInteger(figure) ? String(Math.abs(figure)) : digits)?.[0].length ?? 0;
  return zeros >= 2 ? 10 ** zeros / 2 : 0;
}

/** Whether two quantities can both be right: their sets meet, allowing for the rounding of round numbers. */
export function quantitiesAgree(a: QuantityValue, b: QuantityValue): boolean {
  if (a.unit !== b.unit) return false;
  const slack = Math.min(rounding(a), 0.05 * Math.abs(a.figure)) + Math.min(rounding(b), 0.05 * Math.abs(b.figure));
  const [al, ah] = [a.low ?? -Infinity, a.high ?? Infinity];
  const [bl, bh] = [b.low ?? -Infinity, b.high ?? Infinity];
  return al - slack <= bh && bl - slack <= ah;
}
