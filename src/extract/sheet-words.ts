import { analyse } from "../analyse/sentence.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Article, Claim, DateSpec, FactSheet, Mention, Term } from "../record.ts";
import { findEntities } from "./entity.ts";
import { extractClaims } from "./index.ts";
import { findPlaces } from "./place.ts";
import { findTerms, termsBetween } from "./term.ts";

export type PackOf = (language: string) => LanguagePack | undefined;

/** What some words of a fact sheet speak of. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly mentions: readonly Mention[];
  /** Places behind a preposition of place. */
  readonly places: readonly string[];
}

/** Reads sentences that stand in no article as the sentences of one are read. */
export class SheetReader {
  readonly pack: LanguagePack | undefined;
  readonly language: string;
  readonly #packOf: PackOf;
  readonly #sheet: FactSheet;

  constructor(sheet: FactSheet, language: string, packOf: PackOf) {
    this.#sheet = sheet;
    this.#packOf = packOf;
    this.language = language;
    this.pack = packOf(language);
  }

  /** The claims of a text; `day` is when it was written, where that is known. */
  claims(text: string, day?: DateSpec): readonly Claim[] {
    const article = this.#article(text, day);
    return extractClaims(article, analyse(article, this.#packOf), this.#packOf).claims;
  }

  words(text: string): Reading {
    const article = this.#article(text);
    const sentences = analyse(article, this.#packOf);
    const mentions = findEntities(sentences, text, this.#packOf);
    const found = sentences.map((sentence, i) => {
      const names = mentions[i] ?? [];
      return {
        terms: termsBetween(findTerms(sentence, names, this.pack), 0, sentence.tokens.length),
        places: findPlaces(sentence, names, this.pack).map(({ mention }) => mention.entity),
      };
    });
    return {
      terms: [...new Set(found.flatMap(({ terms }) => terms))],
      mentions: mentions.flat().filter(({ form }) => form !== "demonym"),
      places: [...new Set(found.flatMap(({ places }) => places))],
    };
  }

  #article(text: string, day?: DateSpec): Article {
    const { id, path, name: source } = this.#sheet;
    const { language } = this;
    return {
      id,
      path,
      source,
      language,
      text,
      ...(day === undefined ? {} : { published: { date: day, granularity: "day", origin: "text" } }),
      blocks: [{ start: 0, end: text.length, kind: "body", language }],
      warnings: [],
    };
  }
}
