import type { Report } from "../record.ts";
import { oneLine } from "./escape.ts";
import { type Index, indexReport } from "./evidence.ts";
import { arrange, type Section, type Topic } from "./order.ts";
import { noFacts } from "./phrase.ts";
import { type Layout, layoutOf } from "./terminal/evidence.ts";
import { extractLines } from "./terminal/extract.ts";
import { factLines } from "./terminal/fact.ts";
import { headline } from "./terminal/headline.ts";
import { type Page, pageOf, paragraph, rule, twoSided } from "./terminal/page.ts";
import { originLines, problemLines } from "./terminal/problems.ts";
import type { View } from "./view.ts";
import { contrastSign, noTopic } from "./words.ts";

/** The report for people: headline, conflicts, agreements by topic, shared texts, problems. */
export function reportTerminal(report: Report, view: View): string {
  const page = pageOf(view);
  const body = view.command === "extract" ? extractLines(report, page) : comparison(report, view, page);
  const lines = [...headline(report, view, page), ...body, ...originLines(report, page), ...problemLines(report, page)];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function comparison(report: Report, view: View, page: Page): readonly string[] {
  if (report.facts.length === 0) return ["", ...paragraph(noFacts(view), page.width, 0)];
  const index = indexReport(report);
  const layout = layoutOf(report, page);
  return arrange(report.facts).flatMap((section) => sectionLines(section, index, layout, page));
}

function sectionLines(section: Section, index: Index, layout: Layout, page: Page): readonly string[] {
  return [
    "",
    rule(`${section.title} (${section.size})`, page),
    ...section.topics.flatMap((topic) => topicLines(topic, index, layout, page)),
  ];
}

function topicLines(topic: Topic, index: Index, layout: Layout, page: Page): readonly string[] {
  const mark = topic.contrast ? `${contrastSign} contrast` : "";
  const style = { left: page.paint.strong, right: page.paint.contrast };
  const name = oneLine(topic.name) || noTopic;
  return [
    "",
    ...twoSided(name, mark, page.width, style, 0),
    ...topic.facts.flatMap((fact, i) => [...(i === 0 ? [] : [""]), ...factLines(fact, index, layout, page)]),
  ];
}
