import type { Report } from "../record.ts";
import { jsonText } from "./escape.ts";
import { articleJson, claimJson, factJson, pathsOf } from "./json.ts";
import { problemsOf } from "./problems.ts";
import type { View } from "./view.ts";

/**
 * One JSON object a line, each with its `type`: `start`, then `article`s, `fact`s (compare) or `claim`s (extract), `problem`s,
 * and `summary`, always last, so that a reader knows that nothing was cut off.
 */
export function reportNdjson(report: Report, view: View): string {
  const paths = pathsOf(report);
  const { schemaVersion, tool, origins, statistics } = report;
  const found =
    view.command === "extract"
      ? report.claims.map((claim) => ({ type: "claim", ...claimJson(claim, paths) }))
      : report.facts.map((fact) => ({ type: "fact", ...factJson(fact, paths) }));
  const lines: readonly object[] = [
    { type: "start", schemaVersion, tool, command: view.command },
    ...report.articles.map((article) => ({ type: "article", ...articleJson(article) })),
    ...found,
    ...problemsOf(report).map((problem) => ({ type: "problem", ...problem })),
    { type: "summary", origins, statistics },
  ];
  return lines.map((line) => `${jsonText(line)}\n`).join("");
}
