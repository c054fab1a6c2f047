import type { Authority } from "../record.ts";
import { fold } from "../text/fold.ts";
import type { Quotation } from "../text/quotation.ts";
import { makeClaim, type SentenceContext, type Unnamed } from "./context.ts";
import { termsBetween } from "./term.ts";

/**
 * Direct and partial quotations of a sentence. The speaker is who the sentence names, else who spoke last; a
 * quotation of one or two words is emphasis or a term and makes no claim of its own.
 */
export function extractQuotes(
  context: SentenceContext,
  quotations: readonly Quotation[],
  speakerBefore: Authority | undefined,
): Unnamed[] {
  const { tokens } = context.sentence;
  return quotations.flatMap((quotation) => {
    const from = tokens.findIndex((token) => token.start >= quotation.inner.start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.end ?? Infinity) <= quotation.inner.end) to++;
    if (from < 0 || to <= from) return [];
    const words = tokens.slice(from, to).filter((token) => token.kind !== "punctuation");
    const terms = termsBetween(context.terms, from, to);
    if (words.length < 3 || terms.length < 1) return [];
    const authority =
      context.attributions.find(
        ({ at, source }) => (at < from || at >= to) && (source.from < from || source.from >= to),
      )?.authority ?? speakerBefore;
    if (!authority && isPartOfPhrase(context, from)) return [];
    return [
      makeClaim(context, {
        kind: "quote",
        from,
        to,
        value: {
          type: "quote",
          form: /[.!?…]$/u.test(tokens[to - 1]?.form ?? "") || words.length > 8 ? "direct" : "partial",
          words: words.map((token) => fold(token.form)),
          text: context.article.text.slice(quotation.inner.start, quotation.inner.end).trim(),
        },
        ...(authority ? { authority } : {}),
      }),
    ];
  });
}

/** "das Buch „Der lange Weg“", "la «cuesta de enero»": a title or a term in a sentence where nobody speaks. */
function isPartOfPhrase({ sentence, pack }: SentenceContext, from: number): boolean {
  const before = sentence.tokens[from - 2];
  if (before?.kind !== "word") return false;
  // A word that no list knows is a noun more often than a verb of speech.
  const unknown = before.pos === "X" && pack?.data.reporting.verbs[before.lemma] === undefined;
  return unknown || ["NOUN", "PROPN", "DET", "ADJ", "ADP"].includes(before.pos);
}
