import type { Check } from "../../record.ts";

/** How a check is to be shown. */
export interface CheckView {
  /** Columns of the screen; only the terminal asks for it. */
  readonly width: number;
  readonly color: boolean;
  /**
   * The formats for people (terminal, Markdown, GitHub) also show what is neither grave nor failing, and what is accepted.
   * Those for machines hold every finding anyway.
   */
  readonly all: boolean;
}

/** A pure function: same check and view, same text. The text ends with a line feed, or is empty. */
export type CheckReporter = (check: Check, view: CheckView) => string;
