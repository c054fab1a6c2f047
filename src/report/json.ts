import type { Article, Claim, Fact, Report } from "../record.ts";
import { jsonText } from "./escape.ts";
import type { ArticleJson, ClaimJson, CompareJson, ExtractJson, FactJson } from "./schema.ts";
import type { View } from "./view.ts";

/** One indented JSON document; its shape is `reportSchema`. */
export function reportJson(report: Report, view: View): string {
  return `${jsonText(view.command === "extract" ? extractJson(report) : compareJson(report), 2)}\n`;
}

function compareJson(report: Report): CompareJson {
  const paths = pathsOf(report);
  return {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    articles: report.articles.map(articleJson),
    facts: report.facts.map((fact) => factJson(fact, paths)),
    origins: report.origins,
    problems: report.problems,
    statistics: report.statistics,
  };
}

function extractJson(report: Report): ExtractJson {
  const paths = pathsOf(report);
  const claims = new Map<string, ClaimJson[]>(report.articles.map(({ id }) => [id, []]));
  for (const claim of report.claims) claims.get(claim.article)?.push(claimJson(claim, paths));
  return {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    articles: report.articles.map((article) => ({ ...articleJson(article), claims: claims.get(article.id) ?? [] })),
    origins: report.origins,
    problems: report.problems,
    statistics: report.statistics,
  };
}

/** Paths of articles by id. */
export type Paths = ReadonlyMap<string, string>;

export function pathsOf(report: Report): Paths {
  return new Map(report.articles.map(({ id, path }) => [id, path]));
}

export function articleJson(article: Article): ArticleJson {
  const { id, path, source, title, published, language, sheet, warnings } = article;
  return {
    id,
    path,
    source,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    language,
    ...(sheet === undefined ? {} : { sheet }),
    warnings,
  };
}

export function claimJson(claim: Claim, paths: Paths): ClaimJson {
  const { id, article, start, end, line, column, text, kind, value } = claim;
  const { authority, certainty, polarity, asOf, superseded, entry, weak } = claim;
  return {
    id,
    article,
    path: paths.get(article) ?? "",
    start,
    end,
    line,
    column,
    text,
    kind,
    value,
    ...(authority === undefined ? {} : { authority }),
    certainty,
    polarity,
    ...(asOf === undefined ? {} : { asOf }),
    ...(superseded === undefined ? {} : { superseded }),
    ...(entry === undefined ? {} : { entry }),
    ...(weak === undefined ? {} : { weak }),
  };
}

export function factJson(fact: Fact, paths: Paths): FactJson {
  const { id, label, topic, kind, verdict, reason, positions, claims, links, silent, contrasts, restates } = fact;
  return {
    id,
    label,
    topic,
    kind,
    verdict,
    reason,
    positions,
    claims: claims.map((claim) => claimJson(claim, paths)),
    links,
    silent,
    contrasts,
    ...(restates === undefined ? {} : { restates }),
  };
}
