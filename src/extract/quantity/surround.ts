import type { Bound } from "../../record.ts";
import { combine } from "./bound.ts";
import { phrase } from "./core.ts";
import { keysAt } from "./number.ts";
import type { Candidate, View } from "./reject.ts";
import { matchBack } from "./unit.ts";

/** How many bounds may stand one before the other: "au moins environ 200". */
const mostBounds = 3;

/** The bounds before piece `end`, and where they start. */
export function boundBefore(
  { pieces, tokens, grammar }: View,
  end: number,
): { readonly from: number; readonly bound: Bound | undefined } {
  let from = end;
  let bound: Bound | undefined;
  for (let count = 0; count < mostBounds; count++) {
    const match = matchBack(grammar.boundsBack, pieces, from);
    if (!match || pieces[match.from]?.opens === false) break;
    // "Un salaire minimum de 900 euros": what is the least of its sort is one figure.
    const at = pieces[match.from]?.token ?? 0;
    if (!grammar.cues.modifiersFirst && tokens[at]?.pos === "ADJ" && tokens[at - 1]?.pos === "NOUN") break;
    bound = combine(match.value, bound);
    from = match.from;
  }
  return { from, bound };
}

/** A bound behind a number or its noun: "50 % ou plus", "20-odd". */
export function boundAfter(
  { pieces, grammar }: View,
  at: number,
): { readonly to: number; readonly bound: Bound } | undefined {
  const match = grammar.boundsAfter.matchAt(pieces.length, at, (i) => keysAt(pieces, i));
  if (!match || (match.value.hyphen && !pieces[at]?.hyphen)) return undefined;
  return { to: match.to, bound: match.value.bound };
}

/** "par an", "a day", "/ habitant": the unit of time or the noun that a rate is given by. */
export function perAfter(
  { pieces, grammar }: View,
  at: number,
): { readonly to: number; readonly unit: string } | undefined {
  const per = grammar.per.matchAt(pieces.length, at, (i) => keysAt(pieces, i));
  const match = per && grammar.perUnits.matchAt(pieces.length, per.to, (i) => keysAt(pieces, i));
  return match && { to: match.to, unit: match.value };
}

/** Where "aged", "âgé de" starts, if it stands before piece `end`. */
export function ageBefore({ pieces, grammar }: View, end: number): number | undefined {
  return matchBack(grammar.phrasesBack.ages, pieces, end)?.from;
}

/** A smaller number behind "is" is more often a count. */
const youngest = 15;

/** An age between commas behind a name, as news styles have it: "Marie Durand, 35, …". */
export function isAgeAside({ pieces, tokens, grammar }: View, { core, unit, counted }: Candidate): boolean {
  if (!core.digits || unit || counted || core.to !== core.from + 1 || !Number.isInteger(core.value)) return false;
  if (core.value < 1 || core.value > 120) return false;
  // "Anna Cole is 48, …": nothing is counted, and nothing measured.
  const verb = matchBack(grammar.phrasesBack.ageVerbs, pieces, core.from);
  if (verb && core.value >= youngest && /^[,.;]$/.test(pieces[core.to]?.form ?? "."))
    return tokens[pieces[verb.from - 1]?.token ?? -1]?.pos === "PROPN";
  if (pieces[core.from - 1]?.form !== "," || pieces[core.to]?.form !== ",") return false;
  const name = tokens[pieces[core.from - 2]?.token ?? -1];
  return name?.pos === "PROPN" && phrase(grammar, "clockMarks", pieces, core.to) === undefined;
}
