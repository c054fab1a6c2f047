import type { LanguagePack } from "../language/pack.ts";
import type { Article, Sentence } from "../record.ts";
import { splitSentences } from "../text/sentence.ts";
import { analyseTokens } from "./token.ts";

const noRules = { never: new Set<string>(), maybe: new Set<string>() };

/** Splits an article's title, body and captions into sentences with tokens, each by its block's language. */
export function analyse(article: Article, packOf: (language: string) => LanguagePack | undefined): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, span] of article.blocks.entries()) {
    if (span.kind !== "title" && span.kind !== "body" && span.kind !== "caption") continue;
    const pack = packOf(span.language);
    for (const { start, end } of splitSentences(article.text, span, pack?.sentences ?? noRules)) {
      const tokens = analyseTokens(article.text, { start, end }, pack);
      if (tokens.every((token) => token.kind === "punctuation")) continue;
      sentences.push({
        start,
        end,
        article: article.id,
        index: sentences.length,
        block,
        blockKind: span.kind,
        language: span.language,
        tokens,
      });
    }
  }
  return sentences;
}
