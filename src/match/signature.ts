import type { Claim, DateSpec } from "../record.ts";
import { calendarDay, dayNumber } from "../text/calendar.ts";
import { hash52 } from "./hash.ts";

/**
 * What an article can be told to be about, in a few hundred numbers: a key each for its names, terms, figures and days, in
 * order and each once. The three lowest bits say what a key weighs, and whether it is of one language: `named`, `leading`
 * and `bound`.
 */
export type Signature = readonly number[];

/** A name of a person, a place or an organisation. */
const named = 1;
/** It stands in the first sentences, which tell what the story is. */
const leading = 2;
/** A word that no concept has: articles in another language can't have it. */
const bound = 4;

/** Sentences, the headline among them, that tell what the story is. */
const leadLength = 3;

/** Keys of a book: the first ones do. */
const mostKeys = 4000;

/** 29 bits: with the three for its kind, whole in a 32-bit number. */
const keyOf = (text: string): number => hash52(text) % 2 ** 29;

const isName = (term: string): boolean => /^(?:name|place|org):/.test(term);

/** The signature of an article, from its claims and its date. */
export function signatureOf(claims: readonly Claim[], published?: DateSpec): Signature {
  const found = new Map<number, number>();
  const day = published && calendarDay(published);
  // Reports of one day share three of these, those of two days in a row two.
  if (day) for (const near of [-1, 0, 1]) found.set(keyOf(`published ${dayNumber(day) + near}`), 0);
  for (const claim of claims) {
    const lead = claim.sentence < leadLength ? leading : 0;
    const add = (text: string, kind: number): void => {
      const key = keyOf(text);
      const known = found.get(key);
      if (known !== undefined || found.size < mostKeys) found.set(key, (known ?? 0) | kind | lead);
    };
    for (const name of [...claim.about, ...claim.people]) {
      add(name, named);
      // One article has the whole name, another the surname alone.
      if (name.startsWith("name:") && name.includes(" ")) add(`name:${name.slice(name.lastIndexOf(" ") + 1)}`, named);
    }
    for (const term of claim.terms) if (!isName(term)) add(term, term.startsWith("l:") ? bound : 0);
    const { value } = claim;
    if (value.type === "quantity") add(`quantity ${value.unit} ${value.figure}`, 0);
    if (value.type === "date" && value.from.day !== undefined) add(dayText(value.from), 0);
  }
  return [...found].map(([key, kind]) => key * 8 + kind).sort((a, b) => a - b);
}

const dayText = ({ year, month, day }: DateSpec): string => `day ${year ?? ""}-${month ?? ""}-${day ?? ""}`;

export const keyIn = (entry: number): number => Math.floor(entry / 8);

export const isBound = (entry: number): boolean => (entry & bound) !== 0;

/** Names weigh half as much again as words, and so does what leads: fitted by hand to the annotated events. */
export function weightIn(entry: number): number {
  return ((entry & named) === 0 ? 1 : 1.5) * ((entry & leading) === 0 ? 1 : 1.5);
}
