import type { Report } from "../../record.ts";
import { toldFacts } from "../order.ts";
import { sharedFacts, summaryParts, type VerdictPart, verdictParts } from "../phrase.ts";
import type { View } from "../view.ts";
import { displayWidth } from "../width.ts";
import { count } from "../words.ts";
import type { Page } from "./page.ts";

/** The report in two lines: what was read, and how many facts came out each way. */
export function headline(report: Report, view: View, page: Page): readonly string[] {
  const lines = joined(summaryParts(report, view), " · ", page.width);
  if (view.command === "extract") return lines.map(page.paint.strong);
  const counts = verdictParts(report, view);
  return [...lines.map(page.paint.strong), ...joinedCounts(counts, page), ...shownOf(report, view)];
}

function shownOf(report: Report, view: View): readonly string[] {
  if (!view.filtered) return [];
  const all = sharedFacts(report) + (view.all ? report.statistics.verdicts.single : 0);
  return [`Showing ${toldFacts(report.facts).length} of ${count(all, "fact")}: the others do not fit the filters.`];
}

function joinedCounts(parts: readonly VerdictPart[], page: Page): readonly string[] {
  const styled = new Map(parts.map(({ verdict, text }) => [text, page.paint.verdict[verdict](text)]));
  return joined(
    parts.map(({ text }) => text),
    "   ",
    page.width,
    (text) => styled.get(text) ?? text,
  );
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
