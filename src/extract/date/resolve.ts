import type { DateField, DateSpec, DateValue, DayPart } from "../../record.ts";
import { type CalendarDay, calendarDay, dayNumber, daysInMonth } from "../../text/calendar.ts";
import {
  addDays,
  addMonths,
  nearestDayOfMonth,
  nearestWeekday,
  nearestYear,
  publishedDay,
  type Tense,
} from "./calendar.ts";
import type { Fields, Reading } from "./fields.ts";
import { resolveUnit } from "./unit.ts";

/** The days that words stand for, and the fields among them that the words do not say. */
export interface Resolved {
  readonly from: DateSpec;
  readonly to?: DateSpec;
  readonly implied: readonly DateField[];
}

const fieldOrder: readonly DateField[] = ["year", "month", "day", "weekday", "part", "daypart", "time"];

/** "early Tuesday" is its first hours, "late Tuesday" its last. */
const daypartOfPart = { early: "morning", mid: "noon", late: "evening" } as const satisfies Record<string, DayPart>;

/**
 * Turns a reading into the value of a date. What the text leaves out is taken from the article's day; undefined where
 * the words name no date (an empty or impossible reading, or a relative one without a day to count from).
 */
export function resolve(
  reading: Reading,
  published: DateSpec | undefined,
  tense: Tense | undefined,
): Omit<DateValue, "text"> | undefined {
  const ranged = Object.keys(reading.to).length > 0;
  const found = ranged ? resolveRange(reading, published, tense) : resolveEnd(reading.from, published, tense);
  if (!found || Object.keys(found.from).length === 0) return undefined;
  const implied = fieldOrder.filter((field) => found.implied.includes(field));
  return { type: "date", from: found.from, ...(found.to ? { to: found.to } : {}), implied };
}

/** The fields of one end that the words give as they stand. */
function written(fields: Fields): DateSpec {
  const { year, month, day, weekday, time, part } = fields;
  const named = day !== undefined || weekday !== undefined || fields.days !== undefined;
  const daypart = fields.daypart ?? (part && named ? daypartOfPart[part] : undefined);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(part === undefined || named ? {} : { part }),
    ...(daypart === undefined ? {} : { daypart }),
    ...(time === undefined ? {} : { time }),
  };
}

/** A spec with fields filled in from the article's date: those that were not there are implied. */
function fill(spec: DateSpec, known: Partial<CalendarDay>): Resolved {
  const implied = (["year", "month", "day"] as const).filter(
    (field) => known[field] !== undefined && spec[field] === undefined,
  );
  const { year = spec.year, month = spec.month, day = spec.day } = known;
  const date = {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  return { from: { ...date, ...spec }, implied };
}

function resolveEnd(fields: Fields, published: DateSpec | undefined, tense: Tense | undefined): Resolved | undefined {
  const spec = written(fields);
  const today = publishedDay(published);
  if (fields.days !== undefined)
    return fields.sign === undefined && today ? fill(spec, addDays(today, fields.days)) : undefined;
  if (fields.decade !== undefined) return decade(fields.decade, fields.part);
  if (fields.season || fields.quarter !== undefined) return months(fields, published, tense);
  if (fields.unit !== undefined) return resolveUnit(fields, spec, published);
  const towards: Tense | undefined = fields.shift === -1 ? "past" : fields.shift === 1 ? "future" : tense;
  if (spec.month !== undefined) {
    if (spec.year !== undefined || !published) return { from: spec, implied: [] };
    const year = yearOf({ ...spec, month: spec.month }, fields.shift, published, towards);
    return year === undefined ? { from: spec, implied: [] } : fill(spec, { year });
  }
  if (spec.year !== undefined) return { from: spec, implied: [] };
  if (spec.day !== undefined) {
    const found = today && nearestDayOfMonth(spec.day, spec.weekday, today, towards);
    return found ? fill(spec, found) : { from: spec, implied: [] };
  }
  if (spec.weekday !== undefined) {
    if (!today) return { from: spec, implied: [] };
    const strict = fields.shift === -1 || fields.shift === 1;
    return fill(spec, nearestWeekday(today, spec.weekday, towards, strict));
  }
  if (fields.shift !== undefined && spec.daypart !== undefined)
    return today && fill(spec, addDays(today, fields.shift));
  if (spec.part !== undefined || (spec.daypart !== undefined && spec.time === undefined)) return undefined;
  return { from: spec, implied: [] };
}

/** The year of "last March", which has begun, and of "next March", which has not. */
function yearOf(
  spec: DateSpec & { month: number },
  shift: number | undefined,
  published: DateSpec,
  tense: Tense | undefined,
): number | undefined {
  const { year, month, day = 31 } = published;
  if (year === undefined) return undefined;
  if (shift === undefined || month === undefined) return nearestYear(spec, published, tense);
  if (shift === 0) return year;
  const ahead = spec.month - month || (spec.day === undefined ? 0 : spec.day - day);
  if (shift === -1) return ahead < 0 ? year : year - 1;
  return ahead > 0 ? year : year + 1;
}

function decade(first: number, part: Fields["part"]): Resolved {
  const [from, to] = part === "early" ? [0, 3] : part === "mid" ? [4, 6] : part === "late" ? [7, 9] : [0, 9];
  return { from: { year: first + from }, to: { year: first + to }, implied: [] };
}

/** Seasons and quarters as their first and last months. The winter of one year can be either, so it stays a year. */
function months(fields: Fields, published: DateSpec | undefined, tense: Tense | undefined): Resolved | undefined {
  const [first, last] = fields.season ?? [(fields.quarter ?? 1) * 3 - 2, (fields.quarter ?? 1) * 3];
  const part = fields.part === undefined ? {} : { part: fields.part };
  if (fields.year !== undefined && last < first) return { from: { year: fields.year }, implied: [] };
  let year = fields.year;
  if (year === undefined && published?.year !== undefined) {
    const shifted = fields.shift === -1 || fields.shift === 1 ? fields.shift : undefined;
    const towards = shifted === -1 ? "past" : shifted === 1 ? "future" : tense;
    year = yearOf({ month: first }, shifted, published, towards);
  }
  const implied: DateField[] = year !== undefined && fields.year === undefined ? ["year"] : [];
  const named: DateField[] = ["month"];
  const at = (month: number, years: number): DateSpec =>
    year === undefined ? { month } : { year: year + years, month };
  if (fields.part !== undefined) {
    const month = fields.part === "early" ? first : fields.part === "late" ? last : (first % 12) + 1;
    return { from: at(month, month < first ? 1 : 0), implied: [...implied, ...named] };
  }
  return { from: { ...at(first, 0), ...part }, to: at(last, last < first ? 1 : 0), implied: [...implied, ...named] };
}

/** Gives each end of a range what the other says for both ("du 6 au 8 mai", "from May to June 2023"), then resolves. */
function resolveRange(
  { from, to }: Reading,
  published: DateSpec | undefined,
  tense: Tense | undefined,
): Resolved | undefined {
  const dayRange = from.day !== undefined && to.day !== undefined;
  const shared: Fields = dayRange && to.month === undefined && from.month !== undefined ? { month: from.month } : {};
  const back: Fields = dayRange && from.month === undefined && to.month !== undefined ? { month: to.month } : {};
  if (Object.keys(to).every((key) => key === "time" || key === "daypart"))
    return resolveHours(from, to, published, tense);
  const end = resolveEnd(
    { ...shared, ...(to.year === undefined && from.year !== undefined ? { year: from.year } : {}), ...to },
    published,
    tense,
  );
  if (!end) return undefined;
  const last = end.to ?? end.from;
  const start = startOf({ ...back, ...from }, last, published, tense, from.year === undefined && to.year !== undefined);
  if (!start || !inOrder(start.from, last)) return undefined;
  return { from: start.from, to: last, implied: [...start.implied, ...end.implied] };
}

/** "Friday from 6 p.m. to 8 p.m.": both ends lie on the day of the first. */
function resolveHours(
  from: Fields,
  to: Fields,
  published: DateSpec | undefined,
  tense: Tense | undefined,
): Resolved | undefined {
  const { time: _start, daypart: _half, ...day } = from;
  const start = resolveEnd(from, published, tense);
  const end = resolveEnd({ ...day, ...to }, published, tense);
  return start && end && { from: start.from, to: end.from, implied: start.implied };
}

function startOf(
  from: Fields,
  last: DateSpec,
  published: DateSpec | undefined,
  tense: Tense | undefined,
  sharesYear: boolean,
): Resolved | undefined {
  const end = calendarDay(last);
  if (from.weekday !== undefined && from.month === undefined && from.day === undefined && end)
    return fill(written(from), nearestWeekday(end, from.weekday, "past", last.weekday !== undefined));
  if (from.day !== undefined && from.month === undefined && end) {
    const month = from.day > end.day ? addMonths(end, -1) : end;
    if (from.day <= daysInMonth(month.year, month.month))
      return fill(written(from), { year: month.year, month: month.month });
  }
  if (from.month !== undefined && from.year === undefined && last.year !== undefined && last.month !== undefined) {
    const turns = from.month > last.month || (from.month === last.month && (from.day ?? 0) > (last.day ?? 31));
    const year = last.year - (turns ? 1 : 0);
    const filled = fill(written(from), { year });
    return sharesYear ? { ...filled, implied: [] } : filled;
  }
  return resolveEnd(from, published, tense);
}

/** A range that runs backwards ("2024-2010", "page 12-3") is none. */
function inOrder(from: DateSpec, to: DateSpec): boolean {
  const [a, b] = [calendarDay(from), calendarDay(to)];
  if (a && b) return dayNumber(a) <= dayNumber(b);
  if (from.year !== undefined && to.year !== undefined && from.year !== to.year) return from.year < to.year;
  if (from.year !== undefined && from.year === to.year && from.month === undefined && to.month === undefined)
    return false;
  return true;
}
