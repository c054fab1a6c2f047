export type Severity = "error" | "warning" | "info";

/** Something the reader of the report must know: skipped input, doubtful data, a limit of the tool. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}
