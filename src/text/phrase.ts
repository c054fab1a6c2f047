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

/**
 * Phrases with what they stand for, ready to be stored: by the first key of a phrase "value rest of the keys" of all phrases
 * that begin with it, tabs between. Neither keys nor values hold a space or a tab.
 */
export interface PackedPhrases {
  /** Keys of the longest phrase. */
  readonly longest: number;
  readonly phrases: Readonly<Record<string, string>>;
}

/** Packs phrases; the first value given for a phrase stays. */
export function packPhrases(entries: Iterable<readonly [keys: readonly string[], value: string]>): PackedPhrases {
  const phrases = new Map<string, Map<string, string>>();
  let longest = 0;
  for (const [keys, value] of entries) {
    const [first, ...rest] = keys;
    if (first === undefined) continue;
    if ([...keys, value].some((each) => /[ \t]/.test(each))) throw new Error(`a key or value with a space: ${keys}`);
    const known = phrases.get(first) ?? new Map<string, string>();
    if (!known.has(rest.join(" "))) known.set(rest.join(" "), value);
    phrases.set(first, known);
    longest = Math.max(longest, keys.length);
  }
  const line = (rests: ReadonlyMap<string, string>): string =>
    [...rests].map(([rest, value]) => (rest === "" ? value : `${value} ${rest}`)).join("\t");
  return { longest, phrases: Object.fromEntries([...phrases].map(([first, rests]) => [first, line(rests)])) };
}

/** Phrases as sequences of keys (folded forms or lemmas), found longest first in linear time. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: undefined, value: undefined };
  #longest = 0;
  /** Lays out the packed phrases that begin with a key, once. */
  #layOut: ((first: string) => void) | undefined;

  /** An index of packed phrases, each laid out when its first key is first met: an article meets a few hundred of them. */
  static unpack({ longest, phrases }: PackedPhrases): PhraseIndex<string> {
    const index = new PhraseIndex<string>();
    const met = new Set<string>();
    index.#longest = longest;
    index.#layOut = (first) => {
      if (met.has(first) || !Object.hasOwn(phrases, first)) return;
      met.add(first);
      for (const phrase of phrases[first]?.split("\t") ?? []) {
        const [value = "", ...rest] = phrase.split(" ");
        index.add([first, ...rest], value);
      }
    };
    return index;
  }

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
    if (from >= length || !this.#opens(keysOf(from))) return undefined;
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

  /** Whether a phrase begins with one of some keys: at most tokens none does. */
  #opens(keys: readonly string[]): boolean {
    let opens = false;
    for (const key of keys) {
      this.#layOut?.(key);
      opens ||= this.#root.next?.has(key) === true;
    }
    return opens;
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
