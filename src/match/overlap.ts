import { widen } from "../language/concepts.ts";
import type { Term } from "../record.ts";
import type { Profile } from "./profile.ts";

/** What two weighted sets of terms have in common. */
export interface Overlap {
  readonly weight: number;
  /** The shared terms, heaviest first. */
  readonly shared: readonly Term[];
}

type Terms = ReadonlyMap<Term, number>;

const wide = new Map<Term, readonly Term[]>();

/** The terms of a concept and of all wider ones. */
function widenTerm(term: Term): readonly Term[] {
  const known = wide.get(term);
  if (known) return known;
  const made = [...widen(term.slice(2))].map((id) => `c:${id}`);
  wide.set(term, made);
  return made;
}

/** Whether one concept is wider than the other: kill and die. */
export function related(a: Term, b: Term): boolean {
  if (!a.startsWith("c:") || !b.startsWith("c:")) return false;
  return widenTerm(a).includes(b) || widenTerm(b).includes(a);
}

const narrower = new WeakMap<Terms, ReadonlyMap<Term, readonly Term[]>>();

/** For each wider concept of some terms, the terms it is wider than. */
function narrowerOf(terms: Terms): ReadonlyMap<Term, readonly Term[]> {
  const known = narrower.get(terms);
  if (known) return known;
  const made = new Map<Term, Term[]>();
  for (const term of terms.keys())
    if (term.startsWith("c:"))
      for (const wider of widenTerm(term)) {
        const list = made.get(wider);
        if (list) list.push(term);
        else made.set(wider, [term]);
      }
  narrower.set(terms, made);
  return made;
}

const found = new WeakMap<Terms, WeakMap<Terms, Overlap>>();

/** The terms two maps share, and their weight; a wider concept counts half. Found once for two maps. */
export function overlap(a: Terms, b: Terms): Overlap {
  const known = found.get(a)?.get(b);
  if (known) return known;
  const made = compare(a, b);
  const row = found.get(a) ?? new WeakMap<Terms, Overlap>();
  row.set(b, made);
  found.set(a, row);
  return made;
}

function compare(a: Terms, b: Terms): Overlap {
  let weight = 0;
  const shared: { term: Term; weight: number }[] = [];
  const below = narrowerOf(b);
  for (const [term, own] of a) {
    if (b.has(term)) {
      weight += own;
      shared.push({ term, weight: own });
    } else if (term.startsWith("c:")) {
      const isRival = (other: Term): boolean => !a.has(other);
      const akin = widenTerm(term).some((wider) => b.has(wider) && isRival(wider)) || below.get(term)?.some(isRival);
      if (!akin) continue;
      weight += own / 2;
      shared.push({ term, weight: own / 2 });
    }
  }
  shared.sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
  return { weight, shared: shared.map(({ term }) => term) };
}

/** What two sets of terms have in common, 0 to 1: their cosine, or its mean with the share of the smaller set. */
export function similarity(a: Profile, b: Profile, of: "terms" | "context", how: "cosine" | "mean" = "cosine"): number {
  const [wa, wb] = of === "terms" ? [a.termWeight, b.termWeight] : [a.contextWeight, b.contextWeight];
  if (wa <= 0 || wb <= 0) return 0;
  const { weight } = overlap(a[of], b[of]);
  const cosine = weight / Math.sqrt(wa * wb);
  return how === "cosine" ? cosine : (cosine + weight / Math.min(wa, wb)) / 2;
}
