import type { LanguageId, PartOfSpeech, VerbForm } from "../record.ts";
import type { SentenceRules } from "../text/sentence.ts";
import type { TokenRules } from "../text/token.ts";
import type { PackFiles } from "./shapes.ts";

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
  /** The last part of a compound, as a folded lemma: "behörde" of "Verkehrsbehörde". */
  headOf?(form: string): string | undefined;
}

/** The data files of a pack. */
export interface PackData {
  readonly functionWords: PackFiles["function-words"];
  readonly abbreviations: PackFiles["abbreviations"];
  readonly numbers: PackFiles["numbers"];
  readonly bounds: PackFiles["bounds"];
  readonly units: PackFiles["units"];
  readonly quantityCues: PackFiles["quantity-cues"];
  readonly figures: PackFiles["figures"];
  readonly dates: PackFiles["dates"];
  readonly reporting: PackFiles["reporting"];
  readonly certainty: PackFiles["certainty"];
  readonly roles: PackFiles["roles"];
  readonly gazetteer: PackFiles["places"];
  readonly lemmas: PackFiles["lemmas"];
  readonly seams: PackFiles["seams"];
}

/** All that differs by language. */
export interface LanguagePack {
  readonly id: LanguageId;
  /** Its name in English, for messages. */
  readonly name: string;
  readonly data: PackData;
  readonly lexicon: Lexicon;
  /** Path of the weights of its tagger and parser, where it has them. */
  readonly modelFile?: string;
  readonly tokens: TokenRules;
  readonly sentences: SentenceRules;
  /** Folded words without content of their own. */
  readonly functionWords: ReadonlySet<string>;
}
