import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PartOfSpeech, VerbForm } from "../../record.ts";
import { lower } from "../../text/fold.ts";
import type { Lexicon, LexiconEntry } from "../pack.ts";

/** Where the build leaves the compiled dictionary; the same place seen from `src/` and from `dist/`. */
export const lexiconFile = fileURLToPath(new URL("../../../dist/language/fr/lexicon.txt", import.meta.url));

const letters: Readonly<Record<string, { pos: PartOfSpeech; verbForm?: VerbForm }>> = {
  a: { pos: "ADJ" },
  c: { pos: "CCONJ" },
  d: { pos: "DET" },
  n: { pos: "NOUN" },
  o: { pos: "PRON" },
  p: { pos: "ADP" },
  r: { pos: "ADV" },
  s: { pos: "SCONJ" },
  u: { pos: "AUX", verbForm: "finite" },
  g: { pos: "VERB", verbForm: "gerund" },
  k: { pos: "VERB", verbForm: "participle" },
  v: { pos: "VERB", verbForm: "finite" },
  w: { pos: "VERB", verbForm: "infinitive" },
};

const categories: Readonly<Record<string, string>> = {
  adj: "a",
  adv: "r",
  advneg: "r",
  coo: "c",
  csu: "s",
  det: "d",
  nc: "n",
  prep: "p",
  pro: "o",
  prel: "o",
  pri: "o",
  auxAvoir: "u",
  auxEtre: "u",
};

/** The letter for a category of the Lefff and its morphology ("Kms" = past participle), or undefined to leave it out. */
export function tagLetter(category: string, morphology: string): string | undefined {
  if (category === "v")
    return morphology.startsWith("K") ? "k" : morphology === "W" ? "w" : morphology === "G" ? "g" : "v";
  if (category.startsWith("cl")) return "o";
  return categories[category];
}

/** The most characters of a form that its lemma is written with, in one digit of this base. */
const radix = 36;

/** A reading as the dictionary file has it: "mangeait" of "manger" is "v5r". */
export function packReading(form: string, letter: string, lemma: string): string {
  let shared = 0;
  while (shared < radix - 1 && shared < form.length && form[shared] === lemma[shared]) shared++;
  return `${letter}${shared.toString(radix)}${lemma.slice(shared)}`;
}

/** Opens the compiled Lefff; readings are found by binary search in the sorted bytes, and remembered. */
export function openLexicon(): Lexicon {
  const bytes = readFileSync(lexiconFile);
  const known = new Map<string, readonly LexiconEntry[]>();
  return {
    readings(form) {
      const key = lower(form);
      const remembered = known.get(key);
      if (remembered) return remembered;
      const found = parseLine(key, findLine(bytes, Buffer.from(key)));
      known.set(key, found);
      return found;
    },
  };
}

function findLine(bytes: Buffer, key: Buffer): string {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : bytes.lastIndexOf(10, middle - 1) + 1;
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const tab = bytes.indexOf(9, start);
    const order = Buffer.compare(key, bytes.subarray(start, tab));
    if (order === 0) return bytes.toString("utf8", tab + 1, end);
    if (order < 0) high = start;
    else low = end + 1;
  }
  return "";
}

/** Reads the readings of a form: a letter, how many characters the lemma has in common with the form, and its rest. */
function parseLine(form: string, line: string): readonly LexiconEntry[] {
  if (line === "") return [];
  return line.split("\t").flatMap((reading) => {
    const tag = letters[reading.slice(0, 1)];
    return tag ? [{ ...tag, lemma: form.slice(0, Number.parseInt(reading.charAt(1), radix)) + reading.slice(2) }] : [];
  });
}
