import type { Config } from "../load/config-shape.ts";
import type { Inspector, Report } from "../record.ts";

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

/** What does the work; the pipeline, unless a test hands in something of its own. */
export interface Engine {
  readonly compare: (paths: readonly string[], options: WorkOptions) => Promise<Report>;
  readonly extract: (paths: readonly string[], options: WorkOptions) => Promise<Report>;
  /** Answers what a report of `compare` leaves open. */
  readonly inspect: (report: Report, config?: Config) => Inspector;
}
