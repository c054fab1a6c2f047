import { writerOf } from "../store/file.ts";
import type { Target } from "./options.ts";

export { put, reasonOf, unwritable } from "../store/file.ts";

/** A file that a report goes to. */
export interface OutputFile<F extends string> {
  readonly target: Target<F>;
  /** Puts the text in place in one step: a reader never sees half a report. `ClaimsError` where that fails. */
  readonly write: (text: string) => Promise<void>;
}

/**
 * The files of the targets. `ClaimsError` names the first that can't be written: a wrong path fails before the work, not
 * after it. Nothing is created yet, so that a run that is stopped leaves nothing behind.
 */
export async function outputFiles<F extends string>(
  targets: readonly Target<F>[],
  cwd: string,
): Promise<readonly OutputFile<F>[]> {
  const files: OutputFile<F>[] = [];
  for (const target of targets) {
    if (target.file !== undefined) files.push({ target, write: await writerOf(target.file, cwd) });
  }
  return files;
}
