import type { PartOfSpeech } from "../record.ts";

/** The parts of speech of Universal Dependencies (universaldependencies.org/u/pos), by name. */
export const partsOfSpeech = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const satisfies readonly PartOfSpeech[];
