import type { DateSpec, DateValue } from "../../record.ts";
import { calendarDay, dayNumber, daysInMonth, weekdayOf } from "../../text/calendar.ts";

/** Years that news can speak of; a year of three digits has most often lost one ("à partir de 206"). */
const [firstYear, lastYear] = [1000, 2999];

/** Days around the article's own in which a date without a year is meant to lie, and how far off it is surely not. */
const [near, far] = [60, 180];

/**
 * What is wrong with a date: "implausible" for a year, month or day that can't be meant, "weekday" for a weekday that
 * the full date does not fall on. Undefined for a sound one. Where the year was found by the article's date, a date that
 * lies beside it must fall on its weekday in that year, and not in the next.
 */
export function checkDate(value: DateValue, published?: DateSpec): "weekday" | "implausible" | undefined {
  const ends = [value.from, ...(value.to ? [value.to] : [])];
  if (ends.some(isImplausible)) return "implausible";
  if (ends.some(missesWeekday)) return "weekday";
  return value.implied.includes("year") && ends.some((end) => wasMovedAhead(end, published)) ? "weekday" : undefined;
}

/** A day of next year, taken for its weekday alone: the same day of the article's year is just past or just ahead. */
function wasMovedAhead(date: DateSpec, published: DateSpec | undefined): boolean {
  const [day, today] = [calendarDay(date), published && calendarDay(published)];
  if (!day || !today || date.weekday === undefined) return false;
  const away = (year: number): number => dayNumber({ ...day, year }) - dayNumber(today);
  return away(day.year) > far && Math.abs(away(day.year - 1)) <= near;
}

function isImplausible({ year, month, day }: DateSpec): boolean {
  if (year !== undefined && (year < firstYear || year > lastYear)) return true;
  if (month !== undefined && (month < 1 || month > 12)) return true;
  if (day === undefined) return false;
  // 2000 was a leap year: without a year, 29 February is a day.
  return day < 1 || day > (month === undefined ? 31 : daysInMonth(year ?? 2000, month));
}

function missesWeekday({ year, month, day, weekday }: DateSpec): boolean {
  if (year === undefined || month === undefined || day === undefined || weekday === undefined) return false;
  return weekdayOf({ year, month, day }) !== weekday;
}
