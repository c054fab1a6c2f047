import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { facts, reportWith } from "../report/fixture.ts";
import { claims, engineOf } from "./harness.ts";

const folder = mkdtempSync(join(tmpdir(), "claims-explain-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ids = ["ab12cd34ef56", "ab12cd34ef56-2", "ab120000aaaa", "ff00ff00ff00"];
const report = reportWith({
  facts: facts.flatMap((fact, i) => ({ ...fact, id: ids[i] ?? fact.id })),
  problems: [],
});

test("the start of several ids is an error that names them; a whole id is never ambiguous", async () => {
  const run = await claims(["explain", "ab12"], { engine: engineOf(report) });
  expect(run).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "claims: error: 'ab12' is the start of several ids: ab12cd34ef56, ab12cd34ef56-2, ab120000aaaa [usage/invalid]\n" +
      "claims: Run claims --help.\n",
  });
  for (const id of [...ids, "ff00"]) {
    const found = await claims(["explain", id], { engine: engineOf(report) });
    expect(found.code, found.stderr).toBe(0);
    expect(found.stdout).toContain(`fact ${id}`);
  }
});

test("an id that is mistyped names the nearest", async () => {
  const run = await claims(["explain", "ff00fe"], { engine: engineOf(report) });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("no fact answers to 'ff00fe'; the nearest: ff00ff00ff00");
});

test("what it asks for can't steer the screen", async () => {
  const run = await claims(["explain", "\u001B[31m.txt:1"], { engine: engineOf(report) });
  expect(run.code).toBe(2);
  expect(run.stderr).not.toContain("\u001B");
});

test("paths, sizes and outputs are those of compare", async () => {
  const engine = engineOf(report);
  const [json, text] = [join(folder, "why.json"), join(folder, "why.md")];
  const run = await claims(
    ["explain", "ff00", "news", "b.txt", "--max-size", "2k", "--output", json, "--output", text],
    { engine },
  );
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(engine.asked).toEqual([{ paths: ["news", "b.txt"], maxSize: 2000 }]);
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({ asked: "ff00", facts: [{ id: "ff00ff00ff00" }] });
  // Markdown is no format of explanations: the file gets plain text.
  expect(readFileSync(text, "utf8")).toContain("fact ff00ff00ff00");
});

test("an explanation is the same every time, and --fail-on has no place in it", async () => {
  const [a, b] = [
    await claims(["explain", "ab120000aaaa"], { engine: engineOf(report) }),
    await claims(["explain", "ab120000aaaa"], { engine: engineOf(report) }),
  ];
  expect(a).toEqual(b);
  expect((await claims(["explain", "ff00", "--fail-on", "agree"], { engine: engineOf(report) })).code).toBe(2);
});
