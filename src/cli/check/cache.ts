import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import type { Io } from "../io.ts";

/** The user's folder for what can be made again: XDG Base Directory, or LOCALAPPDATA on Windows. */
export function cacheFolder(
  asked: string | false | undefined,
  { env, cwd }: Pick<Io, "env" | "cwd">,
): string | undefined {
  if (asked === false) return undefined;
  if (asked !== undefined) return resolve(cwd, asked);
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  // The specification calls relative paths invalid.
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, "claims");
  if (local !== undefined && isAbsolute(local)) return join(local, "claims", "cache");
  return join(env["HOME"] ?? homedir(), ".cache", "claims");
}
