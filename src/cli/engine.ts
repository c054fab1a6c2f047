import type { Config } from "../load/config-shape.ts";
import type { Article, Inspector, Problem, Report } from "../record.ts";
import type { CacheOptions } from "../store/cache.ts";

export interface WorkOptions {
  readonly cwd: string;
  readonly config?: Config;
  /** Absolute folder that the globs of `config` are relative to. */
  readonly configFolder?: string;
  readonly onProgress?: (done: number, total: number, what: string) => void;
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Bytes. */
  readonly maxSize?: number;
  /** Fact sheets. */
  readonly facts?: readonly string[];
}

interface CheckWorkOptions extends WorkOptions {
  /** Where what was read of each file is kept for the next run. */
  readonly cache?: CacheOptions;
  /** The new paths were come across, not named by anybody. */
  readonly found?: boolean;
}

/** New articles, each compared with the articles of the corpus that tell of its story. */
export interface Checked {
  readonly stories: readonly Report[];
  readonly added: readonly Article[];
  /** Articles of the corpus that were looked at. */
  readonly corpus: number;
  /** Whether the paths of the corpus lead anywhere. */
  readonly isThere: boolean;
  /** Fact sheets that were looked at. */
  readonly sheets: number;
  readonly problems: readonly Problem[];
}

/** What does the work; the pipeline, unless a test hands in something of its own. */
export interface Engine {
  readonly compare: (paths: readonly string[], options: WorkOptions) => Promise<Report>;
  readonly extract: (paths: readonly string[], options: WorkOptions) => Promise<Report>;
  readonly check: (added: readonly string[], corpus: readonly string[], options: CheckWorkOptions) => Promise<Checked>;
  /** How two claims of a fact go together, and what the keys of places and organisations are called. */
  readonly judge: Pick<Inspector, "ground" | "nameOf">;
  /** Answers what a report of `compare` leaves open. */
  readonly inspect: (report: Report, config?: Config) => Inspector;
}
