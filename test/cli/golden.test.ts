import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { claims } from "./harness.ts";

/**
 * A case is a folder: `args.json` (arguments, or an object with more), `in/` (the current folder, where there is one; `in` in
 * `args.json` names one of `fixtures/` instead), and what must come of it: `stdout`, `stderr`, `code`. UPDATE=1 writes
 * these anew.
 */
const folder = join(import.meta.dirname, "golden");
const cases = readdirSync(folder).sort();

/** A check tells where its folder lies in a repository: here it lies in none, wherever the tests do. */
let apart = "";
beforeAll(() => {
  apart = mkdtempSync(join(tmpdir(), "claims-golden-"));
  cpSync(join(import.meta.dirname, "fixtures"), apart, { recursive: true });
});
afterAll(() => rmSync(apart, { recursive: true, force: true }));

const argsSchema = z.strictObject({
  args: z.array(z.string()),
  in: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  columns: z.number().optional(),
  stdin: z.string().optional(),
});

test("there are cases", () => expect(cases.length).toBeGreaterThan(8));

test.each(cases)("%s", async (name) => {
  const at = (file: string): string => join(folder, name, file);
  const given: unknown = JSON.parse(readFileSync(at("args.json"), "utf8"));
  const { args, env, columns, stdin, ...more } = argsSchema.parse(Array.isArray(given) ? { args: given } : given);
  const own = existsSync(at("in")) ? at("in") : at(".");
  const fixtures = args[0] === "check" ? apart : join(import.meta.dirname, "fixtures");
  const run = await claims(args, {
    cwd: more.in === undefined ? own : join(fixtures, more.in),
    // Progress depends on the clock, and CI has none.
    env: { CI: "true", ...env },
    ...(columns === undefined ? {} : { columns }),
    ...(stdin === undefined ? {} : { stdin }),
  });
  const results = { stdout: run.stdout, stderr: run.stderr, code: `${run.code}\n` };
  if (process.env["UPDATE"] === "1") {
    for (const [file, text] of Object.entries(results)) writeFileSync(at(file), text);
  }
  const wanted = {
    stdout: readFileSync(at("stdout"), "utf8"),
    stderr: readFileSync(at("stderr"), "utf8"),
    code: readFileSync(at("code"), "utf8"),
  };
  expect(results).toEqual(wanted);
});
