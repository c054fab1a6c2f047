import type { Fact, PositionPair } from "../../record.ts";
import { positionValue } from "../phrase.ts";
import { paragraph, rule } from "../terminal/page.ts";
import { truncate } from "../width.ts";
import { count } from "../words.ts";
import type { Desk } from "./desk.ts";
import { groundLine, groundText } from "./ground.ts";
import { axisOf } from "./words.ts";

/** Pairs of positions shown: ten values of a toll make 45 pairs that say much the same. */
const most = 10;

/** Why the verdict is what it is: for each two positions, what brings their values together or sets them apart. */
export function judgementLines(fact: Fact, desk: Desk): readonly string[] {
  const { page, inspector, names } = desk;
  const decided = axisOf(fact).code;
  const told = inspector
    .grounds(fact)
    .map((pair) => ({ ...pair, text: groundText(pair.ground, ...pair.claims, names) }))
    .sort((x, y) => Number(x.text.axis !== decided) - Number(y.text.axis !== decided) || gap(x) - gap(y) || x.a - y.a);
  if (told.length === 0) return [];
  const value = (position: number): string => {
    const found = fact.positions[position];
    return found === undefined ? "" : truncate(positionValue(found), page.width - 6);
  };
  const rest = told.length - most;
  return [
    "",
    rule(`How the values go together (${count(told.length, "pair")})`, page),
    ...told
      .slice(0, most)
      .flatMap(({ a, b, text }) => [
        ...paragraph(`${value(a)} – ${value(b)}`, page.width, 2, 2).map(page.paint.strong),
        ...paragraph(groundLine(text), page.width, 4, 2),
      ]),
    ...(rest > 0 ? paragraph(`and ${count(rest, "pair")} more; --format json lists them all`, page.width, 2, 2) : []),
  ];
}

/** Neighbours tell the most: positions stand in the order of their values. */
const gap = ({ a, b }: PositionPair): number => b - a;
