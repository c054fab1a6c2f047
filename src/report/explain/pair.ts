import type { Claim, Pair } from "../../record.ts";
import { columns, paragraph } from "../terminal/page.ts";
import { wrap } from "../width.ts";
import { type Desk, headLines, quoteLines } from "./desk.ts";
import { detailText, namesWithin, signed } from "./detail.ts";
import { byWeight, type Library, rulesOut, whyText } from "./why.ts";
import { rowWord } from "./words.ts";

const indent = 4;
const mostWords = 46;
const weightWidth = 9;

function libraryOf({ claims, articles, names }: Desk): Library {
  return { claims, names, pathOf: (article) => articles.get(article)?.path ?? article };
}

/**
 * Two claims compared: their excerpts, why they stand together or not, in a sentence, then the rows, the heaviest first, and
 * their sum beside what is needed. `notes` are told behind the sentence.
 */
export function pairLines(pair: Pair, desk: Desk, notes: readonly string[] = []): readonly string[] {
  const { page } = desk;
  const claims = claimsOf(pair, desk);
  return [
    ...claims.flatMap((claim) => [...headLines(claim, desk, 2), ...quoteLines(claim, desk, indent)]),
    ...[whyText(pair, libraryOf(desk)), ...notes].flatMap((text) => paragraph(text, page.width, 2, 2)),
    ...rowLines(pair, claims, desk),
  ];
}

export const claimsOf = ({ a, b }: Pair, { claims }: Desk): readonly Claim[] =>
  [a, b].flatMap((id) => claims.get(id) ?? []);

function rowLines({ reasons, score, needed }: Pair, claims: readonly Claim[], desk: Desk): readonly string[] {
  const { page } = desk;
  const names = namesWithin(claims, desk.names);
  const what = Math.min(mostWords, Math.floor((page.width - indent) / 2) - 6);
  const detail = page.width - indent - what - weightWidth - 4;
  const row = (words: string, text: string, weight: string) => [
    wrap(words, what),
    wrap(text, detail),
    [weight.padStart(weightWidth)],
  ];
  const rows = byWeight(reasons).map((reason) =>
    row(rowWord(reason.code), detailText(reason.detail, names), rulesOut(reason) ? "rules out" : signed(reason.weight)),
  );
  // What is ruled out has no sum: no other row could make up for it.
  const sum = reasons.some(rulesOut) ? [] : [row("sum", `needed: ${needed.toFixed(2)}`, signed(score))];
  return columns([...rows, ...sum], [what, detail, weightWidth], indent);
}
