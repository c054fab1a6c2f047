import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ClaimsError } from "../problem.ts";
import type { Target } from "./options.ts";

/** A file that is ready to be written: a wrong path fails before the work, not after. */
export interface OutputFile {
  readonly target: Target;
  /** Puts the text in place in one step: a reader never sees half a report. */
  readonly finish: (text: string) => Promise<void>;
  /** Leaves things as they were. */
  readonly abandon: () => Promise<void>;
}

/** Opens every file of the targets; `ClaimsError` names the first that can't be written. */
export async function openFiles(targets: readonly Target[], cwd: string): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const target of targets) {
    if (target.file === undefined) continue;
    try {
      files.push(await openFile(target, target.file, cwd));
    } catch (error) {
      await Promise.all(files.map((file) => file.abandon()));
      throw error;
    }
  }
  return files;
}

async function openFile(target: Target, name: string, cwd: string): Promise<OutputFile> {
  const named = resolve(cwd, name);
  const found = await stat(named).catch(() => undefined);
  if (found?.isDirectory()) throw unwritable(name, "it is a folder");
  try {
    // Devices and pipes (/dev/null) are written as they are: a rename would replace them by a file.
    if (found !== undefined && !found.isFile()) return direct(target, await open(named, "w"));
    const path = found === undefined ? named : await realpath(named);
    const temporary = `${path}.${process.pid}.tmp`;
    return replacing(target, path, temporary, await open(temporary, "wx", found?.mode ?? 0o666));
  } catch (error) {
    throw unwritable(name, reasonOf(error, dirname(name)));
  }
}

function direct(target: Target, handle: FileHandle): OutputFile {
  return {
    target,
    async finish(text) {
      await handle.writeFile(text);
      await handle.close();
    },
    abandon: () => handle.close(),
  };
}

function replacing(target: Target, path: string, temporary: string, handle: FileHandle): OutputFile {
  return {
    target,
    async finish(text) {
      await handle.writeFile(text);
      await handle.close();
      await rename(temporary, path);
    },
    async abandon() {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

function unwritable(name: string, reason: string): ClaimsError {
  return new ClaimsError("usage/invalid", `can't write ${name}: ${reason}`);
}

function reasonOf(error: unknown, folder: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `there is no folder ${folder}`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "permission denied";
  return error instanceof Error ? error.message : String(error);
}
