import { type Dirent, statSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, relative, resolve, sep } from "node:path";
import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { matchesGlob } from "./glob.ts";

export type FileType = "text" | "html" | "json" | "jsonl";

const types: Readonly<Record<string, FileType>> = {
  ".txt": "text",
  ".md": "text",
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

/** A file to read; `named` when the user gave it by name. */
export interface FoundFile {
  readonly absolute: string;
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** Relative to the folder of the configuration: what its globs are matched against. */
  readonly configPath: string;
  readonly type: FileType;
  readonly size: number;
  readonly named: boolean;
}

export interface Discovery {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** Path relative to a folder, with `/` on every system. */
function posixPath(absolute: string, folder: string): string {
  const path = relative(folder, absolute) || ".";
  return sep === "/" ? path : path.split(sep).join("/");
}

/** A file that describes another ("article.meta.yaml") is no article. */
const isSidecar = (name: string): boolean => /\.meta\.(?:json|ya?ml)$/i.test(name);

const typeOf = (name: string): FileType | undefined => types[extname(name).toLowerCase()];

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** Globs are rarer than paths, so the library is loaded when one may be there. */
async function isPattern(given: string): Promise<boolean> {
  return (await import("fast-glob")).default.isDynamicPattern(given);
}

export interface DiscoverOptions {
  /** Absolute folder that paths are relative to. */
  readonly cwd: string;
  /** Absolute folder that exclusions are relative to. */
  readonly configFolder: string;
  /** Globs of what is passed over. */
  readonly exclude: readonly string[];
}

/**
 * Files behind paths: files, folders (recursive, without dot folders and `node_modules`) and globs, each file once,
 * sorted by path. Files of unknown type are passed over in folders and are a problem when named.
 */
export async function discover(
  paths: readonly string[],
  { cwd, configFolder, exclude }: DiscoverOptions,
): Promise<Discovery> {
  const files = new Map<string, FoundFile>();
  const problems: Problem[] = [];
  const folders = new Set<string>();

  const excluded = (absolute: string): boolean => {
    const path = posixPath(absolute, configFolder);
    return exclude.some((pattern) => matchesGlob(path, pattern));
  };

  const addFile = (absolute: string, named: boolean): void => {
    const path = posixPath(absolute, cwd);
    if (files.has(absolute) || (!named && (isSidecar(absolute) || excluded(absolute)))) return;
    const type = typeOf(absolute);
    if (!type) {
      if (named)
        problems.push(problem("load/unknown-type", "error", `${path} has no type that can be read.`, { path }));
      return;
    }
    try {
      // For each file of a large corpus: without waiting, it takes a fraction of the time.
      const { size } = statSync(absolute);
      files.set(absolute, { absolute, path, configPath: posixPath(absolute, configFolder), type, size, named });
    } catch (error) {
      problems.push(problem("load/unreadable", "error", `${path} can't be read (${codeOf(error)}).`, { path }));
    }
  };

  const walk = async (folder: string, above: readonly string[]): Promise<void> => {
    const path = posixPath(folder, cwd);
    let entries: Dirent[];
    let real: string;
    try {
      real = await realpath(folder);
      if (above.includes(real)) {
        problems.push(problem("load/loop", "warning", `${path} links back to a folder that holds it.`, { path }));
        return;
      }
      if (folders.has(real)) return;
      folders.add(real);
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      problems.push(problem("load/unreadable", "error", `${path} can't be read (${codeOf(error)}).`, { path }));
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const absolute = join(folder, entry.name);
      if (excluded(absolute)) continue;
      const kind = entry.isSymbolicLink() ? await stat(absolute).catch(() => undefined) : entry;
      if (kind?.isDirectory()) await walk(absolute, [...above, real]);
      else if (kind?.isFile()) addFile(absolute, false);
      else if (!kind && typeOf(entry.name)) addFile(absolute, false);
    }
  };

  for (const given of paths) {
    const absolute = resolve(cwd, given);
    const path = posixPath(absolute, cwd);
    let kind: Awaited<ReturnType<typeof stat>> | undefined;
    try {
      kind = await stat(absolute);
    } catch (error) {
      const missing = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(codeOf(error));
      if (!missing) {
        problems.push(problem("load/unreadable", "error", `${path} can't be read (${codeOf(error)}).`, { path }));
        continue;
      }
    }
    if (kind?.isDirectory()) await walk(absolute, []);
    else if (kind?.isFile()) addFile(absolute, true);
    else if (kind) problems.push(problem("load/unreadable", "error", `${path} is neither file nor folder.`, { path }));
    else if (await isPattern(given)) {
      // The fixed part may hold characters that only look like a pattern; it was tried as a literal path above.
      const { default: glob } = await import("fast-glob");
      const found = await glob(given, { cwd, absolute: true, followSymbolicLinks: false, suppressErrors: true });
      for (const match of found.sort()) addFile(resolve(match), false);
      if (found.length === 0)
        problems.push(problem("load/not-found", "error", `Nothing matches ${given}.`, { path: given }));
    } else problems.push(problem("load/not-found", "error", `${path} does not exist.`, { path }));
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files: sorted, problems };
}
