import type { Article, Check, Finding } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { type Page, pageOf, paragraph, rule } from "../terminal/page.ts";
import { problemLines } from "../terminal/problems.ts";
import { displayWidth, truncate } from "../width.ts";
import { count, verdictSigns } from "../words.ts";
import { decisionOf, groups, hiddenNote, type SummaryKey, shownFindings, staleTexts, summaryParts } from "./phrase.ts";
import { findingLines } from "./terminal/finding.ts";
import type { CheckView } from "./view.ts";

/** Articles and baseline entries that are named one by one; more would bury the findings. */
const mostNamed = 20;

/** The check for people: what was compared, the findings of each new article, notes, and the decision on the last line. */
export function checkTerminal(check: Check, view: CheckView): string {
  const page = pageOf(view);
  const lines = [
    ...headLines(check, page),
    ...articleLines(check, view, page),
    ...noteLines(check, view, page),
    ...problemLines({ articles: check.added, problems: check.problems }, page),
    "",
    decisionLine(check, page),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Breaks between parts alone: none is wider than the narrowest page. */
function headLines(check: Check, page: Page): readonly string[] {
  const lines: string[] = [];
  let used = 0;
  for (const [key, text] of summaryParts(check)) {
    const words = signed(key, text);
    const width = displayWidth(words);
    const styled = partStyle(key, page)(words);
    const joins = lines.length > 0 && used + 3 + width <= page.width;
    if (joins) lines.push(`${lines.pop()} · ${styled}`);
    else lines.push(styled);
    used = joins ? used + 3 + width : width;
  }
  return lines;
}

const signed = (key: SummaryKey, text: string): string =>
  key === "scope" || key === "accepted" ? text : `${key === "none" ? verdictSigns.agree : verdictSigns[key]} ${text}`;

function partStyle(key: SummaryKey, { paint }: Page): (text: string) => string {
  switch (key) {
    case "scope":
      return paint.strong;
    case "accepted":
      return paint.quiet;
    case "none":
      return paint.verdict.agree;
    default:
      return paint.verdict[key];
  }
}

function articleLines(check: Check, view: CheckView, page: Page): readonly string[] {
  const shown = groups(shownFindings(check, view), ({ place }) => place.path);
  const quiet = check.added.filter(({ path }) => !shown.has(path));
  const names = new Map(check.added.map(({ path, source }) => [path, source]));
  return [
    ...[...shown].flatMap(([path, findings]) => sectionLines(path, names.get(path), findings, page)),
    ...quietLines(quiet, check, page),
  ];
}

function sectionLines(
  path: string,
  source: string | undefined,
  findings: readonly Finding[],
  page: Page,
): readonly string[] {
  const title = oneLine(source === undefined ? path : `${path} · ${source}`);
  return [
    "",
    rule(truncate(title, page.width - 8), page),
    ...findings.flatMap((finding, i) => [...(i === 0 ? [] : [""]), ...findingLines(finding, page)]),
  ];
}

/** New articles without a finding to show are named: a reader sees that they were looked at. */
function quietLines(quiet: readonly Article[], { findings }: Check, page: Page): readonly string[] {
  if (quiet.length === 0) return [];
  const held = new Set(findings.map(({ place }) => place.path));
  const lines = quiet.slice(0, mostNamed).map(({ path, source }) => {
    const sign = held.has(path) ? verdictSigns.single : verdictSigns.agree;
    return truncate(`  ${sign} ${oneLine(path)} · ${oneLine(source)}`, page.width);
  });
  const rest = quiet.length - mostNamed;
  return [
    "",
    rule(`Nothing against them (${quiet.length})`, page),
    ...lines,
    ...(rest > 0 ? [page.paint.quiet(`    and ${rest} more`)] : []),
  ];
}

function noteLines(check: Check, view: CheckView, page: Page): readonly string[] {
  const hidden = hiddenNote(check, view);
  const stale = staleTexts(check);
  const named = stale.slice(0, mostNamed).flatMap((text) => paragraph(`- ${text}`, page.width, 2, 2));
  const rest = stale.length - mostNamed;
  const clean = "Nothing answers to them any more: --prune-baseline takes them out.";
  return [
    ...(hidden === "" ? [] : ["", ...paragraph(hidden, page.width, 0).map(page.paint.quiet)]),
    ...(stale.length === 0
      ? []
      : [
          "",
          rule(`Stale in the baseline (${stale.length})`, page),
          ...named,
          ...(rest > 0 ? [`    and ${count(rest, "more", "more")}`] : []),
          ...paragraph(clean, page.width, 2).map(page.paint.quiet),
        ]),
  ];
}

function decisionLine(check: Check, { paint }: Page): string {
  const { passes, text } = decisionOf(check);
  return (passes ? paint.verdict.agree : paint.error)(text);
}
