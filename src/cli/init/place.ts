import { randomUUID } from "node:crypto";
import { lstat, mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { put, reasonOf, unwritable } from "../output.ts";
import type { NewFile } from "./files.ts";

export interface Plan {
  readonly write: readonly NewFile[];
  readonly leave: readonly NewFile[];
}

/** What is there is left, but for what is ours to write anew. A link counts as what it is, wherever it leads. */
export async function planOf(files: readonly NewFile[], cwd: string, force: boolean): Promise<Plan> {
  const write: NewFile[] = [];
  const leave: NewFile[] = [];
  for (const file of files) {
    const path = resolve(cwd, file.path);
    const found = await lstat(path).catch(() => undefined);
    const anew = force && file.shared !== true && found?.isFile() === true && (await textAt(path)) !== file.text;
    (found === undefined || anew ? write : leave).push(file);
  }
  return { write, leave };
}

/** What a file says; nothing where it can't be read. */
export function textAt(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

/**
 * Writes all files or none: each beside its place first, where a full disk shows, then all are put in place. Where one fails,
 * what was made is taken away again, and `ClaimsError` names it.
 */
export async function writeAll(files: readonly NewFile[], cwd: string): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      for (const step of undo.reverse()) await step().catch(() => {});
      throw unwritable(name, reasonOf(error, dirname(name)));
    }
  };
  const staged: { readonly file: NewFile; readonly path: string; readonly temporary: string }[] = [];
  for (const file of files) {
    const path = resolve(cwd, file.path);
    const temporary = `${path}.${randomUUID()}.tmp`;
    await attempt(file.path, async () => {
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) undo.push(() => rm(made, { recursive: true, force: true }));
      undo.push(() => rm(temporary, { force: true }));
      await put(temporary, file.text, "wx");
    });
    staged.push({ file, path, temporary });
  }
  for (const { file, path, temporary } of staged) {
    await attempt(file.path, async () => {
      const before = await textAt(path);
      await rename(temporary, path);
      undo.push(() => (before === undefined ? rm(path) : put(path, before, "w")));
    });
  }
}
