import type { LanguagePack } from "../language/pack.ts";
import type { Sentence, Token } from "../record.ts";
import { nameWords } from "./lexicon.ts";

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.form ?? "");

/** Common nouns that are the surname of somebody in the article, kept apart from plain names. */
export const surnameKey = ({ folded }: Token): string => `surname:${folded}`;

/**
 * Folded words that stand with a capital inside a sentence of the article: names wherever they stand. Nouns behind a first
 * name are marked as surnames.
 */
export function capitalisedInside(
  sentences: readonly Sentence[],
  packOf: (language: string) => LanguagePack | undefined,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { tokens, blockKind, language } of sentences) {
    const pack = packOf(language);
    const names = pack?.data.functionWords.nounsCapitalised === true ? nameWords(pack).firstNames : undefined;
    for (const [at, token] of tokens.entries())
      if (token.pos === "NOUN" && names?.has(tokens[at - 1]?.folded ?? "") && isCapital(tokens[at - 1]))
        seen.add(surnameKey(token));
    const words = tokens.filter((token) => token.kind === "word");
    // A line with most words capitalised is a heading in title case: it tells nothing.
    if (words.filter(isCapital).length * 2 > words.length || blockKind === "title") continue;
    for (const [at, token] of tokens.entries())
      if (at > 0 && token.pos === "PROPN" && tokens[at - 1]?.kind === "word") seen.add(token.folded);
  }
  return seen;
}
