import { setImmediate as turn } from "node:timers/promises";
import { type Staged, type Stager, stagerOf } from "../store/file.ts";
import type { Io } from "./io.ts";
import { type Target, usage } from "./options.ts";

export { reasonOf, unwritable } from "../store/file.ts";

/** A file that a report goes to. */
export interface OutputFile<F extends string> {
  readonly target: Target<F>;
  readonly stager: Stager;
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
    if (target.file === undefined) continue;
    const stager = await stagerOf(target.file, cwd);
    apart(
      target.file,
      stager,
      files.map((file) => file.stager),
    );
    files.push({ target, stager });
  }
  return files;
}

/** `ClaimsError` where a file is one of others by another name. */
export function apart(name: string, { path }: Stager, others: readonly Stager[]): void {
  if (others.some((other) => other.path === path)) throw usage(`two reports can't go to one file: ${name}`);
}

/** A text for a file. */
export interface Writing {
  readonly stager: Stager;
  readonly text: string;
}

/**
 * Writes the files of a run, all or none: each beside its place first, where a full disk shows; then `others` does what can't
 * be taken back (standard output), and only where that went well all are put in place. A run that is stopped in between takes
 * away what it wrote.
 */
export async function writeFiles(
  writings: readonly Writing[],
  io: Pick<Io, "onStop">,
  others: () => Promise<void> = async () => {},
): Promise<void> {
  const staged: Staged[] = [];
  const undo: (() => void)[] = [];
  const discard = (): void => {
    for (const one of staged) one.discard();
  };
  await undisturbed(
    io,
    async () => {
      try {
        for (const { stager, text } of writings) staged.push(await stager.stage(text));
        for (const one of staged) if (one.final) await one.commit();
        await others();
        for (const one of staged) if (!one.final) undo.push(await one.commit());
      } catch (error) {
        discard();
        for (const step of undo) step();
        throw error;
      }
    },
    discard,
  );
}

/**
 * Does what must not be cut in two by a signal: one that comes has `clean` called between two turns of the event loop, and
 * then ends the run as ever.
 */
export async function undisturbed<T>(
  { onStop }: Pick<Io, "onStop">,
  work: () => Promise<T>,
  clean: () => void = () => {},
): Promise<T> {
  const release = onStop?.(clean);
  try {
    return await work();
  } finally {
    // A signal that came meanwhile is heard before nobody listens any more.
    if (release !== undefined) await turn();
    release?.();
  }
}
