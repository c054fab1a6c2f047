/** Sparse weights as a model file holds them. */
export interface PackedWeights {
  /** Keys of the features, ascending. */
  readonly keys: Int32Array;
  /** How many (class, weight) pairs each key has. */
  readonly runs: Uint8Array;
  /** Class and weight (8 bits, signed) of all pairs, key by key. */
  readonly classes: Uint8Array;
  readonly values: Uint8Array;
}

/**
 * Sparse weights ready for look-up. `table` has two numbers a slot, so that a look-up touches one cache line: the key (0
 * marks an empty slot), and where its pairs start with their number in the low byte. A pair is weight * 256 + class.
 */
export interface Weights {
  readonly table: Int32Array;
  readonly mask: number;
  readonly pairs: Int16Array;
}

/** Slots of the table for each key, at least. */
const spare = 1.5;

export function tableOf({ keys, runs, classes, values }: PackedWeights): Weights {
  let size = 1024;
  while (size < keys.length * spare) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size * 2);
  const pairs = new Int16Array(classes.length);
  for (let at = 0; at < classes.length; at++) pairs[at] = ((values[at] ?? 0) << 8) | (classes[at] ?? 0);
  let start = 0;
  for (let row = 0; row < keys.length; row++) {
    const count = runs[row] ?? 0;
    let slot = (keys[row] ?? 0) & mask;
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = keys[row] ?? 0;
    table[slot * 2 + 1] = (start << 8) | count;
    start += count;
  }
  return { table, mask, pairs };
}

/** Adds the weights of the first `n` of `keys` to the scores of their classes. */
export function addScores({ table, mask, pairs }: Weights, keys: Int32Array, n: number, scores: Int32Array): void {
  for (let at = 0; at < n; at++) {
    const key = keys[at] ?? 0;
    let slot = key & mask;
    let found = table[slot * 2];
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = table[slot * 2];
    }
    if (found === 0) continue;
    const run = table[slot * 2 + 1] ?? 0;
    const end = (run >>> 8) + (run & 255);
    for (let entry = run >>> 8; entry < end; entry++) {
      const pair = pairs[entry] ?? 0;
      const label = pair & 255;
      scores[label] = (scores[label] ?? 0) + (pair >> 8);
    }
  }
}
