import { lstatSync, realpathSync } from "node:fs";
import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { mergeBase } from "./commit.ts";
import { contentIds, differing, type Entry, untracked } from "./listing.ts";
import { git, type Place } from "./run.ts";

/** A file of the working tree whose text the base does not have. */
interface ChangedFile {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** A file that was moved and edited is "added": its old path is gone. */
  readonly status: "added" | "modified";
}

/** A file that was moved and says what it said. */
interface RenamedFile {
  readonly from: string;
  readonly to: string;
}

export interface Changes {
  /** Absolute path of the repository, without links. */
  readonly root: string;
  /** The commit that was compared with. */
  readonly base: string;
  /** By path. */
  readonly files: readonly ChangedFile[];
  /** New or other links to folders, absolute: everything below has a path that the base does not have. */
  readonly folders: readonly string[];
  readonly renamed: readonly RenamedFile[];
  /** Paths that the base has and that are no more, relative to the current folder; the old ones of `renamed` are not among them. */
  readonly gone: readonly string[];
}

/**
 * What is new since a branch left `ref`: the working tree (what is staged and what git does not track yet as well) beside the
 * last commit that `ref` and HEAD share. Submodules are left out, which are repositories of their own. `ClaimsError` with a code of `git/` where that can't be told.
 */
export async function changedSince(ref: string, place: Place): Promise<Changes> {
  const root = (await git(["rev-parse", "--show-toplevel"], place)).replace(/\r?\n$/, "");
  const atRoot = { ...place, cwd: root };
  const base = await mergeBase(ref, atRoot);
  const { files, renamed, gone } = await told(await entriesSince(base, atRoot), atRoot);
  // A folder's links are resolved in `root`, so they must be in what it is compared with.
  const here = await realpath(place.cwd);
  const shown = (path: string): string => relative(here, join(root, path)).replaceAll(sep, "/");
  const changed: ChangedFile[] = [];
  const folders: string[] = [];
  for (const { path, status } of files) {
    const absolute = join(root, path);
    const kind = await kindOf(absolute);
    if (kind === "folder") folders.push(absolute);
    else if (kind === "file") changed.push({ path: shown(path), absolute, status });
  }
  return {
    root,
    base,
    files: changed.sort(byPath),
    folders,
    renamed: renamed.map(({ from, to }) => ({ from: shown(from), to: shown(to) })),
    gone: gone.map(shown),
  };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** Once a path: a file that was taken out of the index and is still there comes as gone and as untracked. */
async function entriesSince(base: string, root: Place): Promise<readonly Entry[]> {
  const entries = new Map((await differing(base, root)).map((entry) => [entry.path, entry]));
  for (const path of await untracked(root)) {
    const before = entries.get(path)?.before;
    entries.set(path, {
      path,
      ...(before === undefined ? {} : { before }),
      gone: false,
      link: await isLink(root, path),
    });
  }
  return [...entries.values()].sort(byPath);
}

async function isLink({ cwd }: Place, path: string): Promise<boolean> {
  return (await lstat(join(cwd, path)).catch(() => undefined))?.isSymbolicLink() === true;
}

interface Told {
  readonly files: readonly { readonly path: string; readonly status: ChangedFile["status"] }[];
  readonly renamed: readonly RenamedFile[];
  readonly gone: readonly string[];
}

/** Tells new texts from old ones at a new path. */
async function told(entries: readonly Entry[], root: Place): Promise<Told> {
  const left = new Map<string, string[]>();
  for (const { path, before, gone } of entries) {
    if (gone && before !== undefined) left.set(before, [...(left.get(before) ?? []), path]);
  }
  // Where nothing is gone, a new path is a new text.
  const unknown = entries.filter(
    ({ before, after, gone, link }) => !gone && !link && after === undefined && (before !== undefined || left.size > 0),
  );
  const ids = await contentIds(
    unknown.map(({ path }) => path),
    root,
  );
  const files: { path: string; status: ChangedFile["status"] }[] = [];
  const renamed: RenamedFile[] = [];
  for (const { path, before, after = ids.get(path), gone } of entries) {
    if (gone || (before !== undefined && before === after)) continue;
    const from = before === undefined && after !== undefined ? left.get(after)?.shift() : undefined;
    if (from === undefined) files.push({ path, status: before === undefined ? "added" : "modified" });
    else renamed.push({ from, to: path });
  }
  return { files, renamed, gone: [...left.values()].flat().sort() };
}

/** Links are followed. What can't be looked at counts as a file, for the reader to complain about. */
async function kindOf(absolute: string): Promise<"file" | "folder" | "nothing"> {
  try {
    const found = await stat(absolute);
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : "nothing";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" ? "nothing" : "file";
  }
}

/**
 * Those of some files (absolute, as they were found) that changed, be it under a path of their own or, where they are
 * reached by a link, under that of the file behind it.
 */
export function changedAmong(paths: readonly string[], changes: Changes): readonly string[] {
  const changed = new Set(changes.files.map(({ absolute }) => absolute));
  const isHit = (path: string): boolean =>
    changed.has(path) || changes.folders.some((folder) => path.startsWith(`${folder}${sep}`));
  const realFolders = new Map<string, string | undefined>();
  const realFolder = (path: string): string | undefined => {
    if (!realFolders.has(path))
      realFolders.set(
        path,
        orNothing(() => realpathSync(path)),
      );
    return realFolders.get(path);
  };
  return paths.filter((path) => {
    if (isHit(path)) return true;
    const folder = realFolder(dirname(path));
    if (folder !== undefined && isHit(join(folder, basename(path)))) return true;
    const target = orNothing(() => (lstatSync(path).isSymbolicLink() ? realpathSync(path) : undefined));
    return target !== undefined && isHit(target);
  });
}

function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
