import type { Article, Claim, Place } from "../record.ts";
import { indexLines, type LineIndex } from "../text/line.ts";

/** Finds the places of claims; the lines of an article are counted once. */
export function placer(articles: ReadonlyMap<string, Article>): (claim: Claim) => Place {
  const lines = new Map<string, LineIndex>();
  return (claim) => {
    const article = articles.get(claim.article);
    const index = lines.get(claim.article) ?? indexLines(article?.text ?? "");
    lines.set(claim.article, index);
    const end = index.place(claim.end);
    return {
      article: claim.article,
      source: article?.source ?? claim.article,
      path: article?.path ?? claim.article,
      start: claim.start,
      end: claim.end,
      line: claim.line,
      column: claim.column,
      endLine: end.line,
      endColumn: end.column,
      text: claim.text,
      claim: claim.id,
      value: claim.value.type === "statement" || claim.value.type === "quote" ? claim.text : claim.value.text,
    };
  };
}
