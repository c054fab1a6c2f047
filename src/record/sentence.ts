import type { BlockKind, LanguageId } from "./article.ts";
import type { Span } from "./span.ts";

export type TokenKind = "word" | "number" | "punctuation";

/** Universal Dependencies part of speech, as far as the analysis can tell; "X" = unknown. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

export type VerbForm = "finite" | "participle" | "infinitive" | "gerund";

export interface Token extends Span {
  readonly form: string;
  /** Lower case, without accents, straight quotes: the key for look-ups. */
  readonly folded: string;
  readonly kind: TokenKind;
  /** Dictionary form, folded; the folded form itself where nothing is known. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly verbForm?: VerbForm;
  /** Index of the head in the sentence, -1 for its root; absent where the language has no parser. */
  readonly head?: number;
  /** Relation to the head in Universal Dependencies ("nsubj", "nummod"). */
  readonly relation?: string;
}

export interface Sentence extends Span {
  readonly article: string;
  readonly index: number;
  /** Index of the sentence's block in the article. */
  readonly block: number;
  readonly blockKind: BlockKind;
  readonly language: LanguageId;
  readonly tokens: readonly Token[];
}

export type EntityKind = "person" | "organisation" | "place" | "other";

/** A name, a title or a pronoun that stands for an entity; `entity` is shared across articles. */
export interface Mention extends Span {
  /** Stable key: gazetteer id ("org:nato", "place:us") or folded canonical name ("name:ada lovelace"). */
  readonly entity: string;
  /** The fullest form of the name in the article. */
  readonly name: string;
  readonly kind: EntityKind;
  /** How the text refers to the entity here. */
  readonly form: "name" | "alias" | "role" | "pronoun" | "demonym";
}
