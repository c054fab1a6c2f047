import { addScores, type Weights } from "../model/weights.ts";
import { FeatureReader, type ParseWords } from "./features.ts";
import { ParseState, type Transition } from "./state.ts";

/** Marks in `out` the classes of the transitions that a state allows. */
export function allowed(state: ParseState, transitions: readonly Transition[], out: Uint8Array): void {
  const shift = state.may("shift");
  const reduce = state.may("reduce");
  const left = state.may("left");
  const right = state.may("right");
  for (let label = 0; label < transitions.length; label++) {
    const move = transitions[label]?.move;
    const may = move === "left" ? left : move === "right" ? right : move === "shift" ? shift : reduce;
    out[label] = may ? 1 : 0;
  }
}

/** The move of an empty stack. */
export const shift: Transition = { move: "shift", label: -1 };

/** Heads and relations of a sentence's words. */
export interface Parse {
  /** Index of each word's head, the number of words for the root. */
  readonly heads: Int32Array;
  /** Index of each word's relation. */
  readonly labels: Int32Array;
}

/** Parses a sentence greedily, the best transition at each step; linear in the number of words. */
export function parseWords(words: ParseWords, weights: Weights, transitions: readonly Transition[]): Parse {
  const state = new ParseState(words.length);
  const reader = new FeatureReader(words);
  const scores = new Int32Array(transitions.length);
  const may = new Uint8Array(transitions.length);
  while (!state.done) {
    if (state.depth === 0) {
      // Nothing to decide: the only way on is to shift.
      state.apply(shift);
      continue;
    }
    reader.read(state);
    scores.fill(0);
    addScores(weights, reader.keys, reader.keys.length, scores);
    allowed(state, transitions, may);
    let choice = -1;
    for (let label = 0; label < scores.length; label++)
      if (may[label] === 1 && (choice < 0 || (scores[label] ?? 0) > (scores[choice] ?? 0))) choice = label;
    const transition = transitions[choice];
    if (!transition) break;
    state.apply(transition);
  }
  return { heads: state.heads, labels: state.labels };
}
