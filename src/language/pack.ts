import type { z } from "zod";
import type { LanguageId, PartOfSpeech, VerbForm } from "../record.ts";
import type { SentenceRules } from "../text/sentence.ts";
import type { TokenRules } from "../text/token.ts";
import type * as schema from "./schema.ts";

/** One reading of a form in a dictionary. */
export interface LexiconEntry {
  /** Lower case, accents kept. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly verbForm?: VerbForm;
}

/** A dictionary of forms: all readings of one, none for a form it does not know. */
export interface Lexicon {
  readings(form: string): readonly LexiconEntry[];
}

/** The data files of a pack, as read and validated. */
export interface PackData {
  readonly functionWords: z.infer<typeof schema.functionWordsSchema>;
  readonly abbreviations: z.infer<typeof schema.abbreviationsSchema>;
  readonly numbers: z.infer<typeof schema.numbersSchema>;
  readonly bounds: z.infer<typeof schema.boundsSchema>;
  readonly units: z.infer<typeof schema.unitsSchema>;
  readonly dates: z.infer<typeof schema.datesSchema>;
  readonly reporting: z.infer<typeof schema.reportingSchema>;
  readonly certainty: z.infer<typeof schema.certaintySchema>;
  readonly roles: z.infer<typeof schema.rolesSchema>;
  readonly gazetteer: z.infer<typeof schema.gazetteerSchema>;
}

export type Concept = z.infer<typeof schema.conceptsSchema>[number];

/** All that differs by language. */
export interface LanguagePack {
  readonly id: LanguageId;
  /** Its name in English, for messages. */
  readonly name: string;
  readonly data: PackData;
  readonly lexicon: Lexicon;
  readonly tokens: TokenRules;
  readonly sentences: SentenceRules;
  /** Folded words without content of their own. */
  readonly functionWords: ReadonlySet<string>;
}
