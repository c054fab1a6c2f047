import type { Report } from "../record.ts";

type Command = "compare" | "extract";

/** How a report is to be shown. What it shows is decided before, by `select` in filter.ts. */
export interface View {
  readonly command: Command;
  /** Columns of the screen; machine formats ignore it. */
  readonly width: number;
  readonly color: boolean;
  /** Facts of one article alone are among those shown. */
  readonly all: boolean;
  /** The reader narrowed the report, so "nothing" means "nothing that fits". */
  readonly filtered: boolean;
}

/** A pure function: same report and view, same text. The text ends with a line feed, or is empty. */
export type Reporter = (report: Report, view: View) => string;
