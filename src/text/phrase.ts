/** A word or phrase found in a run of tokens: tokens `[from, to)` and what the phrase stands for. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Node<T> {
  /** Nothing at the end of a phrase, which most nodes are. */
  next: Map<string, Node<T>> | undefined;
  value: T | undefined;
}

/** Phrases as sequences of keys (folded forms or lemmas), found longest first in linear time. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: undefined, value: undefined };
  #longest = 0;

  /** Adds a phrase; the first value given for a phrase stays. */
  add(keys: readonly string[], value: T): void {
    let node = this.#root;
    for (const key of keys) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (!next) {
        next = { next: undefined, value: undefined };
        node.next.set(key, next);
      }
      node = next;
    }
    if (keys.length > 0 && node.value === undefined) node.value = value;
    this.#longest = Math.max(this.#longest, keys.length);
  }

  /** The longest phrase that starts at token `from`; `keysOf` gives every key a token answers to. */
  matchAt(length: number, from: number, keysOf: (token: number) => readonly string[]): PhraseMatch<T> | undefined {
    let nodes: Node<T>[] = [this.#root];
    let best: PhraseMatch<T> | undefined;
    for (let at = from; at < length && at - from < this.#longest && nodes.length > 0; at++) {
      const reached: Node<T>[] = [];
      for (const key of keysOf(at))
        for (const node of nodes) {
          const next = node.next?.get(key);
          // A token whose form is its lemma answers to one key twice.
          if (next && !reached.includes(next)) reached.push(next);
        }
      if (reached.length === 0) break;
      const value = reached.find((node) => node.value !== undefined)?.value;
      if (value !== undefined) best = { from, to: at + 1, value };
      nodes = reached;
    }
    return best;
  }

  /** Every longest match from left to right, none overlapping. */
  matchAll(length: number, keysOf: (token: number) => readonly string[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let at = 0; at < length; ) {
      const match = this.matchAt(length, at, keysOf);
      if (match) found.push(match);
      at = match ? match.to : at + 1;
    }
    return found;
  }
}
