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

/** Terms laid out for comparison: what would be made anew for every pair is made once for each map. */
interface Laid {
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
  /** For each term the wider concepts; undefined for a term that is no concept. */
  readonly wider: readonly (readonly Term[] | undefined)[];
  /** For each wider concept, the terms it is wider than. */
  readonly narrower: ReadonlyMap<Term, readonly Term[]>;
}

const laid = new WeakMap<Terms, Laid>();

function layOut(terms: Terms): Laid {
  const known = laid.get(terms);
  if (known) return known;
  const wider = [...terms.keys()].map((term) => (term.startsWith("c:") ? widenTerm(term).slice(1) : undefined));
  const narrower = new Map<Term, Term[]>();
  for (const [i, term] of [...terms.keys()].entries())
    for (const wide of wider[i] ?? []) {
      const list = narrower.get(wide);
      if (list) list.push(term);
      else narrower.set(wide, [term]);
    }
  const made = { terms: [...terms.keys()], weights: [...terms.values()], wider, narrower };
  laid.set(terms, made);
  return made;
}

/** What the last map of terms, and the one before, share with others: a claim is compared with all its candidates in turn. */
let rows: { readonly of: Terms; readonly found: Map<Terms, Overlap> }[] = [];

/** The terms two maps share, and their weight; a wider concept counts half. */
export function overlap(a: Terms, b: Terms): Overlap {
  let row = rows.find(({ of }) => of === a);
  if (!row) {
    row = { of: a, found: new Map() };
    rows = [row, ...rows.slice(0, 1)];
  }
  const known = row.found.get(b);
  if (known) return known;
  const made = compare(a, b);
  row.found.set(b, made);
  return made;
}

function compare(a: Terms, b: Terms): Overlap {
  let weight = 0;
  const shared: { term: Term; weight: number }[] = [];
  const { terms, weights, wider } = layOut(a);
  const { narrower } = layOut(b);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? "";
    const own = weights[i] ?? 0;
    const wide = wider[i];
    if (b.has(term)) {
      weight += own;
      shared.push({ term, weight: own });
    } else if (wide && (hasRival(wide, b, a) || lacksOne(a, narrower.get(term)))) {
      weight += own / 2;
      shared.push({ term, weight: own / 2 });
    }
  }
  if (shared.length > 1) shared.sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
  return { weight, shared: shared.map(({ term }) => term) };
}

/** Whether `b` has one of some terms that `a` has not. */
function hasRival(some: readonly Term[], b: Terms, a: Terms): boolean {
  for (const term of some) if (b.has(term) && !a.has(term)) return true;
  return false;
}

function lacksOne(a: Terms, some: readonly Term[] | undefined): boolean {
  if (some) for (const term of some) if (!a.has(term)) return true;
  return false;
}

/** What two sets of terms have in common, 0 to 1: their cosine, or its mean with the share of the smaller set. */
export function similarity(a: Profile, b: Profile, of: "terms" | "context", how: "cosine" | "mean" = "cosine"): number {
  const [wa, wb] = of === "terms" ? [a.termWeight, b.termWeight] : [a.contextWeight, b.contextWeight];
  if (wa <= 0 || wb <= 0) return 0;
  const { weight } = overlap(a[of], b[of]);
  const cosine = weight / Math.sqrt(wa * wb);
  return how === "cosine" ? cosine : (cosine + weight / Math.min(wa, wb)) / 2;
}
