import type { Report, Verdict } from "../../record.ts";
import { dateSpan } from "../date.ts";
import type { View } from "../view.ts";
import { count, verdictCounts, verdictSigns, verdicts } from "../words.ts";
import { displayWidth } from "../width.ts";
import type { Page } from "./page.ts";

/** The report in two lines: what was read, and how many facts came out each way. */
export function headline(report: Report, view: View, page: Page): readonly string[] {
  const lines = joined(summaryParts(report, view), " · ", page.width);
  if (view.command === "extract") return lines.map(page.paint.strong);
  const counts = verdictParts(report, view);
  return [...lines.map(page.paint.strong), ...joinedCounts(counts, page), ...shownOf(report, view)];
}

/** The parts of the first line, as plain text. */
export function summaryParts(report: Report, view: View): readonly string[] {
  const { statistics } = report;
  const undated = report.articles.filter((article) => article.published === undefined).length;
  const span = dateSpan(report.articles);
  const shared = sharedFacts(report);
  return [
    count(statistics.articles, "article"),
    count(statistics.sources, "source"),
    ...(statistics.origins < statistics.articles ? [count(statistics.origins, "independent origin")] : []),
    ...(span === "" ? [] : [undated === 0 ? span : `${span} (${undated} undated)`]),
    count(statistics.claims, "claim"),
    ...(view.command === "compare" ? [`${count(shared, "fact")} in two articles or more`] : []),
  ];
}

/** Facts that two articles or more report. */
export function sharedFacts(report: Report): number {
  return verdicts.reduce((sum, verdict) => sum + (verdict === "single" ? 0 : report.statistics.verdicts[verdict]), 0);
}

export interface VerdictPart {
  readonly verdict: Verdict;
  readonly text: string;
}

/** "✗ 1 diverges", "✓ 28 agree": the verdicts that occur. */
export function verdictParts(report: Report, view: View): readonly VerdictPart[] {
  return verdicts.flatMap((verdict) => {
    const n = report.statistics.verdicts[verdict];
    if (n === 0 || (verdict === "single" && !view.all)) return [];
    const [one, many] = verdictCounts[verdict];
    return { verdict, text: `${verdictSigns[verdict]} ${n} ${n === 1 ? one : many}` };
  });
}

function shownOf(report: Report, view: View): readonly string[] {
  if (!view.filtered) return [];
  const all = sharedFacts(report) + (view.all ? report.statistics.verdicts.single : 0);
  return [`Showing ${report.facts.length} of ${count(all, "fact")}: the others do not fit the filters.`];
}

function joinedCounts(parts: readonly VerdictPart[], page: Page): readonly string[] {
  const styled = new Map(parts.map(({ verdict, text }) => [text, page.paint.verdict[verdict](text)]));
  return joined(parts.map(({ text }) => text), "   ", page.width, (text) => styled.get(text) ?? text);
}

/** Joins parts into lines no wider than the page, breaking between parts alone. */
function joined(
  parts: readonly string[],
  separator: string,
  width: number,
  style: (part: string) => string = (part) => part,
): readonly string[] {
  const lines: string[][] = [];
  let used = width;
  for (const part of parts) {
    const needed = displayWidth(separator) + displayWidth(part);
    if (used + needed > width) {
      lines.push([]);
      used = -displayWidth(separator);
    }
    lines.at(-1)?.push(style(part));
    used += needed;
  }
  return lines.map((line) => line.join(separator));
}
