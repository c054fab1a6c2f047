import type { ClockTime, DatePart, DayPart } from "../../record.ts";

type CountedUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** What the words of one end of a date say, before the article's day is known. */
export interface Fields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly time?: ClockTime;
  readonly daypart?: DayPart;
  readonly part?: DatePart;
  /** First and last month. */
  readonly season?: readonly [number, number];
  readonly quarter?: number;
  /** First year of ten. */
  readonly decade?: number;
  /** Days from the article's day. */
  readonly days?: number;
  /** -1 last, 0 this, 1 next: of a unit, weekday, month or season. */
  readonly shift?: number;
  readonly count?: number;
  readonly unit?: CountedUnit;
  /** Which way `count` units lie: -1 ago, 1 ahead. */
  readonly sign?: -1 | 1;
}

/** A date as read: one end, or two. */
export interface Reading {
  readonly from: Fields;
  readonly to: Fields;
}

export const noFields: Fields = {};

/** Both sets of fields, or undefined where they say the same thing twice. */
function join(a: Fields, b: Fields): Fields | undefined {
  for (const key of Object.keys(b)) if (key in a) return undefined;
  return { ...a, ...b };
}

export function joinReadings(a: Reading, b: Reading): Reading | undefined {
  const from = join(a.from, b.from);
  const to = join(a.to, b.to);
  return from && to ? { from, to } : undefined;
}
