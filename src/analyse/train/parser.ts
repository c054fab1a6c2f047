import { FeatureReader, type ParseWords } from "../parse/features.ts";
import { allowed, shift } from "../parse/parser.ts";
import { ParseState, type Transition } from "../parse/state.ts";
import { forgetRare } from "./forget.ts";
import { type GoldTree, isBest, moveCosts } from "./oracle.ts";
import { Perceptron } from "./perceptron.ts";
import { randomStream, shuffled } from "./random.ts";

export interface ParseExample {
  readonly words: ParseWords;
  readonly gold: GoldTree;
}

/** From this epoch on the model's own choice is followed, right or wrong, and how often. */
const exploring = { from: 1, share: 0.9 };

const moves = ["shift", "reduce", "left", "right"] as const;

/** Trains a parser with a dynamic oracle and exploration: it learns what to do after its own mistakes. */
export function trainParser(
  examples: readonly ParseExample[],
  transitions: readonly Transition[],
  epochs: number,
  seed: number,
): Perceptron {
  const model = new Perceptron(transitions.length);
  const random = randomStream(seed);
  const forget = forgetRare(
    examples.map(({ words }) => words),
    random,
  );
  const scores = new Float32Array(transitions.length);
  const may = new Uint8Array(transitions.length);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { words: known, gold } of shuffled(examples, random)) {
      const words = forget(known);
      const state = new ParseState(words.length);
      const reader = new FeatureReader(words);
      while (!state.done) {
        if (state.depth === 0) {
          state.apply(shift);
          continue;
        }
        reader.read(state);
        const { keys } = reader;
        model.score(keys, keys.length, scores);
        allowed(state, transitions, may);
        const { guess, right } = choose(state, gold, transitions, scores, may);
        if (guess !== right) model.update(keys, keys.length, right, guess);
        model.tick();
        const explore = epoch >= exploring.from && random() < exploring.share;
        const taken = transitions[explore ? guess : right];
        if (!taken) break;
        state.apply(taken);
      }
    }
  return model;
}

/** The transition with the highest score, and the one with the highest score among those that lose no arc. */
function choose(
  state: ParseState,
  gold: GoldTree,
  transitions: readonly Transition[],
  scores: Float32Array,
  may: Uint8Array,
): { guess: number; right: number } {
  const costs = moveCosts(state, gold);
  const least = moves.reduce((low, move) => (state.may(move) ? Math.min(low, costs[move]) : low), Infinity);
  let guess = -1;
  let right = -1;
  for (const [label, transition] of transitions.entries()) {
    if (may[label] !== 1) continue;
    const score = scores[label] ?? 0;
    if (guess < 0 || score > (scores[guess] ?? 0)) guess = label;
    if ((right < 0 || score > (scores[right] ?? 0)) && isBest(transition, state, gold, costs, least)) right = label;
  }
  return { guess, right };
}
