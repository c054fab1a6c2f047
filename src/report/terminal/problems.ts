import type { Problem, Report } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { problemText } from "../phrase.ts";
import { problemsOf } from "../problems.ts";
import { count, list, severityWords } from "../words.ts";
import { type Page, paragraph, rule } from "./page.ts";

/** Problems and warnings, worst first, with what to do about each kind once. */
export function problemLines(report: Pick<Report, "articles" | "problems">, page: Page): readonly string[] {
  const problems = problemsOf(report);
  const told = problems.filter((problem) => problem.severity !== "info");
  const notes = problems.length - told.length;
  if (problems.length === 0) return [];
  const hinted = new Set<string>();
  const lines = told.flatMap((problem) => {
    const hint = hinted.has(problem.code) || problem.hint === undefined ? undefined : problem.hint;
    hinted.add(problem.code);
    return oneProblem(problem, hint, page);
  });
  const rest = notes === 0 ? [] : [`  ${page.paint.quiet(`${count(notes, "note")} more in the JSON report.`)}`];
  return ["", rule("Problems", page), ...lines, ...rest];
}

function oneProblem(problem: Problem, hint: string | undefined, page: Page): readonly string[] {
  const word = severityWords[problem.severity];
  const style = problem.severity === "error" ? page.paint.error : page.paint.warning;
  const [first = "", ...others] = paragraph(`${word}  ${problemText(problem)}`, page.width, 2, 2);
  return [
    first.replace(word, style(word)),
    ...others,
    ...(hint === undefined ? [] : paragraph(oneLine(hint), page.width, 4).map(page.paint.quiet)),
  ];
}

/** Articles that share one text, and so count once. */
export function originLines(report: Report, page: Page): readonly string[] {
  const sources = new Map(report.articles.map((article) => [article.id, oneLine(article.source)]));
  const shared = report.origins.filter((origin) => origin.articles.length > 1);
  if (shared.length === 0) return [];
  const lines = shared.flatMap((origin) => {
    const names = list(origin.articles.map((id) => sources.get(id) ?? id));
    return paragraph(`${names}: ${oneLine(origin.reason)}`, page.width, 2, 2);
  });
  return ["", rule("One text, counted once", page), ...lines];
}
