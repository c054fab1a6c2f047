import type { ClockTime, DateSpec, Publication } from "../record.ts";
import { fold } from "../text/fold.ts";

/** Names that dates are written with, by folded form, from all language packs. */
export interface DateWords {
  /** "octobre" → 10, "oct." → 10. */
  readonly months: Readonly<Record<string, number>>;
  /** "jeudi" → 4 (Monday = 1). */
  readonly weekdays: Readonly<Record<string, number>>;
  /** "edt" → -240 minutes from UTC. */
  readonly zones?: Readonly<Record<string, number>>;
}

/** A calendar date found in a line; `start` and `end` are offsets into the line. */
export interface FoundDate {
  readonly date: DateSpec;
  readonly granularity: Publication["granularity"];
  readonly start: number;
  readonly end: number;
}

/** Lines longer than this hold prose, not a date of publication. */
const maxLine = 400;

function lookUp(table: Readonly<Record<string, number>> | undefined, word: string): number | undefined {
  if (!table) return undefined;
  const key = fold(word);
  for (const form of [key, key.replace(/\.$/, ""), `${key}.`]) if (Object.hasOwn(table, form)) return table[form];
  return undefined;
}

export function isDateWord(word: string, words: DateWords): boolean {
  return lookUp(words.months, word) !== undefined || lookUp(words.weekdays, word) !== undefined;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A plausible date of an article: from the first newspapers on, and a day that the month has. */
function checked(year: number, month?: number, day?: number): DateSpec | undefined {
  if (year < 1600 || year > 2200) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

const granularityOf = (date: DateSpec): Publication["granularity"] =>
  date.time ? "time" : date.day ? "day" : date.month ? "month" : "year";

const isoForm = /(?<![\d.,-])(\d{4})([-/])(\d{2})(?:\2(\d{2}))?(?!\d)/gu;
const numericForm = /(?<![\d.,])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/gu;
const dayFirstForm =
  /(?<![\d.,:])(\d{1,2})(?:er|st|nd|rd|th|\.|º)? {1,2}(?:de |of )?(\p{L}{3,12})\.?,? {1,2}(?:de |of )?(\d{4})(?!\d)/giu;
const monthFirstForm = /(?<!\p{L})(\p{L}{3,12})\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\d{4})(?!\d)/giu;
const monthForm = /(?<!\p{L})(\p{L}{3,12})\.?,? {1,2}(?:de |of )?(\d{4})(?!\d)/giu;
const afterDate =
  /^(?:T|,? {0,2}(?:[-–|•]|à|at)? {0,2})(\d{1,2})[:hH](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: {0,2}([apAP])\.? ?[mM]\b\.?)?(?: {0,2}(Z\b|[+-]\d{2}:?\d{2}|\p{Lu}{2,5}\b))?/u;

function zoneOf(text: string | undefined, words: DateWords): number | undefined {
  if (text === undefined) return undefined;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (offset) return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  return ["Z", "UTC", "GMT"].includes(text) ? 0 : lookUp(words.zones, text);
}

/** Adds the clock time that follows a full date ("à 06:52", "T18:05:00+02:00", "11:53 PM IST"). */
function withTime(found: FoundDate, line: string, words: DateWords): FoundDate {
  if (found.granularity !== "day") return found;
  const match = afterDate.exec(line.slice(found.end, found.end + 60));
  if (!match) return found;
  const half = match[4]?.toLowerCase();
  const written = Number(match[1]);
  const hour = half === "p" && written < 12 ? written + 12 : half === "a" && written === 12 ? 0 : written;
  const minute = Number(match[2]);
  if (hour > 23 || minute > 59) return found;
  const zone = zoneOf(match[5], words);
  const second = match[3];
  const time: ClockTime = {
    hour,
    minute,
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(zone === undefined ? {} : { zone }),
  };
  return { ...found, date: { ...found.date, time }, granularity: "time", end: found.end + match[0].length };
}

type Reader = (match: RegExpExecArray) => DateSpec | undefined;

/**
 * The first date of a line that has a year. `dayFirst` says how "03/04/2024" is read; without it such a date, of
 * which both numbers could be the month, is not read at all.
 */
export function findDate(text: string, words: DateWords, dayFirst?: boolean): FoundDate | undefined {
  const line = text.slice(0, maxLine).replace(/\s/g, " ");
  // Every form has a year; most lines have none, and are not searched for each form.
  if (!/\d{4}/.test(line)) return undefined;
  const month = (name: string | undefined): number => lookUp(words.months, name ?? "") ?? 0;
  const forms: readonly (readonly [RegExp, Reader])[] = [
    [isoForm, (m) => checked(Number(m[1]), Number(m[3]), m[4] === undefined ? undefined : Number(m[4]))],
    [
      numericForm,
      (m) => {
        const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
        if (m[2] === "." || a > 12 || a === b || dayFirst === true) return checked(year, b, a);
        return b > 12 || dayFirst === false ? checked(year, a, b) : undefined;
      },
    ],
    [dayFirstForm, (m) => checked(Number(m[3]), month(m[2]), Number(m[1]))],
    [monthFirstForm, (m) => checked(Number(m[3]), month(m[1]), Number(m[2]))],
    [monthForm, (m) => checked(Number(m[2]), month(m[1]))],
  ];
  let best: FoundDate | undefined;
  for (const [form, read] of forms) {
    for (const match of line.matchAll(form)) {
      if (best && match.index >= best.start) break;
      const date = read(match);
      if (!date) continue;
      best = { date, granularity: granularityOf(date), start: match.index, end: match.index + match[0].length };
      break;
    }
  }
  return best && withTime(best, line, words);
}

/** Day and month without year, as datelines have them ("LONDRES, 19 février", "Oct. 16"). */
export function findDayMonth(
  text: string,
  words: DateWords,
): { readonly month: number; readonly day: number } | undefined {
  const line = text.slice(0, maxLine).replace(/\s/g, " ");
  const forms = [
    /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)? (\p{L}{3,12}\.?)/giu,
    /(?<!\p{L})(\p{L}{3,12}\.?) (\d{1,2})(?!\d)/giu,
  ];
  for (const [i, form] of forms.entries()) {
    for (const match of line.matchAll(form)) {
      const month = lookUp(words.months, (i === 0 ? match[2] : match[1]) ?? "");
      const day = Number(i === 0 ? match[1] : match[2]);
      if (month !== undefined && day >= 1 && day <= 31) return { month, day };
    }
  }
  return undefined;
}

/** A date given as a field of its own: any form of a line, or a bare year. */
export function parseDate(value: string, words: DateWords): Omit<FoundDate, "start" | "end"> | undefined {
  const found = findDate(value, words);
  if (found) return { date: found.date, granularity: found.granularity };
  const year = /^\s*(\d{4})\s*$/.exec(value);
  const date = year ? checked(Number(year[1])) : undefined;
  return date && { date, granularity: "year" };
}

/** A date in the path of an address: `/2024/10/16/`, `/2024/10/`, `2024-10-16`, `20241016`. */
export function dateInUrl(url: string): Omit<FoundDate, "start" | "end"> | undefined {
  const path = url
    .slice(0, 2000)
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "")
    .replace(/[?#].*$/s, "");
  const match =
    /(?:^|[/_-])((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?![A-Za-z\d])/.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/.exec(path) ??
    /\/((?:19|20)\d{2})\/(\d{2})(?=\/)/.exec(path);
  if (!match) return undefined;
  const date = checked(Number(match[1]), Number(match[2]), match[3] === undefined ? undefined : Number(match[3]));
  return date && { date, granularity: granularityOf(date) };
}
