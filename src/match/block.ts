import { widen } from "../language/concepts.ts";
import { countKind } from "../language/figures.ts";
import { weekdayIn } from "../text/calendar.ts";
import { hash52 } from "./hash.ts";
import type { Profile } from "./profile.ts";

/** One entry of the inverted index: a claim under a key, with its day for the order inside large blocks. */
export interface Posting {
  readonly key: number;
  readonly day: number;
  readonly claim: number;
}

/** Blocks up to this size compare all pairs; in larger ones a claim meets only its neighbours by (day, claim). */
const wholeBlock = 50;
const neighbours = 10;

/** Rare terms of a claim that make keys. */
const rareTerms = 12;

/** The keys under which a claim can be found: rare terms, pairs of entity and predicate, figures, dates, people. */
export function postingsOf(profile: Profile): Posting[] {
  const { claim, family } = profile;
  const keys = new Set<string>();
  const terms = [...profile.terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [term] of terms.slice(0, rareTerms))
    for (const wider of term.startsWith("c:") ? widen(term.slice(2)) : []) keys.add(`${family} c:${wider}`);
  for (const [term] of terms.slice(0, rareTerms)) keys.add(`${family} ${term}`);
  for (const entity of profile.entities)
    if (profile.predicate !== undefined) keys.add(`${family} ${entity} ${profile.predicate}`);
  const { value } = claim;
  if (value.type === "quantity") {
    keys.add(`quantity ${value.unit} ${value.figure}`);
    keys.add(`quantity ${value.unit} ${value.counted ?? ""}`);
    if (value.concept !== undefined) keys.add(`quantity ${value.unit} ${countKind(value.concept) ?? value.concept}`);
    if (profile.owner !== undefined) keys.add(`quantity ${value.unit} of ${profile.owner}`);
  } else if (value.type === "date") {
    const { year, month, day, time } = value.from;
    if (day !== undefined) keys.add(`date ${month ?? ""}-${day}`);
    if (month !== undefined) keys.add(`date ${year ?? ""}-${month}`);
    if (month === undefined && year !== undefined) keys.add(`date year ${year}`);
    const named = weekdayIn(value.from);
    if (named !== undefined) keys.add(`date weekday ${named}`);
    if (time !== undefined) keys.add(`date time ${time.hour}`);
  } else if (value.type === "place") keys.add(`place ${value.place}`);
  else if (value.type === "person") for (const role of value.role) keys.add(`person ${role} ${value.person}`);
  const day =
    claim.asOf?.day === undefined ? 0 : (claim.asOf.year ?? 0) * 372 + (claim.asOf.month ?? 0) * 31 + claim.asOf.day;
  return [...keys].map((key) => ({ key: hash52(key), day, claim: profile.index }));
}

/**
 * Pairs of claims that share a key, each once, in order. Takes postings from any store in any order; the policy for
 * large blocks bounds the work without dropping the keys of the biggest stories.
 */
export function candidatePairs(postings: Iterable<Posting>): (readonly [number, number])[] {
  const sorted = [...postings].sort((a, b) => a.key - b.key || a.day - b.day || a.claim - b.claim);
  const pairs = new Set<number>();
  const limit = 1 + sorted.reduce((most, { claim }) => Math.max(most, claim), 0);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.key === sorted[from]?.key) to++;
    const reach = to - from <= wholeBlock ? to - from : neighbours;
    for (let i = from; i < to; i++)
      for (let j = i + 1; j < to && j - i <= reach; j++) {
        const a = sorted[i]?.claim ?? 0;
        const b = sorted[j]?.claim ?? 0;
        if (a !== b) pairs.add(Math.min(a, b) * limit + Math.max(a, b));
      }
    from = to;
  }
  // Numbers sort five times faster in a typed array.
  const ordered = Float64Array.from(pairs).sort();
  return Array.from(ordered, (pair) => [Math.floor(pair / limit), pair % limit] as const);
}
