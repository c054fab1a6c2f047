import type { Article, Claim, Inspector, Report } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { excerpt } from "../excerpt.ts";
import { placeOf } from "../phrase.ts";
import { excerptLines, type Page } from "../terminal/page.ts";
import { displayWidth, truncate } from "../width.ts";
import { type Names, namesOf } from "./detail.ts";

/** What the parts of an explanation are written with. */
export interface Desk {
  readonly report: Report;
  readonly inspector: Inspector;
  readonly page: Page;
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly names: Names;
}

export function deskOf(report: Report, inspector: Inspector, page: Page): Desk {
  return {
    report,
    inspector,
    page,
    articles: new Map(report.articles.map((article) => [article.id, article])),
    claims: new Map(report.claims.map((claim) => [claim.id, claim])),
    names: namesOf(report, inspector.nameOf),
  };
}

/**
 * A claim's outlet, "file:line" and id, set in by `indent` columns. Lines break between them alone: a place and an id
 * must stay whole to be copied.
 */
export function headLines(claim: Claim, { articles, page }: Desk, indent: number): readonly string[] {
  const article = articles.get(claim.article);
  const parts = [
    { text: truncate(oneLine(article?.source ?? claim.article), page.width - indent), paint: (text: string) => text },
    { text: placeOf(article?.path ?? claim.article, claim), paint: (text: string) => text },
    { text: oneLine(claim.id), paint: page.paint.quiet },
  ];
  const lines: string[] = [];
  let used = page.width;
  for (const { text, paint } of parts) {
    const width = displayWidth(text);
    if (used + 2 + width > page.width) {
      const left = lines.length === 0 ? indent : indent + 2;
      lines.push(" ".repeat(left) + paint(text));
      used = left + width;
    } else {
      lines.push(`${lines.pop() ?? ""}  ${paint(text)}`);
      used += 2 + width;
    }
  }
  return lines;
}

/** A claim in its sentence, set in by `indent` columns. */
export function quoteLines(claim: Claim, { articles, page }: Desk, indent: number): readonly string[] {
  const article = articles.get(claim.article);
  if (article === undefined) return [];
  const room = page.width - indent;
  return excerptLines(excerpt(article, claim, room), room, page).map((line) => " ".repeat(indent) + line);
}
