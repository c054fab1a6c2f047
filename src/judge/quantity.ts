import { isMonotone } from "../language/concepts.ts";
import { countKind, isDemand, isHeld, isLasting, isSingle, isStory, isVague } from "../language/figures.ts";
import type { Claim, Ground, Origin, Position, QuantityValue } from "../record.ts";
import { compatible } from "../text/calendar.ts";
import { intersects, quantitiesAgree } from "../text/interval.ts";
import { isSpelling } from "../text/name.ts";
import { speakAlike } from "./alike.ts";
import { groupBy, makePosition, mostFrequent } from "./position.ts";
import { differByAuthority, type Judgement, judgePairs } from "./verdict.ts";

/** How two quantities can both be right: their sets meet, allowing for the rounding of round numbers. */
function fitOf(a: QuantityValue, b: QuantityValue): Ground | undefined {
  if (!quantitiesAgree(a, b)) return undefined;
  if (a.figure === b.figure && a.bound === b.bound && a.high === b.high) return "fit/same";
  // "At least 632" and "at least 820" overlap as sets, but the figures are two counts.
  const floors = [a, b].every(({ bound }) => bound === "atLeast" || bound === "over");
  const ratio = Math.max(a.figure, b.figure) / Math.max(1e-9, Math.min(a.figure, b.figure));
  if (floors && ratio > 1.1) return undefined;
  return intersects(a, b) ? "fit/sets" : "fit/rounding";
}

/** Tolls and arrests: a higher figure updates a lower one. */
const grows = ({ value }: Claim): boolean =>
  value.type === "quantity" && value.concept !== undefined && isMonotone(value.concept);

/** What is told of an event while it goes on: those who are missing are fewer every day. Of one day, it is no update. */
function isRetold(a: Claim, b: Claim): boolean {
  const kinds = [a, b].map(({ value }) => (value.type === "quantity" ? kindOf(value) : undefined));
  const [kind] = kinds;
  return kind !== undefined && isStory(kind) && kinds[1] === kind && !(a.asOf && b.asOf && compatible(a.asOf, b.asOf));
}

/** A count that the text dates by its year or month alone is of the past: it does not rise any more. */
const isHistory = ({ asOf, asOfImplied }: Claim): boolean =>
  asOf?.year !== undefined && asOf.day === undefined && asOf.weekday === undefined && !asOfImplied;

const kindOf = ({ concept }: QuantityValue): string | undefined =>
  concept === undefined ? undefined : countKind(concept);

/** Seats, votes and shares of them: while votes are counted, each day has other ones. */
function isHeldBy(value: QuantityValue): boolean {
  const kind = kindOf(value);
  return kind !== undefined && isHeld(kind);
}

/** How two quantities go together; what the texts say of time comes before what only their sort tells. */
export function quantityGround(a: Claim, b: Claim): Ground {
  const { value: x } = a;
  const { value: y } = b;
  if (x.type !== "quantity" || y.type !== "quantity") return "fit/same";
  const fit = fitOf(x, y);
  if (fit !== undefined) return fit;
  if (a.superseded !== b.superseded) return "time/superseded";
  const lasts = oneMeasure(x, y, isLasting);
  if (!lasts && a.asOf && b.asOf && !a.asOfImplied && !b.asOfImplied && !compatible(a.asOf, b.asOf))
    return "time/dates";
  if (isExpected(a) !== isExpected(b)) return "scope/expected";
  if (isHeldBy(x) && isHeldBy(y) && a.asOf && b.asOf && !compatible(a.asOf, b.asOf)) return "time/dates";
  if (!isHistory(a) && !isHistory(b) && ((grows(a) && grows(b)) || isRetold(a, b))) return "time/toll";
  if (differByAuthority(a, b)) return "authority/named";
  if (!oneMeasure(x, y, isSingle) && !(x.unit === "month" && oneOwner(a, b)) && differInScope(a, b))
    return "scope/place";
  if ((x.counted === undefined && x.unit === "") || (y.counted === undefined && y.unit === "")) return "scope/counted";
  return alike(a, b) ? "open/values" : "scope/words";
}

/**
 * Whether a figure is what is to come, or would be under a condition. Who holds seats, votes or medals is known to the last
 * one: a range of them is a forecast.
 */
function isExpected({ certainty, value, predicate }: Claim): boolean {
  if (certainty === "planned" && predicate !== undefined && isDemand(predicate.slice(2))) return false;
  if (certainty === "planned" || certainty === "hypothetical") return true;
  if (value.type !== "quantity" || value.bound !== "range" || value.concept === undefined) return false;
  return isHeldBy(value);
}

/** Whether one claim alone is limited to a place; the label of a fact sheet names its place to tell what it is about. */
function differInScope(a: Claim, b: Claim): boolean {
  if (a.scope.length > 0 === b.scope.length > 0) return false;
  const [limited, whole] = a.scope.length > 0 ? [a, b] : [b, a];
  if (limited.entry !== undefined) return false;
  return whole.entry === undefined || !limited.scope.some((place) => whole.terms.includes(place));
}

/** Whether two values are of one measure of a sort: one that an event has one of, or that time does not change. */
const oneMeasure = (x: QuantityValue, y: QuantityValue, sort: (concept: string) => boolean): boolean =>
  x.unit !== "" && x.unit === y.unit && x.concept !== undefined && x.concept === y.concept && sort(x.concept);

/** Whether two figures that differ by little count the same, by a noun that says what: "22 crew members", "21 crew members". */
const oneCount = (x: QuantityValue, y: QuantityValue): boolean =>
  x.unit === "" &&
  y.unit === "" &&
  x.concept !== undefined &&
  x.concept === y.concept &&
  !isVague(x.concept) &&
  Math.min(x.figure, y.figure) >= 10 &&
  Math.max(x.figure, y.figure) <= 1.15 * Math.min(x.figure, y.figure);

const oneOwner = (a: Claim, b: Claim): boolean =>
  a.owner !== undefined && b.owner !== undefined && isSpelling(a.owner, b.owner);

/** Whether two claims speak of one figure: of one holder, one measure, one thing counted, or in the same words. */
function alike(a: Claim, b: Claim): boolean {
  if (oneOwner(a, b)) return true;
  // A party is joined with its name in another language by what both hold.
  if (a.language !== b.language && a.owner !== undefined && b.owner !== undefined && isShare(a) && isShare(b))
    return true;
  if (a.entry !== undefined || b.entry !== undefined) return a.entry === undefined ? says(a, b) : says(b, a);
  if (a.value.type === "quantity" && b.value.type === "quantity")
    if (oneMeasure(a.value, b.value, isSingle) || oneCount(a.value, b.value)) return true;
  return speakAlike(a, b);
}

const isShare = ({ value }: Claim): boolean => value.type === "quantity" && isHeldBy(value);

/** Whether a passage says most of what the label of a fact sheet does. */
function says(passage: Claim, { terms }: Claim): boolean {
  const said = new Set([...passage.terms, ...passage.context]);
  return terms.filter((term) => said.has(term)).length * 2 >= terms.length;
}

/** Positions by figure, the lowest first, and the verdict. */
export function judgeQuantity(
  claims: readonly Claim[],
  origins: readonly Origin[],
): Judgement & { positions: Position[] } {
  const figure = ({ value }: Claim): number => (value.type === "quantity" ? value.figure : 0);
  const sorted = [...claims].sort((a, b) => figure(a) - figure(b) || (a.id < b.id ? -1 : 1));
  const groups = groupBy(
    sorted,
    (a, b) =>
      a.value.type === "quantity" &&
      b.value.type === "quantity" &&
      a.value.figure === b.value.figure &&
      a.value.bound === b.value.bound,
  );
  const positions = groups.map((group) =>
    makePosition(group, mostFrequent(group.map(({ value }) => value.text)) ?? "", origins),
  );
  return { ...judgePairs(claims, quantityGround), positions };
}
