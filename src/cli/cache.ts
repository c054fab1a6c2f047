import { isAbsolute, join } from "node:path";
import type { Io } from "./io.ts";

/**
 * The folder of the cache: where the system keeps what may be lost (XDG base directories, on Windows the local application
 * data). Undefined where the environment names no home; then nothing is kept.
 */
export function cacheFolder(env: Io["env"]): string | undefined {
  const xdg = env["XDG_CACHE_HOME"];
  // The specification has relative paths passed over.
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, "claims");
  const [local, home] = [env["LOCALAPPDATA"], env["HOME"]];
  if (local !== undefined && isAbsolute(local)) return join(local, "claims");
  return home !== undefined && isAbsolute(home) ? join(home, ".cache", "claims") : undefined;
}
