import type { DateSpec } from "../record.ts";
import { compatible, daysApart } from "../text/calendar.ts";
import type { Profile } from "./profile.ts";
import type { Rows } from "./score.ts";

/** How many days a date may lie from the day of another article, in days, and still be of its story. */
const near = 4;

/** Rows for the occasion: claims that date themselves differently are about different events or different days. */
export function scoreOccasion(a: Profile, b: Profile, rows: Rows): void {
  const [x, y] = [datedIn(a), datedIn(b)];
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
