import { brotliDecompressSync } from "node:zlib";
import { type PackedWeights, tableOf, type Weights } from "./weights.ts";

/** A move of the parser, as the model file writes it: "shift", "reduce", or "left" or "right" with a relation. */
export type TransitionName = "shift" | "reduce" | `left ${string}` | `right ${string}`;

/** What stands before the weights in a model file. */
export interface ModelHeader {
  readonly version: 1;
  /** Parts of speech with the form of verbs ("NOUN", "VERB:Part"), by class of the tagger. */
  readonly tags: readonly string[];
  /** Moves of the parser, by class. */
  readonly transitions: readonly TransitionName[];
  /** Features and (class, weight) pairs of tagger and parser. */
  readonly sizes: readonly (readonly [features: number, pairs: number])[];
}

/** A trained model, ready to use. */
export interface Model {
  readonly tags: readonly string[];
  readonly transitions: readonly TransitionName[];
  readonly tagger: Weights;
  readonly parser: Weights;
}

/**
 * Reads a model file: brotli over the length of a JSON header (32 bits, little endian), the header, and for tagger and
 * parser in turn the differences of the sorted keys (7 bits a byte, low ones first), how many pairs each has, their
 * classes and their weights. Throws where the bytes are no such file.
 */
export function readModel(file: Uint8Array): Model {
  const bytes = brotliDecompressSync(file);
  const length = bytes.readUInt32LE(0);
  const header: ModelHeader = JSON.parse(bytes.toString("utf8", 4, 4 + length));
  if (header.version !== 1) throw new Error(`model version ${String(header.version)}, not 1: rebuild the model`);
  let at = 4 + length;
  const [tagger, parser] = header.sizes.map(([features, pairs]) => {
    const keys = new Int32Array(features);
    let key = 0;
    for (let row = 0; row < features; row++) {
      let shift = 0;
      let byte = 0;
      do {
        byte = bytes[at++] ?? 0;
        key += (byte & 127) << shift;
        shift += 7;
      } while (byte >= 128);
      keys[row] = key;
    }
    const take = (count: number): Uint8Array => {
      at += count;
      return bytes.subarray(at - count, at);
    };
    return { keys, runs: take(features), classes: take(pairs), values: take(pairs) } satisfies PackedWeights;
  });
  if (!tagger || !parser || at !== bytes.length) throw new Error("model file cut short: rebuild the model");
  return { tags: header.tags, transitions: header.transitions, tagger: tableOf(tagger), parser: tableOf(parser) };
}
