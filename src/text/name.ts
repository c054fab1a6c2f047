import { isCarriedOver, isDoubling, singleEdit } from "./edit.ts";

/**
 * The name that stands for most of some longer forms of a surname: the most frequent one, when it is at least three times
 * as frequent as those together that are no part of it and do not hold it. Undefined where two people share the surname.
 */
export function dominantName(names: readonly string[], count: (name: string) => number): string | undefined {
  const [best] = [...names].sort((a, b) => count(b) - count(a) || b.length - a.length || (a < b ? -1 : 1));
  if (best === undefined) return undefined;
  const bare = best.replace(/^name:/, "");
  const rivals = names.filter(
    (name) => name !== best && !name.endsWith(bare) && !bare.endsWith(name.replace(/^name:/, "")),
  );
  return count(best) >= 3 * rivals.reduce((sum, name) => sum + count(name), 0) ? best : undefined;
}

/** Shorter names are like one another by chance. */
const shortest = 9;

/** In shorter first names a vowel is another name: "dan", "don". */
const longFirstName = 5;
const vowels = "aeiou";

/**
 * Whether two names, in small letters, are those of two people of one surname: a letter makes another first name ("john cole",
 * "joan cole"), unless it is doubled ("matthieu"), changes place with its neighbour, is the same sound of another alphabet, or is a vowel
 * within a longer name, where languages differ ("julien", "julian").
 */
export function areNamesakes(a: string, b: string): boolean {
  const [[x = "", ...left], [y = "", ...right]] = [a.split(" "), b.split(" ")];
  if (left.length === 0 || left.join("") !== right.join("")) return false;
  const edit = singleEdit(x, y);
  if (edit === undefined || edit.kind === "exchanged" || isDoubling(x, y) || isCarriedOver(edit)) return false;
  const inner = edit.kind === "replaced" && x.length >= longFirstName && edit.at < x.length - 1;
  return !(inner && vowels.includes(edit.from) && vowels.includes(edit.to));
}

/** Whether two names are one, written otherwise by a letter, a space or a hyphen: "Mathieu Lesourd", "Matthieu Le Sourd". */
export function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a.replace(/^name:/, ""), b.replace(/^name:/, "")];
  const [x, y] = [left, right].map((name) => name.replace(/[\s'’-]/g, ""));
  if (x === undefined || y === undefined || Math.min(x.length, y.length) < shortest || x[0] !== y[0]) return false;
  return x === y || (singleEdit(x, y) !== undefined && !areNamesakes(left, right));
}
