import type { ClockTime, DatePart, DateSpec, DayPart } from "../record.ts";

/**
 * Arithmetic of the proleptic Gregorian calendar on plain numbers. No `Date`: nothing here depends on a time zone or on
 * today. Months count from 1, weekdays from Monday = 1; a "day number" counts days from 1970-01-01 = 0.
 */
const daysBeforeMonth: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** True where the three numbers name a day that exists. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

export function dayNumber({ year, month, day }: CalendarDay): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const thisYear = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + day;
  return past * 365 + leapDays + thisYear - 719_163;
}

/** The day of a day number: the inverse of `dayNumber`. */
export function dayOfNumber(number: number): CalendarDay {
  let year = 1970 + Math.floor(number / 365.2425);
  while (dayNumber({ year, month: 1, day: 1 }) > number) year--;
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year++;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > number) month--;
  return { year, month, day: number - dayNumber({ year, month, day: 1 }) + 1 };
}

/** ISO 8601 weekday of a day number: Monday = 1, Sunday = 7. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function weekdayOf(day: CalendarDay): number {
  return weekdayOfNumber(dayNumber(day));
}

/** The day a constraint names, where it gives year, month and day and they exist together. */
export function calendarDay(spec: DateSpec): CalendarDay | undefined {
  const { year, month, day } = spec;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isCalendarDay({ year, month, day }) ? { year, month, day } : undefined;
}

/** Parts are vague, so they overlap: "early May" can be the 11th, and so can "mid-May". Days of a month. */
const daysOfPart: Readonly<Record<DatePart, readonly [number, number]>> = {
  early: [1, 12],
  mid: [9, 22],
  late: [19, 31],
};
const monthsOfPart: Readonly<Record<DatePart, readonly [number, number]>> = {
  early: [1, 5],
  mid: [4, 9],
  late: [8, 12],
};

/**
 * Days between two days that give month and day, at least; undefined where one gives less. A year that one leaves out is
 * taken to be the one in which they are nearest.
 */
export function daysApart(a: DateSpec, b: DateSpec): number | undefined {
  if (a.month === undefined || a.day === undefined || b.month === undefined || b.day === undefined) return undefined;
  const year = a.year ?? b.year ?? 2001;
  const own = dayNumber({ year: a.year ?? year, month: a.month, day: a.day });
  const years = b.year === undefined || a.year === undefined ? [year - 1, year, year + 1] : [b.year];
  const { month, day } = { month: b.month, day: b.day };
  return Math.min(...years.map((each) => Math.abs(dayNumber({ year: each, month, day }) - own)));
}

/** The weekday of a date, named or counted from its year, month and day; Monday = 1. */
export function weekdayIn(spec: DateSpec): number | undefined {
  const day = calendarDay(spec);
  return spec.weekday ?? (day && weekdayOf(day));
}

/** First and last day number of what a constraint covers; undefined where it gives no year. */
export function dayRange(spec: DateSpec): readonly [number, number] | undefined {
  const { year, month, day, part } = spec;
  if (year === undefined) return undefined;
  if (month === undefined) {
    const [first, last] = part === undefined ? [1, 12] : monthsOfPart[part];
    return [dayNumber({ year, month: first, day: 1 }), dayNumber({ year, month: last, day: daysInMonth(year, last) })];
  }
  if (month < 1 || month > 12) return undefined;
  const length = daysInMonth(year, month);
  const [first, last] = day !== undefined ? [day, day] : part === undefined ? [1, length] : daysOfPart[part];
  return [
    dayNumber({ year, month, day: first }),
    dayNumber({ year, month, day: Math.min(last, Math.max(first, length)) }),
  ];
}

/** Hours of the day that a part of the day can mean, as half-open ranges; generous, as usage is. */
const hoursOfDaypart: Readonly<Record<DayPart, readonly (readonly [number, number])[]>> = {
  night: [
    [0, 7],
    [18, 24],
  ],
  morning: [[0, 12]],
  noon: [[11, 15]],
  afternoon: [[12, 19]],
  evening: [[16, 24]],
};

function daypartsMeet(a: DayPart, b: DayPart): boolean {
  return hoursOfDaypart[a].some(([from, to]) => hoursOfDaypart[b].some(([start, end]) => from < end && start < to));
}

/** The clock time of one against the part of the day of the other, where each gives only that. */
function timeFits(a: DateSpec, b: DateSpec): boolean {
  if (!a.time || !b.daypart || a.daypart || b.time) return true;
  const { hour } = a.time;
  return hoursOfDaypart[b.daypart].some(([from, to]) => hour >= from && hour < to);
}

const secondsOf = (time: ClockTime): number => time.hour * 3600 + (time.minute ?? 0) * 60 + (time.second ?? 0);
const precisionOf = (time: ClockTime): number =>
  time.minute === undefined ? 3600 : time.second === undefined ? 60 : 1;

/** Every zone in use is a whole quarter of an hour from UTC. */
const zoneStep = 900;
const wholeDay = 86_400;

/**
 * Whether two clock times can be one instant, `days` being the days from a's date to b's (0 where a date is missing).
 * Where one of them gives no zone, a difference that a zone could explain does not tell them apart.
 */
function timesMeet(a: ClockTime, b: ClockTime, days: number): boolean {
  const precision = Math.max(precisionOf(a), precisionOf(b));
  const near = (difference: number): boolean => Math.floor(Math.abs(difference) / precision) === 0;
  const gap = secondsOf(b) + days * wholeDay - secondsOf(a);
  if (a.zone !== undefined && b.zone !== undefined) {
    const shifted = gap - (b.zone - a.zone) * 60;
    return near(shifted) || (days === 0 && (near(shifted - wholeDay) || near(shifted + wholeDay)));
  }
  if (a.zone === b.zone) return days === 0 && near(gap);
  const rest = Math.abs(gap) % zoneStep;
  return near(rest) || near(zoneStep - rest);
}

const plainFields = ["year", "month", "day", "weekday"] as const;

/** A vague part against a finer constraint: "early May" and "May 28" do not meet. */
function partFits(vague: DateSpec, merged: DateSpec): boolean {
  if (vague.part === undefined || vague.day !== undefined) return true;
  const [value, range] = vague.month === undefined ? [merged.month, monthsOfPart] : [merged.day, daysOfPart];
  if (value === undefined) return true;
  const [first, last] = range[vague.part];
  return value >= first && value <= last;
}

/** The 31st against February: no such day, where neither side names day and month on its own. */
function dayFits(a: DateSpec, b: DateSpec, { year, month, day }: DateSpec): boolean {
  if (month === undefined || day === undefined) return true;
  const named = [a, b].some((spec) => spec.month !== undefined && spec.day !== undefined);
  return named || day <= daysInMonth(year ?? 2000, month);
}

/** A weekday against a full date that the other side gives; a side that contradicts itself proves nothing. */
function weekdayFits(a: DateSpec, b: DateSpec): boolean {
  const day = calendarDay({ ...a, ...b });
  const weekday = a.weekday ?? b.weekday;
  if (!day || weekday === undefined || calendarDay(a.weekday === undefined ? b : a)) return true;
  return weekdayOf(day) === weekday;
}

/**
 * Whether two constraints can hold at one instant. Fields that only one side gives never conflict; symmetric, and every
 * constraint is compatible with itself.
 */
export function compatible(a: DateSpec, b: DateSpec): boolean {
  const [dayA, dayB] = [calendarDay(a), calendarDay(b)];
  const zoned = a.time?.zone !== undefined && b.time?.zone !== undefined;
  if (dayA && dayB && a.time && b.time && zoned) return timesMeet(a.time, b.time, dayNumber(dayB) - dayNumber(dayA));
  const differs = plainFields.some(
    (field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field],
  );
  if (differs) return false;
  const merged: DateSpec = { ...a, ...b };
  if (!dayFits(a, b, merged)) return false;
  if (!partFits(a, merged) || !partFits(b, merged) || !weekdayFits(a, b) || !weekdayFits(b, a)) return false;
  const sameGrain = (a.month === undefined) === (b.month === undefined);
  if (a.part && b.part && sameGrain && a.part !== b.part) return false;
  if (a.time && b.time && !timesMeet(a.time, b.time, 0)) return false;
  if (a.daypart && b.daypart && !daypartsMeet(a.daypart, b.daypart)) return false;
  return timeFits(a, b) && timeFits(b, a);
}

/** What holds where both hold: the fields of both, the finer clock time; undefined where they are incompatible. */
export function intersect(a: DateSpec, b: DateSpec): DateSpec | undefined {
  if (!compatible(a, b)) return undefined;
  if (!a.time || !b.time) return { ...b, ...a };
  const detail = (time: ClockTime): number => (time.zone === undefined ? 0 : 1) - precisionOf(time);
  return detail(b.time) > detail(a.time) ? { ...a, ...b } : { ...b, ...a };
}

/**
 * Whether all of `a` lies before or after all of `b`. "unknown" where they overlap, where a year is missing, or where
 * clock times of one day are not in one zone.
 */
export function order(a: DateSpec, b: DateSpec): "before" | "after" | "unknown" {
  const [rangeA, rangeB] = [dayRange(a), dayRange(b)];
  if (!rangeA || !rangeB) return "unknown";
  if (rangeA[1] < rangeB[0]) return "before";
  if (rangeA[0] > rangeB[1]) return "after";
  if (!a.time || !b.time || !calendarDay(a) || !calendarDay(b) || a.time.zone !== b.time.zone) return "unknown";
  const gap = secondsOf(b.time) - secondsOf(a.time);
  const precision = Math.max(precisionOf(a.time), precisionOf(b.time));
  return Math.abs(gap) < precision ? "unknown" : gap > 0 ? "before" : "after";
}
