import type { Token } from "../../record.ts";
import { fold } from "../../text/fold.ts";
import { type Core, readCore } from "./core.ts";
import type { Grammar } from "./grammar.ts";
import { keysAt, round } from "./number.ts";
import type { Piece } from "./piece.ts";
import type { View } from "./reject.ts";
import { matchBack, type UnitRead, unitAfter, unitBefore } from "./unit.ts";

/** Two ends of one range. `low` and `high` are in the unit as written. */
export interface RangeRead {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: UnitRead | undefined;
  /** Written with a dash or "à" and without words before: it may be a score. */
  readonly plain: boolean;
  /** Digits on either side of a dash. */
  readonly dash: boolean;
  /** The second end comes before the first, or a verb of change governs both: two figures, no range. */
  readonly change: boolean;
}

/** The range that starts with a number and its unit, if it does: "de 10 à 15 %", "5-6", "between $5 and $6 million". */
export function readRange(
  view: View,
  core: Core,
  start: number,
  end: number,
  unit: UnitRead | undefined,
): RangeRead | undefined {
  const { pieces, grammar } = view;
  const keys = (i: number): readonly string[] => keysAt(pieces, i);
  const prefix = matchBack(grammar.rangesBack, pieces, start);
  const bound = matchBack(grammar.boundsBack, pieces, start);
  const framed = prefix && (!bound || prefix.from <= bound.from) ? prefix : undefined;
  const inside = framed?.value.matchAt(pieces.length, end, keys);
  const middle = inside ?? grammar.ranges.matchAt(pieces.length, end, keys);
  if (!middle) return undefined;
  const dash = middle.to === end + 1 && /^[-\u2010-\u2015]$/u.test(pieces[end]?.form ?? "");
  if (dash && !(pieces[end]?.glued && pieces[middle.to]?.glued)) return undefined;
  const second = readEnd(pieces, middle.to, view);
  if (!second) return undefined;
  const shared = shareUnit(unit, second.unit);
  if (shared === null) return undefined;
  const scaled =
    second.core.magnitude > 1 && core.magnitude === 1 && core.value * second.core.magnitude < second.core.value;
  const low = scaled ? round(core.value * second.core.magnitude) : core.value;
  const high = second.core.value;
  const from = inside && framed ? framed.from : start;
  const before = [view.tokens[(pieces[from]?.token ?? 0) - 1], view.tokens[(pieces[from]?.token ?? 0) - 2]];
  const change =
    low >= high || (inside !== undefined && before.some((token) => token !== undefined && tellsChange(token, grammar)));
  return { from, to: second.to, low, high, unit: shared, plain: inside === undefined, dash, change };
}

function tellsChange(token: Token, { changes, pack }: Grammar): boolean {
  if (changes.has(token.lemma) || changes.has(token.folded)) return true;
  return pack?.lexicon.readings(token.form).some((reading) => changes.has(fold(reading.lemma))) ?? false;
}

interface End {
  readonly core: Core;
  readonly unit: UnitRead | undefined;
  readonly to: number;
}

/** A number behind the middle of a range, with a currency sign before it or a unit behind it. */
function readEnd(pieces: readonly Piece[], at: number, { grammar }: View): End | undefined {
  for (let from = at; from <= at + 2; from++) {
    const sign = from > at ? unitBefore(pieces, from, grammar) : undefined;
    if (from > at && sign?.from !== at) continue;
    const core = readCore(pieces, from, grammar, sign?.unit.dimension === "currency");
    if (!core || core.fraction || core.upTo !== undefined) continue;
    const after = unitAfter(pieces, core.to, grammar, core.magnitude > 1);
    return { core, unit: after ?? sign, to: after?.to ?? core.to };
  }
  return undefined;
}

/** The unit of both ends: the same, or given once; null where they differ. */
function shareUnit(first: UnitRead | undefined, second: UnitRead | undefined): UnitRead | undefined | null {
  if (!first || !second) {
    // "20 ans à 3 reprises": a unit behind the first end alone is not shared, a sign before it is.
    return second ?? (first?.unit.prefix ? first : first ? null : undefined);
  }
  return first.unit.unit === second.unit.unit && first.unit.factor === second.unit.factor ? second : null;
}
