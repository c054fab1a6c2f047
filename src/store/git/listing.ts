import { ClaimsError } from "../../problem.ts";
import { git, type Place, parts } from "./run.ts";

/** A file that the working tree or the index has otherwise than the base. */
export interface Entry {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Id of its content in the base, where it is there. */
  readonly before?: string;
  /** Id of its content now; absent when git did not need to know it, or the file is gone. */
  readonly after?: string;
  readonly gone: boolean;
  readonly link: boolean;
}

/** Modes of the tree: a file, an executable file, a link. What is left is a submodule, a repository of its own. */
const fileMode = /^1(?:00644|00755|20000)$/;
const linkMode = "120000";
const noId = /^0+$/;

const idOf = (mode: string, id: string): string | undefined => (fileMode.test(mode) && !noId.test(id) ? id : undefined);

/** What differs between a commit and the working tree, without what git does not track. `place` is the root. */
export async function differing(base: string, place: Place): Promise<readonly Entry[]> {
  // Submodules are not entered: git would run what their settings name.
  const options = ["--raw", "-z", "--no-abbrev", "--no-renames", "--no-color", "--no-ext-diff", "--no-textconv"];
  const out = await git(
    ["diff", ...options, "--ignore-submodules=all", base, "--"],
    place,
    await withoutFilters(place),
  );
  const fields = parts(out);
  const entries: Entry[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    // ":100644 100644 <id> <id> M", then the path.
    const [modeBefore = "", mode = "", idBefore = "", id = "", status = ""] = (fields[i] ?? "").slice(1).split(" ");
    const [path = ""] = fields.slice(i + 1, i + 2);
    const gone = status === "D" || !fileMode.test(mode);
    const before = idOf(modeBefore, idBefore);
    const after = gone ? undefined : idOf(mode, id);
    if (gone && before === undefined) continue;
    entries.push({
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      gone,
      link: mode === linkMode,
    });
  }
  return entries;
}

/** Files that git neither tracks nor is told to ignore. Repositories within the repository are left alone. */
export async function untracked(place: Place): Promise<readonly string[]> {
  const out = await git(["ls-files", "-z", "--others", "--exclude-standard", "--full-name"], place);
  return parts(out).filter((path) => !path.endsWith("/"));
}

/** Paths in one call: the shortest limit for a command line is 32 kB. */
const atOnce = 100;

/** Ids that git would give to the contents of files, as it would store them (line ends by its settings). */
export async function contentIds(paths: readonly string[], place: Place): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const filters = paths.length > 0 ? await withoutFilters(place) : [];
  for (let i = 0; i < paths.length; i += atOnce) {
    const some = paths.slice(i, i + atOnce);
    const out = await git(["hash-object", "--", ...some], place, filters);
    for (const [at, id] of out.trimEnd().split("\n").entries()) ids.set(some[at] ?? "", id);
  }
  return ids;
}

/** Turns off the programs that a repository's settings would pass files through. */
async function withoutFilters(place: Place): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const key of parts(await git(["config", "--list", "--name-only", "-z"], place))) {
    const name = /^filter\.(.*)\.[^.]*$/s.exec(key)?.[1];
    // "-c" ends the key at the first "=", so that this one could not be turned off.
    if (name?.includes("=")) throw new ClaimsError("git/failed", "a filter in the settings of git has '=' in its name");
    if (name !== undefined) names.add(name);
  }
  return [...names].flatMap((name) => [
    ...["-c", `filter.${name}.clean=`, "-c", `filter.${name}.process=`],
    ...["-c", `filter.${name}.required=false`],
  ]);
}
