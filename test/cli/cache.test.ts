import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder } from "../../src/cli/check/cache.ts";

const [cache, local, home, cwd] = [resolve("/c"), resolve("/l"), resolve("/h"), resolve("/w")];

test.each([
  [{ XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home }, join(cache, "claims")],
  [{ XDG_CACHE_HOME: "relative", HOME: home }, join(home, ".cache", "claims")],
  [{ XDG_CACHE_HOME: "", HOME: home }, join(home, ".cache", "claims")],
  [{ LOCALAPPDATA: local, HOME: home }, join(local, "claims", "cache")],
  [{ HOME: home }, join(home, ".cache", "claims")],
  [{}, join(homedir(), ".cache", "claims")],
])("the cache of %j", (env, folder) => {
  expect(cacheFolder(undefined, { env, cwd })).toBe(folder);
});

test("what the command line says goes before", () => {
  expect(cacheFolder("kept", { env: { HOME: home }, cwd })).toBe(join(cwd, "kept"));
  expect(cacheFolder(false, { env: { HOME: home }, cwd })).toBeUndefined();
});
