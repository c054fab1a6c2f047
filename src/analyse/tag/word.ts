import type { LanguagePack, LexiconEntry } from "../../language/pack.ts";
import { fold } from "../../text/fold.ts";
import { hashText } from "../model/hash.ts";

/** What the tagger knows of a word before it starts: numbers that stand for its form. */
export interface WordShape {
  /** Hash of the lower-case form, digits made equal. */
  readonly word: number;
  /** Hashes of the last one to four letters. */
  readonly suffixes: readonly [number, number, number, number];
  readonly prefix: number;
  /** Capitals, small letters, digits and signs: how the form looks. */
  readonly shape: number;
  /** Hash of all parts of speech that the dictionary has for the form, and of whether it is known as a name. */
  readonly readings: number;
}

/** Forms longer than this are junk (addresses, glued text): their beginning and their end tell enough. */
const longest = 40;

/** Runs of capitals, small letters and digits, each written once, other characters as they are: "Xx-0". */
function shapeOf(form: string): string {
  return form
    .slice(0, longest)
    .replace(/\d+/g, "0")
    .replace(/\p{Lu}+/gu, "X")
    .replace(/[^\P{L}X]+/gu, "x");
}

const known = new WeakMap<LanguagePack, ReadonlySet<string>>();

/** First names, and the words of the names of places and organisations, folded. */
function namesOf(pack: LanguagePack): ReadonlySet<string> {
  const made =
    known.get(pack) ??
    new Set(
      [
        ...pack.data.roles.firstNames,
        ...pack.data.gazetteer.flatMap(({ names }) => names.flatMap((name) => name.split(" "))),
      ]
        .filter((word) => /^\p{Lu}/u.test(word))
        .map(fold),
    );
  known.set(pack, made);
  return made;
}

const letterOf = ({ pos, verbForm }: LexiconEntry): string => (verbForm ? `${pos}:${verbForm}` : pos);

/** The numbers for one word. */
export function wordShape(form: string, pack: LanguagePack): WordShape {
  const word = form.slice(0, longest).toLowerCase().replace(/\d/g, "0");
  const name = /^\p{Lu}/u.test(form) && namesOf(pack).has(fold(form)) ? ["name"] : [];
  const readings = [...new Set([...pack.lexicon.readings(form).map(letterOf), ...name])].sort().join(" ");
  return {
    word: hashText(word, 0),
    suffixes: [
      hashText(word.slice(-1), 1),
      hashText(word.slice(-2), 2),
      hashText(word.slice(-3), 3),
      hashText(word.slice(-4), 4),
    ],
    prefix: hashText(word.slice(0, 3), 5),
    shape: hashText(shapeOf(form), 6),
    readings: hashText(readings, 7),
  };
}

/** A place outside the sentence. */
export const edge: WordShape = {
  word: 1,
  suffixes: [1, 1, 1, 1],
  prefix: 1,
  shape: 1,
  readings: 1,
};
