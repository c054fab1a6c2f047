import type { DateSpec, DateValue } from "../../record.ts";
import { daysInMonth, weekdayOf } from "../../text/calendar.ts";

/** Years that news can speak of; a year of three digits has most often lost one ("à partir de 206"). */
const [firstYear, lastYear] = [1000, 2999];

/**
 * What is wrong with a date: "implausible" for a year, month or day that can't be meant, "weekday" for a weekday that
 * the full date does not fall on. Undefined for a sound one.
 */
export function checkDate(value: DateValue): "weekday" | "implausible" | undefined {
  const ends = [value.from, ...(value.to ? [value.to] : [])];
  if (ends.some(isImplausible)) return "implausible";
  return ends.some(missesWeekday) ? "weekday" : undefined;
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
