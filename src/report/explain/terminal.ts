import type { Fact, Inspector, Report } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { indexReport, silentNames, supportOf } from "../evidence.ts";
import { reasonWords } from "../phrase.ts";
import { pageOf, paragraph, rule, twoSided } from "../terminal/page.ts";
import { originLines, problemLines } from "../terminal/problems.ts";
import type { View } from "../view.ts";
import { contrastSign, count, list, verdictSigns, verdictWords } from "../words.ts";
import { besideLines } from "./beside.ts";
import { claimRecordLines } from "./claim.ts";
import { type Desk, deskOf } from "./desk.ts";
import { judgementLines } from "./judgement.ts";
import { linkLines } from "./link.ts";
import { nearLines } from "./near.ts";
import { positionLines } from "./position.ts";
import type { Explained } from "./select.ts";
import { axisOf } from "./words.ts";

/** The explanation for people: the claims asked for, then each fact with its verdict, positions and links. */
export function explainTerminal(
  report: Report,
  explained: Explained,
  inspector: Inspector,
  view: Pick<View, "width" | "color">,
): string {
  const desk = deskOf(report, inspector, pageOf(view));
  const { beside } = explained;
  const lines = beside === undefined ? ownLines(explained, desk) : besideLines(explained, beside, desk);
  const told = within(report, [...explained.facts, ...(beside?.facts ?? [])]);
  const all = [...lines, ...originLines(told, desk.page), ...problemLines(told, desk.page)];
  return `${all.map((line) => line.trimEnd()).join("\n")}\n`;
}

function ownLines({ claims, facts }: Explained, desk: Desk): readonly string[] {
  const asked = new Set(claims.map(({ id }) => id));
  const sections = facts.map((fact) => [
    ...fact.claims.filter(({ id }) => asked.has(id)).flatMap((claim) => [...claimRecordLines(claim, desk), ""]),
    ...factLines(fact, asked, desk),
  ]);
  return sections.flatMap((section, i) => (i === 0 ? section : ["", "", ...section]));
}

/** The report without the articles, shared texts and problems that have no part in what is explained. */
function within(report: Report, facts: readonly Fact[]): Report {
  const ids = new Set(facts.flatMap(({ claims }) => claims.map(({ article }) => article)));
  const articles = report.articles.filter(({ id }) => ids.has(id));
  const paths = new Set(articles.map(({ path }) => path));
  return {
    ...report,
    articles,
    origins: report.origins.map((origin) => ({ ...origin, articles: origin.articles.filter((id) => ids.has(id)) })),
    problems: report.problems.filter(({ path }) => path !== undefined && paths.has(path)),
  };
}

function factLines(fact: Fact, asked: ReadonlySet<string>, desk: Desk): readonly string[] {
  const { page } = desk;
  const alone = fact.verdict === "single";
  return [
    ...headLines(fact, desk),
    "",
    rule(`Positions (${fact.positions.length})`, page),
    ...fact.positions.flatMap((position) => positionLines(position, fact, desk)),
    ...(alone ? [] : silenceLines(fact, desk)),
    ...judgementLines(fact, desk),
    "",
    ...(fact.links.length === 0 ? aloneLines(fact, desk) : linkLines(fact, asked, desk)),
    ...nearLines(fact, asked, desk),
  ];
}

/** Label and verdict, what identifies the fact, and the reason for the verdict. */
function headLines(fact: Fact, desk: Desk): readonly string[] {
  const { page, report } = desk;
  const index = indexReport(report);
  const color = page.paint.verdict[fact.verdict];
  const words = verdictWords(fact.verdict, supportOf(fact, index));
  const about = [`fact ${fact.id}`, fact.kind, ...(fact.topic === "" ? [] : [`topic: ${oneLine(fact.topic)}`])];
  const reason = reasonWords(fact);
  const notes = [
    ...(reason === "" ? [] : [`why: ${reason}`]),
    // A fact of one article was not compared: nothing decided it.
    ...(fact.verdict === "single" ? [] : [`decided by ${axisOf(fact).words}`]),
    ...fact.contrasts.map(
      (id) => `${contrastSign} in contrast to: ${oneLine(index.facts.get(id)?.label ?? id)} [${id}]`,
    ),
    ...(fact.restates === undefined ? [] : [`repeats the values of fact ${fact.restates}`]),
  ];
  return [
    ...twoSided(
      `${verdictSigns[fact.verdict]} ${oneLine(fact.label)}`,
      words,
      page.width,
      { left: page.paint.strong, right: color },
      2,
    ),
    ...paragraph(about.join(" · "), page.width, 2, 2).map(page.paint.quiet),
    ...notes.flatMap((note) => paragraph(note, page.width, 2, 5)),
  ];
}

function silenceLines(fact: Fact, { page, report }: Desk): readonly string[] {
  const names = silentNames(fact, indexReport(report)).map(oneLine);
  return names.length === 0 ? [] : paragraph(`silent: ${list(names)}`, page.width, 2, 8).map(page.paint.quiet);
}

function aloneLines(fact: Fact, { page }: Desk): readonly string[] {
  const words =
    fact.claims.length === 1
      ? "This claim stands alone: no other claim was found to be about the same fact."
      : `No row links its ${count(fact.claims.length, "claim")}.`;
  return paragraph(words, page.width, 0);
}
