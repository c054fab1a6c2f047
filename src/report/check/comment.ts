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
  relatedValues,
  shownFindings,
  sourcesOf,
  staleTexts,
  standing,
  summaryParts,
} from "./phrase.ts";
import type { CheckView } from "./view.ts";

/** Columns of a quotation, of a sentence, and of a name, a value or a path: a long one must not crowd out the others. */
const quoted = 200;
const sentence = 400;
const word = 120;

/** Values and sources quoted for one finding, and notes listed one by one. */
const mostValues = 5;
const mostQuoted = 3;
const mostNotes = 10;

/** A text of limited size, made of whole findings. */
export interface Limit {
  readonly most: number;
  readonly sizeOf: (text: string) => number;
}

/**
 * Summary, a table of the findings with the gravest first, each finding's words in a fold, notes, the decision: Markdown for
 * a comment or a summary on GitHub or GitLab. What does not fit is left out whole and counted: folds first, then rows.
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
  const tail = [...noteBlocks(check, view), `**${text}**`];
  const room = limit.most - limit.sizeOf([...head, tableHead, ...leftOut(1e6, 1e6), ...tail, ""].join("\n\n"));
  const rows = fitting(findings.map(rowOf), room / 2, "\n", limit);
  const used = limit.sizeOf(rows.join("\n"));
  const folds = fitting(findings.slice(0, rows.length).map(foldOf), room - used, "\n\n", limit);
  const table = rows.length === 0 ? [] : [[tableHead, ...rows].join("\n")];
  const rest = leftOut(findings.length - rows.length, rows.length - folds.length);
  return `${[...head, ...table, ...folds, ...rest, ...tail].join("\n\n")}\n`;
}

function leftOut(rows: number, folds: number): readonly string[] {
  const parts = [
    ...(rows === 0 ? [] : [`${count(rows, "finding")} more`]),
    ...(folds === 0 ? [] : [`the words of ${count(folds, "finding")} of the table`]),
  ];
  return parts.length === 0 ? [] : [`_Left out for want of room: ${list(parts)}._`];
}

/** The first parts that fit, each whole. */
function fitting(parts: readonly string[], room: number, separator: string, { sizeOf }: Limit): readonly string[] {
  let size = 0;
  const end = parts.findIndex((part) => {
    size += sizeOf(part) + separator.length;
    return size > room;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

/** A text of at most so many columns. */
const cut = (text: string, columns: number): string => commentText(truncate(oneLine(text), columns));

/** "news/a.md:12" */
const where = ({ path, line }: Place): string => `${truncate(oneLine(path), word)}:${line}`;

const tableHead = "| | rule | where | here | others |\n| --- | --- | --- | --- | --- |";

function rowOf(finding: Finding): string {
  const { verdict, rule, place } = finding;
  const others = relatedValues(finding, "against").map(
    ({ value, places }) => `${truncate(value, word)} (${truncate(list(sourcesOf(places), 3), word)})`,
  );
  const cells = [
    `${verdictSigns[verdict]} ${standing(finding)}`,
    rule,
    commentText(where(place)),
    cut(place.value, word),
    commentText(list(others, 3)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function foldOf(finding: Finding): string {
  const { verdict, rule, place, message, why, fact } = finding;
  const accepted = acceptanceText(finding);
  const items = [
    `- here: ${cut(place.value, word)}\n  - ${quote(place)}`,
    ...relatedItems(finding, "against"),
    ...relatedItems(finding, "with"),
    ...(why === "" ? [] : [`- why: ${cut(why, sentence)}`]),
    ...(accepted === "" ? [] : [`- accepted: ${cut(accepted, sentence)}`]),
    `- more: ${/^[\w.:-]+$/.test(fact) ? `\`claims explain ${fact}\`` : `claims explain ${commentText(fact)}`}`,
  ];
  return [
    `<details><summary>${verdictSigns[verdict]} ${commentHtml(where(place))} · ${rule}</summary>`,
    `**${cut(message, sentence)}**`,
    items.join("\n"),
    "</details>",
  ].join("\n\n");
}

function relatedItems(finding: Finding, stance: "against" | "with"): readonly string[] {
  const values = relatedValues(finding, stance);
  const rest = values.slice(mostValues);
  const items = values.slice(0, mostValues).map(({ value, places }) => {
    const others = sourcesOf(places.slice(mostQuoted));
    const quotes = places
      .slice(0, mostQuoted)
      .map((place) => `  - ${cut(place.source, word)}, ${commentText(where(place))} – ${quote(place)}`);
    const also = others.length === 0 ? [] : [`  - also: ${cut(list(others), sentence)}`];
    return [`- ${stance}: ${cut(value, word)}`, ...quotes, ...also].join("\n");
  });
  return rest.length === 0 ? items : [...items, `- ${stance}: ${count(rest.length, "value")} more`];
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
    .map((problem) => `${severityWords[problem.severity]}: ${cut(problemText(problem), sentence)}`);
  const stale = staleTexts(check).map((text) => cut(text, sentence));
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
