import { z } from "zod";

/** Shapes of the data files on numbers, units and what stands around them. */
const words = z.array(z.string().min(1));

export const numbersSchema = z.strictObject({
  /** Number words that add up and multiply: "douze" → 12, "quatre-vingt" → 80. Hyphens and spaces are the same. */
  cardinals: z.record(z.string(), z.number()),
  /** Multipliers of what stands before: "cent" → 100, "mille" → 1000, "milliards" → 1e9, "bn" → 1e9. */
  magnitudes: z.record(z.string(), z.number()),
  /** Nouns that are approximate counts: "centaine" → 100, "dozens" → [24, null]. */
  collectives: z.record(z.string(), z.union([z.number(), z.tuple([z.number(), z.number().nullable()])])),
  /** "moitié" → 0.5, "two thirds" → 0.6667, "un quart" → 0.25. */
  fractions: z.record(z.string(), z.number()),
  ordinals: z.record(z.string(), z.number()),
  /** Words between the parts of a number: "et", "and". */
  joiners: words,
  /** Numbers are written in one word: "zweihundertfünfzig". */
  compounds: z.boolean().optional(),
  decimal: z.enum([",", "."]),
  /** Characters that group thousands. */
  grouping: z.array(z.string().length(1)),
});

const boundName = z.enum(["exact", "about", "almost", "over", "under", "atLeast", "atMost"]);

export const boundsSchema = z.strictObject({
  before: z.record(z.string(), boundName),
  after: z.record(z.string(), boundName),
  /** Templates of ranges; {q} is a number ("entre {q} et {q}", "{q} à {q}"). */
  ranges: words,
  /** Words before a number that make it a part of what was named ("dont"). */
  partitives: words,
  /** Words that say "per" ("par", "per", "chaque"). */
  per: words,
  /** Words before a number that show it is no quantity ("article", "page", "rue", "numéro", "Boeing", "vol"). */
  labels: words,
});

export const unitsSchema = z.array(
  z.strictObject({
    /** Code in base units: m, s, kg, m2, m3, l, degC, degF, Pa, W, Wh, m/s, %, point, USD, EUR … */
    unit: z.string(),
    dimension: z.string(),
    /** Base units in one of these: km → 1000. 1 for currencies. */
    factor: z.number().positive(),
    /** Written after the number; symbols of currencies may stand before as well. */
    forms: words,
    prefix: z.boolean().optional(),
  }),
);

/** Words around a number that say what it is. */
export const quantityCuesSchema = z.strictObject({
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
  /** Verbs that give an age as a bare number behind a name: "Anna Cole is 48". */
  ageVerbs: words,
  /** What follows the unit of an age: "35-year-old". */
  ageAfter: words,
  /** Endings of ordinals in digits: "7e", "1st". */
  ordinalEndings: words,
  /** What follows the digits of a decade: "the 1990s", "in her 40s". */
  decadeEndings: words,
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

/** Words around several figures of a sentence that say which of them they belong to. */
export const figureCuesSchema = z.strictObject({
  /** Words that set one figure against another: "contre", "against". */
  contrasts: words,
  /** Words that open a part of the figure before: "dont", "including". */
  includes: words,
  /** Words that pair sources or holders with figures in their order: "respectively". */
  respectively: words,
  /** Pronouns that stand for what was counted before: "en". */
  anaphors: words,
  /** Lemmas of verbs by which a source gives a figure: "recenser", "estimate". */
  tallies: words,
  /** Those that do so in a compound past alone: "la police a compté", but "le parti compte 45 élus". */
  perfectTallies: words,
  /** Words before whose figure it is, or who gives it: "71 pour le parti", "440 000 pour la police". */
  sides: words,
  /** Words right before a figure that was true before: "contre 89 en juin", "up from". */
  priors: words,
  /** Behind a figure and its noun, for what was true before: "avant la", "before the". */
  priorTails: words,
  /** Words before the two figures of a change: "de 14 000 à 10 000". */
  from: words,
  to: words,
  /** Nouns that announce a count: "nombre", "toll". */
  counters: words,
  /** Words for how badly hurt those counted are, by their concept: "dont 51 grièvement", "two of them seriously". */
  degrees: z.record(z.string(), words),
});
