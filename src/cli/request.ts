import type { CheckOptions } from "./check/options.ts";
import type { CiName, RunOptions } from "./options.ts";

/** What the user asked for. */
export type Request =
  | { readonly command: "compare" | "extract"; readonly paths: readonly string[]; readonly options: RunOptions }
  | {
      readonly command: "explain";
      /** Id of a fact or claim, or file:line. */
      readonly asked: string;
      /** The same: what it is to be compared with. */
      readonly with?: string;
      readonly paths: readonly string[];
      readonly options: RunOptions;
    }
  | CheckRequest
  | FactsAddRequest
  | { readonly command: "facts check"; readonly files: readonly string[]; readonly options: RunOptions }
  | InitRequest
  | { readonly command: "schema"; readonly of: SchemaName }
  | { readonly command: "completion"; readonly shell: Shell };

export interface CheckRequest {
  readonly command: "check";
  /** New articles; with `since`, where new ones are looked for. */
  readonly paths: readonly string[];
  readonly options: CheckOptions;
}

interface FactsAddRequest {
  readonly command: "facts add";
  /** Id of a fact or claim, or file:line. */
  readonly asked: string;
  readonly paths: readonly string[];
  /** The fact sheet. */
  readonly to: string;
  /** Counted from 1. */
  readonly position?: number;
  readonly source?: string;
  readonly note?: string;
  readonly asOf?: string;
  readonly options: RunOptions;
}

export interface InitRequest {
  readonly command: "init";
  readonly folder?: string;
  readonly ci?: readonly CiName[];
  readonly yes: boolean;
  readonly force: boolean;
}

export const schemaNames = ["report", "explain", "check", "facts", "config"] as const;

export type SchemaName = (typeof schemaNames)[number];

export const shells = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof shells)[number];
