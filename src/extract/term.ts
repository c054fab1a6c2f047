import { conceptIndex } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Sentence, Term, Token } from "../record.ts";
import type { PhraseIndex } from "../text/phrase.ts";
import { keysOf, type MentionFind } from "./name.ts";

/** A term with the tokens that carry it. */
export interface TermFind {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
  /** A word inside a phrase that stands for a concept: it says something of its own as well. */
  readonly inner?: true;
}

/**
 * The content of a sentence as terms, in order: entities by id, concepts ("c:die") for words and phrases of the
 * lexicon, lemmas ("l:pont") for other content words, figures ("n:700"). Function words and punctuation give none.
 */
export function findTerms(
  sentence: Sentence,
  mentions: readonly MentionFind[],
  pack: LanguagePack | undefined,
): TermFind[] {
  const { tokens } = sentence;
  const found: TermFind[] = [];
  const index = pack ? conceptIndex(pack.id) : undefined;
  const mentionAt = new Map(mentions.map((mention) => [mention.from, mention]));
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt.get(at);
    if (mention) {
      found.push({ from: at, to: mention.to, term: mention.entity });
      at = Math.max(at + 1, mention.to);
      continue;
    }
    const concept = index?.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
    if (concept && !(concept.to - concept.from === 1 && isEmpty(tokens[at], pack))) {
      found.push({ from: at, to: concept.to, term: `c:${concept.value}` });
      // "perdre connaissance" is one concept; who writes "perdre la conscience" still shares a word with it.
      if (concept.to - at > 1)
        for (let i = at; i < concept.to; i++) found.push(...wordAt(tokens, i, i + 1, index, pack).map(asInner));
      at = concept.to;
      continue;
    }
    found.push(...wordAt(tokens, at, at + 1, undefined, pack));
    at++;
  }
  return found;
}

const asInner = (find: TermFind): TermFind => ({ ...find, inner: true });

/** The term of one word, if it has content: its figure, its concept in `index`, or its lemma. */
function wordAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  index: PhraseIndex<string> | undefined,
  pack: LanguagePack | undefined,
): TermFind[] {
  const token = tokens[at];
  if (!token) return [];
  if (token.kind === "number") return [{ from: at, to: end, term: `n:${token.folded.replace(/[ ']/g, "")}` }];
  if (isEmpty(token, pack)) return [];
  const concept = index?.matchAt(end, at, (i) => keysOf(tokens[i]));
  return [{ from: at, to: end, term: concept ? `c:${concept.value}` : `l:${token.lemma}` }];
}

function isEmpty(token: Token | undefined, pack: LanguagePack | undefined): boolean {
  if (!token || token.kind === "punctuation") return true;
  const words = pack?.functionWords;
  return (
    words?.has(token.folded) === true ||
    (token.pos === "VERB" && words?.has(token.lemma) === true) ||
    token.pos === "AUX" ||
    token.folded.length < 2
  );
}

/** Terms between two tokens, each once, in order. */
export function termsBetween(found: readonly TermFind[], from: number, to: number): Term[] {
  return [...new Set(found.filter((f) => f.from >= from && f.to <= to).map((f) => f.term))];
}
