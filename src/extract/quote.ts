import type { Authority } from "../record.ts";
import { fold } from "../text/fold.ts";
import type { Quotation } from "../text/quotation.ts";
import { makeClaim, type SentenceContext, type Unnamed } from "./context.ts";
import { isName, isPartOfPhrase, isTerm } from "./quoted-name.ts";
import { findSources } from "./source.ts";
import { speakerOfQuotation } from "./speaker.ts";
import { termsBetween } from "./term.ts";

/**
 * Direct and partial quotations of a sentence. The speaker is who the sentence names, else who spoke last; a
 * quotation of one or two words is emphasis or a term and makes no claim of its own, and neither does a name.
 */
export function extractQuotes(
  context: SentenceContext,
  quotations: readonly Quotation[],
  speakerBefore: Authority | undefined,
): Unnamed[] {
  const { pack, sentence, mentions, article } = context;
  const { tokens } = sentence;
  const sources = pack && quotations.length > 0 ? findSources(sentence, mentions, article.text, pack) : [];
  return quotations.flatMap((quotation) => {
    const from = tokens.findIndex((token) => token.start >= quotation.inner.start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.end ?? Infinity) <= quotation.inner.end) to++;
    if (from < 0 || to <= from) return [];
    const words = tokens.slice(from, to).filter((token) => token.kind !== "punctuation");
    const terms = termsBetween(context.terms, from, to);
    if (words.length < 3 || terms.length < 1) return [];
    const named = speakerOfQuotation(context, sources, { from, to });
    if (isName(context, sources, { from, to }) || (!named && isTerm(context, from))) return [];
    const authority = named ?? speakerBefore;
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
          text: article.text.slice(quotation.inner.start, quotation.inner.end).trim(),
        },
        ...(authority ? { authority } : {}),
      }),
    ];
  });
}
