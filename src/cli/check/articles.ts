import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { type Discovery, discover } from "../../load/discover.ts";
import { ClaimsError } from "../../problem.ts";
import type { Problem } from "../../record.ts";
import { type Changes, changedAmong, changedSince, findBase } from "../../store/git.ts";
import type { WorkOptions } from "../engine.ts";
import type { Io } from "../io.ts";
import { usage } from "../options.ts";
import type { CheckRequest } from "../request.ts";

/** Which articles are new, and which they are held against. */
export interface Selection {
  readonly added: readonly string[];
  readonly corpus: readonly string[];
  /** Of what could not be looked into on the way. */
  readonly problems: readonly Problem[];
  readonly changes?: Changes;
}

/** Where paths start, and what of the configuration says which are meant. */
export type Folders = Pick<WorkOptions, "cwd" | "config" | "configFolder">;

/**
 * With `--since`, or in a pipeline that has a base, new is what git says was added or changed among the articles; else what
 * is named. The corpus is what `--against` names, or `usual`. `ClaimsError` where nothing tells what is new.
 */
export async function selectArticles(
  { paths, options }: CheckRequest,
  usual: readonly string[],
  folders: Folders,
  io: Io,
): Promise<Selection> {
  const corpus = options.against.length > 0 ? options.against : usual;
  if (corpus.includes("-")) throw usage("standard input can be a new article, not the corpus");
  const place = { cwd: io.cwd, env: io.env };
  const base = options.since ?? (paths.length > 0 ? undefined : await findBase(place));
  if (base === undefined) {
    if (paths.length > 0) return { added: paths, corpus, problems: [] };
    throw new ClaimsError("git/no-base", "nothing tells which articles are new");
  }
  if (paths.includes("-")) throw usage("standard input has no history: leave out --since");
  const changes = await changedSince(base, place);
  const found = await find(paths.length > 0 ? paths : corpus, folders);
  const changed = new Set(
    changedAmong(
      found.files.map(({ absolute }) => absolute),
      changes,
    ),
  );
  const added = found.files.filter(({ absolute }) => changed.has(absolute)).map(({ path }) => path);
  return { added, corpus, problems: found.problems, changes };
}

/** The number of files that paths lead to, and what stands in the way. */
export const find = (paths: readonly string[], { cwd, config, configFolder = cwd }: Folders): Promise<Discovery> =>
  discover(paths, { cwd, configFolder, exclude: config?.exclude ?? [] });

/** Where the current folder stands in its repository, as a prefix of paths ("news/"); undefined without one. */
export async function prefixOf(cwd: string, root?: string): Promise<string | undefined> {
  const top = root ?? (await repositoryAround(cwd));
  if (top === undefined) return undefined;
  const path = relative(top, cwd).replaceAll("\\", "/");
  return path === "" ? "" : `${path}/`;
}

async function repositoryAround(folder: string): Promise<string | undefined> {
  const found = await stat(resolve(folder, ".git")).catch(() => undefined);
  const above = resolve(folder, "..");
  return found !== undefined ? folder : above === folder ? undefined : repositoryAround(above);
}
