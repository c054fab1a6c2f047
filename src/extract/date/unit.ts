import type { DateSpec } from "../../record.ts";
import { addDays, addMonths, publishedDay, weekOf } from "./calendar.ts";
import type { Fields } from "./fields.ts";
import type { Resolved } from "./resolve.ts";

const ymd = ["year", "month", "day"] as const;

/** Which days of a week its early, middle and late part are, from Monday = 0. */
const daysOfWeekPart = { early: [0, 1], mid: [2, 3], late: [3, 6] } as const;

/**
 * Resolves "last month", "two weeks ago", "in three days", "at the end of the year" against the article's date, each to
 * the grain of its unit: two years ago is a year. Undefined for hours, decades and the like, and where the article's
 * date is not known to the grain needed.
 */
export function resolveUnit(fields: Fields, spec: DateSpec, published: DateSpec | undefined): Resolved | undefined {
  const counted = fields.sign !== undefined;
  if (!counted && fields.shift === undefined) return undefined;
  const shift = counted ? (fields.sign ?? 1) * (fields.count ?? 1) : (fields.shift ?? 0);
  const today = publishedDay(published);
  const { year, month } = published ?? {};
  const rest: DateSpec = {
    ...(spec.part === undefined ? {} : { part: spec.part }),
    ...(spec.daypart === undefined ? {} : { daypart: spec.daypart }),
    ...(spec.time === undefined ? {} : { time: spec.time }),
  };
  switch (fields.unit) {
    case "day":
      return today && { from: { ...addDays(today, shift), ...rest }, implied: ymd };
    case "week": {
      if (!today) return undefined;
      const [monday, sunday] = weekOf(today, shift);
      if (fields.weekday !== undefined)
        return { from: { ...addDays(monday, fields.weekday - 1), ...spec }, implied: ymd };
      if (fields.part === undefined) return { from: monday, to: sunday, implied: ymd };
      const [first, last] = daysOfWeekPart[fields.part];
      return { from: addDays(monday, first), to: addDays(monday, last), implied: ymd };
    }
    case "month":
      if (year === undefined || month === undefined) return undefined;
      if (fields.day !== undefined)
        return { from: { ...addMonths({ year, month }, shift), ...spec }, implied: ["year", "month"] };
      return { from: { ...addMonths({ year, month }, shift), ...rest }, implied: ["year", "month"] };
    case "quarter": {
      if (year === undefined || month === undefined) return undefined;
      const first = addMonths({ year, month: month - ((month - 1) % 3) }, 3 * shift);
      return { from: first, to: addMonths(first, 2), implied: ["year", "month"] };
    }
    case "year":
      return year === undefined ? undefined : { from: { ...spec, year: year + shift }, implied: ["year"] };
    default:
      return undefined;
  }
}
