import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { undisturbed, type Writing, writeFiles } from "../../src/cli/output.ts";
import { ClaimsError } from "../../src/problem.ts";
import { stagerOf } from "../../src/store/file.ts";
import { read, write } from "./newsroom.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-output-"));
  write(cwd, "a.txt", "old\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const writings = (...names: readonly string[]): Promise<readonly Writing[]> =>
  Promise.all(names.map(async (name) => ({ stager: await stagerOf(name, cwd), text: "new\n" })));

/** Signals that a test sends itself: what is called when one comes. */
function signals(): { onStop: (clean: () => void) => () => void; send: () => void; heard: () => boolean } {
  let listener: (() => void) | undefined;
  return {
    onStop: (clean) => {
      listener = clean;
      return () => {
        listener = undefined;
      };
    },
    send: () => listener?.(),
    heard: () => listener !== undefined,
  };
}

test("nothing is in its place before all else went well, and then everything is", async () => {
  let seen: readonly string[] = [];
  await writeFiles(await writings("a.txt", "b.txt"), {}, async () => {
    seen = readdirSync(cwd).filter((name) => !name.endsWith(".tmp"));
    expect(read(cwd, "a.txt")).toBe("old\n");
  });
  expect(seen).toEqual(["a.txt"]);
  expect([readdirSync(cwd).sort(), read(cwd, "a.txt"), read(cwd, "b.txt")]).toEqual([
    ["a.txt", "b.txt"],
    "new\n",
    "new\n",
  ]);
});

test("where the rest fails, no file is put in place", async () => {
  const failure = new Error("standard output");
  await expect(writeFiles(await writings("a.txt", "b.txt"), {}, () => Promise.reject(failure))).rejects.toBe(failure);
  expect([readdirSync(cwd), read(cwd, "a.txt")]).toEqual([["a.txt"], "old\n"]);
});

test("a place that is taken at the last moment: the others get back what they held", async () => {
  const files = await writings("a.txt", "b.txt", "c.txt");
  const taken = writeFiles(files, {}, async () => mkdirSync(join(cwd, "c.txt")));
  await expect(taken).rejects.toBeInstanceOf(ClaimsError);
  expect([readdirSync(cwd).sort(), read(cwd, "a.txt")]).toEqual([["a.txt", "c.txt"], "old\n"]);
});

test("a signal while the rest is done takes away what was written", async () => {
  const { onStop, send, heard } = signals();
  const stopped = writeFiles(await writings("a.txt", "b.txt"), { onStop }, async () => {
    expect(readdirSync(cwd)).toHaveLength(3);
    send();
    expect(readdirSync(cwd)).toEqual(["a.txt"]);
    throw new Error("the run is over");
  });
  await expect(stopped).rejects.toThrow("the run is over");
  expect([heard(), read(cwd, "a.txt")]).toEqual([false, "old\n"]);
});

test("a signal that came during the work is heard before nobody listens any more", async () => {
  const { onStop, send } = signals();
  let cleaned = 0;
  const clean = (): void => {
    cleaned++;
  };
  await undisturbed({ onStop }, async () => setImmediate(send), clean);
  expect(cleaned).toBe(1);
  send();
  expect(cleaned).toBe(1);
});

test.skipIf(process.platform === "win32")(
  "a file that is written anew keeps its mode, whatever the umask",
  async () => {
    chmodSync(join(cwd, "a.txt"), 0o664);
    const before = process.umask(0o077);
    try {
      await writeFiles(await writings("a.txt"), {}, async () => {});
    } finally {
      process.umask(before);
    }
    expect(statSync(join(cwd, "a.txt")).mode & 0o777).toBe(0o664);
    expect(read(cwd, "a.txt")).toBe("new\n");
  },
);
