import { brotliCompressSync, constants } from "node:zlib";
import type { ModelHeader } from "../model/file.ts";
import type { PackedWeights } from "../model/weights.ts";
import type { Perceptron } from "./perceptron.ts";

/** How weights are made small. */
export interface Packing {
  /** Features that were updated less often in training are left out. */
  readonly least: number;
  /** Weight that one step of an 8-bit number stands for. */
  readonly step: number;
}

export interface ModelPacking {
  readonly tagger: Packing;
  readonly parser: Packing;
}

/** Averages several models, prunes and quantises; what rounds to 0 is left out, and features that then say nothing. */
export function packWeights(models: readonly Perceptron[], { least, step }: Packing): PackedWeights {
  const sums = new Map<number, Map<number, number>>();
  for (const model of models)
    for (const { feature, weights } of model.averages(least)) {
      const own = sums.get(feature) ?? new Map<number, number>();
      for (const { label, weight } of weights) own.set(label, (own.get(label) ?? 0) + weight / models.length);
      sums.set(feature, own);
    }
  const keys: number[] = [];
  const runs: number[] = [];
  const classes: number[] = [];
  const values: number[] = [];
  for (const [feature, own] of [...sums].sort((a, b) => a[0] - b[0])) {
    const before = classes.length;
    for (const [label, weight] of [...own].sort((a, b) => a[0] - b[0])) {
      const value = Math.max(-127, Math.min(127, Math.round(weight / step)));
      if (value === 0) continue;
      classes.push(label);
      values.push(value & 255);
    }
    if (classes.length === before) continue;
    keys.push(feature);
    runs.push(classes.length - before);
  }
  return {
    keys: Int32Array.from(keys),
    runs: Uint8Array.from(runs),
    classes: Uint8Array.from(classes),
    values: Uint8Array.from(values),
  };
}

/** The bytes of a model file, as `readModel` reads them. */
export function modelBytes(header: Omit<ModelHeader, "version" | "sizes">, weights: readonly PackedWeights[]): Buffer {
  const full: ModelHeader = {
    version: 1,
    ...header,
    sizes: weights.map(({ keys, classes }) => [keys.length, classes.length] as const),
  };
  const json = Buffer.from(JSON.stringify(full));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const parts = weights.flatMap(({ keys, runs, classes, values }) => [differences(keys), runs, classes, values]);
  return brotliCompressSync(Buffer.concat([length, json, ...parts]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** Differences of ascending numbers, 7 bits a byte, the low ones first. */
function differences(keys: Int32Array): Buffer {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let rest = key - before;
    before = key;
    for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}
