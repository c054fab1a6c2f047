import type { DateSpec } from "../record.ts";
import { compatible } from "../text/calendar.ts";
import type { Profile } from "./profile.ts";
import type { Rows } from "./score.ts";

/** A date says which occasion is meant when it names a day, a month or another year. */
const tellsOccasion = (date: DateSpec | undefined): date is DateSpec =>
  date !== undefined && (date.day !== undefined || date.month !== undefined || date.year !== undefined);

/** Rows for the occasion: claims that date themselves differently are about different events or different days. */
export function scoreOccasion(a: Profile, b: Profile, rows: Rows): void {
  const [x, y] = [a.claim.asOf, b.claim.asOf];
  if (!tellsOccasion(x) || !tellsOccasion(y)) return;
  if (compatible(x, y)) rows.add("occasion", 0.3, "the same time");
  else if (x.year !== undefined && y.year !== undefined && x.year !== y.year)
    rows.add("occasion-differs", -2.4, `${x.year} / ${y.year}`);
  else rows.add("occasion-differs", -1.2, "another day");
}
