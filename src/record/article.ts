import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";
import type { DateSpec } from "./time.ts";

/** BCP-47 identifier in lower case ("fr", "en"), or "und" where it could not be told. */
export type LanguageId = string;

export type BlockKind = "title" | "body" | "caption" | "byline" | "metadata" | "navigation" | "boilerplate";

/** A stretch of an article with one function. Only `title` and `body` give claims; `caption` gives weak ones. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly language: LanguageId;
}

/** Where an article's date was found, best first. */
export type DateOrigin = "option" | "config" | "sidecar" | "front-matter" | "html" | "json" | "text" | "prefix" | "url";

export interface Publication {
  readonly date: DateSpec;
  readonly granularity: "year" | "month" | "day" | "time";
  readonly origin: DateOrigin;
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
  /** A fact sheet: nobody expects it to speak of everything. */
  readonly sheet?: true;
  readonly warnings: readonly Problem[];
}
