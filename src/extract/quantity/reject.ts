import type { Bound, Token } from "../../record.ts";
import { type Core, phrase } from "./core.ts";
import type { Grammar } from "./grammar.ts";
import { keysAt } from "./number.ts";
import type { Piece } from "./piece.ts";
import { matchBack, type UnitRead } from "./unit.ts";

/** A number with what was found around it, before it counts as a quantity. */
export interface Candidate {
  readonly core: Core;
  /** First piece, with a currency sign; and the piece behind number and unit. */
  readonly start: number;
  readonly end: number;
  readonly unit: UnitRead | undefined;
  readonly counted: { readonly to: number; readonly plural: boolean } | undefined;
  readonly bound: Bound | undefined;
  readonly part: boolean;
}

/** The sentence as the grammar sees it. */
export interface View {
  readonly pieces: readonly Piece[];
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly title: boolean;
}

/**
 * Numbers that are parts of codes: addresses, dates, clock times and scores with "/" or ":", and rows of three or more
 * numbers joined by signs or, in pairs of digits, by spaces (telephone numbers). One flag per piece.
 */
export function codeParts(pieces: readonly Piece[]): Uint8Array {
  const flags = new Uint8Array(pieces.length);
  let row: number[] = [];
  const close = (): void => {
    if (row.length >= 3) for (const i of row) flags[i] = 1;
    row = [];
  };
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== "number") continue;
    const before = pieces[i - 1];
    const mark = piece.glued && before?.kind === "punctuation" && before.glued ? before.form : "";
    const other = pieces[i - 2];
    if (other?.kind === "number" && (mark === "/" || mark === ":")) flags[i - 2] = flags[i] = 1;
    const joined = other?.kind === "number" && /^[-\u2010-\u2013.]$/u.test(mark) && row.at(-1) === i - 2;
    const paired =
      before?.kind === "number" && row.at(-1) === i - 1 && /^\d\d$/.test(piece.form) && /^\d\d$/.test(before.form);
    if (!joined && !paired) close();
    row.push(i);
  }
  close();
  return flags;
}

const year = /^(?:1[5-9]\d\d|20\d\d|2100)$/;

/** Whether a number is something else than a quantity: a year, a clock time, a name, an article. */
export function isOther(view: View, found: Candidate): boolean {
  const { core, unit, counted } = found;
  const bare = unit === undefined && counted === undefined && core.magnitude < 1e6;
  if (
    isTouched(view, found) ||
    isListed(view, core) ||
    isDate(view, found) ||
    isClock(view, found) ||
    isCapital(view, found)
  )
    return true;
  if (!unit && core.magnitude < 1e6 && isLabelled(view, found)) return true;
  if (isArticle(view, core)) return !articleCounts(view, found);
  if (core.fraction && !unit) return !shareStands(view, found);
  if (!bare || core.round || core.upTo !== undefined) return false;
  return core.digits ? isName(view, found) : !wordStands(view, found);
}

/** Behind the noun of a numbered thing ("article 5"), unless it is a verb with its object ("a arrêté sept suspects"). */
function isLabelled({ pieces, tokens, grammar }: View, { start, counted }: Candidate): boolean {
  if (!matchBack(grammar.labelsBack, pieces, start)) return false;
  return !(counted?.plural && tokens[pieces[start - 1]?.token ?? -1]?.pos === "VERB");
}

/** Signs or letters that touch the number and belong to it: "7e", "5G", "23h11", "#5", "'24", "[12]". */
function isTouched({ pieces, grammar }: View, { core, start, end, unit }: Candidate): boolean {
  const first = pieces[start];
  const before = pieces[start - 1];
  const next = pieces[end];
  if (
    first?.glued &&
    !first.hyphen &&
    before &&
    ((before.kind !== "punctuation" && !/['\u2019]$/u.test(before.form)) ||
      /^[/:#@_§.=^'\u2019°\\]$/u.test(before.form))
  )
    return true;
  if (before?.form === "[" && next?.form === "]") return true;
  const decade = pieces[core.to]?.glued && phrase(grammar, "decadeEndings", pieces, core.to) !== undefined;
  if (core.digits && decade && core.value % 10 === 0) return true;
  if (!next || unit || core.magnitude > 1) return false;
  if (next.hyphen)
    return (
      /^\p{Lu}/u.test(next.form) ||
      phrase(grammar, "ordinalEndings", pieces, end) !== undefined ||
      grammar.ordinals.matchAt(pieces.length, end, (i) => keysAt(pieces, i)) !== undefined
    );
  // "das 3. Rennen": a full stop that makes an ordinal, where the sentence goes on.
  const ordinal = next.glued && next.form === "." && pieces[end + 1]?.kind === "word";
  if (core.digits && ordinal && phrase(grammar, "ordinalEndings", pieces, end) !== undefined) return true;
  return core.digits && next.glued && (next.kind === "word" || /^[°º_@]$/u.test(next.form));
}

/** The number of a list item at the start of a sentence: "1. Paris". */
function isListed({ pieces }: View, core: Core): boolean {
  const next = pieces[core.to];
  if (core.from !== 0 || !core.digits || core.value > 999 || !next?.glued) return false;
  return /^[.)]$/.test(next.form) && pieces.length > core.to + 1;
}

function isDate({ pieces, grammar }: View, found: Candidate): boolean {
  const { core, start, unit, counted } = found;
  if (unit || core.magnitude > 1000) return false;
  const form = pieces[core.from]?.form ?? "";
  const isYear = core.digits && year.test(form);
  const small = Number.isInteger(core.value) && core.value >= 1 && core.value <= 31;
  if (small || isYear) {
    const next = grammar.dates.matchAt(pieces.length, core.to, (i) => keysAt(pieces, i));
    if (next && isNameOf(pieces[core.to], pieces[core.to + 1], grammar)) return true;
    const back = matchBack(grammar.dates, pieces, start);
    if (back && back.from === start - 1 && isNameOf(pieces[back.from], undefined, grammar)) return true;
  }
  if (!isYear) return false;
  if (!counted?.plural || counted.to !== core.to + 1) return true;
  return matchBack(grammar.phrasesBack.yearBefore, pieces, start) !== undefined && !found.bound !== undefined;
}

/** "may" and "march" in lower case are verbs where months have capitals; French months have none. */
function isNameOf(piece: Piece | undefined, next: Piece | undefined, grammar: Grammar): boolean {
  if (!piece || (grammar.pack?.data.dates.capitals && !/^\p{Lu}/u.test(piece.form))) return false;
  return !(next?.glued && next.form === "'");
}

/** A clock time with minutes: "8 h 30", "20 heures 15". */
export function isMinuted({ pieces, grammar }: View, core: Core, unit: UnitRead): boolean {
  const minutes = pieces[unit.to];
  if (core.value > 24 || phrase(grammar, "clockUnits", pieces, unit.from) === undefined) return false;
  return minutes?.kind === "number" && /^[0-5]\d$/.test(minutes.form);
}

function isClock({ pieces, grammar }: View, { core, start, end, unit, bound }: Candidate): boolean {
  if (!unit && phrase(grammar, "clockMarks", pieces, core.to) !== undefined) return true;
  // "las 12.33 horas": minutes behind a full stop.
  const minuted = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(pieces[core.from]?.form ?? "");
  const hours =
    unit &&
    (Number.isInteger(core.value) || minuted) &&
    (core.value <= 24 || minuted) &&
    phrase(grammar, "clockUnits", pieces, unit.from) !== undefined;
  if (!hours) return false;
  if (pieces[end]?.kind === "number" || phrase(grammar, "clockMarks", pieces, end) !== undefined) return true;
  if (bound || phrase(grammar, "linkers", pieces, end) !== undefined) return false;
  if (matchBack(grammar.phrasesBack.clockBefore, pieces, start)) return true;
  return pieces[unit.from]?.form === "h" && !matchBack(grammar.phrasesBack.during, pieces, start);
}

/** A number word with a capital inside a sentence is part of a name: "the Group of Seven", "les Douze". */
function isCapital({ pieces, grammar, title }: View, { core, start, bound }: Candidate): boolean {
  const before = pieces[start - 1];
  if (core.digits || bound || title || !before || before.kind === "punctuation") return false;
  if (grammar.pack?.data.functionWords.nounsCapitalised === true) return false;
  return /^\p{Lu}/u.test(pieces[core.from]?.form ?? "");
}

function isArticle({ pieces, grammar }: View, core: Core): boolean {
  return core.value === 1 && core.to === core.from + 1 && phrase(grammar, "articles", pieces, core.from) !== undefined;
}

/** "un an" behind "pendant", "un mort", "au moins un", "a decade": where an article is a number. */
function articleCounts({ pieces, grammar }: View, { unit, counted, bound, part, start }: Candidate): boolean {
  // "estimé à une valeur": what is only about one is no count.
  if (part || (bound !== undefined && (unit !== undefined || (bound !== "about" && bound !== "exact")))) return true;
  if (unit) {
    if (unit.unit.dimension !== "duration") return false;
    return (
      (unit.unit.unit === "month" && unit.unit.factor >= 120) ||
      matchBack(grammar.phrasesBack.during, pieces, start) !== undefined
    );
  }
  return counted !== undefined && phrase(grammar, "casualties", pieces, counted.to - 1) !== undefined;
}

/** A share needs what it is a share of; "the second half" and "a third suspect" are no shares. */
function shareStands({ pieces, grammar }: View, { core, bound, start }: Candidate): boolean {
  if (matchBack(grammar.ordinals, pieces, start)) return false;
  const next = pieces[core.to];
  const of = phrase(grammar, "linkers", pieces, core.to) !== undefined;
  if (of || core.digits || core.to - core.from >= 3) return true;
  const ends = !next || next.kind === "punctuation" || (grammar.pack?.functionWords.has(next.folded) ?? false);
  return ends && (bound !== undefined || core.to - core.from > 1) && !next?.hyphen;
}

/** A bare figure that names a thing: "le 49.3", "the 737", "Windows 11". */
function isName({ pieces, tokens, grammar }: View, { core, start, bound, part }: Candidate): boolean {
  if (bound || part) return false;
  const before = pieces[start - 1];
  if (!before || core.value >= 1000) return false;
  const token = tokens[before.token];
  const capital = token?.pos === "PROPN" && token.end === before.end;
  const letters = before.kind === "word" && /^\p{Lu}{1,4}$/u.test(before.form);
  return capital || letters || matchBack(grammar.phrasesBack.singular, pieces, start) !== undefined;
}

/** A bare number word stands for things only beside a verb: "six were killed", "en a tué six". */
function wordStands({ pieces, tokens }: View, { core, start, bound, part }: Candidate): boolean {
  if (bound || part) return true;
  if (core.value <= 1) return false;
  const isVerb = (piece: Piece | undefined): boolean => {
    const pos = tokens[piece?.token ?? -1]?.pos;
    return pos === "VERB" || pos === "AUX";
  };
  const next = pieces[core.to];
  const ends = !next || next.kind === "punctuation";
  return (
    isVerb(next) ||
    (isVerb(pieces[start - 1]) && (ends || core.value > 10)) ||
    // "sube a treinta y una", "rose to thirty-one".
    (ends && core.value > 10 && isVerb(pieces[start - 2])) ||
    core.value > 100
  );
}
