import type { LanguageId } from "./article.ts";
import type { Span } from "./span.ts";
import type { DateSpec } from "./time.ts";
import type { ClaimValue } from "./value.ts";

export type ClaimKind = "quantity" | "date" | "place" | "person" | "quote" | "event" | "attribute";

/** `asserted` in the outlet's or speaker's own voice; `denied` when the text reports the claim to reject it. */
export type Certainty = "asserted" | "hedged" | "planned" | "hypothetical" | "denied";
export type Polarity = "affirmed" | "negated";

/** Who says it inside the text (never the outlet). */
export interface Authority {
  /** Shared key: an entity id, or the concept of an institutional noun ("police", "union"). */
  readonly id: string;
  readonly name: string;
}

/** A term of a claim's context: a content lemma, a concept ("c:die") or an entity id. */
export type Term = string;

/** One checkable statement. `span` is exact: `article.text.slice(start, end) === text`. */
export interface Claim extends Span {
  readonly id: string;
  readonly article: string;
  readonly kind: ClaimKind;
  readonly text: string;
  /** Index of the sentence in the article, and the clause around the claim. */
  readonly sentence: number;
  readonly clause: Span;
  readonly line: number;
  readonly column: number;
  readonly language: LanguageId;
  /** Entities the claim is about, the most specific first. */
  readonly about: readonly string[];
  /** What does it: entity id or lemma of the grammatical subject, where known. */
  readonly subject?: string;
  /** Lemma or concept of the governing verb or noun. */
  readonly predicate?: string;
  /** Content of the clause around the claim, without the value itself. */
  readonly terms: readonly Term[];
  /** Content of the rest of the sentence, where the clause alone says too little. */
  readonly context: readonly Term[];
  /** People that the sentence names. */
  readonly people: readonly string[];
  /** Whose figure it is: the party, company or person named beside it in the text. */
  readonly owner?: string;
  /** Places that limit what is said ("place:fr"). */
  readonly scope: readonly string[];
  readonly value: ClaimValue;
  readonly asOf?: DateSpec;
  /** `asOf` is the article's date: the text around the claim gives none. */
  readonly asOfImplied?: boolean;
  /** An earlier state that the text itself calls superseded ("un premier bilan"). */
  readonly superseded?: boolean;
  readonly authority?: Authority;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** Label of the entry of a fact sheet that states it; absent in an article. */
  readonly entry?: string;
  /** From a caption or an image description. */
  readonly weak?: boolean;
}
