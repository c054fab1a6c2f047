import { isMarked, isMonotone, widen } from "../language/concepts.ts";
import type { QuantityValue } from "../record.ts";
import { scoreOccasion } from "./occasion.ts";
import { type Profile, related } from "./profile.ts";
import { scorePeople, scoreScope } from "./scope.ts";
import { type Rows, scoreContext } from "./score.ts";

/** How much an equal figure tells: a round small number is everywhere, "368 000" or "1 037" is not. */
function figureWeight(figure: number): number {
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
function intersects(a: QuantityValue, b: QuantityValue): boolean {
  const [al, ah] = ends(a);
  const [bl, bh] = ends(b);
  return al <= bh && bl <= ah;
}

/** Rows for two quantities: unit, what is counted, figure, owner, place, occasion and words around. */
export function scoreQuantities(a: Profile, b: Profile, rows: Rows): void {
  const x = a.claim.value;
  const y = b.claim.value;
  if (x.type !== "quantity" || y.type !== "quantity") return;
  if (!sameUnit(x, y) || (x.per ?? "") !== (y.per ?? "")) {
    rows.block("unit", `${x.text} / ${y.text}`);
    return;
  }
  const equal = x.figure === y.figure;
  scoreCounted(x, y, equal, rows);
  if (x.unit !== y.unit) rows.add("unit", -0.6, "one without its unit");
  if (x.figure === y.figure) rows.add("figure", figureWeight(x.figure) + (x.unit === "" ? 0 : 0.4), x.text);
  else if (collective(x) || collective(y)) rows.add("vague", -1.4, `${x.text} / ${y.text}`);
  else if (intersects(x, y)) rows.add("range", 0.3, `${x.text} / ${y.text}`);
  else rows.add("figure-differs", -0.8, `${x.text} / ${y.text}`);
  scoreContext(a, b, rows, 2.8, 1.2);
  if (a.predicate !== undefined && a.predicate === b.predicate) rows.add("predicate", 0.5, a.predicate);
  if ((x.part ?? false) !== (y.part ?? false)) rows.add("part", -1, "a part against the whole");
  scoreOwner(a, b, rows);
  scorePeople(a, b, rows, x.unit === "" ? 0.4 : 1);
  scoreScope(a, b, rows, sameFigure(a, b) ? 0.3 : 1.4);
  scoreOccasion(a, b, rows);
}

/** Two units, or a bare figure that could have the other's unit ("une température à 41,5"). */
function sameUnit(x: QuantityValue, y: QuantityValue): boolean {
  if (x.unit === y.unit) return true;
  const bare = x.unit === "" ? x : y.unit === "" ? y : undefined;
  return bare !== undefined && bare.counted === undefined;
}

function scoreCounted(x: QuantityValue, y: QuantityValue, equal: boolean, rows: Rows): void {
  if (x.unit !== "" && y.unit !== "") return;
  const left = countedTerm(x);
  const right = countedTerm(y);
  if (left === undefined || right === undefined)
    rows.add("counted", left === right ? 0 : -0.2, "what is counted is not said");
  else if (left === right) rows.add("counted", countedWeight(left, equal), left);
  else if (related(left, right)) rows.add("counted", countedWeight(left, equal) - 0.4, `${left}, ${right}`);
  else if (equal && x.counted === y.counted) rows.add("counted", 1.4, x.counted ?? "");
  else if (isGeneric(left) || isGeneric(right)) rows.add("counted", 0, `${left}, ${right}`);
  else if (equal) rows.add("counted", Math.min(-0.5, 0.5 * figureWeight(x.figure) - 2), `${left} / ${right}`);
  else rows.block("counted", `${left} / ${right}`);
}

/** A toll is the count of its story; seats or people of one sort are counted in many ways. */
function countedWeight(term: string, equal: boolean): number {
  if (term.startsWith("c:") && isMonotone(term.slice(2))) return 2.2;
  return equal ? 1.8 : 1.2;
}

/** "Hundreds", "quelques dizaines": an open count without a figure. */
const collective = ({ text, low, high }: QuantityValue): boolean =>
  !/\d/.test(text) && low !== null && high === null && low >= 20;

/** The concept of the counted noun where the lexicon has one, else its lemma. */
function countedTerm(value: QuantityValue): string | undefined {
  if (value.counted === undefined) return undefined;
  return value.concept === undefined ? `l:${value.counted}` : `c:${value.concept}`;
}

/** Nouns that count people or things of any sort. */
const isGeneric = (term: string): boolean =>
  term.startsWith("c:") && [...widen(term.slice(2))].some((id) => isMarked(id, "generic"));

function scoreOwner(a: Profile, b: Profile, rows: Rows): void {
  if (a.owner === undefined || b.owner === undefined) return;
  if (a.owner === b.owner) rows.add("owner", 1, a.owner);
  else rows.add("owner-differs", sameFigure(a, b) ? -0.8 : -1.6, `${a.owner} / ${b.owner}`);
}

const sameFigure = (a: Profile, b: Profile): boolean =>
  a.claim.value.type === "quantity" &&
  b.claim.value.type === "quantity" &&
  a.claim.value.figure === b.claim.value.figure;
