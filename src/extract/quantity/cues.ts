import { z } from "zod";
import { dataFolder, readData } from "../../language/data.ts";

const words = z.array(z.string().min(1));

/** Words around a number that say what it is: `quantity-cues.json` in a pack's data folder. */
const cuesSchema = z.strictObject({
  /** Indefinite articles that stand for one before a magnitude, a collective or a unit: "a million", "un an". */
  articles: words,
  /** Words before a plural collective that belong to it: "plusieurs dizaines". */
  several: words,
  /** Words between a number and what it counts: "deux millions de", "half of the". */
  linkers: words,
  /** Adjectives before the counted noun that are not it: "six autres personnes". */
  skipped: words,
  /** Adjectives and participles that are counted like nouns, and nouns that a bare article counts: "two dead", "un mort". */
  casualties: words,
  /** Words before four digits that make them a year: "en", "since". */
  yearBefore: words,
  /** Determiners before a figure without noun that make it a name: "le 49.3", "the 737". */
  singular: words,
  /** Words before a clock time: "à 20 heures". */
  clockBefore: words,
  /** Units that are hours of the clock as well. */
  clockUnits: words,
  /** What follows a clock time: "a.m.", "GMT". */
  clockMarks: words,
  /** Words before a duration: "pendant un an". */
  during: words,
  /** Words before an age: "aged". */
  ages: words,
  /** What follows the unit of an age: "35-year-old". */
  ageAfter: words,
  /** Endings of ordinals in digits: "7e", "1st". */
  ordinalEndings: words,
  /** What follows a number that is part of a group: "six of them". */
  afterOf: words,
  /** Nouns that a rate is given by, besides units of time: "par habitant". */
  perNouns: words,
  /** Lemmas before "from … to …" that tell a change, not a range. */
  changes: words,
  /** Set phrases with a number word that count nothing. */
  idioms: words,
  /** Whether adjectives and nouns that describe the counted noun stand before it: "six construction workers". */
  modifiersFirst: z.boolean(),
  /** Endings of adverbs, which are never counted: "15 critically". */
  adverbEndings: words,
});

export type Cues = z.infer<typeof cuesSchema>;

export function readCues(language: string): Cues {
  return readData(new URL("quantity-cues.json", dataFolder(language)), cuesSchema);
}
