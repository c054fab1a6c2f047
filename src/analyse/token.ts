import type { LanguagePack } from "../language/pack.ts";
import type { PartOfSpeech, Span, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { noTokenRules, type RawToken, tokenize } from "../text/token.ts";
import { tagByLexicon } from "./lexical.ts";
import { openAnalyser } from "./syntax.ts";

/** Tokens of a sentence with lemma, part of speech and syntax, as far as the language's model can tell. */
export function analyseTokens(text: string, span: Span, pack: LanguagePack | undefined): Token[] {
  const raw = tokenize(text, span, pack?.tokens ?? noTokenRules);
  const analyse = pack && openAnalyser(pack);
  if (!analyse) return tagByLexicon(raw.map(plainToken), pack);
  const analysed = analyse(raw.map(({ form }) => form));
  return raw.map((token, at): Token => {
    const found = analysed[at];
    if (!found) return plainToken(token);
    const { pos, verbForm, lemma, head, relation } = found;
    return {
      ...plain(token),
      lemma: token.kind === "word" ? fold(lemma) : token.folded,
      pos: token.kind === "number" ? "NUM" : pos,
      ...(verbForm ? { verbForm } : {}),
      head,
      relation,
    };
  });
}

const plain = ({ start, end, form, folded, kind }: RawToken): Omit<Token, "lemma" | "pos"> => ({
  start,
  end,
  form,
  folded,
  kind,
});

/** What can be told of a token without a model: a capital is a name. */
function plainToken(token: RawToken): Token {
  const pos: PartOfSpeech =
    token.kind === "punctuation"
      ? "PUNCT"
      : token.kind === "number"
        ? "NUM"
        : /^\p{Lu}/u.test(token.form)
          ? "PROPN"
          : "X";
  return { ...plain(token), lemma: token.folded, pos };
}
