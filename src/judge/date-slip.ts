import type { Article, Claim, DateSpec } from "../record.ts";
import { calendarDay, dayNumber, isCalendarDay, weekdayOf } from "../text/calendar.ts";
import type { Slip } from "./doubt.ts";

type Independent = (claims: readonly Claim[]) => boolean;

/** Days between an article and what it reports, at most; and how far off a day is that it surely does not report. */
const [near, far] = [45, 20];

/** The day and month that the words of a date give themselves. */
interface Written {
  readonly claim: Claim;
  readonly date: DateSpec & { readonly day: number; readonly month: number };
}

function writtenDay(claim: Claim): readonly Written[] {
  const { value } = claim;
  if (value.type !== "date" || value.to !== undefined) return [];
  const { day, month } = value.from;
  if (day === undefined || month === undefined || value.implied.some((field) => field === "day" || field === "month"))
    return [];
  return [{ claim, date: { ...value.from, day, month } }];
}

/**
 * Months that are plainly wrong: the day is that of all other articles, the month is not, and either the weekday shows that
 * theirs is meant, or the article's own date does.
 */
export function dateSlips(
  groups: readonly { readonly claims: readonly Claim[] }[],
  articles: readonly Article[],
  independent: Independent,
): Slip[] {
  const published = new Map(articles.map((article) => [article.id, article.published?.date]));
  const all = groups.flatMap(({ claims }) => claims.flatMap(writtenDay));
  const byDay = new Map<string, Written[]>();
  const keyOf = ({ date }: Written): string => `${date.day} ${date.weekday ?? ""}`;
  for (const one of all) {
    const alike = byDay.get(keyOf(one));
    if (alike) alike.push(one);
    else byDay.set(keyOf(one), [one]);
  }
  return [
    ...all.flatMap((odd) => byWeekday(odd, byDay.get(keyOf(odd)) ?? [], independent)),
    ...groups.flatMap(({ claims }) => {
      const dates = claims.flatMap(writtenDay);
      return dates.flatMap((odd) => byOwnDate(odd, dates, published.get(odd.claim.article), independent));
    }),
  ];
}

function slipOf({ claim }: Written, others: readonly Written[], why: string): Slip[] {
  const [first] = others;
  if (!first) return [];
  const articles = new Set(others.map((other) => other.claim.article)).size;
  return [{ claim, usual: first.claim.value.text, articles, why }];
}

/** The month that most articles give, if there is one. */
function commonest(dates: readonly Written[]): number | undefined {
  const articles = new Map<number, Set<string>>();
  for (const { date, claim } of dates)
    articles.set(date.month, (articles.get(date.month) ?? new Set()).add(claim.article));
  const [first, second] = [...articles].sort((a, b) => b[1].size - a[1].size);
  return first && first[1].size > (second?.[1].size ?? 0) ? first[0] : undefined;
}

/** "Saturday 11 January" where that is a Wednesday, and others write of Saturday, 11 March. */
function byWeekday(odd: Written, alike: readonly Written[], independent: Independent): Slip[] {
  const { date, claim } = odd;
  if (date.weekday === undefined || (claim.value.type === "date" && claim.value.implied.includes("weekday"))) return [];
  const month = commonest(alike.filter((other) => other.claim !== claim));
  if (month === undefined || month === date.month) return [];
  const others = alike.filter((other) => other.claim.article !== claim.article && other.date.month === month);
  const [year, ...more] = new Set(others.flatMap((other) => other.date.year ?? []));
  if (year === undefined || more.length > 0 || !independent(others.map((other) => other.claim))) return [];
  const falls = (at: number, of: number): boolean => {
    const day = { year: at, month: of, day: date.day };
    return isCalendarDay(day) && weekdayOf(day) === date.weekday;
  };
  // In the year before or after, the odd date may be another event.
  if (!falls(year, month) || [year - 1, year, year + 1].some((at) => falls(at, date.month))) return [];
  return slipOf(odd, others, "the weekday fits theirs alone");
}

/** "11 January" in an article of 12 March, in a fact that all others date to 11 March. */
function byOwnDate(
  odd: Written,
  dates: readonly Written[],
  published: DateSpec | undefined,
  independent: Independent,
): Slip[] {
  const { date, claim } = odd;
  const own = published && calendarDay(published);
  const others = dates.filter((other) => other.claim.article !== claim.article);
  const [first] = others;
  if (!own || !first || !independent(others.map((other) => other.claim))) return [];
  const { month } = first.date;
  const same = others.every((other) => other.date.month === month && other.date.day === date.day);
  if (!same || month === date.month || (date.year !== undefined && Math.abs(date.year - own.year) > 1)) return [];
  if (claim.certainty === "planned") return [];
  const away = (of: number, year: number): number =>
    Math.abs(dayNumber({ year, month: of, day: date.day }) - dayNumber(own));
  const nearest = (of: number): number => Math.min(...[-1, 0, 1].map((shift) => away(of, own.year + shift)));
  return nearest(month) <= near && nearest(date.month) > far && nearest(date.month) > nearest(month)
    ? slipOf(odd, others, "its own date fits theirs")
    : [];
}
