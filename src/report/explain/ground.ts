import type { Claim, Ground, QuantityValue } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { truncate } from "../width.ts";
import { list } from "../words.ts";
import { asOfText, keyText, type Names } from "./detail.ts";
import { axisWords } from "./words.ts";

type Words = (a: Claim, b: Claim, names: Names) => string;

const longest = 60;

const quoted = ({ value, text }: Claim): string =>
  `“${truncate(oneLine((value.type === "statement" ? text : value.text).replace(/\s+/gu, " ")), longest)}”`;

const speaker = ({ authority }: Claim): string => oneLine(authority?.name ?? "the outlet");

/** "as of 9 Sep against as of 10 Sep"; "" where one of the two does not tell. */
function times(a: Claim, b: Claim): string {
  const [x, y] = [asOfText(a), asOfText(b)];
  return x === "" || y === "" || x === y ? "" : `as of ${x} against as of ${y}`;
}

const holds = (set: QuantityValue, { low, high, bound }: QuantityValue): boolean =>
  set.bound !== "exact" &&
  bound === "exact" &&
  (set.low ?? -Infinity) <= (low ?? Infinity) &&
  (set.high ?? Infinity) >= (high ?? -Infinity);

const sets: Words = (a, b) => {
  const [x, y] = [a.value, b.value];
  if (x.type === "quantity" && y.type === "quantity") {
    if (holds(x, y)) return `${quoted(a)} leaves room for ${quoted(b)}`;
    if (holds(y, x)) return `${quoted(b)} leaves room for ${quoted(a)}`;
  }
  return "both can be true";
};

/** "2 000" is rounder than "2 012". */
const rounding: Words = (a, b) => {
  const digits = ({ value }: Claim): number =>
    value.type === "quantity" ? String(value.figure).replace(/\D|0+$/g, "").length : 0;
  const [round, exact] = digits(a) <= digits(b) ? [a, b] : [b, a];
  return `${quoted(round)} is round, and near enough to stand for ${quoted(exact)}`;
};

const superseded: Words = (a, b) => `its own text calls ${quoted(a.superseded === true ? a : b)} an earlier state`;

const toll: Words = (a, b) => {
  const when = times(a, b);
  return `${when === "" ? "" : `${when}; `}a count of this sort only grows, so that the higher one is the later`;
};

const denial: Words = (a, b) => {
  const [says, denies] = a.polarity === "negated" ? [b, a] : [a, b];
  return `${speaker(denies)} rejects what ${speaker(says)} says`;
};

const limited: Words = (a, b, names) => {
  const [with_, without] = a.scope.length > 0 ? [a, b] : [b, a];
  const places = list(with_.scope.map((place) => keyText(place, names)));
  return `${quoted(with_)} is said of ${places}, ${quoted(without)} names no place`;
};

const uncounted: Words = (a, b) => {
  const bare = ({ value }: Claim): boolean =>
    value.type === "quantity" && value.counted === undefined && value.unit === "";
  return `${list([a, b].filter(bare).map(quoted))} does not say what is counted`;
};

const implied: Words = (a, b) => {
  const which = [a, b].filter(({ value }) => value.type === "date" && value.implied.length > 0);
  return `${list(which.map(quoted))} is only a part of a date; the rest was worked out from other dates`;
};

/** How two values go together, in words, by its ground. */
const groundWords: Readonly<Record<Ground, Words>> = {
  "fit/same": (a) => `both say ${quoted(a)}`,
  "fit/sets": sets,
  "fit/rounding": rounding,
  "fit/dates": () => "they can be one date",
  "fit/named": () => "both name the same",
  "fit/statements": () => "neither excludes the other",
  "fit/both": () => "each of the two articles gives both values",
  "time/superseded": superseded,
  "time/dates": (a, b) => times(a, b) || "they hold at different times",
  "time/toll": toll,
  "authority/named": (a, b) => `${speaker(a)} against ${speaker(b)}`,
  "authority/denial": denial,
  "scope/place": limited,
  "scope/counted": uncounted,
  "scope/expected": () => "one is what was found, the other what is expected, or would be under a condition",
  "scope/words": () => "they share too few words to show that both are about the same whole",
  "scope/implied": implied,
  "open/values": () => "they exclude each other, and no time, place or source explains it",
  "open/negated": () => "one affirms what the other negates, and no time or source explains it",
  "open/opposite": () => "one says the opposite of the other, and no time or source explains it",
};

const axes: ReadonlyMap<string, string> = new Map([
  ["fit", "none"],
  ["open", "value"],
]);

export interface GroundText {
  /** Code of the axis, one of `axisWords`. */
  readonly axis: string;
  readonly words: string;
}

/** The axis that a ground is on, and what it says of two claims. */
export function groundText(ground: Ground, a: Claim, b: Claim, names: Names): GroundText {
  const [head = ""] = ground.split("/");
  const axis = axes.get(head) ?? head;
  return { axis: axisWords.has(axis) ? axis : "none", words: groundWords[ground](a, b, names) };
}

/** "time: as of 9 Sep against as of 10 Sep"; the words alone where no axis but the values says it. */
export function groundLine({ axis, words }: GroundText): string {
  return axis === "none" || axis === "value" ? words : `${axis}: ${words}`;
}
