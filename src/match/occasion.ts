import type { DateSpec } from "../record.ts";
import { compatible } from "../text/calendar.ts";
import type { Profile } from "./profile.ts";
import type { Rows } from "./score.ts";

/** Rows for the occasion: claims that date themselves differently are about different events or different days. */
export function scoreOccasion(a: Profile, b: Profile, rows: Rows): void {
  const [x, y] = [a.claim.asOf, b.claim.asOf];
  if (!x || !y) return;
  if (a.claim.asOfImplied || b.claim.asOfImplied) {
    // An article's date tells the year of what it reports, not the day.
    if (x.year !== undefined && y.year !== undefined && Math.abs(x.year - y.year) > 1)
      rows.add("occasion-differs", -2.6, `${x.year} / ${y.year}`);
    return;
  }
  if (compatible(x, y)) rows.add("occasion", tellsDay(x) && tellsDay(y) ? 0.6 : 0.2, "the same time");
  else if (x.year !== undefined && y.year !== undefined && x.year !== y.year)
    rows.add("occasion-differs", -2.6, `${x.year} / ${y.year}`);
  else rows.add("occasion-differs", tellsDay(x) && tellsDay(y) ? -1.8 : -0.4, "another day");
}

const tellsDay = (date: DateSpec): boolean => date.month !== undefined && date.day !== undefined;
