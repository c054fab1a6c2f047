import type { LanguageId } from "./article.ts";
import type { ClaimKind } from "./claim.ts";
import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";
import type { DateSpec } from "./time.ts";

/** A figure of a fact sheet in the unit of its entry; `to` is the upper end of a range. */
export interface SheetFigure {
  readonly type: "figure";
  readonly figure: number;
  readonly to?: number;
  readonly bound: "exact" | "about" | "over" | "under" | "atLeast" | "atMost" | "range";
}

export interface SheetDate {
  readonly type: "date";
  readonly from: DateSpec;
  readonly to?: DateSpec;
}

/** A name, a sentence, or a value in words ("plus d'une décennie"). */
export interface SheetWords {
  readonly type: "words";
  readonly words: string;
}

export type SheetValue = SheetFigure | SheetDate | SheetWords;

/** One checked fact of a newsroom. */
export interface SheetFact {
  /** What it is, for people. */
  readonly label: string;
  /** Names and nouns that it is about. */
  readonly about: readonly string[];
  readonly kind: ClaimKind;
  readonly value: SheetValue;
  /** Unit or counted noun of a figure, as written ("km", "personnes"). */
  readonly unit?: string;
  readonly asOf?: DateSpec;
  /** Where it was checked. */
  readonly source?: string;
  readonly url?: string;
  readonly note?: string;
  /** A passage that states it: its words tell what the value is about. */
  readonly quote?: string;
  readonly language?: LanguageId;
  /** Where label and value stand in the sheet. */
  readonly place: { readonly label: Span; readonly value: Span };
}

/** An entry as it is written into a sheet. */
export interface SheetEntry {
  readonly label: string;
  readonly about?: readonly string[];
  readonly kind: ClaimKind;
  readonly value: number | string | { readonly from: number; readonly to: number };
  readonly unit?: string;
  /** ISO 8601. */
  readonly asOf?: string;
  readonly source?: string;
  readonly note?: string;
  readonly quote?: string;
  readonly language?: LanguageId;
}

/** A newsroom's own facts: a source like an article, in its own voice. */
export interface FactSheet {
  readonly id: string;
  readonly path: string;
  /** Shown as the source. */
  readonly name: string;
  /** Of the labels; absent where the sheet does not say. */
  readonly language?: LanguageId;
  /** The decoded file. */
  readonly text: string;
  readonly facts: readonly SheetFact[];
  /** Of the entries that can't be used, and of the file itself. */
  readonly problems: readonly Problem[];
}
