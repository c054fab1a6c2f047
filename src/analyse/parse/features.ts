import { feature } from "../model/hash.ts";
import type { ParseState } from "./state.ts";
import { templates } from "./templates.ts";

/**
 * What the parser sees of the words of a sentence, in columns: form, lemma, part of speech as guessed by the tagger, last
 * three letters. Behind the words stand the root and the place without a word.
 */
export interface ParseWords {
  readonly length: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly suffix: Int32Array;
}

/** Values for the root and for the place without a word, which no form hashes to but by chance. */
const root = { value: 2, tag: 252 };
const none = { value: 1, tag: 251 };

/** Columns for `length` words, to be filled. */
export function parseWordsOf(length: number): ParseWords {
  const column = (rootValue: number, noneValue: number): Int32Array => {
    const made = new Int32Array(length + 2);
    made[length] = rootValue;
    made[length + 1] = noneValue;
    return made;
  };
  return {
    length,
    word: column(root.value, none.value),
    lemma: column(root.value, none.value),
    tag: column(root.tag, none.tag),
    suffix: column(root.value, none.value),
  };
}

/** Places that templates name, in the order of their values. */
const places = [
  "s0",
  "s1",
  "s2",
  "n0",
  "n1",
  "n2",
  "n3",
  "n-1",
  "s0+1",
  "s0-1",
  "s0h",
  "s0h2",
  "s0l",
  "s0r",
  "n0l",
  "s0l2",
  "s0r2",
  "n0l2",
] as const;
const columns = ["word", "lemma", "tag", "suffix", "label"] as const;
const others = [
  "distance",
  "s0.attached",
  "s0.leftcount",
  "s0.rightcount",
  "n0.leftcount",
  "s0.lefts",
  "s0.rights",
  "n0.lefts",
] as const;
const names: readonly string[] = [
  ...places.flatMap((place) => columns.map((column) => `${place}.${column}`)),
  ...others,
];

/** Values that a template can combine; the one behind the last name is always 0. */
const most = 4;
const nothing = names.length;

/** For each template the indices of its values. */
const compiled = Int32Array.from(
  templates.flatMap((template) => {
    const used = template.split(" ").filter((name) => name !== "");
    const indices = used.map((name) => names.indexOf(name));
    if (used.length > most || indices.includes(-1)) throw new Error(`template “${template}”: unknown value`);
    return [...indices, ...Array.from({ length: most - used.length }, () => nothing)];
  }),
);

const mostParseFeatures = templates.length;

const near = (distance: number): number => (distance < 5 ? distance : distance < 10 ? 5 : 6);

/** Reads the features of states of one sentence; one reader serves one parse. */
export class FeatureReader {
  readonly keys = new Int32Array(mostParseFeatures);
  private readonly values = new Int32Array(names.length + 1);
  private readonly at = new Int32Array(places.length);
  private readonly words: ParseWords;

  constructor(words: ParseWords) {
    this.words = words;
  }

  /** Fills `keys` with the features of a state. */
  read(state: ParseState): void {
    this.locate(state);
    this.look(state);
    const { keys, values } = this;
    for (let row = 0, at = 0; row < keys.length; row++, at += most)
      keys[row] = feature(
        row,
        values[compiled[at] ?? nothing] ?? 0,
        values[compiled[at + 1] ?? nothing] ?? 0,
        values[compiled[at + 2] ?? nothing] ?? 0,
        values[compiled[at + 3] ?? nothing] ?? 0,
      );
  }

  /** Where the places are: indices of words, -1 for none. */
  private locate(state: ParseState): void {
    const { at } = this;
    const { n, next, heads, left1, left2, right1, right2 } = state;
    const s0 = state.top();
    const s0h = s0 < 0 ? -1 : (heads[s0] ?? -1);
    const of = (list: Int32Array, word: number): number => (word < 0 || word > n ? -1 : (list[word] ?? -1));
    at[0] = s0;
    at[1] = state.top(1);
    at[2] = state.top(2);
    for (let ahead = 0; ahead < 4; ahead++) at[3 + ahead] = next + ahead > n ? -1 : next + ahead;
    at[7] = next - 1;
    at[8] = s0 < 0 ? -1 : s0 + 1;
    at[9] = s0 < 0 ? -1 : s0 - 1;
    at[10] = s0h;
    at[11] = of(heads, s0h);
    at[12] = of(left1, s0);
    at[13] = of(right1, s0);
    at[14] = of(left1, next);
    at[15] = of(left2, s0);
    at[16] = of(right2, s0);
    at[17] = of(left2, next);
  }

  /** What stands at the places, and what the state is like. */
  private look(state: ParseState): void {
    const { at, values } = this;
    const { word, lemma, tag, suffix } = this.words;
    const absent = state.n + 1;
    let to = 0;
    for (let place = 0; place < at.length; place++) {
      const index = at[place] ?? -1;
      const row = index < 0 ? absent : index;
      values[to++] = word[row] ?? 0;
      values[to++] = lemma[row] ?? 0;
      values[to++] = tag[row] ?? 0;
      values[to++] = suffix[row] ?? 0;
      values[to++] = index < 0 ? 77 : (state.labels[index] ?? -1) + 1;
    }
    const s0 = at[0] ?? -1;
    const next = state.next;
    values[to++] = s0 < 0 ? 7 : near(next - s0);
    values[to++] = s0 < 0 ? 2 : (at[10] ?? -1) >= 0 ? 1 : 0;
    values[to++] = s0 < 0 ? 9 : Math.min(state.leftCount[s0] ?? 0, 4);
    values[to++] = s0 < 0 ? 9 : Math.min(state.rightCount[s0] ?? 0, 4);
    values[to++] = Math.min(state.leftCount[next] ?? 0, 4);
    values[to++] = s0 < 0 ? 0 : (state.leftLabels[s0] ?? 0);
    values[to++] = s0 < 0 ? 0 : (state.rightLabels[s0] ?? 0);
    values[to] = state.leftLabels[next] ?? 0;
  }
}
