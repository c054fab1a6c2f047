import type { Article, Claim, Place } from "../record.ts";
import { indexLines, type LineIndex } from "../text/line.ts";

/** Text on each side of a place that goes with it, in UTF-16 units: more than any line of a screen needs. */
const reach = 400;

/** Finds the places of claims; the lines of an article are counted once. */
export function placer(articles: ReadonlyMap<string, Article>): (claim: Claim) => Place {
  const lines = new Map<string, LineIndex>();
  return (claim) => {
    const article = articles.get(claim.article);
    const index = lines.get(claim.article) ?? indexLines(article?.text ?? "");
    lines.set(claim.article, index);
    const end = index.place(claim.end);
    const text = article?.text ?? "";
    // What stands before a block (a collection's date, a dateline) is no part of its first sentence.
    const block = article?.blocks.find(({ start, end: stop }) => start <= claim.start && claim.end <= stop);
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
      ...(claim.entry === undefined
        ? {
            before: text.slice(Math.max(block?.start ?? 0, claim.start - reach), claim.start),
            after: text.slice(claim.end, Math.min(block?.end ?? text.length, claim.end + reach)),
          }
        : // What stands around a value of a fact sheet is its file; what it is the value of is its label.
          { before: `${claim.entry}: `, after: "" }),
      language: claim.language,
      claim: claim.id,
      value: claim.value.type === "statement" || claim.value.type === "quote" ? claim.text : claim.value.text,
    };
  };
}
