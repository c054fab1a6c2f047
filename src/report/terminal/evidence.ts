import type { Fact, Report } from "../../record.ts";
import { oneLine } from "../escape.ts";
import type { Evidence } from "../evidence.ts";
import { excerpt } from "../excerpt.ts";
import { notesOf, placeOf, positionValue } from "../phrase.ts";
import { displayWidth, pad, truncate, wrap } from "../width.ts";
import { list } from "../words.ts";
import { columns, excerptLines, type Page, paragraph } from "./page.ts";

/** The columns of evidence, the same all over a report: value, source, file:line, excerpt. */
export interface Layout {
  /** False where the excerpt would be squeezed: it then stands on lines of its own. */
  readonly wide: boolean;
  readonly value: number;
  readonly source: number;
  readonly place: number;
}

const indent = 6;
const mostValue = 24;
const mostSource = 26;
const leastExcerpt = 46;
/** Sources shown for one position; the machine formats list them all. */
const mostSources = 8;

export function layoutOf(report: Report, page: Page): Layout {
  const sources = report.articles.map((article) => displayWidth(oneLine(article.source)));
  const paths = new Map(report.articles.map(({ id, path }) => [id, path]));
  const places = report.facts.flatMap((fact) =>
    fact.claims.map((claim) => displayWidth(placeOf(paths.get(claim.article) ?? claim.article, claim))),
  );
  const values = report.facts.flatMap((fact) =>
    fact.positions.map((position) => displayWidth(positionValue(position))),
  );
  const value = largest(
    values.filter((width) => width <= mostValue),
    6,
  );
  const source = Math.min(mostSource, largest(sources, 6));
  const place = largest(places, 8);
  const wide = page.width - indent - value - source - place - 6 >= leastExcerpt;
  return { wide, value, source, place };
}

/** Spreading thousands of widths into Math.max would exhaust the stack. */
function largest(widths: readonly number[], least: number): number {
  return widths.reduce((most, width) => Math.max(most, width), least);
}

interface Setting {
  readonly layout: Layout;
  readonly page: Page;
  readonly indent: number;
  /** Given where the value has a column of its own. */
  readonly value?: string;
}

export function evidenceLines(evidence: readonly Evidence[], fact: Fact, setting: Setting): readonly string[] {
  const shown = evidence.slice(0, mostSources);
  const rest = evidence.slice(mostSources).map(({ article }) => oneLine(article.source));
  const lines = setting.layout.wide
    ? wideLines(shown, fact, setting)
    : shown.flatMap((each) => narrowLines(each, fact, setting));
  if (rest.length === 0) return lines;
  return [
    ...lines,
    ...paragraph(`also: ${list(rest)}`, setting.page.width, setting.indent).map(setting.page.paint.quiet),
  ];
}

function wideLines(
  evidence: readonly Evidence[],
  fact: Fact,
  { layout, page, indent, value }: Setting,
): readonly string[] {
  const before = value === undefined ? [layout.source, layout.place] : [layout.value, layout.source, layout.place];
  const last = page.width - indent - before.reduce((sum, width) => sum + width + 2, 0);
  const rows = evidence.map((each, i) => {
    const notes = notesOf(each, fact).join(" · ");
    const cell = [...quoted(each, last, page), ...(notes === "" ? [] : wrap(notes, last).map(page.paint.quiet))];
    const cells = [wrap(oneLine(each.article.source), layout.source), [placeOf(each.article.path, each.claim)], cell];
    return value === undefined ? cells : [i === 0 ? wrap(value, layout.value).map(page.paint.strong) : [""], ...cells];
  });
  return columns(rows, [...before, last], indent);
}

function narrowLines(evidence: Evidence, fact: Fact, { layout, page, indent }: Setting): readonly string[] {
  const { article, claim } = evidence;
  const place = placeOf(article.path, claim);
  const room = page.width - indent;
  const source = truncate(
    oneLine(article.source),
    Math.max(8, Math.min(layout.source, room - displayWidth(place) - 2)),
  );
  // Where even a short name does not fit beside the path, the path takes the next line: it must stay whole.
  const beside = displayWidth(source) + 2 + displayWidth(place) <= room;
  const head = beside
    ? [`${pad(source, Math.min(layout.source, room - displayWidth(place) - 2))}  ${place}`]
    : [truncate(oneLine(article.source), room), place];
  const notes = notesOf(evidence, fact).join(" · ");
  const quote = quoted(evidence, room - 2, page).map((line) => `${" ".repeat(indent + 2)}${line}`);
  return [
    ...head.map((line) => " ".repeat(indent) + line),
    ...quote,
    ...(notes === "" ? [] : paragraph(notes, page.width, indent + 2).map(page.paint.quiet)),
  ];
}

/** The excerpt; a copy of a text already shown needs none. */
function quoted({ article, claim, copyOf }: Evidence, width: number, page: Page): readonly string[] {
  return copyOf === undefined ? excerptLines(excerpt(article, claim, width), width, page) : [];
}
