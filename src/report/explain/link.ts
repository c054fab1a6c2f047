import type { Fact } from "../../record.ts";
import { paragraph, rule } from "../terminal/page.ts";
import { count } from "../words.ts";
import type { Desk } from "./desk.ts";
import { pairLines } from "./pair.ts";

/**
 * The links that hold a fact together, each with its two excerpts and its rows. Where claims were asked for, only the links
 * that they take part in; how many others there are is said.
 */
export function linkLines(fact: Fact, asked: ReadonlySet<string>, desk: Desk): readonly string[] {
  const { page, inspector } = desk;
  const own = fact.links.filter(({ a, b }) => asked.has(a) || asked.has(b));
  const shown = own.length > 0 ? own : fact.links;
  const rest = fact.links.length - shown.length;
  const more = `${count(rest, "link")} more between its other claims: claims explain ${fact.id}`;
  return [
    rule(`Why they are about one fact (${count(fact.links.length, "link")})`, page),
    ...shown
      .flatMap(({ a, b }) => inspector.pair(a, b) ?? [])
      .flatMap((pair, i) => [...(i === 0 ? [] : [""]), ...pairLines(pair, desk)]),
    ...(rest === 0 ? [] : ["", ...paragraph(more, page.width, 2, 2)]),
  ];
}
