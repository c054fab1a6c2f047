import { keyIn, type Signature, weightIn } from "./signature.ts";

/** An article as far as it takes to find others of its story. */
export interface Sketch {
  readonly id: string;
  readonly signature: Signature;
}

/** Related articles of one article, at most: a story is seldom told more often, and ten times as often in no other way. */
const mostRelated = 50;

/**
 * The least likeness of two articles of one story, 0 to 1. With it, each article of the annotated events finds all others
 * of its story; of what it finds, five in six are of it.
 */
const floor = 0.095;

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

/** Sums are taken in the order of keys, so that they are the same to the last bit. */
function likenessIn(all: readonly Sketch[]): Likeness {
  /** Under each key the articles that have it, each followed by the weight of the key in it. */
  const holders = new Map<number, number[]>();
  for (const [article, { signature }] of all.entries())
    for (const entry of signature) {
      const list = holders.get(keyIn(entry));
      if (list) list.push(article, weightIn(entry));
      else holders.set(keyIn(entry), [article, weightIn(entry)]);
    }
  const squares = new Float64Array(all.length);
  const rarities = new Map<number, number>();
  for (const [key, list] of [...holders].sort(([a], [b]) => a - b)) {
    const rarity = Math.log((all.length + 1) / (list.length / 2 + 0.5));
    rarities.set(key, rarity);
    for (let h = 0; h < list.length; h += 2)
      squares[list[h] ?? 0] = (squares[list[h] ?? 0] ?? 0) + ((list[h + 1] ?? 0) * rarity) ** 2;
  }
  const known = new Map<number, Float64Array>();
  return (i) => {
    const made = known.get(i) ?? new Float64Array(all.length);
    if (known.has(i)) return made;
    known.set(i, made);
    for (const entry of all[i]?.signature ?? []) {
      const list = holders.get(keyIn(entry)) ?? [];
      const share = weightIn(entry) * (rarities.get(keyIn(entry)) ?? 0) ** 2;
      for (let h = 0; h < list.length; h += 2)
        made[list[h] ?? 0] = (made[list[h] ?? 0] ?? 0) + share * (list[h + 1] ?? 0);
    }
    for (const j of made.keys())
      made[j] = (made[j] ?? 0) / Math.max(Number.MIN_VALUE, Math.sqrt((squares[i] ?? 0) * (squares[j] ?? 0)));
    made[i] = 0;
    return made;
  };
}
