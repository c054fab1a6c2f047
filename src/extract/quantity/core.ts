import type { Grammar } from "./grammar.ts";
import { keysAt, type NumberRead, readDigits, readWords, round } from "./number.ts";
import type { Piece } from "./piece.ts";
import { unitAfter } from "./unit.ts";

/** A number with its magnitude, before units, bounds and nouns. */
export interface Core {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** For "dozens", "a handful": the highest it may be, or null. */
  readonly upTo?: number | null;
  /** A collective that is round by nature: "une centaine". */
  readonly round: boolean;
  /** A share without unit: "a third". */
  readonly fraction: boolean;
  /** What the number was multiplied by: "2 milliards" → 1e9. */
  readonly magnitude: number;
  readonly digits: boolean;
  /** Starts with a collective or a fraction, so "de" may follow. */
  readonly linked: boolean;
}

/** How many parts a number may take beside its first: "deux millions et demi" has two. */
const mostParts = 5;

type Draft = { -readonly [K in keyof Core]: Core[K] };

const vulgar = /^[\u00bc-\u00be\u2150-\u215e]$/u;

/** Reads the number that starts at piece `at`; `money` tells that a currency sign stands before it. */
export function readCore(pieces: readonly Piece[], at: number, grammar: Grammar, money: boolean): Core | undefined {
  const start = pieces[at];
  if (!start?.opens) return undefined;
  const core = start.kind === "number" ? startDigits(pieces, at, grammar) : startWords(pieces, at, grammar);
  if (!core) return undefined;
  for (let parts = 0; parts < mostParts && grow(pieces, core, grammar, money); parts++) core.value = round(core.value);
  return core.value < 1e21 ? core : undefined;
}

function startDigits(pieces: readonly Piece[], at: number, grammar: Grammar): Draft | undefined {
  const value = readDigits(pieces[at]?.form ?? "", grammar.decimal);
  if (value === undefined) return undefined;
  const core = draft({ from: at, to: at + 1, value }, { digits: true });
  const share = phrase(grammar, "linkers", pieces, at + 3) && slashed(pieces, at);
  if (share !== undefined && value > 0 && value < share && share <= 10)
    return { ...core, to: at + 3, value: value / share, fraction: true, linked: true };
  // "1 in 10", "2 sur 3".
  const ratio = grammar.fractions.matchAt(pieces.length, at, (i) => keysAt(pieces, i));
  return ratio ? draft({ ...ratio, from: at }, { digits: true, fraction: true, linked: true }) : core;
}

/** The number below a slash that touches both: 3 in "2/3". */
function slashed(pieces: readonly Piece[], at: number): number | undefined {
  const below = pieces[at + 2];
  if (pieces[at + 1]?.form !== "/" || !pieces[at + 1]?.glued || !below?.glued || below.kind !== "number")
    return undefined;
  return readDigits(below.form, ".");
}

function startWords(pieces: readonly Piece[], at: number, grammar: Grammar): Draft | undefined {
  const keys = (i: number): readonly string[] => keysAt(pieces, i);
  const words = readWords(pieces, at, grammar.words);
  const fraction = grammar.fractions.matchAt(pieces.length, at, keys);
  const several = phrase(grammar, "several", pieces, at);
  const collective = grammar.collectives.matchAt(pieces.length, several ?? at, keys);
  const plural = collective !== undefined && typeof collective.value !== "number";
  const longest = Math.max(words?.to ?? 0, fraction?.to ?? 0);
  // "centaine" alone is no number ("la quarantaine"), "une centaine" and "a dozen" are.
  if (collective && collective.to > longest && (plural || (several === undefined && collective.to > at + 1))) {
    const value = collective.value;
    if (typeof value === "number") return draft({ from: at, to: collective.to, value }, { round: true, linked: true });
    return draft({ from: at, to: collective.to, value: value[0] }, { linked: true, upTo: value[1] });
  }
  if (fraction && fraction.to > (words?.to ?? 0))
    return draft({ ...fraction, from: at }, { fraction: true, linked: true });
  if (words)
    return draft(words, { magnitude: scaleOf(words.value), linked: words.value >= 1e6 && words.value % 1e6 === 0 });
  // "a decade", "an hour": whether the article counts is judged with what stands around it.
  if (phrase(grammar, "articles", pieces, at) === undefined || !unitAfter(pieces, at + 1, grammar, false))
    return undefined;
  return draft({ from: at, to: at + 1, value: 1 }, {});
}

/** The magnitude that number words end in: "trois cents" → 100, "deux mille" → 1000. */
function scaleOf(value: number): number {
  return [1e12, 1e9, 1e6, 1000, 100].find((scale) => value >= scale && value % scale === 0) ?? 1;
}

function draft(read: NumberRead, marks: Partial<Core>): Draft {
  return {
    round: false,
    fraction: false,
    magnitude: 1,
    digits: false,
    linked: false,
    ...marks,
    from: read.from,
    to: read.to,
    value: read.value,
  };
}

/** The end of a phrase of the cues at a piece, if one starts there. */
export function phrase(
  grammar: Grammar,
  name: keyof Grammar["phrases"],
  pieces: readonly Piece[],
  at: number,
): number | undefined {
  return grammar.phrases[name].matchAt(pieces.length, at, (i) => keysAt(pieces, i))?.to;
}

/** Takes one more part into the number: a magnitude, a collective, "et demi". Says whether there was one. */
function grow(pieces: readonly Piece[], core: Draft, grammar: Grammar, money: boolean): boolean {
  const piece = pieces[core.to];
  if (!piece) return false;
  const keys = (i: number): readonly string[] => keysAt(pieces, i);
  if (vulgar.test(piece.form) && core.digits) {
    const part = grammar.fractions.matchAt(pieces.length, core.to, keys);
    if (part) return take(core, part.to, core.value + part.value);
  }
  if (piece.kind === "punctuation") return false;
  const connected = core.linked ? connect(pieces, core, grammar) : core.to;
  for (const from of new Set([core.to, connected])) {
    const scale = magnitudeAfter(pieces, from, grammar, money);
    if (scale && core.magnitude < scale.value) return multiply(core, scale.to, scale.value);
    const many = grammar.collectives.matchAt(pieces.length, from, keys);
    if (many && many.to === from + 1 && (core.value >= 1 || core.fraction)) {
      const base = typeof many.value === "number" ? many.value : many.value[0] / 2;
      core.round = core.upTo === undefined && !core.fraction;
      return multiply(core, many.to, base);
    }
  }
  return addFraction(pieces, core, grammar);
}

/** Behind a collective or a share, what may stand before a magnitude: "dizaines de", "half a". */
function connect(pieces: readonly Piece[], core: Draft, grammar: Grammar): number {
  return phrase(grammar, "linkers", pieces, core.to) ?? phrase(grammar, "articles", pieces, core.to) ?? core.to;
}

function take(core: Draft, to: number, value: number): true {
  core.to = to;
  core.value = value;
  return true;
}

function multiply(core: Draft, to: number, by: number): true {
  if (core.upTo !== undefined && core.upTo !== null) core.upTo *= by;
  core.magnitude *= by;
  core.fraction = false;
  core.linked = true;
  return take(core, to, core.value * by);
}

/** "et demi", "and a half" behind a number; "demi" in "un demi-million", "une demi-heure". */
function addFraction(pieces: readonly Piece[], core: Draft, grammar: Grammar): boolean {
  const keys = (i: number): readonly string[] => keysAt(pieces, i);
  const joined = grammar.words.joiners.has(pieces[core.to]?.folded ?? "");
  const part = core.fraction
    ? undefined
    : grammar.fractions.matchAt(pieces.length, joined ? core.to + 1 : core.to, keys);
  if (!part || part.value >= 1) return false;
  // "un million et demi d'euros", but not "two million and half of them".
  const whole = core.magnitude >= 1e6 && part.to === core.to + 2 && !grammar.cues.modifiersFirst;
  if (joined)
    return (
      (whole || phrase(grammar, "linkers", pieces, part.to) === undefined) &&
      take(core, part.to, core.value + part.value * core.magnitude)
    );
  if (core.digits || part.to !== core.to + 1 || core.value > 20) return false;
  const scaled =
    magnitudeAfter(pieces, part.to, grammar, false) ??
    grammar.collectives.matchAt(pieces.length, part.to, keys) ??
    unitAfter(pieces, part.to, grammar, false);
  return scaled !== undefined && take(core, part.to, core.value * part.value);
}

/**
 * A magnitude of a thousand or more behind a number. Symbols of one letter ("k", "M", "m") must touch it or go with
 * money; "m" is a million beside money or before a plural noun, else metres.
 */
function magnitudeAfter(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  money: boolean,
): NumberRead | undefined {
  const match = grammar.words.magnitudes.matchAt(pieces.length, at, (i) => keysAt(pieces, i));
  const piece = pieces[at];
  if (!match || !piece || match.value < 1000) return undefined;
  if (piece.form.length > 1) return match;
  const currency = unitAfter(pieces, match.to, grammar, true)?.unit.dimension === "currency";
  if (money || currency) return match;
  if (!piece.glued) return undefined;
  return grammar.units.matchAt(pieces.length, at, (i) => keysAt(pieces, i)) && !pluralAt(pieces, match.to, grammar)
    ? undefined
    : match;
}

function pluralAt(pieces: readonly Piece[], at: number, grammar: Grammar): boolean {
  const piece = pieces[at];
  if (!piece || piece.hyphen || piece.kind !== "word") return false;
  return grammar.pack?.lexicon.readings(piece.form).some((r) => r.pos === "NOUN" && r.lemma !== piece.folded) ?? false;
}
