import { readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { lilconfig } from "lilconfig";
import { ClaimsError } from "../problem.ts";
import type { Config } from "./config-shape.ts";

export interface FoundConfig {
  readonly config: Config;
  /** Absolute path of the file it was read from. */
  readonly path: string;
}

const searchPlaces = ["claims.config.yaml", "claims.config.yml", "package.json"];

/** Reads package.json and YAML as data; no loader runs code. */
function load(path: string, source: string): unknown {
  if (!path.endsWith("package.json")) return source;
  try {
    return JSON.parse(source);
  } catch {
    // A broken package.json is not ours to report; it only can't hold our settings.
    return {};
  }
}

/**
 * Finds the configuration in `cwd` or, failing that, in the folders above it; `file` names it outright.
 * Throws `ClaimsError` when it can't be used.
 */
export async function readConfig(cwd: string, file?: string): Promise<FoundConfig | undefined> {
  let path = file;
  let packaged: unknown;
  if (path === undefined) {
    const loaders = { ".yaml": load, ".yml": load, ".json": load };
    const search = lilconfig("claims", { searchPlaces, loaders, packageProp: "claims", cache: false });
    const found = await search.search(cwd).catch((error: unknown) => {
      throw new ClaimsError("config/invalid", unreadable(cwd, error));
    });
    if (!found || found.isEmpty) return undefined;
    path = found.filepath;
    packaged = found.config;
  }
  // Most runs have no configuration: what checks one is loaded with the first that is found.
  const { checkConfig, parseYamlConfig } = await import("./config-shape.ts");
  const shown = relative(cwd, path).replaceAll("\\", "/") || path;
  if (packaged !== undefined && path.endsWith("package.json")) return { config: checkConfig(packaged, shown), path };
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch {
    throw new ClaimsError("config/invalid", `${shown} can't be read.`, { path: shown });
  }
  const { value, lines } = parseYamlConfig(source, shown);
  return { config: checkConfig(value, shown, (key) => lines.get(key)), path };
}

/** A folder under the name of a file, or one that may not be read; the library says no more than that. */
function unreadable(cwd: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  const here = searchPlaces.find((name) => statSync(join(cwd, name), { throwIfNoEntry: false })?.isDirectory());
  return here === undefined
    ? `a configuration here or in a folder above can't be read${code}.`
    : `${here} is a folder, not a file.`;
}
