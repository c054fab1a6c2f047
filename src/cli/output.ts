import { type Staged, type Stager, stagerOf } from "../store/file.ts";
import type { Io } from "./io.ts";
import type { Target } from "./options.ts";

export { put, reasonOf, unwritable } from "../store/file.ts";

/** A file that a report goes to. */
export interface OutputFile<F extends string> {
  readonly target: Target<F>;
  /** Writes the text beside its place. `ClaimsError` where that fails. */
  readonly stage: Stager;
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
    if (target.file !== undefined) files.push({ target, stage: await stagerOf(target.file, cwd) });
  }
  return files;
}

/**
 * Writes the files of a run, all or none: each beside its place first, where a full disk shows, then all are put in place.
 * A run that is stopped in between takes away what it wrote.
 */
export async function writeFiles<F extends string>(
  files: readonly OutputFile<F>[],
  render: (target: Target<F>) => string,
  { onStop }: Pick<Io, "onStop">,
): Promise<void> {
  const staged: Staged[] = [];
  const discard = (): void => {
    for (const one of staged) one.discard();
  };
  const release = onStop?.(discard);
  try {
    for (const { target, stage } of files) staged.push(await stage(render(target)));
    for (const one of staged) await one.commit();
  } catch (error) {
    discard();
    throw error;
  } finally {
    release?.();
  }
}
