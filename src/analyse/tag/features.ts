import { feature } from "../model/hash.ts";
import { edge, type WordShape } from "./word.ts";

/** Room for the features of one word. */
export const mostTagFeatures = 40;

/** The tag of a place outside the sentence. */
const noTag = 255;

/** Fills `out` with the features of the word at `at`; gives how many they are. The tags left of it are known. */
export function tagFeatures(words: readonly WordShape[], tags: Uint8Array, at: number, out: Int32Array): number {
  const w = words[at] ?? edge;
  const l1 = words[at - 1] ?? edge;
  const l2 = words[at - 2] ?? edge;
  const r1 = words[at + 1] ?? edge;
  const r2 = words[at + 2] ?? edge;
  const t1 = at > 0 ? (tags[at - 1] ?? noTag) : noTag;
  const t2 = at > 1 ? (tags[at - 2] ?? noTag) : noTag;
  const first = at === 0 ? 1 : 0;
  const [s1, s2, s3, s4] = w.suffixes;
  let n = 0;
  out[n++] = feature(1, w.word);
  out[n++] = feature(2, s1);
  out[n++] = feature(3, s2);
  out[n++] = feature(4, s3);
  out[n++] = feature(5, s4);
  out[n++] = feature(6, w.prefix);
  out[n++] = feature(7, w.shape, first);
  out[n++] = feature(8, w.readings);
  out[n++] = feature(9, t1);
  out[n++] = feature(10, t1, t2);
  out[n++] = feature(11, t1, w.word);
  out[n++] = feature(12, t2, t1, w.readings);
  out[n++] = feature(13, l1.word);
  out[n++] = feature(14, l2.word);
  out[n++] = feature(15, r1.word);
  out[n++] = feature(16, r2.word);
  out[n++] = feature(17, l1.word, w.word);
  out[n++] = feature(18, w.word, r1.word);
  out[n++] = feature(19, l1.word, r1.word);
  out[n++] = feature(20, w.readings, r1.readings);
  out[n++] = feature(21, w.readings, r1.readings, r2.readings);
  out[n++] = feature(22, l1.readings, w.readings, r1.readings);
  out[n++] = feature(23, w.readings, t1);
  out[n++] = feature(24, t1, r1.readings, w.readings);
  out[n++] = feature(25, l1.suffixes[2]);
  out[n++] = feature(26, r1.suffixes[2]);
  out[n++] = feature(27, s3, t1);
  out[n++] = feature(28, s2, t1, t2);
  out[n++] = feature(29, w.shape, w.readings, first);
  out[n++] = feature(30, w.shape, t1);
  out[n++] = feature(31, r1.shape, w.shape);
  out[n++] = feature(32, l1.word, w.readings);
  out[n++] = feature(33, r1.word, w.readings);
  out[n++] = feature(34, l2.word, l1.word, w.readings);
  out[n++] = feature(35, s3, r1.readings);
  out[n++] = feature(36, s4, first, w.shape);
  out[n++] = feature(37, l1.shape, w.shape, t1);
  out[n++] = feature(38, t1, w.word, r1.readings);
  out[n++] = feature(39, 0);
  return n;
}
