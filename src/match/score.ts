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

/** Rows for two measures or two times: what the sentences around tell in common says nothing for such a pair. */
const parting: ReadonlySet<string> = new Set(["measure-differs", "measure-wider", "occasion-past"]);

type Scorer = (a: Profile, b: Profile, rows: Rows) => void;

/** Sums the rows of an explanation, each weighed by the model, and keeps them where it is to tell them. */
export class Rows {
  readonly reasons: Reason[] = [];
  blocked = false;
  parted = false;
  score = 0;
  private readonly weights: Readonly<Record<string, number>>;
  private readonly telling: boolean;

  constructor(weights: Readonly<Record<string, number>>, telling: boolean) {
    this.weights = weights;
    this.telling = telling;
  }

  /** A detail that costs something to write is a function: it is read for the few pairs that are explained. */
  add(code: string, value: number, detail: string | (() => string)): void {
    const weight = value * (this.weights[code] ?? 1);
    if (weight < 0 && parting.has(code)) this.parted = true;
    if (weight !== 0) this.push(code, Math.round(weight * 100) / 100, detail);
  }

  /** Something that rules the pair out. */
  block(code: string, detail: string): void {
    this.blocked = true;
    this.push(code, -10, detail);
  }

  private push(code: string, weight: number, detail: string | (() => string)): void {
    this.score += weight;
    if (this.telling) this.reasons.push({ code, detail: typeof detail === "string" ? detail : detail(), weight });
  }
}

const scorers: Readonly<Record<Family, Scorer>> = {
  quantity: scoreQuantities,
  date: scoreDates,
  place: scorePlaces,
  person: scorePersons,
  statement: scoreStatements,
};

/**
 * The score of two claims. Its rows are written when they are asked for, by scoring the pair again: of a hundred pairs that
 * are scored, one is explained, and the rows of all filled the memory (a third of the time that matching took).
 */
class Rated implements PairScore {
  readonly score: number;
  readonly blocked: boolean;
  readonly parted: boolean;
  private readonly explain: () => readonly Reason[];

  constructor(score: number, blocked: boolean, parted: boolean, explain: () => readonly Reason[]) {
    this.parted = parted;
    this.score = score;
    this.blocked = blocked;
    this.explain = explain;
  }

  get reasons(): readonly Reason[] {
    return this.explain();
  }
}

/** A score with one row more. */
export function withRow(
  pair: PairScore,
  { weights }: Model[Family],
  code: string,
  value: number,
  detail: string,
): PairScore {
  const rowsOf = (telling: boolean): Rows => {
    const rows = new Rows(weights, telling);
    rows.add(code, value, detail);
    return rows;
  };
  return new Rated(pair.score + rowsOf(false).score, pair.blocked, pair.parted, () => [
    ...pair.reasons,
    ...rowsOf(true).reasons,
  ]);
}

/** Scores two claims of one family, with the rows that explain the score. */
export function scorePair(a: Profile, b: Profile, model: Model): PairScore {
  const { score, blocked, parted } = rowsOf(a, b, model, false);
  return new Rated(score, blocked, parted, () => rowsOf(a, b, model, true).reasons);
}

function rowsOf(a: Profile, b: Profile, model: Model, telling: boolean): Rows {
  const rows = new Rows(model[a.family].weights, telling);
  if (a.family !== b.family) rows.block("kind", "different kinds of claim");
  else if (a.claim.article === b.claim.article && a.claim.start < b.claim.end && b.claim.start < a.claim.end)
    rows.block("overlap", "one passage");
  else if (enumerated(a, b)) rows.block("enumeration", "two values in one sentence of one source");
  else {
    scorers[a.family](a, b, rows);
    if (a.family === "quantity" || a.family === "date") scoreEntry(a, b, rows);
  }
  return rows;
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
  rows.add("clause", clause * similarity(a, b, "terms", "mean"), () => labels(shared, 5));
  const around = overlap(a.context, b.context);
  rows.add("sentence", sentence * similarity(a, b, "context"), () => labels(around.shared, 5));
}

/** The first of some terms as a reader would write them. */
export const labels = (terms: readonly string[], most: number): string =>
  terms.slice(0, most).map(termLabel).join(", ");

/** A term as a reader would write it. */
export const termLabel = (term: string): string => term.replace(/^(?:c|l|n|name|org|place):/, "");
