import type { Config } from "../load/config.ts";
import type { Report } from "../record.ts";

interface WorkOptions {
  readonly cwd: string;
  readonly config?: Config;
  readonly onProgress?: (done: number, total: number, what: string) => void;
  readonly stdin?: () => Promise<Buffer>;
  /** Bytes. */
  readonly maxSize?: number;
}

/** What does the work; the pipeline, unless a test hands in something of its own. */
export interface Engine {
  readonly compare: (paths: readonly string[], options: WorkOptions) => Promise<Report>;
  readonly extract: (paths: readonly string[], options: WorkOptions) => Promise<Report>;
}
