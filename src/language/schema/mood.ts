import { z } from "zod";

const words = z.array(z.string().min(1));

/** Forms of verbs that say how a statement is meant, exactly as they are written. */
export const moodsSchema = z.strictObject({
  /** Finite forms of reported speech ("sei", "werde"), and pronouns beside which they are something else ("ich"). */
  reported: words,
  /** Endings of that mood in full verbs, each with what the infinitive has more: "e", of "suche", and "n". */
  reportedEndings: z.array(z.tuple([z.string(), z.string()])),
  speakers: words,
  /** Modal verbs that pass on what others say beside an infinitive of the past: "soll | geflohen | sein". */
  hearsay: words,
  perfect: words,
  pastParticiples: words,
  /** Modal verbs of what is meant to happen, beside any other infinitive. */
  intends: words,
  /** Auxiliaries of the future, and infinitives of auxiliaries: "wird | können". */
  future: words,
  infinitives: words,
});
