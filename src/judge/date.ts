import { packOf } from "../language/registry.ts";
import type { Claim, DateSpec, DateValue, Ground, Origin, Position } from "../record.ts";
import { compatible, dayRange, order } from "../text/calendar.ts";
import { fold } from "../text/fold.ts";
import { speakAlike } from "./alike.ts";
import { groupBy, makePosition, mostFrequent } from "./position.ts";
import { differByAuthority, type Judgement, judgePairs } from "./verdict.ts";

const keyOf = (date: DateSpec): string =>
  JSON.stringify([date.year, date.month, date.day, date.weekday, date.part, date.daypart, date.time]);

/** A night "from Friday to Saturday" fits both days, "from 2010 to 2024" every year between. */
function datesAgree(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value, b.value];
  if (x.type !== "date" || y.type !== "date") return true;
  const left = [x.from, ...(x.to ? [x.to] : [])];
  const right = [y.from, ...(y.to ? [y.to] : [])];
  return left.some((l) => right.some((r) => compatible(l, r))) || within(x, y);
}

/** Whether one of two dates is a range and the other lies in it or reaches into it; only where all ends have a year. */
function within(x: DateValue, y: DateValue): boolean {
  const ends = [x.from, x.to ?? x.from, y.from, y.to ?? y.from];
  if ((x.to ?? y.to) === undefined || ends.some((end) => dayRange(end) === undefined)) return false;
  return order(x.to ?? x.from, y.from) !== "before" && order(x.from, y.to ?? y.from) !== "after";
}

/** A date as far as the text itself gives it. */
function written({ from, implied }: DateValue): DateSpec {
  return Object.fromEntries(Object.entries(from).filter(([field]) => !implied.some((each) => each === field)));
}

/**
 * "Since 2020" leaves room for each later day, "through 2025" for each earlier one: what began or ends then need not be what
 * happened on it.
 */
function isInside({ value, language }: Claim, { value: other }: Claim): boolean {
  if (value.type !== "date" || other.type !== "date") return false;
  const { since = [], until = [] } = packOf(language)?.data.dates ?? {};
  const text = fold(value.text);
  const opensWith = (words: readonly string[]): boolean => words.some((word) => text.startsWith(`${fold(word)} `));
  const direction = order(other.from, value.from);
  return (direction === "after" && opensWith(since)) || (direction === "before" && opensWith(until));
}

/** How two dates go together. */
export function dateGround(a: Claim, b: Claim): Ground {
  const [x, y] = [a.value, b.value];
  if (x.type !== "date" || y.type !== "date" || keyOf(x.from) === keyOf(y.from)) return "fit/same";
  if (datesAgree(a, b)) return "fit/dates";
  if (differByAuthority(a, b)) return "authority/named";
  // "On Thursday" in articles of two weeks may be two days; "Thursday" and "Wednesday" are two in any case.
  const isWritten = !compatible(written(x), written(y));
  if (a.entry !== undefined || b.entry !== undefined) return isWritten ? "open/values" : "scope/implied";
  if ((x.implied.length > 0 || y.implied.length > 0) && !isWritten) return "scope/implied";
  if (!speakAlike(a, b) || isInside(a, b) || isInside(b, a)) return "scope/words";
  return (isPlan(a) && isPast(b)) || (isPlan(b) && isPast(a)) ? "time/dates" : "open/values";
}

const isPlan = ({ certainty }: Claim): boolean => certainty === "planned" || certainty === "hypothetical";

/** Whether a date was over when its article was written: what was planned for another day has happened. */
function isPast({ value, asOf, asOfImplied, certainty }: Claim): boolean {
  if (value.type !== "date" || certainty !== "asserted" || !asOf || !asOfImplied) return false;
  return order(value.from, asOf) === "before";
}

/** Positions by date as written out, and the verdict. */
export function judgeDate(claims: readonly Claim[], origins: readonly Origin[]): Judgement & { positions: Position[] } {
  const groups = groupBy(
    claims,
    (a, b) => a.value.type === "date" && b.value.type === "date" && keyOf(a.value.from) === keyOf(b.value.from),
  );
  const positions = groups.map((group) =>
    makePosition(group, mostFrequent(group.map(({ value }) => value.text)) ?? "", origins),
  );
  return { ...judgePairs(claims, dateGround), positions };
}
