import { randomUUID } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { access, open, realpath, rename, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ClaimsError } from "../problem.ts";

/** Puts a text into a file. */
export type Writer = (text: string) => Promise<void>;

/** A text that is written already, but not in its place yet. */
export interface Staged {
  /** Puts it in its place in one step. `ClaimsError` where that fails. */
  readonly commit: () => Promise<void>;
  /** Leaves no trace of it; does nothing once it is in its place. */
  readonly discard: () => void;
}

export type Stager = (text: string) => Promise<Staged>;

/**
 * What writes the file of a name, whole or not at all: a reader never sees half of it, and a run that is stopped leaves the
 * old one. `ClaimsError` output/unwritable where that can't be done: here for a wrong path, before any work, and from the
 * writer for what only shows then. Nothing is created yet.
 */
export async function writerOf(name: string, cwd: string): Promise<Writer> {
  const stage = await stagerOf(name, cwd);
  return async (text) => (await stage(text)).commit();
}

/** The same in two steps, so that several files are written all or none. */
export async function stagerOf(name: string, cwd: string): Promise<Stager> {
  const named = resolve(cwd, name);
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw unwritable(name, reasonOf(error, dirname(name)));
    }
  };
  const found = await attempt(() => stat(named).catch(absent));
  if (found?.isDirectory()) throw unwritable(name, "it is a folder");
  const path = found === undefined ? named : await attempt(() => realpath(named));
  // Devices and pipes (/dev/null) are written as they are: a rename would replace them by a file.
  if (found !== undefined && !found.isFile())
    return async (text) => ({ commit: () => attempt(() => put(path, text, "w")), discard: () => {} });
  await attempt(async () => {
    await access(dirname(path), constants.W_OK | constants.X_OK);
    if (found !== undefined) await access(path, constants.W_OK);
  });
  return (text) =>
    attempt(async () => {
      const temporary = `${path}.${randomUUID()}.tmp`;
      const discard = (): void => rmSync(temporary, { force: true });
      const guarded = async (work: () => Promise<void>): Promise<void> => {
        try {
          await work();
        } catch (error) {
          discard();
          throw error;
        }
      };
      await guarded(() => put(temporary, text, "wx", found?.mode));
      return { commit: () => attempt(() => guarded(() => rename(temporary, path))), discard };
    });
}

/** `ENOSPC` and the like are thrown as they are. */
export async function put(path: string, text: string, flag: "w" | "wx", mode = 0o666): Promise<void> {
  const handle = await open(path, flag, mode);
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
  return typeof code === "string" ? code : String(error);
}

/** Why a file can't be read, in words. */
export function failureOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  return code === "ENOTDIR" ? "there is no such folder" : reasonOf(error, "");
}
