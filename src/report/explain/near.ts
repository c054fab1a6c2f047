import type { Claim, Fact, Pair } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { rule } from "../terminal/page.ts";
import { truncate } from "../width.ts";
import { verdictSigns } from "../words.ts";
import type { Desk } from "./desk.ts";
import { pairLines } from "./pair.ts";

/** Claims told that a fact does not hold: those after them are no nearer than many others. */
const most = 5;

/** The closest claims of other articles that a fact does not hold: to those asked for, else to all of its claims. */
export function nearestTo(
  fact: Fact,
  asked: ReadonlySet<string>,
  { inspector }: Pick<Desk, "inspector">,
): readonly Pair[] {
  const own = fact.claims.filter(({ id }) => asked.has(id));
  return inspector.nearest(
    (own.length > 0 ? own : fact.claims).map(({ id }) => id),
    most,
  );
}

/** The fact that holds a claim: undefined where the report has none. */
export function factOf(claim: string, facts: readonly Fact[]): Fact | undefined {
  return facts.find(({ claims }) => claims.some(({ id }) => id === claim));
}

/** "↻ 14 dead / 31 dead [fact 079d5b8a64ad]": a fact in one line. */
export function factName({ id, label, verdict }: Fact, width: number): string {
  const end = ` [fact ${id}]`;
  return `${verdictSigns[verdict]} ${truncate(oneLine(label), width - end.length - 2)}${end}`;
}

/** The claim of a pair that a fact does not hold, by its id. */
export function outsiderOf({ a, b }: Pair, { claims }: Pick<Fact, "claims">): string {
  return claims.some(({ id }) => id === a) ? b : a;
}

function standsWords(claim: Claim["id"], facts: readonly Fact[], width: number): string {
  const own = factOf(claim, facts);
  return own === undefined || own.claims.length === 1
    ? `${oneLine(claim)} stands alone.`
    : `${oneLine(claim)} stands in: ${factName(own, width)}`;
}

export function nearLines(fact: Fact, asked: ReadonlySet<string>, desk: Desk): readonly string[] {
  const { page, report } = desk;
  const pairs = nearestTo(fact, asked, desk);
  if (pairs.length === 0) return [];
  return [
    "",
    rule(`Closest claims that were left out (${pairs.length})`, page),
    ...pairs.flatMap((pair, i) => [
      ...(i === 0 ? [] : [""]),
      ...pairLines(pair, desk, [standsWords(outsiderOf(pair, fact), report.facts, page.width)]),
    ]),
  ];
}
