import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { versions } from "node:process";
import { fileURLToPath } from "node:url";

/** Where the build leaves the digest of what it made. */
export const stampFile = new URL("../stamp.txt", import.meta.url);

let known: string | undefined;

/**
 * Tells one tool from another: what an article is read as depends on the code, the data of the languages, the libraries
 * and the engine, which brings the tables of Unicode. The same stamp, the same reading.
 */
export function toolStamp(): string {
  known ??= [existsSync(stampFile) ? readFileSync(stampFile, "utf8") : codeDigest(), libraries(), versions.node].join(
    " ",
  );
  return known;
}

/** Digest of the names and bytes of all code and data in a folder: that of the tool, `src/` or `dist/`, takes 0.1 s. */
export function codeDigest(root: string = fileURLToPath(new URL("..", import.meta.url))): string {
  const hash = createHash("sha256");
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".d.ts"))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll("\\", "/"))
    .filter((name) => name !== "stamp.txt")
    .sort();
  for (const name of names) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Digest of the names and versions of the libraries as they are installed, with those that they need themselves. */
function libraries(): string {
  const found: string[] = [];
  const seen = new Set<string>();
  const open = [fileURLToPath(new URL("../../package.json", import.meta.url))];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const { name = "", version = "", dependencies = {} }: Manifest = JSON.parse(readFileSync(file, "utf8"));
    found.push(`${name}@${version}`);
    const { resolve } = createRequire(file);
    for (const needed of Object.keys(dependencies)) {
      const places = (resolve.paths(needed) ?? []).map((folder) => join(folder, needed, "package.json"));
      const next = places.find((path) => existsSync(path));
      if (next !== undefined) open.push(next);
    }
  }
  return createHash("sha256").update(found.sort().join("\n")).digest("hex");
}
