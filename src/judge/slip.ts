import { singleEdit } from "../text/edit.ts";

/** The ways in which a figure can be mistyped that leave no doubt about it. */
export type FigureSlip = "magnitude" | "missing-digit" | "extra-digit" | "exchanged-digits";

/** Powers of ten that a lost or added zero, group of zeros or "million" makes. */
const powers: readonly number[] = [1, 2, 3, 6];

/** Shorter figures are like one another by chance. */
const shortest = 4;

/** Exchanged digits that change a figure by less than this may as well be another count. */
const leastChange = 0.05;

/** The digits of a figure without the noughts at its ends. */
const significant = (figure: number): string =>
  figure
    .toPrecision(12)
    .replace(/e.*$|\./g, "")
    .replace(/^0+|0+$/g, "");

/**
 * How `odd` could have come about from `usual` by a slip of the keyboard, or undefined. Only what is plain: a round figure
 * ("500" against "5,000"), two figures of the same size, and a toll that may have risen are two counts. `grows` says that
 * the figure is of a kind that rises as time passes.
 */
export function figureSlip(odd: number, usual: number, grows: boolean): FigureSlip | undefined {
  if (odd === usual || odd <= 0 || usual <= 0) return undefined;
  const digits = significant(usual);
  if (digits.length >= (grows ? 3 : 2) && significant(odd) === digits) {
    const power = Math.round(Math.abs(Math.log10(odd / usual)));
    return powers.includes(power) ? "magnitude" : undefined;
  }
  if (grows || digits.length < 3 || !Number.isInteger(odd) || !Number.isInteger(usual)) return undefined;
  const [wrong, right] = [String(odd), String(usual)];
  if (Math.max(wrong.length, right.length) < shortest) return undefined;
  const edit = singleEdit(wrong, right);
  if (edit?.kind === "exchanged") return Math.abs(odd - usual) / usual < leastChange ? undefined : "exchanged-digits";
  if (edit?.kind !== "added") return undefined;
  if (wrong.length < right.length) return "missing-digit";
  return wrong.charAt(edit.at) === wrong.charAt(edit.at - 1) ? "extra-digit" : undefined;
}
