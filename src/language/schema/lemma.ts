import { z } from "zod";
import { partsOfSpeech } from "../part-of-speech.ts";

const words = z.array(z.string().min(1));
const tag = z.enum(partsOfSpeech);
const endings = z.record(z.string(), z.array(z.string()).min(1));

/** What the lemma of a word is, by part of speech. Words are in lower case here, with the accents of the language. */
export const lemmasSchema = z.strictObject({
  /**
   * Form → lemma: closed classes, irregular words, and forms of two words where one is by far the more frequent. Comes
   * before the dictionary and the endings.
   */
  forms: z.partialRecord(tag, z.record(z.string(), z.string().min(1))),
  /** Lemmas that endings are checked against: where there is no dictionary, the words that endings alone would get wrong. */
  bases: z.partialRecord(tag, words),
  /**
   * Ending → what stands in its place in the lemma, the likeliest last. The longest ending that fits counts; the first
   * lemma that is a known word is taken, else the last: "ies" → ["ie", "y"].
   */
  endings: z.partialRecord(tag, endings),
  /** Parts of speech whose readings serve where the dictionary has none for a tag: French nouns are often adjectives. */
  standIns: z.partialRecord(tag, z.array(tag)),
  /** The sign between groups of digits that lemmas of figures leave out ("5,000" → "5000"); empty if there is none. */
  groups: z.string().max(1),
  /** Tags whose words keep capitals that the dictionary does not explain; names that do not are shouted. */
  capitals: z.array(tag),
  /** Letters that capitals stand for without their accent: "e" → "é", for "Etat". */
  accents: z.record(z.string().length(1), words),
  /** Words that part from their verb and stand at the end of its clause ("lehnte … ab"); in front of it they are joined. */
  particles: words.optional(),
  /** Prefixes that never part from their verb: "ver", "be". */
  prefixes: words.optional(),
  /** Last parts of compounds that names of places have where no determiner stands before them: "heim", "berg". */
  nameEndings: words.optional(),
  /** Endings that only common nouns have, where these are written with a capital: "ung". */
  nounEndings: words.optional(),
});
