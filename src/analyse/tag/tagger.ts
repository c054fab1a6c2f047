import { addScores, type Weights } from "../model/weights.ts";
import { mostTagFeatures, tagFeatures } from "./features.ts";
import type { WordShape } from "./word.ts";

/** Index of the highest score, the first one on a tie. */
function best(scores: Int32Array): number {
  let at = 0;
  for (let label = 1; label < scores.length; label++) if ((scores[label] ?? 0) > (scores[at] ?? 0)) at = label;
  return at;
}

/**
 * Tags the words of a sentence from left to right with an averaged perceptron (Collins 2002); gives the class of each
 * word's tag. Linear in the number of words.
 */
export function tagWords(words: readonly WordShape[], weights: Weights, tagCount: number): Uint8Array {
  const tags = new Uint8Array(words.length);
  const features = new Int32Array(mostTagFeatures);
  const scores = new Int32Array(tagCount);
  for (let at = 0; at < words.length; at++) {
    const n = tagFeatures(words, tags, at, features);
    scores.fill(0);
    addScores(weights, features, n, scores);
    tags[at] = best(scores);
  }
  return tags;
}
