import type { Claim, DateSpec, Origin, Position } from "../record.ts";
import { compatible } from "../text/calendar.ts";
import { groupBy, makePosition, mostFrequent } from "./position.ts";
import { type Clash, differByAuthority, type Judgement, pairsAcross, verdictOf } from "./verdict.ts";

const keyOf = (date: DateSpec): string =>
  JSON.stringify([date.year, date.month, date.day, date.weekday, date.part, date.daypart, date.time]);

/** A night "from Friday to Saturday" fits both days. */
function datesAgree(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value, b.value];
  if (x.type !== "date" || y.type !== "date") return true;
  const left = [x.from, ...(x.to ? [x.to] : [])];
  const right = [y.from, ...(y.to ? [y.to] : [])];
  return left.some((l) => right.some((r) => compatible(l, r)));
}

function clash(a: Claim, b: Claim): Clash {
  if (datesAgree(a, b)) return "none";
  if (differByAuthority(a, b)) return "authority";
  const [x, y] = [a.value, b.value];
  const implied = x.type === "date" && y.type === "date" && (x.implied.length > 0 || y.implied.length > 0);
  return implied ? "scope" : "open";
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
  return { ...verdictOf(pairsAcross(claims).map(([a, b]) => clash(a, b))), positions };
}
