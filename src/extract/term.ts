import { conceptIndex } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Sentence, Term, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import type { PhraseMatch } from "../text/phrase.ts";
import { findIdioms } from "./idiom.ts";
import { keysOf, type MentionFind } from "./name.ts";
import { conceptBySpelling, hasCapitals } from "./spelling.ts";

/** A term with the tokens that carry it. */
export interface TermFind {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
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
      at = idiom.to;
      continue;
    }
    const match = index?.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
    const concept = match && spelt(match, tokens, pack);
    if (concept && !(concept.to - concept.from === 1 && isEmpty(tokens[at], pack))) {
      found.push({ from: at, to: concept.to, term: `c:${concept.value}` });
      at = concept.to;
      continue;
    }
    const token = tokens[at];
    if (token && token.kind === "number")
      found.push({ from: at, to: at + 1, term: `n:${token.folded.replace(/[ ']/g, "")}` });
    else if (token && !isEmpty(token, pack)) found.push({ from: at, to: at + 1, term: `l:${token.lemma}` });
    at++;
  }
  return found;
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
