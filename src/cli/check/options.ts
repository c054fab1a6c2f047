import type { FindingVerdict } from "../../record.ts";
import type { CheckFormat } from "../../report/check/format.ts";
import { type InputOptions, type Target, usage } from "../options.ts";
import { unknown } from "../suggest.ts";

/** What the command line says of a check, filled option by option in the order given. */
export interface CheckOptions extends InputOptions {
  readonly targets: Target<CheckFormat>[];
  readonly against: string[];
  /** A commit, branch or tag: what came after it is new. */
  since?: string;
  failOn: FindingVerdict | "never";
  maxFindings: number;
  minSources: number;
  /** A file, false for none, absent for the usual one where it exists. */
  baseline?: string | false;
  /** Accept what is found. */
  update: boolean;
  /** Forget what is found no more. */
  prune: boolean;
  note?: string;
  /** ISO 8601 day. */
  date?: string;
  /** A folder, false for none, absent for the user's. */
  cache?: string | false;
  allowNone: boolean;
  all: boolean;
}

export const noCheckOptions = (): CheckOptions => ({
  targets: [],
  against: [],
  failOn: "diverge",
  maxFindings: 0,
  minSources: 1,
  update: false,
  prune: false,
  facts: [],
  allowNone: false,
  all: false,
  quiet: false,
});

/** What `--fail-on` takes, the gravest first. */
export const thresholds = ["diverge", "disputed", "evolves", "unclear", "never"] as const;

export function thresholdOf(text: string): CheckOptions["failOn"] {
  const found = thresholds.find((each) => each === text.trim().toLowerCase());
  if (found === undefined) throw usage(unknown("threshold", text, thresholds));
  return found;
}
