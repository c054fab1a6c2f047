import type { LanguageId } from "../record.ts";
import { fold } from "../text/fold.ts";
import { PhraseIndex } from "../text/phrase.ts";
import { type ConceptWords, type Links, readLinks, readPhrases, readWords } from "./lexicon-file.ts";

let all: ReadonlyMap<string, Links> | undefined;

/** The concept lexicon, shared by all languages, by id. */
export function concepts(): ReadonlyMap<string, Links> {
  all ??= new Map(readLinks().map((concept) => [concept.id, concept]));
  return all;
}

const words = new Map<LanguageId, ConceptWords>();

/** The words of all concepts in one language, as they are written. */
export function conceptWords(language: LanguageId): ConceptWords {
  const known = words.get(language);
  if (known) return known;
  const read = readWords(language);
  words.set(language, read);
  return read;
}

const indices = new Map<LanguageId, PhraseIndex<string>>();

/** The concepts' words in one language, as phrases of folded words. */
export function conceptIndex(language: LanguageId): PhraseIndex<string> {
  const known = indices.get(language);
  if (known) return known;
  const index = PhraseIndex.unpack(readPhrases(language, phraseKeys));
  indices.set(language, index);
  return index;
}

/** A phrase of a data file as the keys that tokens answer to: elided words apart, hyphens inside words kept. */
export function phraseKeys(phrase: string): string[] {
  const folded = fold(phrase);
  if (!/[ ']/.test(folded)) return folded === "" ? [] : [folded];
  return folded
    .replace(/'(?=\S)/g, "' ")
    .split(" ")
    .filter((key) => key !== "");
}

const widened = new Map<string, ReadonlySet<string>>();

/** The concept, then everything wider: kill → kill, die, casualty. */
export function widen(id: string): ReadonlySet<string> {
  const known = widened.get(id);
  if (known) return known;
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(concepts().get(next)?.broader ?? []));
  }
  // Ids that the lexicon lacks are endless.
  if (concepts().has(id)) widened.set(id, seen);
  return seen;
}

/** Whether counts of a concept, or of a wider one, only grow within one event: tolls, arrests. */
export function isMonotone(id: string): boolean {
  return [...widen(id)].some((wider) => concepts().get(wider)?.monotone === true);
}

/** Whether the data file marks a concept itself, not a wider one, as a view, as generic or as an appointment. */
export function isMarked(id: string, mark: "view" | "generic" | "appoints"): boolean {
  return concepts().get(id)?.[mark] === true;
}
