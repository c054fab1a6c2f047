import { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Progress, progressOn } from "../../src/cli/screen.ts";

let written = "";
beforeEach(() => {
  written = "";
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function progress(setting: {
  terminal?: boolean;
  env?: Record<string, string>;
  columns?: number;
  quiet?: boolean;
}): Progress {
  const stderr = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  const { terminal = true, env = {}, columns, quiet = false } = setting;
  const isTTY = { stdin: false, stdout: false, stderr: terminal };
  const stdout = new Writable({ write: () => expect.unreachable("progress is no part of the report") });
  return progressOn({ argv: [], stdout, stderr, stdin: Readable.from([]), env, cwd: "/", isTTY, columns }, quiet);
}

/** Work of a second, told four times. */
function work(on: Progress): void {
  for (const done of [1, 2, 3, 4]) {
    vi.setSystemTime(Date.now() + 250);
    on.update(done, 4, "news/a.txt");
  }
}

describe("progress", () => {
  test("is one line that rewrites itself and leaves no trace", () => {
    const on = progress({});
    work(on);
    expect(written.split("\r\u001B[K")).toEqual(["", ...[1, 2, 3, 4].map((n) => `claims: news/a.txt ${n}/4`)]);
    on.clear();
    on.clear();
    expect(written.endsWith("4/4\r\u001B[K")).toBe(true);
  });

  test.each([
    ["in a pipe", { terminal: false }],
    ["in CI", { env: { CI: "true" } }],
    ["on a terminal that can't rewrite a line", { env: { TERM: "dumb" } }],
    ["with --quiet", { quiet: true }],
  ])("is silent %s", (_where, setting) => {
    const on = progress(setting);
    work(on);
    on.clear();
    expect(written).toBe("");
  });

  test("is silent for work that is soon done", () => {
    const on = progress({});
    for (const done of [1, 2, 3]) on.update(done, 3, "a.txt");
    on.clear();
    expect(written).toBe("");
  });

  test("stays on one line, whatever a file is called", () => {
    const on = progress({ columns: 30 });
    vi.setSystemTime(Date.now() + 250);
    on.update(1, 2, `a\u001B[31m\n\u202E${"b".repeat(60)}`);
    expect(written).toBe(`\r\u001B[Kclaims: a?[31m??${"b".repeat(13)}`);
  });
});
