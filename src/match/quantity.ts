import type { QuantityValue } from "../record.ts";
import { scoreOccasion } from "./occasion.ts";
import { type Profile, related } from "./profile.ts";
import { type Rows, scoreContext } from "./score.ts";

/** How much an equal figure tells: a round small number is everywhere, "368 000" or "1 037" is not. */
export function figureWeight(figure: number): number {
  const digits = figure
    .toPrecision(12)
    .replace(/[.e+-].*$/, "")
    .replace(/^0+|0+$/g, "").length;
  const decimals = Number.isInteger(figure) ? 0 : 1;
  const size = figure > 12 ? 0.6 : 0;
  return Math.min(3, 0.6 + 0.5 * (digits + decimals - 1) + size + (figure >= 1000 ? 0.5 : 0));
}

const ends = ({ low, high }: QuantityValue): readonly [number, number] => [low ?? -Infinity, high ?? Infinity];

/** Whether two sets of numbers share a member. */
export function intersects(a: QuantityValue, b: QuantityValue): boolean {
  const [al, ah] = ends(a);
  const [bl, bh] = ends(b);
  return al <= bh && bl <= ah;
}

/** Rows for two quantities: unit, what is counted, figure, place, occasion and words around. */
export function scoreQuantities(a: Profile, b: Profile, rows: Rows): void {
  const x = a.claim.value;
  const y = b.claim.value;
  if (x.type !== "quantity" || y.type !== "quantity") return;
  if (x.unit !== y.unit || (x.per ?? "") !== (y.per ?? "")) {
    rows.block("unit", `${x.text} / ${y.text}`);
    return;
  }
  const equal = x.figure === y.figure && x.low === y.low;
  scoreCounted(x, y, equal, rows);
  if (x.figure === y.figure) rows.add("figure", figureWeight(x.figure) + (x.unit === "" ? 0 : 0.4), x.text);
  else if (intersects(x, y)) rows.add("range", 0.4, `${x.text} / ${y.text}`);
  else rows.add("figure-differs", -0.6, `${x.text} / ${y.text}`);
  scoreContext(a, b, rows, 3.2, 1.4);
  if (a.predicate !== undefined && a.predicate === b.predicate) rows.add("predicate", 0.5, a.predicate);
  if ((x.part ?? false) !== (y.part ?? false)) rows.add("part", -1, "a part against the whole");
  scoreScope(a, b, rows);
  scoreOccasion(a, b, rows);
}

function scoreCounted(x: QuantityValue, y: QuantityValue, equal: boolean, rows: Rows): void {
  const left = countedTerm(x);
  const right = countedTerm(y);
  if (left === undefined || right === undefined) {
    if (x.unit === "") rows.add("counted", left === right ? 0 : -0.3, "what is counted is not said");
  } else if (left === right) rows.add("counted", 1.4, left);
  else if (related(left, right)) rows.add("counted", 1, `${left}, ${right}`);
  else if (isGeneric(left) || isGeneric(right)) rows.add("counted", 0, `${left}, ${right}`);
  else if (equal) rows.add("counted", -1.6, `${left} / ${right}`);
  else rows.block("counted", `${left} / ${right}`);
}

/** The concept of the counted noun where the lexicon has one, else its lemma. */
function countedTerm(value: QuantityValue): string | undefined {
  if (value.counted === undefined) return undefined;
  return value.concept === undefined ? `l:${value.counted}` : `c:${value.concept}`;
}

/** Nouns that count people or things of any sort. */
const generic = new Set(["c:person", "c:people", "c:case", "c:total", "c:number", "c:inhabitant", "c:man", "c:woman"]);
const isGeneric = (term: string): boolean => generic.has(term);

function scoreScope(a: Profile, b: Profile, rows: Rows): void {
  if (a.scope.size === 0 && b.scope.size === 0) return;
  const shared = [...a.scope].filter((place) => b.scope.has(place));
  if (shared.length > 0) rows.add("scope", 0.6, shared.join(", "));
  else if (a.scope.size > 0 && b.scope.size > 0)
    rows.add("scope-differs", -1.6, `${[...a.scope].join(", ")} / ${[...b.scope].join(", ")}`);
  else rows.add("scope-missing", -0.4, [...a.scope, ...b.scope].join(", "));
}
