import type { Token } from "../../record.ts";
import { fold } from "../../text/fold.ts";
import { phrase } from "./core.ts";
import type { Grammar } from "./grammar.ts";
import type { Piece } from "./piece.ts";

/** The noun a number counts: its folded lemma, and the piece behind it. */
export interface Counted {
  readonly to: number;
  readonly lemma: string;
  readonly plural: boolean;
}

/** How far behind its number a counted noun may stand. */
const reach = 6;

/**
 * The head of the noun phrase that starts at piece `at`: the first noun, or, where modifiers come first, the first plural
 * noun. An adjective or participle that is counted like a noun ("205 graves", "two dead") is taken where no noun follows.
 */
export function countedAt(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  one: boolean,
): Counted | undefined {
  const run: Word[] = [];
  for (let q = at; q < pieces.length && q < at + reach; q++) {
    const word = wordAt(pieces, tokens, q, grammar);
    if (!word) break;
    run.push(word);
    if (!grammar.cues.modifiersFirst && (word.noun || (word.nominal && run.at(-2)?.skipped)) && !word.skipped) break;
  }
  const head = grammar.cues.modifiersFirst ? lastHead(run, one) : firstHead(run);
  return head && { to: head.at + 1, lemma: head.lemma, plural: head.plural };
}

interface Word {
  readonly at: number;
  readonly token: Token;
  readonly lemma: string;
  readonly noun: boolean;
  readonly plural: boolean;
  readonly skipped: boolean;
  readonly casualty: boolean;
  readonly adverb: boolean;
  /** Another reading makes it a noun, or a verb. */
  readonly nominal: boolean;
  readonly verbal: boolean;
}

/** A word that can belong to the noun phrase, or undefined where the phrase ends. */
function wordAt(pieces: readonly Piece[], tokens: readonly Token[], at: number, grammar: Grammar): Word | undefined {
  const piece = pieces[at];
  const token = tokens[piece?.token ?? -1];
  if (!piece || !token || piece.kind !== "word" || piece.form.length < 2) return undefined;
  const skipped = phrase(grammar, "skipped", pieces, at) !== undefined;
  const casualty = phrase(grammar, "casualties", pieces, at) !== undefined;
  const empty = (grammar.pack?.functionWords.has(piece.folded) ?? false) || grammar.sides.has(piece.folded);
  if (!skipped && !casualty && empty) return undefined;
  const readings = grammar.pack?.lexicon.readings(piece.form) ?? [];
  const noun = readings.find((r) => r.pos === "NOUN");
  const verb =
    token.pos === "AUX" || (token.pos === "VERB" && token.verbForm !== "participle" && token.verbForm !== "gerund");
  if (verb && !noun && !casualty) return undefined;
  const adjective = readings.find((r) => r.pos === "ADJ");
  const lemma = fold(
    (noun ?? adjective)?.lemma ?? (piece.opens && piece.closes && !casualty ? token.lemma : piece.folded),
  );
  const isNoun =
    noun !== undefined &&
    (token.pos === "NOUN" ||
      token.pos === "PROPN" ||
      !piece.closes ||
      !piece.opens ||
      casualty ||
      adjective === undefined);
  return {
    at,
    token,
    lemma,
    noun: isNoun,
    plural: noun !== undefined && fold(noun.lemma) !== piece.folded,
    skipped,
    casualty,
    nominal: noun !== undefined,
    verbal: readings.some((r) => r.pos === "VERB" && r.verbForm === "finite"),
    adverb: token.pos === "ADV" || grammar.cues.adverbEndings.some((ending) => piece.folded.endsWith(ending)),
  };
}

function firstHead(run: readonly Word[]): Word | undefined {
  // "22 jeunes marins": behind an adjective that was skipped, a word that can be a noun is one.
  const noun = run.find((word, i) => (word.noun || (word.nominal && run[i - 1]?.skipped === true)) && !word.skipped);
  if (noun) return noun;
  const casualty = run.find((word) => word.casualty);
  if (casualty) return casualty;
  const first = run[0];
  if (!first || first.adverb || first.token.pos === "VERB") return undefined;
  return first.token.pos === "PUNCT" ? undefined : first;
}

/** The end of the first row of plural nouns; else a word counted like a noun; else the last word of a short phrase. */
function lastHead(run: readonly Word[], one: boolean): Word | undefined {
  const first = run.findIndex((word) => word.plural && !word.skipped);
  const counted = run.find((word) => word.casualty && !word.skipped);
  if (first >= 0 && !one && (!counted || (run[first]?.at ?? 0) <= counted.at + 2)) {
    let last = first;
    while (run[last + 1]?.plural) last++;
    return run[last];
  }
  if (counted) return counted;
  const plain: Word[] = [];
  for (const word of run) {
    if (word.token.verbForm === "participle" && plain.length > 0) break;
    if (word.plural || word.verbal) break;
    if (word.adverb) continue;
    plain.push(word);
  }
  const last = plain.filter((word) => word.token.verbForm === undefined).at(-1);
  if (!last) return run.find((word) => word.casualty);
  return plain.length <= 3 && !last.skipped ? last : run.find((word) => word.casualty);
}
