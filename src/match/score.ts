import type { Reason } from "../record.ts";
import type { PairScore } from "./cluster.ts";
import { scoreDates } from "./date.ts";
import { scoreEntry } from "./entry.ts";
import type { Model } from "./model.ts";
import { overlap, similarity } from "./overlap.ts";
import { scorePersons } from "./person.ts";
import { scorePlaces } from "./place.ts";
import type { Family, Profile } from "./profile.ts";
import { scoreQuantities } from "./quantity.ts";
import { scoreStatements } from "./statement.ts";

type Scorer = (a: Profile, b: Profile, rows: Rows) => void;

/** Collects the rows of an explanation, each weighed by the model. */
export class Rows {
  readonly reasons: Reason[] = [];
  blocked = false;
  readonly #weights: Readonly<Record<string, number>>;

  constructor(weights: Readonly<Record<string, number>>) {
    this.#weights = weights;
  }

  add(code: string, value: number, detail: string): void {
    const weight = value * (this.#weights[code] ?? 1);
    if (weight !== 0) this.reasons.push({ code, detail, weight: Math.round(weight * 100) / 100 });
  }

  /** Something that rules the pair out. */
  block(code: string, detail: string): void {
    this.blocked = true;
    this.reasons.push({ code, detail, weight: -10 });
  }

  get score(): number {
    return this.reasons.reduce((sum, { weight }) => sum + weight, 0);
  }
}

/** A score with further rows. */
export const withRows = (pair: PairScore, rows: Rows): PairScore => ({
  ...pair,
  score: pair.score + rows.score,
  reasons: [...pair.reasons, ...rows.reasons],
});

const scorers: Readonly<Record<Family, Scorer>> = {
  quantity: scoreQuantities,
  date: scoreDates,
  place: scorePlaces,
  person: scorePersons,
  statement: scoreStatements,
};

/** Scores two claims of one family, with the rows that explain the score. */
export function scorePair(a: Profile, b: Profile, model: Model): PairScore {
  const rows = new Rows(model[a.family].weights);
  if (a.family !== b.family) rows.block("kind", "different kinds of claim");
  else if (a.claim.article === b.claim.article && a.claim.start < b.claim.end && b.claim.start < a.claim.end)
    rows.block("overlap", "one passage");
  else if (enumerated(a, b)) rows.block("enumeration", "two values in one sentence of one source");
  else {
    scorers[a.family](a, b, rows);
    if (a.family === "quantity" || a.family === "date") scoreEntry(a, b, rows);
  }
  return { score: rows.score, blocked: rows.blocked, reasons: rows.reasons };
}

/**
 * Two values of one kind in one sentence are two facts ("from 14,000 to 10,000", "3.4 % in 2025 and 2.9 % in 2026"), unless
 * each has its own authority or one is given as superseded.
 */
function enumerated({ claim: a }: Profile, { claim: b }: Profile): boolean {
  if (a.article !== b.article || a.sentence !== b.sentence) return false;
  if (a.value.type !== b.value.type || (a.value.type !== "quantity" && a.value.type !== "date")) return false;
  if (a.superseded !== b.superseded || a.authority?.id !== b.authority?.id) return false;
  return a.value.type === "quantity" && b.value.type === "quantity" ? a.value.figure !== b.value.figure : true;
}

/** Rows for the words around two values: the clause counts most, the rest of the sentence less. */
export function scoreContext(a: Profile, b: Profile, rows: Rows, clause: number, sentence: number): void {
  const { shared } = overlap(a.terms, b.terms);
  rows.add("clause", clause * similarity(a, b, "terms", "mean"), shared.slice(0, 5).map(termLabel).join(", "));
  const around = overlap(a.context, b.context);
  rows.add("sentence", sentence * similarity(a, b, "context"), around.shared.slice(0, 5).map(termLabel).join(", "));
}

/** A term as a reader would write it. */
export const termLabel = (term: string): string => term.replace(/^(?:c|l|n|name|org|place):/, "");
