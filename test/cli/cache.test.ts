import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder } from "../../src/cli/cache.ts";

const [cache, local, home] = [resolve("/c"), resolve("/l"), resolve("/h")];

test.each([
  [{ XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home }, join(cache, "claims")],
  [{ XDG_CACHE_HOME: "relative", HOME: home }, join(home, ".cache", "claims")],
  [{ XDG_CACHE_HOME: "", HOME: home }, join(home, ".cache", "claims")],
  [{ LOCALAPPDATA: local, HOME: home }, join(local, "claims")],
  [{ HOME: home }, join(home, ".cache", "claims")],
  [{ HOME: "relative" }, undefined],
  [{}, undefined],
])("the cache of %j", (env, folder) => {
  expect(cacheFolder(env)).toBe(folder);
});
