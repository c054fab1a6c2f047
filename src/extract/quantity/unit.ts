import type { Grammar, Unit } from "./grammar.ts";
import { keysAt } from "./number.ts";
import type { Piece } from "./piece.ts";

/** A unit found at pieces `[from, to)`. */
export interface UnitRead {
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
}

/** The longest phrase that ends before piece `end`, matched leftwards in a reversed index. */
export function matchBack<T>(
  index: {
    matchAt(
      length: number,
      from: number,
      keys: (i: number) => readonly string[],
    ): { readonly to: number; readonly value: T } | undefined;
  },
  pieces: readonly Piece[],
  end: number,
): { readonly from: number; readonly value: T } | undefined {
  const found = index.matchAt(end, 0, (i) => keysAt(pieces, end - 1 - i));
  return found && { from: end - found.to, value: found.value };
}

/**
 * The unit behind a number, with "de" between ("2 milliards d'euros"). A letter alone is a unit only where it touches the
 * number or ends its phrase. Words that are two units ("pounds") are money behind a magnitude.
 */
export function unitAfter(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  magnitude: boolean,
): UnitRead | undefined {
  const linked = magnitude
    ? (grammar.phrases.linkers.matchAt(pieces.length, at, (i) => keysAt(pieces, i))?.to ?? at)
    : at;
  for (const from of linked === at ? [at] : [linked, at]) {
    const match = grammar.units.matchAt(pieces.length, from, (i) => keysAt(pieces, i));
    if (!match || !standsAlone(pieces, from, match.to)) continue;
    const unit = (magnitude ? match.value.find((u) => u.dimension === "currency") : undefined) ?? match.value[0];
    if (unit) return { from, to: match.to, unit };
  }
  return undefined;
}

/** "5 m" and "5m", not "5 C'est" or "5 M. Dupont"; a unit never ends inside a hyphenated name. */
function standsAlone(pieces: readonly Piece[], from: number, to: number): boolean {
  const first = pieces[from];
  const next = pieces[to];
  if (!first) return false;
  if (first.form.length > 1 || to > from + 1 || !/\p{L}/u.test(first.form) || first.glued) return true;
  return !(next?.glued && /^[.'\u2019]/u.test(next.form) && pieces[to + 1] !== undefined);
}

/** A unit before the number: "$5", "US$ 3 million", "magnitude 6.8". */
export function unitBefore(pieces: readonly Piece[], end: number, grammar: Grammar): UnitRead | undefined {
  const match = matchBack(grammar.prefixBack, pieces, end);
  return match && { from: match.from, to: end, unit: match.value };
}
