import type { Claim, Fact, Link } from "../../record.ts";
import { columns, paragraph, rule } from "../terminal/page.ts";
import { wrap } from "../width.ts";
import { count } from "../words.ts";
import { type Desk, headLines, quoteLines } from "./desk.ts";
import { detailText, signed } from "./detail.ts";
import { rowWord } from "./words.ts";

const indent = 4;
const mostWords = 46;
const weightWidth = 6;

/**
 * The links of a fact, each with the two excerpts, its rows and their sum. Where claims were asked for, only the links
 * that they take part in; how many others there are is said.
 */
export function linkLines(fact: Fact, asked: ReadonlySet<string>, desk: Desk): readonly string[] {
  const { page } = desk;
  const own = fact.links.filter(({ a, b }) => asked.has(a) || asked.has(b));
  const shown = own.length > 0 ? own : fact.links;
  const rest = fact.links.length - shown.length;
  const claims = new Map(fact.claims.map((claim) => [claim.id, claim]));
  return [
    rule(`Why they are about one fact (${count(fact.links.length, "link")})`, page),
    ...shown.flatMap((link, i) => [...(i === 0 ? [] : [""]), ...oneLink(link, claims, desk)]),
    ...(rest === 0
      ? []
      : [
          "",
          ...paragraph(
            `${count(rest, "link")} more between its other claims: claims explain ${fact.id}`,
            page.width,
            2,
            2,
          ),
        ]),
  ];
}

function oneLink({ a, b, score, reasons }: Link, claims: ReadonlyMap<string, Claim>, desk: Desk): readonly string[] {
  const { page, names } = desk;
  const what = Math.min(mostWords, Math.floor((page.width - indent) / 2) - 6);
  const detail = page.width - indent - what - weightWidth - 4;
  const row = (words: string, text: string, weight: number) => [
    wrap(words, what),
    wrap(text, detail),
    [signed(weight).padStart(weightWidth)],
  ];
  const rows = [
    ...reasons.map(({ code, detail: text, weight }) => row(rowWord(code), detailText(text, names), weight)),
    row("sum", "", score),
  ];
  return [
    ...[a, b].flatMap((id) => {
      const claim = claims.get(id);
      return claim === undefined ? [] : [...headLines(claim, desk, 2), ...quoteLines(claim, desk, 4)];
    }),
    ...columns(rows, [what, detail, weightWidth], indent),
  ];
}
