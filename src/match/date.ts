import type { DateSpec } from "../record.ts";
import { compatible, weekdayIn } from "../text/calendar.ts";
import { leadLength, type Profile } from "./profile.ts";
import { scorePeople, scoreScope } from "./scope.ts";
import { type Rows, scoreContext, termLabel } from "./score.ts";

/** How much two dates that fit each other have in common: a full day tells more than a weekday or a year. */
function sharedFields(a: DateSpec, b: DateSpec): number {
  let weight = 0;
  if (a.day !== undefined && a.day === b.day && a.month === b.month) weight += 1.6;
  else if (a.month !== undefined && a.month === b.month) weight += 0.8;
  if (a.year !== undefined && a.year === b.year) weight += 0.3;
  const weekday = weekdayIn(a);
  if (weekday !== undefined && weekday === weekdayIn(b)) weight += 0.8;
  if (
    a.time !== undefined &&
    b.time !== undefined &&
    a.time.hour === b.time.hour &&
    (a.time.minute ?? 0) === (b.time.minute ?? 0)
  )
    weight += 1.6;
  if (a.daypart !== undefined && a.daypart === b.daypart) weight += 0.3;
  return weight;
}

/** Hours between two clock times; 0 where one of them gives none. */
function hoursApart(a: DateSpec, b: DateSpec): number {
  if (!a.time || !b.time) return 0;
  return Math.abs(a.time.hour + (a.time.minute ?? 0) / 60 - b.time.hour - (b.time.minute ?? 0) / 60);
}

/** Rows for two dates: whether they fit, how exactly, and whether the same thing happens on them. */
export function scoreDates(a: Profile, b: Profile, rows: Rows): void {
  const x = a.claim.value;
  const y = b.claim.value;
  if (x.type !== "date" || y.type !== "date") return;
  if (
    (x.from.time === undefined) !== (y.from.time === undefined) &&
    (x.from.day === undefined || y.from.day === undefined)
  ) {
    rows.block("granularity", `${x.text} / ${y.text}`);
    return;
  }
  const fits = compatible(x.from, y.from);
  const fields = sharedFields(x.from, y.from);
  if (fits && fields > 0) rows.add("date", fields, `${x.text} / ${y.text}`);
  else rows.add("date-differs", hoursApart(x.from, y.from) > 1 ? -2.6 : -1.2, `${x.text} / ${y.text}`);
  // The day that two articles open with is the day of their story.
  if (fits && fields > 0 && a.claim.sentence < leadLength && b.claim.sentence < leadLength)
    rows.add("lead", 0.8, "both articles open with it");
  scorePeople(a, b, rows, 1.6);
  scoreScope(a, b, rows, 0.6);
  scoreContext(a, b, rows, 3.4, 3.5);
  const told = [...a.terms.keys()].filter((term) => b.terms.has(term) && a.lead.has(term) && b.lead.has(term));
  if (told.length > 0) rows.add("event", 0.4 * Math.min(2, told.length), told.slice(0, 3).map(termLabel).join(", "));
  if (a.predicate !== undefined && a.predicate === b.predicate) rows.add("predicate", 0.5, a.predicate);
}
