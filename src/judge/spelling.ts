import type { Origin } from "../record.ts";
import { type Edit, isCarriedOver, isDoubling, nearPairs, singleEdit } from "../text/edit.ts";
import { fold } from "../text/fold.ts";

/** A name as it first stands in an article. */
export interface Spelling {
  readonly article: string;
  readonly language: string;
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A name that an article writes otherwise than others do, by one letter. */
export interface Variant {
  readonly odd: Spelling;
  readonly usual: string;
  /** Ids of the articles that write it so. */
  readonly articles: readonly string[];
  /** Whether it looks like a slip rather than another way of writing foreign names. */
  readonly slip: boolean;
}

/** Shorter names are like one another by chance. */
const shortestName = 7;
const shortestWord = 5;
/** Longer ones are lists or titles. */
const longestName = 60;

const vowels = "aeiouy";

/**
 * Names of several articles in one language that differ by one letter. The last letter of a word inflects it, and another
 * first name is another person: such pairs are none. One article against two or more independent ones is a slip, unless
 * the letters are such as transliterations differ by; doubled letters are so until three articles agree.
 */
export function findVariants(spellings: readonly Spelling[], origins: readonly Origin[]): Variant[] {
  const uses = new Map<string, Spelling[]>();
  for (const spelling of spellings)
    for (const key of keysOf(spelling.name)) {
      const known = uses.get(key);
      if (!known) uses.set(key, [spelling]);
      else if (!known.some(({ article }) => article === spelling.article)) known.push(spelling);
    }
  const names = [...uses.keys()]
    .filter((name) => name.length >= shortestName && name.length <= longestName && !/[\d.]/.test(name))
    .sort();
  const origin = new Map(origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const seen = new Set<string>();
  return nearPairs(names).flatMap(([a, b]): Variant[] => {
    const [left, right] = [uses.get(a) ?? [], uses.get(b) ?? []];
    const [few, many] =
      left.length < right.length || (left.length === right.length && a > b) ? [left, right] : [right, left];
    const [odd, usual] = [few[0], many[0]];
    const edit = isVariant(a, b);
    if (!edit || !odd || !usual || !many.some(({ language }) => language === odd.language)) return [];
    const others = many.filter(({ article }) => article !== odd.article).map(({ article }) => article);
    const pair = `${fold(odd.name)}\n${fold(usual.name)}`;
    if (others.length === 0 || seen.has(pair)) return [];
    seen.add(pair);
    const independent = new Set(others.map((article) => origin.get(article) ?? article)).size;
    const slip = few.length === 1 && independent >= (isDoubling(a, b) ? 3 : 2) && !isKindred(edit);
    return [{ odd, usual: usual.name, articles: others, slip }];
  });
}

/** A name in full, and without what stands between its first and its last word: middle names come and go. */
function keysOf(name: string): readonly string[] {
  const words = fold(name).split(" ");
  const [first, last] = [words[0], words.at(-1)];
  return words.length > 2 && first !== undefined && last !== undefined
    ? [words.join(" "), `${first} ${last}`]
    : [words.join(" ")];
}

/** The edit between two names that may be one, or undefined where they are two words or two people. */
function isVariant(a: string, b: string): Edit | undefined {
  const [left, right] = [a.split(" "), b.split(" ")];
  const at = left.findIndex((word, i) => word !== right[i]);
  const [x, y] = [left[at], right[at]];
  if (left.length !== right.length || x === undefined || y === undefined) return undefined;
  const edit = singleEdit(x, y);
  if (!edit || Math.min(x.length, y.length) < shortestWord || !/^\p{L}*$/u.test(edit.from + edit.to)) return undefined;
  if (edit.kind !== "exchanged" && edit.at >= Math.min(x.length, y.length) - 1) return undefined;
  if (at === 0 && edit.at === 0) return undefined;
  return at > 0 || left.length === 1 || edit.kind === "exchanged" || isDoubling(x, y) ? edit : undefined;
}

/** Such as transliterations of one name differ by. */
const isKindred = (edit: Edit): boolean =>
  isCarriedOver(edit) ||
  (edit.kind === "replaced" && vowels.includes(edit.from) && vowels.includes(edit.to)) ||
  (edit.kind === "added" && /[hjytw]/.test(edit.from + edit.to));
