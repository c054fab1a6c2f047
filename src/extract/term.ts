import { conceptIndex } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Sentence, Term, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import type { PhraseIndex, PhraseMatch } from "../text/phrase.ts";
import { findIdioms } from "./idiom.ts";
import { keysOf, type MentionFind } from "./name.ts";
import { readDigits } from "./quantity/number.ts";
import { conceptBySpelling, hasCapitals } from "./spelling.ts";

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
  const idioms = findIdioms(tokens, pack);
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt.get(at);
    if (mention) {
      found.push({ from: at, to: mention.to, term: mention.entity });
      at = Math.max(at + 1, mention.to);
      continue;
    }
    const idiom = idioms.get(at);
    if (idiom) {
      found.push({ from: at, to: idiom.to, term: `c:${idiom.concept}` });
      // The verb of a set phrase has lost its own meaning; its noun says what is spoken of.
      if (tokens[at]?.pos !== "VERB")
        for (let i = at; i < idiom.to; i++) found.push(...wordAt(tokens, i, i + 1, index, pack).map(asInner));
      at = idiom.to;
      continue;
    }
    const match = index?.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
    const concept = match && spelt(match, tokens, pack);
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
  if (token.kind === "number") return [{ from: at, to: end, term: figureTerm(token, pack) }];
  if (isEmpty(token, pack)) return [];
  const match = index?.matchAt(end, at, (i) => keysOf(tokens[i]));
  const concept = match && spelt(match, tokens, pack);
  return [{ from: at, to: end, term: concept ? `c:${concept.value}` : `l:${token.lemma}` }];
}

/** Where capitals and accents tell words apart, a match of one word must have those of the data. */
function spelt(
  match: PhraseMatch<string>,
  tokens: readonly Token[],
  pack: LanguagePack | undefined,
): PhraseMatch<string> | undefined {
  const first = tokens[match.from];
  const capitals = pack?.data.functionWords.nounsCapitalised;
  if (!first || !pack || capitals === undefined) return match;
  if (match.to > match.from + 1) return hasCapitals(tokens.slice(match.from, match.to), pack) ? match : undefined;
  const value = capitals ? conceptBySpelling(first, pack) : match.value;
  return value === undefined ? undefined : { ...match, value };
}

/** A figure by its value, so that "10.000", "10 000" and "10,000" are one term; as written where it has none. */
function figureTerm({ form, folded }: Token, pack: LanguagePack | undefined): Term {
  return `n:${readDigits(form, pack?.data.numbers.decimal ?? ".") ?? folded.replace(/[ ']/g, "")}`;
}

function isEmpty(token: Token | undefined, pack: LanguagePack | undefined): boolean {
  if (!token || token.kind === "punctuation") return true;
  const words = pack?.functionWords;
  return (
    words?.has(token.folded) === true ||
    (token.pos === "VERB" && words?.has(token.lemma) === true && !isFullVerb(token, pack)) ||
    token.pos === "AUX" ||
    token.pos === "PART" ||
    token.folded.length < 2
  );
}

/** Terms between two tokens, each once, in order. */
export function termsBetween(found: readonly TermFind[], from: number, to: number): Term[] {
  return [...new Set(found.filter((f) => f.from >= from && f.to <= to).map((f) => f.term))];
}

/** "einigte": a verb whose infinitive is a small word as well. */
function isFullVerb({ lemma }: Token, pack: LanguagePack | undefined): boolean {
  const auxiliaries = Object.values(pack?.data.lemmas.forms.AUX ?? {}).map(fold);
  return pack?.data.functionWords.nounsCapitalised === true && !auxiliaries.includes(lemma);
}
