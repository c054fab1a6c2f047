import type { ParseState, Transition } from "../parse/state.ts";

/** The right tree: head of each word (`n` for the root) and its label. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/**
 * The cost of a move in a state: how many right arcs it puts out of reach (dynamic oracle of arc-eager parsing, Goldberg
 * and Nivre 2012).
 */
export function moveCosts(state: ParseState, gold: GoldTree): Readonly<Record<Transition["move"], number>> {
  const { next, n } = state;
  const top = state.top();
  const headOf = (word: number): number => gold.heads[word] ?? -1;
  let left = 0;
  let right = 0;
  let reduce = 0;
  let shift = 0;
  if (top >= 0) {
    // Dependents of the top that are still in the buffer, and its head if that is.
    for (let word = next; word < n; word++)
      if (headOf(word) === top) {
        left++;
        reduce++;
      }
    if (headOf(top) > next) left++;
  }
  if (next < n) {
    for (let at = 0; at < state.depth; at++) {
      const word = state.stack[at] ?? -1;
      const free = (state.heads[word] ?? -1) < 0;
      if (free && headOf(word) === next) {
        shift++;
        right++;
      }
      if (headOf(next) === word) {
        shift++;
        if (word !== top) right++;
      }
    }
    if (headOf(next) > next) right++;
  }
  return { left, right, reduce, shift };
}

/** Whether a transition is among the best ones: no arc is lost, and an arc that is right has its right label. */
export function isBest(
  { move, label }: Transition,
  state: ParseState,
  gold: GoldTree,
  costs: Readonly<Record<Transition["move"], number>>,
  least: number,
): boolean {
  if (costs[move] !== least) return false;
  const top = state.top();
  if (move === "left") return gold.heads[top] !== state.next || gold.labels[top] === label;
  if (move === "right") return gold.heads[state.next] !== top || gold.labels[state.next] === label;
  return true;
}
