import type { DateSpec, Term } from "../record.ts";
import { compatible, daysApart } from "../text/calendar.ts";
import type { Profile } from "./profile.ts";
import { type Rows, termLabel } from "./score.ts";

/** How many days a date may lie from the day of another article, in days, and still be of its story. */
const near = 4;

/**
 * Rows for the occasion: claims that date themselves differently are about different events or different days. What is told
 * on and on (`running`: a toll, a turnout) has another figure on another of the next days.
 */
export function scoreOccasion(a: Profile, b: Profile, rows: Rows, running = false): void {
  const [x, y] = [datedIn(a), datedIn(b)];
  if (running && isNear(x, y)) return;
  const [first, second] = [roundOf(a), roundOf(b)];
  if (first !== undefined && second !== undefined && first !== second)
    rows.add("occasion-differs", -2.6, `${termLabel(first)} / ${termLabel(second)}`);
  const years = [a.claim.asOf?.year, b.claim.asOf?.year];
  if (years[0] !== undefined && years[1] !== undefined && Math.abs(years[0] - years[1]) > 1)
    rows.add("occasion-differs", -2.6, years.join(" / "));
  else if (x && y) {
    if (compatible(x, y)) rows.add("occasion", tellsDay(x) && tellsDay(y) ? 0.6 : 0.2, "the same time");
    else if (x.year !== undefined && y.year !== undefined && x.year !== y.year)
      rows.add("occasion-differs", -2.6, `${x.year} / ${y.year}`);
    else rows.add("occasion-differs", tellsDay(x) && tellsDay(y) ? -1.8 : -0.4, "another day");
  } else if (isOfAnotherDay(eventIn(a), b) || isOfAnotherDay(eventIn(b), a))
    rows.add("occasion-other", -1.2, "one is of another day");
}

/** The rounds of a vote: each has results of its own. */
const rounds: readonly Term[] = ["c:first-round", "c:second-round"];

/** The round that a claim is of: the one of its clause, else the first one of its sentence. */
function roundOf({ claim }: Profile): Term | undefined {
  const own = claim.terms.filter((term) => rounds.includes(term));
  return own.length === 1 ? own[0] : own.length === 0 ? claim.context.find((term) => rounds.includes(term)) : undefined;
}

/** Whether one claim gives a day well apart from that of its own article, and the other none: of the story, or of the past. */
export function isOfThePast(a: Profile, b: Profile): boolean {
  const [x, y] = [datedIn(a), datedIn(b)];
  return (y === undefined && isOfAnotherDay(x, a)) || (x === undefined && isOfAnotherDay(y, b));
}

/** Whether nothing tells that two claims are of two events: another year or day that one of them gives itself. */
export function maySameOccasion(a: Profile, b: Profile, running: boolean): boolean {
  const [x, y] = [datedIn(a), datedIn(b)];
  const [first, second] = [roundOf(a), roundOf(b)];
  if (first !== undefined && second !== undefined && first !== second) return false;
  if (running && isNear(x, y)) return true;
  if (x && y) return compatible(x, y) || (x.year === y.year && !(tellsDay(x) && tellsDay(y)));
  // A day of its own against an article that tells no day at all: nothing shows that they are one.
  if ((x && tellsDay(x) && !b.today) || (y && tellsDay(y) && !a.today)) return false;
  if (isOfThePast(a, b)) return false;
  return !isOfAnotherDay(x, b) && !isOfAnotherDay(y, a) && !isOfAnotherYear(x, b) && !isOfAnotherYear(y, a);
}

/** Whether two dates differ by a few days at most; not where one fits the other. */
function isNear(x: DateSpec | undefined, y: DateSpec | undefined): boolean {
  if (!x || !y || compatible(x, y)) return false;
  const days = daysApart(x, y);
  // Weekdays alone are those of the days before the article.
  return days === undefined ? x.weekday !== undefined && y.weekday !== undefined : days <= near;
}

const isOfAnotherYear = (date: DateSpec | undefined, { today }: Profile): boolean =>
  date?.year !== undefined && today?.year !== undefined && date.year !== today.year;

/** The time that the text around a claim gives; an article's own date tells when it was written, not what it is of. */
const datedIn = ({ claim }: Profile): DateSpec | undefined => (claim.asOfImplied ? undefined : claim.asOf);

/** A fact sheet says since when something holds, well before the article that is held against it. */
const eventIn = (profile: Profile): DateSpec | undefined =>
  profile.claim.entry === undefined ? datedIn(profile) : undefined;

/** Whether a date lies well before or after the day of another claim's article. */
function isOfAnotherDay(date: DateSpec | undefined, { today }: Profile): boolean {
  const days = date && today ? daysApart(date, today) : undefined;
  return days !== undefined && days > near;
}

const tellsDay = (date: DateSpec): boolean => date.month !== undefined && date.day !== undefined;
