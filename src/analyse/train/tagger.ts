import { mostTagFeatures, tagFeatures } from "../tag/features.ts";
import type { WordShape } from "../tag/word.ts";
import { Perceptron } from "./perceptron.ts";
import { randomStream, shuffled } from "./random.ts";

export interface TagExample {
  readonly words: readonly WordShape[];
  readonly tags: Uint8Array;
}

const bestOf = (scores: Float32Array): number => {
  let at = 0;
  for (let label = 1; label < scores.length; label++) if ((scores[label] ?? 0) > (scores[at] ?? 0)) at = label;
  return at;
};

/** Trains a tagger on its own guesses to the left, so that it learns to live with its mistakes. */
export function trainTagger(
  examples: readonly TagExample[],
  tagCount: number,
  epochs: number,
  seed: number,
): Perceptron {
  const model = new Perceptron(tagCount);
  const random = randomStream(seed);
  const features = new Int32Array(mostTagFeatures);
  const scores = new Float32Array(tagCount);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { words, tags } of shuffled(examples, random)) {
      const guessed = new Uint8Array(words.length);
      for (let at = 0; at < words.length; at++) {
        const n = tagFeatures(words, guessed, at, features);
        model.score(features, n, scores);
        const guess = bestOf(scores);
        const right = tags[at] ?? 0;
        if (guess !== right) model.update(features, n, right, guess);
        model.tick();
        guessed[at] = guess;
      }
    }
  return model;
}
