import type { Finding, Place } from "../../../record.ts";
import { oneLine } from "../../escape.ts";
import { passageExcerpt } from "../../excerpt.ts";
import { excerptLines, type Page, paragraph, twoSided } from "../../terminal/page.ts";
import { pad, truncate } from "../../width.ts";
import { list, verdictSigns } from "../../words.ts";
import { acceptanceText, placeText, type RelatedValue, relatedValues, sourcesOf, standing } from "../phrase.ts";

const indent = 4;
/** Of the words that tell what a row holds: "here", "against", "accepted". */
const labels = 10;
const under = indent + labels;
/** Sources quoted for one value; the machine formats hold them all. */
const mostQuoted = 4;
/** Lines of one text, as near as line breaks allow: a longer one would bury the others. */
const most = 6;

/** One finding: where and what, the words here, those of the others, and why they are thought to be about one fact. */
export function findingLines(finding: Finding, page: Page): readonly string[] {
  const { paint, width } = page;
  return [
    ...headLines(finding, page),
    ...paragraph(truncate(oneLine(finding.message), most * (width - indent)), width, indent).map(paint.strong),
    ...row("here", placeLines(finding.place, page), page),
    ...relatedValues(finding, "against").flatMap((value) => row("against", valueLines(value, page), page)),
    ...relatedValues(finding, "with").flatMap((value) => row("with", valueLines(value, page), page)),
    ...row("why", textLines(finding.why, page), page),
    ...row("accepted", textLines(acceptanceText(finding), page), page),
    ...row("more", textLines(`claims explain ${finding.fact}`, page).map(paint.quiet), page),
  ];
}

function headLines(finding: Finding, page: Page): readonly string[] {
  const { paint, width } = page;
  const color = paint.verdict[finding.verdict];
  const sign = verdictSigns[finding.verdict];
  const left = `  ${sign} ${placeText(finding.place)}  ${finding.rule}`;
  const style = (text: string): string => text.replace(`  ${sign} `, () => `  ${color(sign)} `);
  const right = finding.fails && finding.accepted === undefined ? color : paint.quiet;
  return twoSided(left, standing(finding), width, { left: style, right }, indent);
}

/** Lines beside a word that tells what they are; no lines, no row. */
function row(label: string, lines: readonly string[], page: Page): readonly string[] {
  const first = " ".repeat(indent) + page.paint.quiet(pad(label, labels));
  return lines.map((line, i) => (i === 0 ? first : " ".repeat(under)) + line);
}

const room = (page: Page): number => page.width - under;

function textLines(text: string, page: Page): readonly string[] {
  return paragraph(truncate(oneLine(text), most * room(page)), room(page), 0);
}

/** The value, then the words in their sentence. */
function placeLines(place: Place, page: Page): readonly string[] {
  return [...textLines(place.value, page), ...quoteLines(place, page)];
}

function quoteLines(place: Place, page: Page): readonly string[] {
  return excerptLines(passageExcerpt(place, room(page) - 2), room(page) - 2, page).map((line) => `  ${line}`);
}

function valueLines({ value, places }: RelatedValue, page: Page): readonly string[] {
  const rest = sourcesOf(places.slice(mostQuoted));
  return [
    ...textLines(value, page),
    ...places
      .slice(0, mostQuoted)
      .flatMap((place) => [...textLines(sourceText(place), page), ...quoteLines(place, page)]),
    ...(rest.length === 0 ? [] : textLines(`also: ${list(rest)}`, page).map(page.paint.quiet)),
  ];
}

const sourceText = (place: Place): string => `${oneLine(place.source)} · ${placeText(place)}`;
