import type { Fact, Position } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { evidenceOf, type Index, silentNames, supportOf } from "../evidence.ts";
import { positionValue, reasonWords } from "../phrase.ts";
import { displayWidth, truncate } from "../width.ts";
import { contrastSign, list, verdictSigns, verdictWords } from "../words.ts";
import { evidenceLines, type Layout } from "./evidence.ts";
import { type Page, paragraph, twoSided } from "./page.ts";

/** Where the parts of a fact stand: its label, then everything under it. */
const indent = 2;
const under = 6;

/** One fact: label and verdict, why, what it stands against, its positions with their evidence, who is silent. */
export function factLines(fact: Fact, index: Index, layout: Layout, page: Page): readonly string[] {
  const color = page.paint.verdict[fact.verdict];
  const label = `${" ".repeat(indent)}${verdictSigns[fact.verdict]} ${oneLine(fact.label)}`;
  const words = verdictWords(fact.verdict, supportOf(fact, index));
  return [
    ...twoSided(label, words, page.width, { left: (text) => firstSign(text, color, page), right: color }, indent + 2),
    ...why(fact, page),
    ...contrasts(fact, index, page),
    ...fact.positions.flatMap((position) => positionLines(position, fact, index, layout, page)),
    ...silence(fact, index, page),
  ];
}

/** The sign in the verdict's colour, the label in bold. */
function firstSign(text: string, color: (text: string) => string, page: Page): string {
  const match = /^( +)(\S)( .*)$/u.exec(text);
  if (match === null) return page.paint.strong(text);
  return `${match[1] ?? ""}${color(match[2] ?? "")}${page.paint.strong(match[3] ?? "")}`;
}

/** Agreement needs no explanation; every other verdict does. */
function why(fact: Fact, page: Page): readonly string[] {
  const reason = reasonWords(fact);
  if (reason === "" || fact.verdict === "agree" || fact.verdict === "single") return [];
  return paragraph(`why: ${reason}`, page.width, under - 2, 5).map(page.paint.quiet);
}

function contrasts(fact: Fact, index: Index, page: Page): readonly string[] {
  return fact.contrasts.flatMap((id) => {
    const other = index.facts.get(id);
    if (other === undefined) return [];
    return paragraph(`${contrastSign} in contrast to: ${oneLine(other.label)}`, page.width, under - 2, 2).map(
      page.paint.contrast,
    );
  });
}

function positionLines(position: Position, fact: Fact, index: Index, layout: Layout, page: Page): readonly string[] {
  const value = positionValue(position);
  const evidence = evidenceOf(position, fact, index);
  const inColumn = layout.wide && fact.positions.every((each) => displayWidth(positionValue(each)) <= layout.value);
  if (inColumn) return evidenceLines(evidence, fact, { layout, page, indent: under, value });
  const heading = paragraph(headingOf(position, fact, page), page.width, under - 2, 2).map(page.paint.strong);
  return [...heading, ...evidenceLines(evidence, fact, { layout, page, indent: under })];
}

/** The value of a position, on two lines at most. A lone one that label or excerpts tell anyway is left out. */
function headingOf(position: Position, fact: Fact, page: Page): string {
  const value = oneLine(position.value);
  const told =
    fact.positions.length === 1 &&
    [fact.label, ...fact.claims.map(({ text }) => text)].some((text) => oneLine(text).includes(value));
  if (!told) return truncate(positionValue(position), 2 * (page.width - under) - 4);
  return position.authority === undefined ? "" : `according to ${oneLine(position.authority.name)}`;
}

function silence(fact: Fact, index: Index, page: Page): readonly string[] {
  const names = silentNames(fact, index).map(oneLine);
  if (names.length === 0 || fact.verdict === "single") return [];
  return paragraph(`silent: ${list(names)}`, page.width, under - 2, 8).map(page.paint.quiet);
}
