import type { DateSpec } from "../../record.ts";
import {
  type CalendarDay,
  calendarDay,
  dayNumber,
  dayOfNumber,
  dayRange,
  daysInMonth,
  isCalendarDay,
  weekdayOf,
  weekdayOfNumber,
} from "../../text/calendar.ts";

/** Which way a sentence looks from the article's day, where it says so. */
export type Tense = "past" | "future";

/** How much further away a date counts that lies where the words around it do not look; news looks back by default. */
const weightAhead = { past: 3, unsaid: 2, future: 1 } as const;
const weightBehind = { past: 1, unsaid: 1, future: 4 } as const;

/** Distance in days from the article's day to a range of day numbers, weighted by the way the words look. */
function distanceTo([first, last]: readonly [number, number], at: number, tense: Tense | undefined): number {
  if (first > at) return (first - at) * weightAhead[tense ?? "unsaid"];
  return last < at ? (at - last) * weightBehind[tense ?? "unsaid"] : 0;
}

/** The day `days` after (before, if negative) another. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + days);
}

/** Year and month `months` after another. */
export function addMonths(
  { year, month }: { readonly year: number; readonly month: number },
  months: number,
): { year: number; month: number } {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Monday and Sunday of the week `weeks` from a day's. */
export function weekOf(day: CalendarDay, weeks: number): readonly [CalendarDay, CalendarDay] {
  const monday = addDays(day, 1 - weekdayOf(day) + 7 * weeks);
  return [monday, addDays(monday, 6)];
}

/** The nearest such weekday: on or before a day, or, looking ahead, after it; `strict` leaves the day itself out. */
export function nearestWeekday(
  day: CalendarDay,
  weekday: number,
  tense: Tense | undefined,
  strict: boolean,
): CalendarDay {
  const number = dayNumber(day);
  const today = weekdayOfNumber(number);
  if (tense === "future") {
    const ahead = (weekday - today + 7) % 7;
    return dayOfNumber(number + (ahead === 0 && strict ? 7 : ahead));
  }
  const behind = (today - weekday + 7) % 7;
  return dayOfNumber(number - (behind === 0 && strict ? 7 : behind));
}

/**
 * The year in which a month, or a day of a month, lies nearest to what is known of the article's date; a weekday, where
 * given, must fit if it does in any year close by. Only the year is known: that year.
 */
export function nearestYear(
  spec: DateSpec & { readonly month: number },
  published: DateSpec,
  tense: Tense | undefined,
): number | undefined {
  if (published.year === undefined) return undefined;
  if (published.month === undefined) return published.year;
  const at = middle(published);
  const here = published.year;
  const fits = (year: number): boolean => {
    const { month, day, weekday } = spec;
    if (day === undefined) return true;
    if (!isCalendarDay({ year, month, day })) return false;
    return weekday === undefined || weekdayOf({ year, month, day }) === weekday;
  };
  const years = [here - 1, here, here + 1];
  const fitting = years.filter(fits);
  const distance = (year: number): number => {
    const range = dayRange({ ...spec, year });
    return range && at !== undefined ? distanceTo(range, at, tense) : Infinity;
  };
  const candidates =
    fitting.length > 0
      ? fitting
      : years.filter((year) => spec.day === undefined || spec.day <= daysInMonth(year, spec.month));
  return candidates.length === 0
    ? here
    : candidates.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

function middle(spec: DateSpec): number | undefined {
  const range = dayRange(spec);
  return range && Math.round((range[0] + range[1]) / 2);
}

/** Year and month of the nearest day that is "Monday 14th"; months further than half a year away don't count. */
export function nearestDayOfMonth(
  day: number,
  weekday: number | undefined,
  published: CalendarDay,
  tense: Tense | undefined,
): CalendarDay | undefined {
  let best: CalendarDay | undefined;
  let least = Infinity;
  for (let months = -6; months <= 6; months++) {
    const candidate = { ...addMonths(published, months), day };
    if (!isCalendarDay(candidate) || (weekday !== undefined && weekdayOf(candidate) !== weekday)) continue;
    const number = dayNumber(candidate);
    const distance = distanceTo([number, number], dayNumber(published), tense);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** The day of a publication, where it is known to the day. */
export function publishedDay(published: DateSpec | undefined): CalendarDay | undefined {
  return published && calendarDay(published);
}
