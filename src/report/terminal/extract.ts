import type { Article, Claim, Report } from "../../record.ts";
import { readableDate } from "../date.ts";
import { oneLine } from "../escape.ts";
import { excerpt } from "../excerpt.ts";
import { count } from "../words.ts";
import { excerptLines, type Page, twoSided } from "./page.ts";

/** The claims of each article in reading order: where, of what kind, in its sentence. */
export function extractLines(report: Report, page: Page): readonly string[] {
  const byArticle = new Map<string, Claim[]>();
  for (const claim of report.claims) {
    const own = byArticle.get(claim.article);
    if (own === undefined) byArticle.set(claim.article, [claim]);
    else own.push(claim);
  }
  return report.articles.flatMap((article) => articleLines(article, byArticle.get(article.id) ?? [], page));
}

function articleLines(article: Article, claims: readonly Claim[], page: Page): readonly string[] {
  const date = article.published === undefined ? "undated" : readableDate(article.published.date);
  const about = [oneLine(article.source), date, article.language, oneLine(article.path)].join(" · ");
  const title = article.title === undefined ? oneLine(article.path) : oneLine(article.title);
  const style = { left: page.paint.title, right: page.paint.quiet };
  return [
    "",
    ...twoSided(title, count(claims.length, "claim"), page.width, style, 0),
    page.paint.quiet(about),
    ...claims.flatMap((claim) => claimLines(claim, article, page)),
  ];
}

const placeWidth = 9;
const kindWidth = 10;

function claimLines(claim: Claim, article: Article, page: Page): readonly string[] {
  const indent = 2 + placeWidth + kindWidth;
  const room = page.width - indent;
  const place = `${claim.line}:${claim.column}`.padEnd(placeWidth);
  const [first = "", ...others] = excerptLines(excerpt(article, claim, room), room, page);
  return [
    `  ${page.paint.quiet(place + claim.kind.padEnd(kindWidth))}${first}`,
    ...others.map((line) => " ".repeat(indent) + line),
  ];
}
