import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/load/index.ts";
import { ClaimsError } from "../../src/problem.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-config-"));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

async function problemOf(yaml: string): Promise<unknown> {
  writeFileSync(join(cwd, "claims.config.yaml"), yaml);
  const error = await readConfig(cwd).catch((caught: unknown) => caught);
  return error instanceof ClaimsError ? error.problem : error;
}

test("none", async () => {
  writeFileSync(join(cwd, "package.json"), '{"name":"x"}');
  expect((await readConfig(cwd))?.config).toBeUndefined();
});

test("YAML", async () => {
  writeFileSync(
    join(cwd, "claims.config.yaml"),
    "articles: [news]\nsources:\n  'a*.txt': Le Courrier\ndates:\n  a1.txt: 2024-05-03\nmaxSize: 1000\n",
  );
  expect((await readConfig(cwd))?.config).toEqual({
    articles: ["news"],
    sources: { "a*.txt": "Le Courrier" },
    dates: { "a1.txt": "2024-05-03" },
    maxSize: 1000,
  });
});

test("package.json, and a file named outright", async () => {
  writeFileSync(join(cwd, "package.json"), '{"claims":{"exclude":["old/**"]}}');
  expect((await readConfig(cwd))?.config).toEqual({ exclude: ["old/**"] });
  writeFileSync(join(cwd, "other.yaml"), "articles: [b]");
  expect((await readConfig(cwd, join(cwd, "other.yaml")))?.config).toEqual({ articles: ["b"] });
});

test.each([
  [
    "an unknown key has its line and its nearest",
    "articles: [a]\nsorces:\n  a: b\n",
    { code: "config/unknown-key", line: 2, message: expect.stringContaining('"sources"') },
  ],
  [
    "a strange key has no nearest",
    "qwertyuiop: 1\n",
    { code: "config/unknown-key", message: expect.stringContaining("known keys") },
  ],
  ["a wrong type", "maxSize: big\n", { code: "config/invalid", line: 1, message: expect.stringContaining("maxSize") }],
  ["broken YAML", "articles: [a\nb: }", { code: "config/invalid", path: "claims.config.yaml" }],
  ["a list", "- a\n", { code: "config/invalid" }],
])("%s", async (_name, yaml, expected) => {
  expect(await problemOf(yaml)).toMatchObject(expected);
});
