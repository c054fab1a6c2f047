import type { LanguageId } from "../record.ts";
import { isBound, keyIn, type Signature, weightIn } from "./signature.ts";

/** An article as far as it takes to find others of its story. */
export interface Sketch {
  readonly id: string;
  readonly language: LanguageId;
  readonly signature: Signature;
}

/** Related articles of one article, at most: a story is seldom told more often, and ten times as often in no other way. */
const mostRelated = 50;

/**
 * The least likeness of two articles of one story, 0 to 1. With it, each article of the annotated events finds all others
 * of its story; of what it finds, nineteen in twenty are of it.
 */
const floor = 0.112;

/**
 * For each new article, the ids of the articles that tell of the same story, in the corpus and among the new ones: the most
 * alike first, ties by id. Likeness is the cosine of two signatures, their keys weighted by rarity; articles that a third
 * one is like are as like as the weaker of the two, since two reports of one event may share little but what a longer one
 * has of both. Where there are no more articles than `most`, all are: to compare them all costs nothing, and in so few
 * nothing tells what is rare. The order of the input makes no difference.
 */
export function related(
  added: readonly Sketch[],
  corpus: readonly Sketch[],
  most = mostRelated,
): ReadonlyMap<string, readonly string[]> {
  const all = [...added, ...corpus].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const wanted = new Set(added.map(({ id }) => id));
  const idsOf = (chosen: Iterable<number>): readonly string[] => [...chosen].flatMap((i) => all[i]?.id ?? []);
  const likeness = all.length - 1 > most ? likenessIn(all) : undefined;
  const found = new Map<string, readonly string[]>();
  for (const [i, { id }] of all.entries()) {
    if (!wanted.has(id)) continue;
    found.set(id, idsOf(likeness ? ranked(i, likeness, most) : Array.from(all.keys()).filter((j) => j !== i)));
  }
  return found;
}

/** How alike one article is to each of all, itself left out. */
type Likeness = (i: number) => Float64Array;

function ranked(i: number, likeness: Likeness, most: number): readonly number[] {
  const scores = likeness(i).slice();
  for (const k of best(likeness(i), most)) {
    const first = likeness(i)[k] ?? 0;
    for (const [j, second] of likeness(k).entries())
      if (second >= floor && j !== i) scores[j] = Math.max(scores[j] ?? 0, Math.min(first, second));
  }
  return best(scores, most);
}

/** The indices of the highest scores that reach the floor, the highest first. */
function best(scores: Float64Array, most: number): readonly number[] {
  const reached = Array.from(scores.keys()).filter((j) => (scores[j] ?? 0) >= floor);
  return reached.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most);
}

/**
 * The cosine of two signatures; of articles in two languages, that of what can be the same in both. Sums are taken in the
 * order of keys, so that they are the same to the last bit.
 */
function likenessIn(all: readonly Sketch[]): Likeness {
  /** Under each key the articles that have it. */
  const holders = new Map<number, Holder[]>();
  for (const [article, { signature }] of all.entries())
    for (const entry of signature) {
      const list = holders.get(keyIn(entry));
      const holder = { article, entry, weight: weightIn(entry) };
      if (list) list.push(holder);
      else holders.set(keyIn(entry), [holder]);
    }
  const rarities = new Map<number, number>();
  const squares = { all: new Float64Array(all.length), shared: new Float64Array(all.length) };
  for (const [key, list] of [...holders].sort(([a], [b]) => a - b)) {
    const rarity = Math.log((all.length + 1) / (list.length + 0.5));
    rarities.set(key, rarity);
    for (const { article, entry, weight } of list)
      for (const sums of isBound(entry) ? [squares.all] : [squares.all, squares.shared])
        sums[article] = (sums[article] ?? 0) + (weight * rarity) ** 2;
  }
  const languages = all.map(({ language }) => language);
  const rowOf = (i: number): Float64Array => {
    const row = new Float64Array(all.length);
    for (const entry of all[i]?.signature ?? []) {
      const share = weightIn(entry) * (rarities.get(keyIn(entry)) ?? 0) ** 2;
      for (const { article, weight } of holders.get(keyIn(entry)) ?? [])
        if (!isBound(entry) || languages[article] === languages[i]) row[article] = (row[article] ?? 0) + share * weight;
    }
    for (const j of row.keys()) {
      const sums = languages[i] === languages[j] ? squares.all : squares.shared;
      row[j] = (row[j] ?? 0) / Math.max(Number.MIN_VALUE, Math.sqrt((sums[i] ?? 0) * (sums[j] ?? 0)));
    }
    row[i] = 0;
    return row;
  };
  const known = new Map<number, Float64Array>();
  return (i) => {
    const row = known.get(i) ?? rowOf(i);
    known.set(i, row);
    return row;
  };
}

interface Holder {
  readonly article: number;
  readonly entry: number;
  readonly weight: number;
}
