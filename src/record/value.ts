import type { DateField, DateSpec } from "./time.ts";

/**
 * How a number is bounded. `about`: ±10 %; `almost`: just below; `over`/`under`: strictly above/below;
 * `atLeast`/`atMost`: including the figure.
 */
export type Bound = "exact" | "about" | "almost" | "over" | "under" | "atLeast" | "atMost" | "range";

/** A set of numbers with a unit. `null` leaves an end open. */
export interface QuantityValue {
  readonly type: "quantity";
  /** The figure as written (the lower one of a range). */
  readonly figure: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** Unit code in base units ("m", "s", "kg", "EUR", "%", "point", "degC"), "" for a bare count. */
  readonly unit: string;
  /** Lemma of the counted noun ("personne", "mort"), where there is one. */
  readonly counted?: string;
  /** Concept of the counted noun or of the verb that says what became of those counted ("die"). */
  readonly concept?: string;
  /** The counted noun is a part of a larger group ("dont 15 grièvement"). */
  readonly part?: boolean;
  /** Per what ("par an" → "year"). */
  readonly per?: string;
  /** As written, with its unit or noun. */
  readonly text: string;
}

export interface DateValue {
  readonly type: "date";
  readonly from: DateSpec;
  readonly to?: DateSpec;
  /** Fields that are not in the text but were resolved from the article's date or its other dates. */
  readonly implied: readonly DateField[];
  readonly text: string;
}

export interface PlaceValue {
  readonly type: "place";
  readonly place: string;
  readonly name: string;
  readonly text: string;
}

export interface PersonValue {
  readonly type: "person";
  readonly person: string;
  readonly name: string;
  /** Folded lemmas or concepts of the role ("leader org:nato"). */
  readonly role: readonly string[];
  readonly text: string;
}

export interface QuoteValue {
  readonly type: "quote";
  readonly form: "direct" | "indirect" | "partial";
  readonly words: readonly string[];
  readonly text: string;
}

/** What an event or attribute says: the content lemmas or concepts of its clause. */
export interface StatementValue {
  readonly type: "statement";
  readonly terms: readonly string[];
  readonly text: string;
}

export type ClaimValue = QuantityValue | DateValue | PlaceValue | PersonValue | QuoteValue | StatementValue;
