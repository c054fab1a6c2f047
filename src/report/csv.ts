import type { Article, Claim, Fact, Report } from "../record.ts";
import { isoDate } from "./date.ts";
import { csvField } from "./escape.ts";
import type { View } from "./view.ts";

type Field = string | number;

const claimColumns = [
  "claim",
  "article",
  "source",
  "path",
  "published",
  "language",
  "line",
  "column",
  "start",
  "end",
  "kind",
  "text",
  "authority",
  "certainty",
  "polarity",
  "as_of",
] as const;
const factColumns = ["fact", "label", "topic", "verdict", "reason", "position"] as const;

/** RFC 4180 with a header: a row for each claim; for `compare`, with the fact that it belongs to in front. */
export function reportCsv(report: Report, view: View): string {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  const rows: (readonly Field[])[] =
    view.command === "extract"
      ? [claimColumns, ...report.claims.map((claim) => claimFields(claim, articles))]
      : [[...factColumns, ...claimColumns], ...report.facts.flatMap((fact) => factRows(fact, articles))];
  return rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

function factRows(fact: Fact, articles: ReadonlyMap<string, Article>): (readonly Field[])[] {
  const values = new Map(fact.positions.flatMap(({ claims, value }) => claims.map((id) => [id, value] as const)));
  const { id, label, topic, verdict, reason } = fact;
  return fact.claims.map((claim) => [
    id,
    label,
    topic,
    verdict,
    reason,
    values.get(claim.id) ?? "",
    ...claimFields(claim, articles),
  ]);
}

function claimFields(claim: Claim, articles: ReadonlyMap<string, Article>): readonly Field[] {
  const article = articles.get(claim.article);
  return [
    claim.id,
    claim.article,
    article?.source ?? "",
    article?.path ?? "",
    article?.published === undefined ? "" : isoDate(article.published.date),
    claim.language,
    claim.line,
    claim.column,
    claim.start,
    claim.end,
    claim.kind,
    claim.text,
    claim.authority?.name ?? "",
    claim.certainty,
    claim.polarity,
    claim.asOf === undefined ? "" : isoDate(claim.asOf),
  ];
}
