import type { LanguagePack } from "../../language/pack.ts";
import type { QuantityValue, Sentence, Span } from "../../record.ts";
import { combine, type Interval, intervalOf, rangeOf } from "./bound.ts";
import { type Core, phrase, readCore } from "./core.ts";
import { type Counted, countedAt } from "./counted.ts";
import { grammarOf } from "./grammar.ts";
import { keysAt, round } from "./number.ts";
import { piecesOf } from "./piece.ts";
import { type RangeRead, readRange } from "./range.ts";
import { codeParts, isMinuted, isOther, type View } from "./reject.ts";
import { ageBefore, boundAfter, boundBefore, isAgeAside, perAfter } from "./surround.ts";
import { matchBack, type UnitRead, unitAfter, unitBefore } from "./unit.ts";

/** A quantity at tokens `[from, to)` of its sentence; `value.text` is the text of `span`. */
export interface QuantityFind {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly value: QuantityValue;
}

/** Pieces up to `skip` hold no quantity. */
interface Skip {
  readonly skip: number;
}

/** A quantity in pieces. */
interface Read {
  readonly from: number;
  readonly to: number;
  readonly value: Omit<QuantityValue, "text">;
}

/**
 * Every quantity of a sentence, in order, none overlapping another or the token ranges in `taken`. `text` is the article's
 * text. `figure`, `low` and `high` are in the base unit ("2,3 km" → 2300 m, ages in months); a share without unit is a
 * percentage ("la moitié" → 50 %). Intervals: see `intervalOf`. Runs in time linear in the number of tokens.
 */
export function findQuantities(
  sentence: Sentence,
  text: string,
  pack: LanguagePack | undefined,
  taken: readonly { readonly from: number; readonly to: number }[],
): QuantityFind[] {
  const { tokens } = sentence;
  const grammar = grammarOf(pack);
  const pieces = piecesOf(tokens);
  const view: View = { pieces, tokens, grammar, title: sentence.blockKind === "title" };
  const blocked = new Uint8Array(tokens.length);
  for (const { from, to } of taken) blocked.fill(1, from, to);
  const codes = codeParts(pieces);
  const isFree = (at: number): boolean => blocked[pieces[at]?.token ?? -1] === 0;
  const found: QuantityFind[] = [];
  let done = 0;
  for (let at = 0; at < pieces.length; ) {
    const idiom = phrase(grammar, "idioms", pieces, at);
    const sign = unitBefore(pieces, at, grammar);
    const core =
      idiom === undefined && isFree(at)
        ? readCore(pieces, at, grammar, sign?.unit.dimension === "currency")
        : undefined;
    if (!core) {
      at = idiom ?? at + 1;
      continue;
    }
    const set = idiomInside(view, core);
    if (set !== undefined) {
      at = set;
      continue;
    }
    const read = codes[at] && !core.fraction ? undefined : readQuantity(view, core, sign);
    if (read && "skip" in read) {
      at = read.skip;
      continue;
    }
    const whole = read && wholeTokens(view, read, core, done, isFree);
    if (!whole) {
      at = core.to;
      continue;
    }
    const from = pieces[whole.from]?.token ?? 0;
    const to = (pieces[whole.to - 1]?.token ?? 0) + 1;
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    if (read.value.low === null || read.value.high === null || read.value.low <= read.value.high) {
      found.push({ from, to, span, value: { ...read.value, text: text.slice(span.start, span.end) } });
    }
    at = done = whole.to;
  }
  return found;
}

/** The end of a set phrase that starts inside a number: "un quart de finale". */
function idiomInside({ pieces, grammar }: View, core: Core): number | undefined {
  for (let i = core.from + 1; i < core.to; i++) {
    const end = phrase(grammar, "idioms", pieces, i);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** Cuts a quantity to free pieces behind the last find, and widens it to whole tokens; undefined if its number is hit. */
function wholeTokens(
  view: View,
  read: Read,
  core: Core,
  done: number,
  isFree: (at: number) => boolean,
): { from: number; to: number } | undefined {
  const { pieces } = view;
  let { from, to } = { from: core.from, to: core.to };
  for (let i = from; i < to; i++) if (!isFree(i)) return undefined;
  while (from > read.from && from > done && isFree(from - 1)) from--;
  while (to < read.to && isFree(to)) to++;
  while (from > done && !pieces[from]?.opens) from--;
  while (to < pieces.length && !pieces[to - 1]?.closes) {
    if (/^\p{Lu}/u.test(pieces[to]?.form ?? "")) return undefined;
    to++;
  }
  return { from, to };
}

/** The quantity around a number, or undefined where the number is something else. */
function readQuantity(view: View, core: Core, sign: UnitRead | undefined): Read | Skip | undefined {
  const { pieces, grammar } = view;
  const money = sign?.unit.dimension === "currency";
  const start = money ? sign.from : core.from;
  const early = boundAfter(view, core.to);
  const afterBound = early?.to ?? core.to;
  const behind =
    unitAfter(pieces, core.to, grammar, core.linked) ??
    (early ? unitAfter(pieces, afterBound, grammar, core.linked) : undefined);
  const unit = behind ?? sign;
  const unitEnd = behind ? behind.to : core.to;
  if (behind && isMinuted(view, core, behind)) return { skip: behind.to + 1 };
  const read = readRange(view, core, start, unitEnd, unit);
  const range = read && !read.change ? read : undefined;
  const number = range ? { ...core, from: core.from, to: range.to } : core;
  const end = range?.to ?? Math.max(unitEnd, early && !range ? afterBound : 0);
  const age = ageBefore(view, range?.from ?? start);
  const given = range ? range.unit : (unit ?? (read?.change && !read.plain ? read.unit : undefined));
  const before = boundBefore(view, age ?? range?.from ?? start);
  const part =
    matchBack(grammar.partitivesBack, pieces, before.from) !== undefined ||
    phrase(grammar, "afterOf", pieces, end) !== undefined;
  const counted = given ? undefined : countedNoun(view, number, end);
  const candidate = {
    core: number,
    start: range?.from ?? start,
    end,
    unit: given,
    counted,
    bound: combine(before.bound, early?.bound),
    part,
  };
  if (read && isScore(read, countedNoun(view, core, read.to))) return { skip: read.to };
  if (
    age === undefined &&
    !isAgeAside(view, candidate) &&
    isOther(
      view,
      range
        ? { ...candidate, core: { ...number, to: range.to, magnitude: Math.max(core.magnitude, range.unit ? 1e6 : 1) } }
        : candidate,
    )
  )
    return undefined;
  const years = age !== undefined || isAgeAside(view, candidate);
  const nounEnd = counted?.to ?? end;
  const late = early ?? boundAfter(view, nounEnd);
  const halves = given && !range ? halfAfter(view, end) : undefined;
  const last = Math.max(
    nounEnd,
    halves?.to ?? 0,
    late?.to ?? 0,
    given ? (phrase(grammar, "ageAfter", pieces, nounEnd) ?? 0) : 0,
  );
  const per = perAfter(view, last);
  const bound = combine(before.bound, late?.bound);
  const factor = given?.unit.factor ?? (years ? 12 : core.fraction ? 100 : 1);
  const negative = isNegative(view, start);
  const interval = scale(
    range ? rangeOf(range.low, range.high, bound) : intervalFor(core, halves?.value ?? 0, bound),
    factor,
    negative,
  );
  const noun = counted?.lemma ?? (given ? measured(view, given, end) : undefined);
  return {
    from: Math.min(before.from, age ?? before.from, negative ? start - 1 : start),
    to: per?.to ?? last,
    value: {
      type: "quantity",
      ...interval,
      unit: given?.unit.unit ?? (years ? "month" : core.fraction ? "%" : ""),
      ...(noun === undefined || years ? {} : { counted: noun }),
      ...(part ? { part: true } : {}),
      ...(per ? { per: per.unit } : {}),
    },
  };
}

function countedNoun(view: View, core: Core, end: number): Counted | undefined {
  const linked = core.linked || core.fraction ? phrase(view.grammar, "linkers", view.pieces, end) : undefined;
  return countedAt(view.pieces, view.tokens, linked ?? end, view.grammar, core.value === 1);
}

/** What an amount is an amount of: "10 tonnes de cocaïne", "60 % des Français", "3 ans de prison". */
function measured({ pieces, tokens, grammar }: View, unit: UnitRead, end: number): string | undefined {
  if (!/^(?:mass|volume|ratio|duration)$/.test(unit.unit.dimension)) return undefined;
  const linked = phrase(grammar, "linkers", pieces, end);
  if (linked === undefined || !pieces[linked]) return undefined;
  return countedAt(pieces, tokens, linked, grammar, false)?.lemma;
}

/** "et demi" behind a unit: "deux ans et demi". */
function halfAfter({ pieces, grammar }: View, at: number): { to: number; value: number } | undefined {
  if (!grammar.words.joiners.has(pieces[at]?.folded ?? "")) return undefined;
  const part = grammar.fractions.matchAt(pieces.length, at + 1, (i) => keysAt(pieces, i));
  if (!part || part.value >= 1 || phrase(grammar, "linkers", pieces, part.to) !== undefined) return undefined;
  return { to: part.to, value: part.value };
}

/** Two bare figures around a dash or "à", with nothing counted: a score, years, a model number. */
function isScore(range: RangeRead, counted: Counted | undefined): boolean {
  if (!range.plain || range.unit) return false;
  if (range.dash) return !counted?.plural || range.change;
  return range.change && range.low <= 20 && !counted;
}

function intervalFor(core: Core, more: number, bound: Interval["bound"] | undefined): Interval {
  const value = round(core.value + more);
  if (core.upTo !== undefined && (bound === undefined || bound === "exact" || bound === "about")) {
    return { figure: value, low: value, high: core.upTo, bound: core.upTo === null ? "atLeast" : "range" };
  }
  return intervalOf(value, bound ?? (core.round ? "about" : "exact"));
}

function scale({ figure, low, high, bound }: Interval, factor: number, negative: boolean): Interval {
  const by = negative ? -factor : factor;
  const ends = [low, high].map((end) => (end === null ? null : round(end * by)));
  const [first = null, second = null] = negative ? ends.reverse() : ends;
  return { figure: round(figure * by), low: first, high: second, bound };
}

/** A minus sign that touches the number and nothing before it. */
function isNegative({ pieces }: View, start: number): boolean {
  const sign = pieces[start - 1];
  return sign !== undefined && /^[-\u2212\u2013]$/u.test(sign.form) && (pieces[start]?.glued ?? false) && !sign.glued;
}
