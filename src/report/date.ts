import type { Article, DateSpec } from "../record.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const two = (n: number): string => String(n).padStart(2, "0");

/** A date for readers: "3 Oct 2024", "early Sep 2024", "2024", "3 Oct 2024, 14:05"; "" where nothing is given. */
export function readableDate(date: DateSpec): string {
  const month = date.month === undefined ? undefined : months[date.month - 1];
  const weekday = date.weekday === undefined ? undefined : weekdays[date.weekday - 1];
  const day = [date.day, month, date.year].filter((part) => part !== undefined).join(" ");
  const words = [date.part, day === "" ? weekday : day, date.daypart];
  const time = date.time === undefined ? "" : `${two(date.time.hour)}:${two(date.time.minute ?? 0)}`;
  return [words.filter((word) => word !== undefined).join(" "), time].filter((part) => part !== "").join(", ");
}

/** ISO 8601 as far as it is known: "2024-10-03", "2024-10", "2024"; "" without a year. */
export function isoDate(date: DateSpec): string {
  if (date.year === undefined) return "";
  const year = String(date.year).padStart(4, "0");
  if (date.month === undefined) return year;
  return date.day === undefined ? `${year}-${two(date.month)}` : `${year}-${two(date.month)}-${two(date.day)}`;
}

/** First and last day that an ISO date of any length covers, as strings that sort ("2024-10" → 01 to 31). */
export function dayRange(iso: string): readonly [first: string, last: string] {
  return [`${iso}${"-01-01".slice(iso.length - 4)}`, `${iso}${"-12-31".slice(iso.length - 4)}`];
}

/** "3 Oct 2024 – 12 Feb 2025", one date where all share it, "" where no article is dated. */
export function dateSpan(articles: readonly Article[]): string {
  const dates = articles
    .flatMap((article) => (article.published === undefined ? [] : [article.published.date]))
    .filter((date) => date.year !== undefined)
    .map((date) => ({ iso: isoDate(date), date: withoutTime(date) }))
    .sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0));
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [from, to] = [readableDate(first.date), readableDate(last.date)];
  return from === to ? from : `${beginning(first.date, last.date)} – ${to}`;
}

/** The start of a span, without what its end says as well: "6 – 7 May 2031", "3 Oct – 12 Nov 2024". */
function beginning(from: DateSpec, to: DateSpec): string {
  if (from.year !== to.year || from.month === undefined || to.month === undefined) return readableDate(from);
  const { year: _year, ...inYear } = from;
  if (from.month !== to.month || from.day === undefined || to.day === undefined) return readableDate(inYear);
  return String(from.day);
}

function withoutTime(date: DateSpec): DateSpec {
  const { year, month, day } = date;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}
