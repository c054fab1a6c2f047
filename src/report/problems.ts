import type { Problem, Report, Severity } from "../record.ts";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The problems of a report and the warnings of its articles, each once, worst first, else in their own order. */
export function problemsOf(report: Pick<Report, "articles" | "problems">): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const problem of [...report.problems, ...report.articles.flatMap((article) => article.warnings)]) {
    const key = JSON.stringify([problem.code, problem.path, problem.line, problem.column, problem.message]);
    if (seen.has(key)) continue;
    seen.add(key);
    problems.push(problem);
  }
  return problems.sort((a, b) => rank[a.severity] - rank[b.severity]);
}
