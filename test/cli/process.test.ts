import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";

/** The built program, as a shell starts it. */
const program = resolve(import.meta.dirname, "../../bin/claims.js");

let cwd = "";
beforeAll(() => {
  expect(existsSync(resolve(import.meta.dirname, "../../dist/cli/main.js")), "run `npm run build` first").toBe(true);
});
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-process-"));
  // Enough for a report that no pipe can hold.
  for (const name of ["a.txt", "b.txt"]) writeFileSync(join(cwd, name), bridges(name));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const bridges = (name: string): string =>
  Array.from({ length: 300 }, (_, i) => `Bridge ${name} ${i} is ${100 + i} metres long.`).join("\n\n");

function start(...args: readonly string[]): { child: ChildProcess; stderr: () => string } {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: {} });
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += String(chunk);
  });
  return { child, stderr: () => stderr };
}

test.each(["json", "ndjson", "terminal", "csv"])("a reader that goes away ends %s quietly", async (format) => {
  const { child, stderr } = start("extract", ".", "--format", format);
  child.stdout?.once("data", () => child.stdout?.destroy());
  expect(await once(child, "close")).toEqual([0, null]);
  expect(stderr()).toBe("");
});

test("so does one that never reads, and the exit code is what it would have been", async () => {
  const { child, stderr } = start("extract", ".", "gone.txt", "--format", "json");
  child.stdout?.destroy();
  expect(await once(child, "close")).toEqual([2, null]);
  expect(stderr()).toBe("claims: error: gone.txt does not exist. [load/not-found]\n");
});

test("standard input without end is refused at the limit, and the writer is let go", async () => {
  const { child, stderr } = start("extract", "-", "--max-size", "1MB");
  child.stdin?.on("error", () => {});
  const pour = (): void => {
    while (child.stdin?.write("wet roads ".repeat(1000)));
  };
  child.stdin?.on("drain", pour);
  pour();
  expect((await once(child, "close"))[0]).toBe(2);
  expect(stderr()).toContain("stdin has more bytes than the limit, 1000000. [load/too-large]");
});

test.runIf(existsSync("/dev/full"))("a full disk behind stdout is a problem with a code", async () => {
  const child = spawn("sh", ["-c", `"$0" "$1" extract . --format json > /dev/full`, process.execPath, program], {
    cwd,
    env: {},
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  expect(await once(child, "close")).toEqual([2, null]);
  expect(stderr).toMatch(/^claims: error: can't write standard output: no space left \[output\/unwritable\]\n/);
});

test("an interrupt ends the run by its signal and leaves no file", async () => {
  const before = readdirSync(cwd);
  const { child, stderr } = start("compare", ".", "-", "--output", "report.json");
  const closed = once(child, "close");
  // Standard input stays open: the run waits for it.
  await new Promise((done) => setTimeout(done, 500));
  child.kill("SIGINT");
  expect(await closed).toEqual([null, "SIGINT"]);
  expect(stderr()).toBe("");
  expect(readdirSync(cwd)).toEqual(before);
});
