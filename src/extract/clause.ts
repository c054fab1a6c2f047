import type { LanguagePack } from "../language/pack.ts";
import type { Sentence, Token } from "../record.ts";
import { fold } from "../text/fold.ts";

/** Tokens `[from, to)` of a sentence that make one statement. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

const hard = new Set([";", ":", "—", "–", "(", ")", "!", "?", ".", "…", "•"]);
const prepared = new WeakMap<LanguagePack, ReadonlySet<string>>();

function openersOf(pack: LanguagePack | undefined): ReadonlySet<string> {
  if (!pack) return new Set();
  const known = prepared.get(pack);
  if (known) return known;
  const openers = new Set((pack.data.functionWords.openers ?? []).map(fold));
  prepared.set(pack, openers);
  return openers;
}

const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && (token.pos === "VERB" || token.pos === "AUX")) return true;
  }
  return false;
};

/**
 * A sign that cuts nothing: the stop of an abbreviation or an initial ("M. Roux", "Nr. 3"), and a colon that touches
 * figures on both sides, of a clock time or a score ("12:33").
 */
function isInside(tokens: readonly Token[], at: number, pack: LanguagePack | undefined): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (tokens[at]?.form === "." && before !== undefined && next !== undefined)
    return before.end === tokens[at]?.start && (/^\p{Lu}$/u.test(before.form) || isAbbreviation(before, pack));
  if (tokens[at]?.form !== ":" || before?.kind !== "number" || next?.kind !== "number") return false;
  return before.end === tokens[at]?.start && next.start === tokens[at]?.end;
}

const isAbbreviation = ({ folded }: Token, pack: LanguagePack | undefined): boolean =>
  pack?.sentences.never.has(`${folded}.`) === true || pack?.sentences.maybe.has(`${folded}.`) === true;

/**
 * Cuts a sentence into clauses: at strong punctuation always, at commas and opening words ("qui", "tandis que",
 * "which", "and") where both sides have a verb of their own.
 */
export function splitClauses(sentence: Sentence, pack: LanguagePack | undefined): Clause[] {
  const { tokens } = sentence;
  const openers = openersOf(pack);
  const pieces: { from: number; to: number; hard: boolean }[] = [];
  let from = 0;
  let afterHard = true;
  const cut = (to: number, next: number, isHard: boolean): void => {
    if (to > from) pieces.push({ from, to, hard: afterHard });
    from = next;
    afterHard = isHard;
  };
  for (const [at, token] of tokens.entries()) {
    if (hard.has(token.form) && !isInside(tokens, at, pack)) cut(at, at + 1, true);
    else if (token.form === ",") cut(at, at + 1, false);
    else if (at > from && openers.has(token.folded) && token.kind === "word") cut(at, at, false);
  }
  cut(tokens.length, tokens.length, true);
  const clauses: { from: number; to: number }[] = [];
  for (const piece of pieces) {
    const before = clauses.at(-1);
    const own = hasVerb(tokens, piece.from, piece.to);
    const joins = before !== undefined && !piece.hard && !(own && hasVerb(tokens, before.from, before.to));
    if (before && joins) before.to = piece.to;
    else clauses.push({ from: piece.from, to: piece.to });
  }
  return clauses;
}
