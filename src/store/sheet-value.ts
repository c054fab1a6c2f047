import type { DateSpec, SheetDate, SheetFigure, SheetValue } from "../record.ts";
import type { Entry } from "./sheet-shape.ts";

/** 700, 1 037 and 2.5; a comma is left to the language of the words around it. */
const number = String.raw`-?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?`;
const single = new RegExp(`^(>=|<=|≥|≤|>|<|~|≈)?\\s*(${number})$`);
const range = new RegExp(`^(${number})\\s*(?:-|–|\\.\\.)\\s*(${number})$`);

const bounds = {
  "": "exact",
  ">=": "atLeast",
  "≥": "atLeast",
  "<=": "atMost",
  "≤": "atMost",
  ">": "over",
  "<": "under",
  "~": "about",
  "≈": "about",
} as const;

const isSign = (sign: string): sign is keyof typeof bounds => Object.hasOwn(bounds, sign);
const numberOf = (text: string): number => Number(text.replace(/[ \u00A0\u202F]/g, ""));

/** 700, "700", "650-750", ">= 700" and "~700"; undefined for anything else. */
export function readFigure(value: number | string): SheetFigure | undefined {
  if (typeof value === "number")
    return Number.isFinite(value) ? { type: "figure", figure: value, bound: "exact" } : undefined;
  const [, from, to] = range.exec(value) ?? [];
  if (from !== undefined && to !== undefined) return rangeOf(numberOf(from), numberOf(to));
  const [, sign = "", figure] = single.exec(value) ?? [];
  return figure !== undefined && isSign(sign)
    ? { type: "figure", figure: numberOf(figure), bound: bounds[sign] }
    : undefined;
}

function rangeOf(a: number, b: number): SheetFigure {
  return { type: "figure", figure: Math.min(a, b), to: Math.max(a, b), bound: "range" };
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2}))?)?)?$/;

/** 2024, "2024-10", "2024-10-03" and "2024-10-03T14:30", where there is such a day; undefined for anything else. */
export function readDate(value: number | string): DateSpec | undefined {
  const [whole, ...parts] = isoDate.exec(String(value).trim()) ?? [];
  if (whole === undefined) return undefined;
  const [year = 0, month, day, hour, minute] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  // Day 31 of a shorter month rolls over into the next one, which shows.
  const real = new Date(Date.UTC(2000, 0, 1));
  real.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  if (real.getUTCMonth() !== (month ?? 1) - 1 || day === 0 || (hour ?? 0) > 23 || (minute ?? 0) > 59) return undefined;
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(hour === undefined ? {} : { time: { hour, ...(minute === undefined ? {} : { minute }) } }),
  };
}

/** The value of an entry that has been checked. */
export function sheetValue({ kind, value }: Entry): SheetValue {
  if (kind === "date") return dateOf(value) ?? wordsOf(value);
  if (kind !== "quantity") return wordsOf(value);
  if (typeof value !== "object") return readFigure(value) ?? wordsOf(value);
  const [from, to] = [value.from, value.to].map((end) => (end === undefined ? undefined : readFigure(end)?.figure));
  if (from !== undefined && to !== undefined) return rangeOf(from, to);
  if (from !== undefined) return { type: "figure", figure: from, bound: "atLeast" };
  return to === undefined ? wordsOf("") : { type: "figure", figure: to, bound: "atMost" };
}

function dateOf(value: Entry["value"]): SheetDate | undefined {
  const given = typeof value === "object" ? [value.from, value.to] : String(value).split("/");
  const ends = given.filter((end) => end !== undefined);
  const [from, to] = ends.flatMap((end) => readDate(end) ?? []);
  return from && { type: "date", from, ...(to === undefined ? {} : { to }) };
}

const wordsOf = (value: Entry["value"]): SheetValue => ({
  type: "words",
  words: typeof value === "object" ? "" : String(value),
});
