import { isMonotone, widen } from "../language/concepts.ts";
import { isHeld, isVague } from "../language/figures.ts";
import type { Claim, QuantityValue } from "../record.ts";
import { compatible } from "../text/calendar.ts";
import { intersects } from "../text/interval.ts";
import { isSpelling } from "../text/name.ts";
import { countedTerm, kindOf } from "./counted.ts";
import { collective, farApart, figureWeight, isGrowth, isOpenEnded, nearBy, oneCount } from "./figure.ts";
import { isOfThePast, scoreOccasion } from "./occasion.ts";
import { related } from "./overlap.ts";
import type { Profile } from "./profile.ts";
import { scorePeople, scoreScope } from "./scope.ts";
import { labels, type Rows, scoreContext } from "./score.ts";
import { isWorded, scoreSlot, told } from "./slot.ts";

/** Rows for two quantities: unit, what is counted or measured, figure, owner, place, occasion and words around. */
export function scoreQuantities(a: Profile, b: Profile, rows: Rows): void {
  const x = a.claim.value;
  const y = b.claim.value;
  if (x.type !== "quantity" || y.type !== "quantity") return;
  if (!sameUnit(x, y) || (x.per !== undefined && y.per !== undefined && x.per !== y.per)) {
    rows.block("unit", `${x.text} / ${y.text}`);
    return;
  }
  const equal = x.figure === y.figure;
  if (standsBeside(a, b)) rows.add("side-by-side", 2.5, `${x.text} / ${y.text}`);
  else if (contradictsItself(a, b)) rows.block("one-article", `${x.text} / ${y.text}`);
  if (x.unit === "" || y.unit === "") scoreCounted(x, y, equal, rows);
  else scoreMeasure(x, y, rows);
  if (x.unit !== y.unit) rows.add("unit", -0.6, "one without its unit");
  if (x.per !== y.per) rows.add("per", -0.6, "one does not say per what");
  if (equal) rows.add("figure", figureWeight(x.figure) + (x.unit === "" ? 0 : 0.4), x.text);
  else if (collective(x) || collective(y)) rows.add("vague", -1.4, `${x.text} / ${y.text}`);
  else if (intersects(x, y) && !isOpenEnded(x, y)) rows.add("range", 0.3, `${x.text} / ${y.text}`);
  else
    rows.add(
      "figure-differs",
      nearBy(x.figure, y.figure)
        ? -0.2
        : -0.8 - farApart(x.figure, y.figure) * (told(x) && told(y) && isGrowth(x, y) ? 0.5 : 1),
      `${x.text} / ${y.text}`,
    );
  if (a.claim.superseded !== b.claim.superseded && !told(x) && !told(y)) {
    if (equal) rows.add("earlier", -1.5, "one was true before");
    else rows.block("earlier", `${x.text} / ${y.text}`);
  }
  if (told(x) && told(y)) scoreStory(a, b, rows);
  scoreContext(a, b, rows, 2.8, 1.8);
  if (a.predicate !== undefined && a.predicate === b.predicate) rows.add("predicate", 0.5, a.predicate);
  if ((x.part ?? false) !== (y.part ?? false)) rows.add("part", -1, "a part against the whole");
  else if (!equal) scoreSlot(a, b, x, y, rows);
  scoreOwner(a, b, rows);
  scoreSource(a, b, equal, rows);
  scorePeople(a, b, rows, isAge(x) ? 3 : x.unit === "" ? 0.4 : 1);
  scoreScope(a, b, rows, equal ? 0.5 : 1.4);
  scoreOccasion(a, b, rows, told(x) && told(y));
  if (!equal && isOfThePast(a, b)) rows.add("occasion-past", -1, "one is of a day before its article's");
}

/** Articles don't contradict themselves: two figures that one gives for one time and one source are of two things. */
function contradictsItself({ claim: a }: Profile, { claim: b }: Profile): boolean {
  const [x, y] = [a.value, b.value];
  if (a.article !== b.article || x.type !== "quantity" || y.type !== "quantity" || oneCount(x, y)) return false;
  return a.superseded === b.superseded && (!a.asOf || !b.asOf || compatible(a.asOf, b.asOf));
}

/** "300 000 according to the union, 48 000 for the ministry": one thing counted twice, by two sources. */
export function standsBeside({ claim: a }: Profile, { claim: b }: Profile): boolean {
  const [x, y] = [a.value, b.value];
  if (
    a.article !== b.article ||
    x.type !== "quantity" ||
    y.type !== "quantity" ||
    Math.abs(a.sentence - b.sentence) > 1
  )
    return false;
  if (a.authority === undefined || b.authority === undefined || a.authority.id === b.authority.id) return false;
  const kind = kindOf(x);
  if (kind === undefined || kind !== kindOf(y) || isHeld(kind) || (x.part ?? false) !== (y.part ?? false)) return false;
  const apart = (list: Claim["scope"], other: Claim["scope"]): boolean => list.some((place) => !other.includes(place));
  if (a.scope.length > 0 && b.scope.length > 0 && apart(a.scope, b.scope)) return false;
  return !a.asOf || !b.asOf || (a.asOfImplied ?? false) !== (b.asOfImplied ?? false) || compatible(a.asOf, b.asOf);
}

/** Ages are counted in months, so that "18 months" and "two years" compare. */
const isAge = ({ unit }: QuantityValue): boolean => unit === "month";

/** Two units, or a bare figure that could have the other's unit ("une température à 41,5"). */
function sameUnit(x: QuantityValue, y: QuantityValue): boolean {
  if (x.unit === y.unit) return true;
  const bare = x.unit === "" ? x : y.unit === "" ? y : undefined;
  return bare !== undefined && bare.counted === undefined;
}

const monotone = (value: Claim["value"]): boolean =>
  value.type === "quantity" && value.concept !== undefined && isMonotone(value.concept);

/** A toll is that of the article's story, where nothing says otherwise: two leads on one event tell of one toll. */
function scoreStory(a: Profile, b: Profile, rows: Rows): void {
  const shared = [...a.lead].filter((term) => b.lead.has(term) && !term.startsWith("n:"));
  rows.add("story", 0.8 * Math.min(1, (shared.length - 1) / 4), () => labels(shared, 5));
}

function scoreCounted(x: QuantityValue, y: QuantityValue, equal: boolean, rows: Rows): void {
  const left = countedTerm(x);
  const right = countedTerm(y);
  const kinds = [kindOf(x), kindOf(y)];
  if (left === undefined && right === undefined) return;
  if (left === undefined || right === undefined) rows.add("counted-unknown", -0.2, "what is counted is not said");
  else if (kinds[0] !== undefined && kinds[0] === kinds[1]) rows.add("counted-kind", 2.2, kinds[0]);
  else if (kinds[0] !== undefined && kinds[1] !== undefined && !related(left, right))
    rows.block("counted", `${kinds[0]} / ${kinds[1]}`);
  else if (left === right)
    rows.add("counted", (equal ? 1.8 : 1.2) - (isGeneric(left) && x.figure <= 12 ? 0.8 : 0), left);
  else if (related(left, right)) rows.add("counted-wider", equal ? 1.4 : 0.8, `${left}, ${right}`);
  else if (equal && x.counted === y.counted) rows.add("counted", 1.4, x.counted ?? "");
  else if (isGeneric(left) || isGeneric(right)) rows.add("counted-generic", 0.3, `${left}, ${right}`);
  else if (equal) rows.add("counted-differs", Math.min(-0.5, 0.5 * figureWeight(x.figure) - 2), `${left} / ${right}`);
  else rows.block("counted", `${left} / ${right}`);
}

/** What two figures with a unit measure: "depth" against "distance" are two things, whatever the figures. */
function scoreMeasure(x: QuantityValue, y: QuantityValue, rows: Rows): void {
  if (x.concept === undefined || y.concept === undefined) return;
  if (x.concept === y.concept) rows.add("measure", 1, x.concept);
  // "Core inflation" is not inflation: the narrower measure has a figure of its own, which may be the same by chance.
  else if (related(`c:${x.concept}`, `c:${y.concept}`)) rows.add("measure-wider", -1.2, `${x.concept}, ${y.concept}`);
  else rows.add("measure-differs", -2, `${x.concept} / ${y.concept}`);
}

/** Nouns that count people or things of any sort. */
const isGeneric = (term: string): boolean => term.startsWith("c:") && [...widen(term.slice(2))].some(isVague);

function scoreOwner(a: Profile, b: Profile, rows: Rows): void {
  if (a.owner === undefined || b.owner === undefined) {
    if (!sameFigure(a, b) && (held(a) || held(b))) rows.add("owner-unsaid", -1, a.owner ?? b.owner ?? "");
    else if (a.owner !== b.owner) rows.add("owner-missing", -0.2, a.owner ?? b.owner ?? "");
    return;
  }
  // A name and words for a holder ("la gauche") may be one, or two.
  const worded = isWorded(a.owner) !== isWorded(b.owner);
  if (isSpelling(a.owner, b.owner)) rows.add("owner", isWorded(a.owner) ? 0.4 : 1, a.owner);
  else if (worded) rows.add("owner-unsaid", sameFigure(a, b) ? -0.2 : -1, `${a.owner} / ${b.owner}`);
  // A party has another name in another language: which one, nothing tells.
  else if (a.claim.language !== b.claim.language && !sameFigure(a, b) && held(a) && held(b))
    rows.add("owner-unsaid", -1, `${a.owner} / ${b.owner}`);
  else if (!sameFigure(a, b) && ((held(a) && held(b)) || areTimesOfPeople(a, b)))
    rows.block("owner", `${a.owner} / ${b.owner}`);
  else rows.add("owner-differs", sameFigure(a, b) ? -0.8 : -1.6, `${a.owner} / ${b.owner}`);
}

/** The ages of two people, or the years that they were sent to prison for. */
const areTimesOfPeople = (a: Profile, b: Profile): boolean =>
  [a, b].every(
    ({ claim: { value, people, owner } }) =>
      value.type === "quantity" && isAge(value) && owner !== undefined && people.includes(owner),
  );

/** Whether a claim counts what somebody holds: seats, votes, medals. What an event has one of, as a turnout, nobody holds. */
function held({ claim: { value } }: Profile): boolean {
  if (value.type !== "quantity" || told(value)) return false;
  const kind = kindOf(value);
  return kind !== undefined && isHeld(kind);
}

/** One source gives one figure: two different ones are of two things, or of two times. */
function scoreSource(a: Profile, b: Profile, equal: boolean, rows: Rows): void {
  if (a.authority === undefined || b.authority === undefined) return;
  const names = `${a.claim.authority?.name ?? ""} / ${b.claim.authority?.name ?? ""}`;
  const grows = monotone(a.claim.value) && monotone(b.claim.value);
  const same = a.authority === b.authority;
  if (equal && same) rows.add("source", 0.3, names);
  else if (equal) rows.add("source-differs", -0.2, names);
  else if (same) rows.add("source-twice", grows ? -0.3 : -1, names);
  else rows.add("sources", 0.3, names);
}

const sameFigure = (a: Profile, b: Profile): boolean =>
  a.claim.value.type === "quantity" &&
  b.claim.value.type === "quantity" &&
  a.claim.value.figure === b.claim.value.figure;
