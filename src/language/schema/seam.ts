import { z } from "zod";

const words = z.array(z.string().min(1));

/** Words that tell where a space was lost. */
export const seamsSchema = z.strictObject({
  /** Prepositions, conjunctions and the like that stand before an article: "dans", "of". */
  before: words,
  /** Articles that lose the space before them: glued to one of `before` they are no word of the language ("ofthe"). */
  articles: words,
  /** What looks like one of `before` and an article, and is a word: "nachdem". */
  whole: words,
  /** Words that begin a sentence, with their capital, and end no brand: a capital of theirs inside a word is a seam. */
  openers: words,
  /** Of the words before a clock time, those that stand before nothing that is written alike: "à", "at". */
  clock: words,
  /**
   * Words that are put before another to make one word of both: "ultra". Only packs with a dictionary of all forms have
   * them: for these, an unknown word that is two known ones has lost its space.
   */
  prefixes: words.optional(),
  /** The same for what is put behind another: "graphie". */
  suffixes: words.optional(),
});
