import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { reasonOf, unwritable } from "../output.ts";
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
 * what was made is taken away again, and `ClaimsError` names it. Nothing is waited for, so that a signal comes before or
 * after, never in between.
 */
export function writeAll(files: readonly NewFile[], cwd: string): void {
  const undo: (() => void)[] = [];
  const attempt = (name: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      for (const step of undo.reverse()) quietly(step);
      throw unwritable(name, reasonOf(error, dirname(name)));
    }
  };
  const staged: { readonly file: NewFile; readonly path: string; readonly temporary: string }[] = [];
  for (const file of files) {
    const path = resolve(cwd, file.path);
    const temporary = `${path}.${randomUUID()}.tmp`;
    attempt(file.path, () => {
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
      undo.push(() => rmSync(temporary, { force: true }));
      writeFileSync(temporary, file.text, { flag: "wx" });
    });
    staged.push({ file, path, temporary });
  }
  for (const { file, path, temporary } of staged) {
    attempt(file.path, () => {
      const before = existsSync(path) ? readFileSync(path) : undefined;
      renameSync(temporary, path);
      undo.push(() => (before === undefined ? rmSync(path) : writeFileSync(path, before)));
    });
  }
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // The failure that is told is the first one.
  }
}
