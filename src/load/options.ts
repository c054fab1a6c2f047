import type { ComposeOptions } from "./compose.ts";
import type { Config } from "./config-shape.ts";

/** How articles are loaded; the language data come from the packs. */
export interface LoadOptions extends ComposeOptions {
  /** Absolute folder that paths are relative to. */
  readonly cwd: string;
  /** Standard input, read when `-` is among the paths, and no further than the largest size. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly config?: Config;
  /** Absolute folder that the globs of `config` are relative to; `cwd` by default. */
  readonly configFolder?: string;
  /** Largest file that is read, in bytes; goes before the configuration's. */
  readonly maxSize?: number;
}

/** 50 MB: a hundred times the longest article, and still decoded in under a second. */
const defaultMaxSize = 50 * 1024 * 1024;

export const sizeLimit = (options: Pick<LoadOptions, "maxSize" | "config">): number =>
  options.maxSize ?? options.config?.maxSize ?? defaultMaxSize;
