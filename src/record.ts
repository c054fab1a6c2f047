/** The records that flow through `claims`: plain, readonly, JSON-friendly. Types alone, no code. */

/** A half-open range of UTF-16 code units into an article's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** BCP-47 identifier in lower case ("fr", "en"), or "und" where it could not be told. */
export type LanguageId = string;

export type BlockKind = "title" | "body" | "caption" | "byline" | "metadata" | "navigation" | "boilerplate";

/** A stretch of an article with one function. Only `title` and `body` give claims; `caption` gives weak ones. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly language: LanguageId;
}

export type DateField = "year" | "month" | "day" | "weekday" | "time" | "daypart" | "part";
export type DatePart = "early" | "mid" | "late";
export type DayPart = "night" | "morning" | "noon" | "afternoon" | "evening";

/** A clock time as written; `zone` is the offset from UTC in minutes, absent where the text gives none. */
export interface ClockTime {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: number;
}

/**
 * A calendar constraint: the set of instants that fit every field given. `{ weekday: 5 }` is any Friday,
 * `{ year: 2023, month: 9 }` a month. `weekday` counts from Monday = 1 (ISO 8601).
 */
export interface DateSpec {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly part?: DatePart;
  readonly daypart?: DayPart;
  readonly time?: ClockTime;
}

/** Where an article's date was found, best first. */
export type DateOrigin = "option" | "config" | "sidecar" | "front-matter" | "html" | "json" | "text" | "prefix" | "url";

export interface Publication {
  readonly date: DateSpec;
  readonly granularity: "year" | "month" | "day" | "time";
  readonly origin: DateOrigin;
}

export type Severity = "error" | "warning" | "info";

/** Something the reader of the report must know: skipped input, doubtful data, a limit of the tool. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One text. `text` is the decoded file for .txt and .md, the extracted text for .html and .json. */
export interface Article {
  readonly id: string;
  readonly path: string;
  readonly source: string;
  readonly title?: string;
  readonly byline?: string;
  readonly dateline?: string;
  readonly published?: Publication;
  readonly url?: string;
  readonly language: LanguageId;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly warnings: readonly Problem[];
}

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

export type ClaimKind = "quantity" | "date" | "place" | "person" | "quote" | "event" | "attribute";

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
  /** From a caption or an image description. */
  readonly weak?: boolean;
}

export type Verdict = "agree" | "diverge" | "evolves" | "disputed" | "unclear" | "single";

/** A row of an explanation: what was compared and how much it speaks for (or against) one fact. */
export interface Reason {
  readonly code: string;
  readonly detail: string;
  readonly weight: number;
}

/** The claims of a fact that hold one value. */
export interface Position {
  readonly value: string;
  readonly claims: readonly string[];
  readonly articles: readonly string[];
  /** Independent origins behind the articles: wire copies count once. */
  readonly origins: number;
  readonly authority?: Authority;
}

export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly topic: string;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** Code and words for the verdict ("time: the later figure updates the earlier"). */
  readonly reason: string;
  readonly positions: readonly Position[];
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  /** Ids of articles that say nothing of it. */
  readonly silent: readonly string[];
  /** Ids of facts under the same topic that take the opposite stance. */
  readonly contrasts: readonly string[];
  /** Id of the fact whose values all passages of this statement hold: it adds nothing for a reader. */
  readonly restates?: string;
}

export interface Statistics {
  readonly articles: number;
  readonly sources: number;
  readonly origins: number;
  readonly claims: number;
  readonly facts: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** Articles that carry one text (wire copy): they count as one origin. */
export interface Origin {
  readonly id: string;
  readonly articles: readonly string[];
  readonly reason: string;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "claims"; readonly version: string };
  readonly articles: readonly Article[];
  readonly origins: readonly Origin[];
  readonly facts: readonly Fact[];
  /** Every claim, article by article: what `claims extract` prints. */
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  readonly statistics: Statistics;
}
