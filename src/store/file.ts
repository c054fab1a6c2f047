import { randomUUID } from "node:crypto";
import { chmodSync, constants, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { access, open, readFile, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ClaimsError } from "../problem.ts";

/** Puts a text into a file. */
export type Writer = (text: string) => Promise<void>;

/** A text that is written already, but not in its place yet. */
export interface Staged {
  /** Whether it goes where nothing can be taken back: a pipe, a device. */
  readonly final: boolean;
  /** Puts it in its place in one step, and gives what puts the old file back. `ClaimsError` where that fails. */
  readonly commit: () => Promise<() => void>;
  /** Leaves no trace of it; does nothing once it is in its place. */
  readonly discard: () => void;
}

/** What can write a file. */
export interface Stager {
  /** The file that is written in the end: absolute, links followed. */
  readonly path: string;
  /**
   * Writes the text beside its place. `ClaimsError` where that fails. Both steps take place at once, without a turn of the
   * event loop: a signal that somebody listens to comes before or after, never in between.
   */
  readonly stage: (text: string) => Promise<Staged>;
}

/**
 * What writes the file of a name, whole or not at all: a reader never sees half of it, and a run that is stopped leaves the
 * old one. `ClaimsError` output/unwritable where that can't be done: here for a wrong path, before any work, and from the
 * writer for what only shows then. Nothing is created yet.
 */
export async function writerOf(name: string, cwd: string): Promise<Writer> {
  const { stage } = await stagerOf(name, cwd);
  return async (text) => {
    const staged = await stage(text);
    await staged.commit();
  };
}

/** The same in two steps, so that several files are written all or none. */
export async function stagerOf(name: string, cwd: string): Promise<Stager> {
  const named = resolve(cwd, name);
  const attempt = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw unwritable(name, reasonOf(error, dirname(name)));
    }
  };
  const found = await attempt(() => stat(named).catch(absent));
  if (found?.isDirectory()) throw unwritable(name, "it is a folder");
  // Devices and pipes (/dev/null, /dev/fd/63) are written as they are: a rename would replace them by a file. Some have no
  // path but this one.
  if (found !== undefined && !found.isFile()) {
    const commit = async (text: string): Promise<() => void> => {
      await attempt(() => pour(named, text));
      return () => {};
    };
    return { path: named, stage: async (text) => ({ final: true, commit: () => commit(text), discard: () => {} }) };
  }
  const path = found === undefined ? named : await attempt(() => realpath(named));
  await attempt(async () => {
    await access(dirname(path), constants.W_OK | constants.X_OK);
    if (found !== undefined) await access(path, constants.W_OK);
  });
  const stage = (text: string): Promise<Staged> => {
    const temporary = `${path}.${randomUUID()}.tmp`;
    const discard = (): void => rmSync(temporary, { force: true });
    const guarded =
      <T>(work: () => T) =>
      (): T => {
        try {
          return work();
        } catch (error) {
          discard();
          throw error;
        }
      };
    return attempt(() => {
      guarded(() => {
        writeFileSync(temporary, text, { flag: "wx", mode: found?.mode ?? 0o666 });
        // The mode of a new file passes the umask, which would take from the group what the old file gave it.
        if (found !== undefined) chmodSync(temporary, found.mode);
      })();
      const commit = guarded(() => {
        const before = existsSync(path) ? readFileSync(path) : undefined;
        renameSync(temporary, path);
        return (): void => (before === undefined ? rmSync(path) : writeFileSync(path, before));
      });
      return { final: false, commit: () => attempt(commit), discard };
    });
  };
  return { path, stage };
}

/** Writes to what is no file. */
async function pour(path: string, text: string): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

/** What can't be written, by its name, and why. */
export function unwritable(name: string, reason: string): ClaimsError {
  return new ClaimsError("output/unwritable", `can't write ${name}: ${reason}`);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

function absent(error: unknown): undefined {
  if (codeOf(error) !== "ENOENT") throw error;
}

/** The reason in words, the same on every system. */
export function reasonOf(error: unknown, folder: string): string {
  const code = codeOf(error);
  if (code === "ENOENT") return `there is no folder ${folder}`;
  if (code === "ENOTDIR" || code === "EEXIST") return `${folder} is no folder`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "permission denied";
  if (code === "ENOSPC" || code === "EDQUOT") return "no space left";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EPIPE") return "its reader went away";
  return typeof code === "string" ? code : String(error);
}

/** Why a file can't be read, in words. */
export function failureOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOENT") return "there is no such file";
  if (code === "ELOOP") return "it is a link to itself";
  return code === "ENOTDIR" ? "there is no such folder" : reasonOf(error, "");
}

/**
 * The bytes of a file that people write by hand; a string that says why there are none. A device has no end, and a file
 * that is too large is another one than was meant.
 */
export async function bytesOf(path: string, most: number): Promise<Uint8Array | string> {
  const found = await stat(path);
  if (found.isDirectory()) return "it is a folder";
  if (!found.isFile() && !found.isFIFO()) return "it is no file";
  if (found.size > most) return `it has ${found.size} bytes; the most is ${most}`;
  return readFile(path);
}
