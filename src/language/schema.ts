import { z } from "zod";

import { moodsSchema } from "./schema/mood.ts";

export { datesSchema } from "./schema/date.ts";
export { lemmasSchema } from "./schema/lemma.ts";
export { boundsSchema, figureCuesSchema, numbersSchema, quantityCuesSchema, unitsSchema } from "./schema/number.ts";
export { seamsSchema } from "./schema/seam.ts";

/**
 * Shapes of the data files in a pack's `data/` folder. Words are written as in running text, NFC, with straight
 * apostrophes; look-ups fold case, accents and quotes, so variants of these need no entry of their own.
 */
const words = z.array(z.string().min(1));

export const functionWordsSchema = z.strictObject({
  /** Closed-class words (articles, pronouns, prepositions, conjunctions, auxiliaries): no content of their own. */
  words,
  /** A short list that tells this language from its neighbours. */
  telling: words,
  /** Elided forms that end in an apostrophe ("l'", "qu'"): tokens of their own. */
  elisions: words,
  /** Endings with an apostrophe that are words of their own ("n't", "'s"): tokens of their own. */
  clitics: words.optional(),
  /** Pronouns that follow their verb after a hyphen ("-t-il", "-elle"): tokens of their own. */
  inversions: words.optional(),
  /** Words that open a clause of their own ("qui", "tandis", "which", "while"). */
  openers: words.optional(),
  /** Words that join two clauses and belong to neither ("et", "and"), where they stand at the head of one. */
  conjunctions: words.optional(),
  /** Words that set a part of a clause apart from the rest, which is not negated ("et non", "rather than"). */
  contrasts: words.optional(),
  /** Words behind a verb of speech that open what is said ("que", "qu'", "that"). */
  complementisers: words.optional(),
  /** Words between a name and its acronym: "the Long Lake Friends, or LLF". */
  aliasMarks: words.optional(),
  /** Prepositions that say where ("à", "in", "near"): the name behind them is a place. */
  locatives: words.optional(),
  /** Nouns of places and directions that may stand between preposition and name ("ville", "sud-ouest", "county"). */
  placeNouns: words.optional(),
  /** Lemmas of verbs that say what somebody is or becomes ("être", "become"). */
  copulas: words.optional(),
  /** Forms of a verb that say that something is there ("hay"): with one more word they state something. */
  existentials: words.optional(),
  /** Words between a noun of place and its name: "la ville | de la | Haye", "city | of". */
  links: words.optional(),
  /** A pronoun stands right behind the verb that it is the subject of, without a sign: "sagte er". */
  plainInversion: z.boolean().optional(),
  /** Auxiliaries that are possessives in front of a noun: "sein". */
  possessives: words.optional(),
  /** Common nouns are written with a capital, which makes no name of a word. */
  nounsCapitalised: z.boolean().optional(),
  /** Pronouns that can stand for a person or an organisation named before. */
  pronouns: z.strictObject({
    person: words,
    organisation: words,
    /** "nadie", "niemand": what is said of nobody is said of somebody. */
    nobody: words.optional(),
  }),
});

export const abbreviationsSchema = z.strictObject({
  /** Never end a sentence: titles and the like ("M.", "Dr."), with their full stop. */
  never: words,
  /** May end one: only a capital and a new clause after them tells ("etc.", "p.m."). */
  maybe: words,
});

const stance = z.enum([
  "say",
  "claim",
  "confirm",
  "deny",
  "order",
  "ask",
  "warn",
  "think",
  "promise",
  "announce",
  "praise",
  "criticise",
]);

export const reportingSchema = z.strictObject({
  /** Verbs that report speech, by lemma. */
  verbs: z.record(z.string(), stance),
  /** Nouns of speech: "communiqué", "annonce", "statement". */
  nouns: z.record(z.string(), stance),
  /** Phrases before a source: "selon", "d'après", "according to". */
  frames: words,
  /** Words behind a source that make it one: "der Polizei zufolge". */
  postpositions: words.optional(),
  /** Phrases after a source or between quote and source: "sources say" patterns come from the verbs. */
  asides: words,
  /** What compares with another's words: "comme l'a dit X". */
  comparisons: words.optional(),
  /** What gives a person's view in front of a sentence: "pour X, …", "for X, …". */
  views: words.optional(),
  /** Nouns of works, ships, plans and bodies, whose name stands in quotation marks behind them: "roman", "film". */
  works: words.optional(),
  /** Words that make what stands in quotation marks behind them a name or a term: "intitulé", "so-called". */
  naming: words.optional(),
});

export const certaintySchema = z.strictObject({
  /** Words and phrases that hedge: "apparemment", "présumé", "reportedly". */
  hedges: words,
  /** Lemmas of verbs and phrases that plan: "prévoir", "devoir", "be set to". */
  planned: words,
  /** Lemmas of verbs that plan in front of an infinitive alone: "va signer", "compte fermer". */
  infinitivePlans: words.optional(),
  /** "si", "en cas de", "if". */
  hypothetical: words,
  /** Words that negate a clause: "ne … pas" is found from "ne" + one of these; "jamais", "aucun", "not", "n't", "no". */
  negations: words,
  /** Particles that need a second word: "ne", "n'". */
  particles: words,
  /** Words that turn a particle into "only", so that nothing is negated: "ne compte que", "n'a plus qu'". */
  /** Words that make of an infinitive or gerund what does not happen: "sans", "without". */
  privatives: words,
  restrictives: words,
  /** Verbs and nouns that negate what they govern: "démentir", "nier", "échouer", "deny", "fail", "refuse". */
  reversals: words,
  /** Phrases that look negative but are not: "ne … que", "pas seulement", "not only", "n'a pas manqué de". */
  exceptions: words,
  /** Words of an earlier state of play: "premier bilan", "précédent", "jusque-là", "initially", "earlier count". */
  superseded: words,
  /** Words of the latest state: "désormais", "nouveau bilan", "now". */
  latest: words,
  moods: moodsSchema.optional(),
});

export const rolesSchema = z.strictObject({
  /** Title and role nouns, each with the concept it stands for: "secrétaire général" → "leader", "Premier ministre" → "head-of-government". */
  roles: z.record(z.string(), z.string()),
  /** Courtesy titles that come before a name: "M.", "Mme", "Mr". */
  titles: words,
  /** Adjectives of time in a role: "ancien" → "former", "nouveau" → "new", "futur" → "future", "ex-" → "former". */
  times: z.record(z.string(), z.enum(["former", "new", "future", "acting"])),
  /** Common first names, the strongest sign of a person. */
  firstNames: words,
  /** Particles inside names: "de", "van", "bin". */
  particles: words,
  /** Institutional nouns that can speak, with the concept: "police" → "police", "parquet" → "prosecution", "syndicats" → "union". */
  institutions: z.record(z.string(), z.string()),
});

/** Names of one entity in this language; `id` is shared by all languages. */
export const gazetteerSchema = z.array(
  z.strictObject({
    /** "place:us", "place:kyiv", "org:nato", "person:…" is never used: people are learnt from texts. */
    id: z.string().regex(/^(place|org):[a-z0-9-]+$/),
    names: words,
    /** Adjectives and nouns of the people: "américain", "Américaine" – lemmas, masculine singular. */
    demonyms: words.optional(),
    /** Country of a place, for scope: "place:ua". */
    within: z.string().optional(),
  }),
);

/** Concepts are shared by all languages: `src/language/concepts/*.json`. */
export const conceptsSchema = z.array(
  z.strictObject({
    /** Lower-case English name: "die", "injured", "attack". */
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    /** Lemmas and phrases by language, whatever the part of speech: verb, its noun, idioms. */
    words: z.record(z.string(), words),
    /** Ids of concepts that say the opposite: a claim with one contradicts a claim with the other. */
    opposite: z.array(z.string()).optional(),
    /** Ids of wider concepts: killed → casualty. */
    broader: z.array(z.string()).optional(),
    /** A count of it only grows in one event (dead, injured, arrested). */
    monotone: z.boolean().optional(),
    /** A feeling or judgement: facts of one topic can stand in contrast by it (fear, praise). */
    view: z.boolean().optional(),
    /** Counts people of any sort, so that what became of them says more ("820 personnes ont péri"). */
    generic: z.boolean().optional(),
    /** Gives somebody a role ("a été nommée ministre"). */
    appoints: z.boolean().optional(),
  }),
);

const conceptIds = z.array(z.string().regex(/^[a-z0-9-]+$/));

/** What figures are about, by concepts of the lexicon. */
export const figuresSchema = z.strictObject({
  /**
   * Kinds of count. Concepts of one kind count the same thing ("seats", "lawmakers"), and their verbs say what became of
   * those counted ("20 people were arrested"). `held`: a party or a country has or wins them. `story`: an event has one such
   * count, which changes while it is told.
   */
  kinds: z.array(
    z.strictObject({
      id: z.string(),
      concepts: conceptIds,
      held: z.boolean().optional(),
      story: z.boolean().optional(),
    }),
  ),
  /** Concepts of nouns that say less of what is counted than their verb: "14 000 homes are without power". */
  vague: conceptIds,
  /** Concepts of what has a figure with a unit: "depth", "unemployment". */
  measures: conceptIds,
  /** Those that an event has one of: "magnitude", "turnout". */
  single: conceptIds,
  /** Verbs of asking for something now: what is wanted is no forecast. */
  demands: conceptIds,
  /** Measures that time does not change: "magnitude", "height". */
  lasting: conceptIds,
  /** Measures whose figures stand without a unit, by what they are told of: "a 6.8 earthquake". At most `most`. */
  scales: z.array(z.strictObject({ unit: z.string(), concept: z.string(), events: conceptIds, most: z.number() })),
});

const familyModel = z.strictObject({
  /** The sum of rows from which two claims are linked. */
  link: z.number(),
  /** The mean over all pairs of two groups from which they are joined. */
  mean: z.number(),
  /** That mean where each claim of the smaller group is linked to one of the other. */
  floor: z.number(),
  /** What a row counts for, by its code; 1 where none is given. */
  weights: z.record(z.string(), z.number()),
});

/** How rows of a comparison are weighed, by the kind of claims. Written by `npm run weights`. */
export const matchModelSchema = z.strictObject({
  quantity: familyModel,
  date: familyModel,
  place: familyModel,
  person: familyModel,
  statement: familyModel,
});
