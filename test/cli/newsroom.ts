import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import type { Run } from "./harness.ts";

/** The articles of a small story in `news/` of a folder: gazette.md says otherwise than the rest, twice. */
export function newsIn(folder: string): void {
  cpSync(join(import.meta.dirname, "fixtures", "flood"), join(folder, "news"), { recursive: true });
}

/** Holds the one that says otherwise against the rest, and keeps nothing. */
export const checkNews = ["check", "news/gazette.md", "--against", "news", "--no-cache"] as const;

export function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

export const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

/** What lies in a folder, below `news/` left out. */
export const names = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name !== "news" && name !== ".git")
    .sort();

const jsonSchema = z.object({
  added: z.array(z.object({ path: z.string() })),
  corpus: z.number(),
  findings: z.array(z.object({ fails: z.boolean(), fingerprint: z.string(), accepted: z.unknown().optional() })),
  stale: z.array(z.object({ fingerprint: z.string() })),
  problems: z.array(z.object({ code: z.string(), severity: z.string() })),
});

/** The report of a run with --format json. */
export const reportOf = ({ stdout }: Pick<Run, "stdout">): z.infer<typeof jsonSchema> =>
  jsonSchema.parse(JSON.parse(stdout));

/** Findings that fail and were not accepted. */
export const open = (run: Pick<Run, "stdout">): number =>
  reportOf(run).findings.filter(({ fails, accepted }) => fails && accepted === undefined).length;

/** Every line of stderr is a message of claims, and each of these is among them. */
export function expectTold(stderr: string, ...messages: readonly string[]): void {
  for (const line of stderr.split("\n").slice(0, -1)) expect(line).toMatch(/^claims: \S/);
  expect(stderr).not.toMatch(/internal\/crash|undefined|\n\n/);
  for (const message of messages) expect(stderr).toContain(message);
}

/** A run that did no work: nothing on stdout, a message that says what and where, and what to do about it. */
export function expectRefused(run: Run, ...messages: readonly string[]): void {
  expectTold(run.stderr, ...messages);
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
  expect(run.stderr).toMatch(/^claims: error: .* \[[a-z]+\/[a-z-]+\]\nclaims: \S.*\n$/);
}
