import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { usage } from "../options.ts";

/** What folders of articles are called, the likeliest first, and what those are called that hold texts of other kinds. */
const likely = ["articles", "news", "content", "posts", "corpus", "seeds"];
const unlikely = new Set(["bin", "build", "dist", "docs", "lib", "scripts", "spec", "src", "test", "tests", "vendor"]);

/** The folder below `cwd` that most likely holds the articles, by its name and by how many files could be some. */
export async function likelyFolder(cwd: string): Promise<string | undefined> {
  const { discover } = await import("../../load/discover.ts");
  const { files } = await discover(["."], { cwd, configFolder: cwd, exclude: [] });
  const counts = new Map<string, number>();
  for (const { path, type } of files) {
    const [folder = "", ...rest] = path.split("/");
    // JSON is most often something else.
    if (type === "json" || rest.length === 0 || unlikely.has(folder.toLowerCase())) continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const rank = (name: string): number => {
    const at = likely.indexOf(name.toLowerCase());
    return at < 0 ? likely.length : at;
  };
  const [first] = [...counts].sort(([a, n], [b, m]) => rank(a) - rank(b) || m - n || (a < b ? -1 : a > b ? 1 : 0));
  return first?.[0];
}

/** A folder as it is written down: "news/", "./". `ClaimsError` where it is none, or not below `cwd`. */
export async function folderNamed(name: string, cwd: string): Promise<string> {
  const path = relative(cwd, resolve(cwd, name)).replaceAll(sep, "/");
  if (path === ".." || path.startsWith("../") || /^[A-Za-z]:/.test(path)) {
    throw usage(`the articles must be below the current folder, not in '${name}'`);
  }
  const found = await stat(resolve(cwd, name)).catch(() => undefined);
  if (found?.isDirectory() !== true) throw usage(`there is no folder '${name}'`);
  return path === "" ? "./" : `${path}/`;
}

/** What an entry of the configuration is about: a folder, a file, or of a glob the folder that all of it lies in. */
export async function scopeOf(entry: string, cwd: string): Promise<string> {
  const folder = await folderNamed(entry, cwd).catch(() => undefined);
  if (folder !== undefined) return folder;
  const path = relative(cwd, resolve(cwd, entry)).replaceAll(sep, "/");
  const fixed = /^[^*?[\]{}!()+@]*/.exec(path)?.[0] ?? "";
  if (path.startsWith("../")) return "./";
  return fixed === path ? path : `${fixed.replace(/[^/]*$/, "")}` || "./";
}

/** CI reads its files at the root of the repository alone. */
export function checkIsRoot(cwd: string): void {
  if (existsSync(join(cwd, ".git"))) return;
  for (let folder = dirname(cwd); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, ".git"))) continue;
    throw usage(`CI reads its files at the root of the repository: run claims init in ${basename(folder)}, not below`);
  }
}
