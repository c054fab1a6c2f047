import type { Check, Finding, Place } from "../../record.ts";
import { commentHtml, commentText, oneLine } from "../escape.ts";
import { passageExcerpt } from "../excerpt.ts";
import { problemText } from "../phrase.ts";
import { problemsOf } from "../problems.ts";
import { truncate } from "../width.ts";
import { count, list, severityWords, verdictSigns } from "../words.ts";
import {
  acceptanceText,
  decisionOf,
  gravestFirst,
  hiddenNote,
  lineText,
  relatedValues,
  shownFindings,
  sourcesOf,
  staleTexts,
  standing,
  summaryParts,
} from "./phrase.ts";
import type { CheckView } from "./view.ts";

/** Columns of a quotation, and of a cell of the table. */
const quoted = 200;
const cell = 120;

/** Sources quoted for one value, and notes listed one by one. */
const mostQuoted = 4;
const mostNotes = 20;

/** A text of limited size, made of whole findings. */
export interface Limit {
  readonly most: number;
  readonly sizeOf: (text: string) => number;
}

/**
 * Summary, a table of the findings with the gravest first, each finding's words in a fold, notes, the decision: Markdown for
 * a comment or a summary on GitHub or GitLab. Findings that do not fit are left out whole and counted.
 */
export function comment(check: Check, view: CheckView, limit: Limit, lead: readonly string[]): string {
  const findings = gravestFirst(shownFindings(check, view));
  const { passes, text } = decisionOf(check);
  const head = [
    ...lead,
    `### ${passes ? verdictSigns.agree : verdictSigns.diverge} claims check`,
    summaryParts(check)
      .map(([, part]) => part)
      .join(" · "),
  ];
  const tail = [...noteBlocks(check, view), `**${commentText(text)}**`];
  const kept = fitting(findings, limit, [...head, ...tail, leftOut(findings.length), tableHead]);
  const left = findings.length - kept.length;
  const table = kept.length === 0 ? [] : [[tableHead, ...kept.map(({ row }) => row)].join("\n")];
  const rest = left === 0 ? [] : [leftOut(left)];
  return `${[...head, ...table, ...kept.map(({ fold }) => fold), ...rest, ...tail].join("\n\n")}\n`;
}

const leftOut = (n: number): string => `_${count(n, "finding")} more, left out for want of room._`;

interface Part {
  readonly row: string;
  readonly fold: string;
}

/** The first findings that fit beside what stands anyway. */
function fitting(findings: readonly Finding[], { most, sizeOf }: Limit, fixed: readonly string[]): readonly Part[] {
  const kept: Part[] = [];
  let size = sizeOf(`${fixed.join("\n\n")}\n\n`);
  for (const finding of findings) {
    const part = { row: rowOf(finding), fold: foldOf(finding) };
    size += sizeOf(`${part.row}\n${part.fold}\n\n`);
    if (size > most) break;
    kept.push(part);
  }
  return kept;
}

const tableHead = "| | rule | where | here | others |\n| --- | --- | --- | --- | --- |";

function rowOf(finding: Finding): string {
  const { verdict, rule, place } = finding;
  const others = relatedValues(finding, "against").map(
    ({ value, places }) => `${truncate(value, cell)} (${list(sourcesOf(places), 3)})`,
  );
  const cells = [
    `${verdictSigns[verdict]} ${standing(finding)}`,
    rule,
    commentText(lineText(place)),
    commentText(truncate(oneLine(place.value), cell)),
    commentText(list(others, 3)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function foldOf(finding: Finding): string {
  const { verdict, rule, place, message, why, fact } = finding;
  const accepted = acceptanceText(finding);
  const items = [
    `- here: ${commentText(place.value)}\n  - ${quote(place)}`,
    ...relatedItems(finding, "against"),
    ...relatedItems(finding, "with"),
    ...(why === "" ? [] : [`- why: ${commentText(why)}`]),
    ...(accepted === "" ? [] : [`- accepted: ${commentText(accepted)}`]),
    `- more: ${/^[\w.:-]+$/.test(fact) ? `\`claims explain ${fact}\`` : `claims explain ${commentText(fact)}`}`,
  ];
  return [
    `<details><summary>${verdictSigns[verdict]} ${commentHtml(lineText(place))} · ${rule}</summary>`,
    `**${commentText(message)}**`,
    items.join("\n"),
    "</details>",
  ].join("\n\n");
}

function relatedItems(finding: Finding, stance: "against" | "with"): readonly string[] {
  return relatedValues(finding, stance).map(({ value, places }) => {
    const rest = sourcesOf(places.slice(mostQuoted));
    const quotes = places
      .slice(0, mostQuoted)
      .map((place) => `  - ${commentText(`${place.source}, ${lineText(place)}`)} – ${quote(place)}`);
    const also = rest.length === 0 ? [] : [`  - also: ${commentText(list(rest))}`];
    return [`- ${stance}: ${commentText(value)}`, ...quotes, ...also].join("\n");
  });
}

/** The words in their sentence, in bold. */
function quote(place: Place): string {
  const { before, claim, after } = passageExcerpt(place, quoted);
  // Spaces at the seams are kept: the escape trims them.
  const lead = commentText(before) + (/\s$/u.exec(before)?.[0] ?? "");
  const tail = (/^\s/u.exec(after)?.[0] ?? "") + commentText(after);
  return `${lead}**${commentText(claim)}**${tail}`;
}

function noteBlocks(check: Check, view: CheckView): readonly string[] {
  const hidden = hiddenNote(check, view);
  const problems = problemsOf({ articles: check.added, problems: check.problems })
    .filter(({ severity }) => severity !== "info")
    .map((problem) => `${severityWords[problem.severity]}: ${commentText(problemText(problem))}`);
  const stale = staleTexts(check).map(commentText);
  return [
    ...(hidden === "" ? [] : [commentText(hidden)]),
    ...noteList("Stale in the baseline (nothing answers to them any more):", stale),
    ...noteList("Problems:", problems),
  ];
}

function noteList(title: string, notes: readonly string[]): readonly string[] {
  if (notes.length === 0) return [];
  const rest = notes.length - mostNotes;
  const items = [...notes.slice(0, mostNotes), ...(rest > 0 ? [`and ${rest} more`] : [])];
  return [[title, "", ...items.map((item) => `- ${item}`)].join("\n")];
}
