import { isMeasure, isSingle, isStory, isVague } from "../language/figures.ts";
import type { QuantityValue } from "../record.ts";
import { isSpelling } from "../text/name.ts";
import { countedTerm, kindOf } from "./counted.ts";
import { isGrowth, nearBy } from "./figure.ts";
import { maySameOccasion } from "./occasion.ts";
import type { Profile } from "./profile.ts";
import type { Rows } from "./score.ts";

/** Whether a value is a count that an event has one of. */
export const told = (value: QuantityValue): boolean => {
  const kind = kindOf(value);
  return (kind !== undefined && isStory(kind)) || isSingleMeasure(value);
};

const isSingleMeasure = ({ unit, concept }: QuantityValue): boolean =>
  unit !== "" && concept !== undefined && isSingle(concept);

/**
 * What has one value is one fact, whatever its figure: what one party holds, one measure of one holder, the magnitude of
 * the earthquake, its toll. Other places and other events have others.
 */
export function scoreSlot(a: Profile, b: Profile, x: QuantityValue, y: QuantityValue, rows: Rows): void {
  const running = told(x) && told(y);
  if (isElsewhere(a, b) || isElsewhere(b, a)) {
    if (running) rows.add("elsewhere", isSingleMeasure(x) ? -2.5 : -0.5, "another place than that of the story");
    return;
  }
  if (!within(a.scope, b.scope) || !maySameOccasion(a, b, running)) return;
  const kind = kindOf(x);
  const alike = kind !== undefined && kind === kindOf(y);
  const measured = x.unit !== "" && x.unit === y.unit && x.concept === y.concept;
  const sized = measured && (x.concept === undefined || isMeasure(x.concept));
  const [low, high] = [Math.min(x.figure, y.figure), Math.max(x.figure, y.figure)];
  if (a.owner !== undefined && b.owner !== undefined && isSpelling(a.owner, b.owner) && (alike || sized))
    rows.add("slot", high > comparableRatio * low ? -0.6 : isWorded(a.owner) ? 0 : 0.8, a.owner);
  else if (measured && told(x)) rows.add("slot", 0.8, x.concept ?? "");
  else if (alike && isStory(kind) && isGrowth(x, y)) rows.add("slot", 0.4, kind);
  else if (nearBy(low, high) && isSpecific(x) && countedTerm(x) === countedTerm(y))
    rows.add("slot", 0.8, x.counted ?? "");
}

/** How far apart two figures of one holder may be and still be two readings of one figure. */
const comparableRatio = 1.4;

/** Whether a noun of the lexicon says what is counted, and one that does not count people or things of any sort. */
const isSpecific = ({ unit, concept, counted }: QuantityValue): boolean =>
  unit === "" && counted !== undefined && concept !== undefined && !isVague(concept);

/** Whether two claims are limited by the same places, or one of them by none. */
const within = (a: Profile["scope"], b: Profile["scope"]): boolean =>
  a.size === 0 || b.size === 0 || [...a.keys()].some((place) => b.has(place));

/** A holder told by words and not by name ("la gauche"): the same words may mean more or fewer of them. */
export const isWorded = (owner: string): boolean => owner.startsWith("c:");

/** Whether a claim names places and the other none, and the story of the other's article is not set in any of them. */
const isElsewhere = (a: Profile, b: Profile): boolean =>
  a.scope.size > 0 &&
  b.scope.size === 0 &&
  [...a.scope.keys()].every((place) => !b.scene.has(place) && !b.lead.has(place) && !b.context.has(place));
