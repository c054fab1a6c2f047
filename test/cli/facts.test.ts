import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { compareSchema } from "../../src/report/schema.ts";
import { claims, type Run } from "./harness.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-facts-"));
  cpSync(join(import.meta.dirname, "fixtures", "flood"), join(cwd, "news"), { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Run> => claims(args, { cwd, env: { CI: "true" } });
const sheet = (): string => readFileSync(join(cwd, "facts.yaml"), "utf8");

test("a fact is written, found again in the articles, and not written twice", async () => {
  const added = await run("facts", "add", "07d39735", "news", "--position", "1", "--note", "by phone");
  expect(added).toMatchObject({ code: 0, stderr: "claims: added to facts.yaml\n" });
  expect(parse(added.stdout)).toEqual([
    {
      label: expect.stringMatching(/evacuated from Velmar/),
      about: ["Velmar"],
      kind: "quantity",
      value: 700,
      unit: "personnes",
      asOf: "2031-05-08",
      source: "Le Courrier",
      note: "by phone",
      quote: "Les secours ont évacué 700 personnes à Velmar.",
    },
  ]);
  expect(parse(sheet())).toEqual({ language: "fr", facts: parse(added.stdout) });
  expect(await run("facts", "check")).toEqual({ code: 0, stdout: "facts.yaml: 1 fact is fine\n", stderr: "" });

  const compared = await run("compare", "news", "--facts", "facts.yaml", "--kind", "quantity", "--format", "json");
  const { articles, facts } = compareSchema.parse(JSON.parse(compared.stdout));
  const fact = facts.find(({ id }) => id === "07d397351b90");
  expect(articles.find(({ id }) => id === "facts.yaml")).toMatchObject({ sheet: true });
  expect(fact?.verdict).toBe("agree");
  expect(facts.flatMap(({ silent }) => silent)).not.toContain("facts.yaml");
  const own = fact?.claims.find(({ article }) => article === "facts.yaml");
  expect(sheet().slice(own?.start, own?.end)).toBe("700");

  const again = await run("facts", "add", "07d39735", "news", "--position", "1");
  expect(again).toMatchObject({ code: 2, stdout: "" });
  expect(again.stderr).toMatch(/facts\.yaml holds “.*” with this value already, on line 3/);
});

test("a sheet keeps its comments and lines, and what is added has its own language", async () => {
  const before = "# Ours.\nlanguage: fr\nfacts:\n  - label: un   # deux\n    kind: quantity\n    value: 1\n# fin\n";
  writeFileSync(join(cwd, "facts.yaml"), before);
  const added = await run(
    "facts",
    "add",
    "8fca7a69",
    "news",
    "--position",
    "2",
    "--source",
    "plans",
    "--as-of",
    "2030",
  );
  expect(added).toMatchObject({ code: 0 });
  expect(sheet()).toBe(before.replace("# fin\n", `${added.stdout.replace(/^(?=.)/gm, "  ")}# fin\n`));
  expect(parse(added.stdout)[0]).toMatchObject({ value: "92 metres", source: "plans", asOf: "2030", language: "en" });
});

test("a value that differs fails like any other conflict, and the sheet may come from the configuration", async () => {
  writeFileSync(
    join(cwd, "facts.yaml"),
    "name: Desk\nlanguage: en\nfacts:\n  - label: People evacuated from Velmar\n    kind: quantity\n    value: 1500\n    unit: people\n",
  );
  writeFileSync(join(cwd, "claims.config.yaml"), "articles: [news]\nfacts: [facts.yaml]\n");
  const compared = await run("compare", "--about", "evacuated", "--fail-on", "diverge");
  expect(compared.code).toBe(1);
  expect(compared.stdout).toMatch(/1500 people\n +Desk +facts\.yaml:6\n +People evacuated from Velmar: 1500 people\n/);
  expect((await run("facts", "check")).stdout).toBe("facts.yaml: 1 fact is fine\n");
});

test("one article alone can be held against a sheet", async () => {
  await run("facts", "add", "8fca7a69", "news", "--position", "2");
  const compared = await run("compare", "news/courrier.md", "--facts", "facts.yaml");
  expect(compared.code).toBe(0);
  expect(compared.stdout).toMatch(/1 article · 1 fact sheet.*92 metres/s);
});

test("nothing is written where something is wrong", async () => {
  expect(await run("facts", "add", "8fca7a69", "news")).toMatchObject({ code: 2 });
  expect(await run("facts", "add", "8fca7a69", "none")).toMatchObject({ code: 2 });
  expect(await run("facts", "add", "07d39735", "news", "--position", "1", "--to", "no/facts.yaml")).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/there is no folder no \[output\/unwritable\]/),
  });
  expect(existsSync(join(cwd, "facts.yaml"))).toBe(false);
  for (const [text, message] of [
    ["facts: [", /sheet\/unreadable/],
    ["- a\n", /sheet\/invalid/],
  ] as const) {
    writeFileSync(join(cwd, "facts.yaml"), text);
    const added = await run("facts", "add", "07d39735", "news", "--position", "1");
    expect(added).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
    expect(sheet()).toBe(text);
  }
});

test("a sheet that can't be read is an error of the comparison, and one without facts has not passed", async () => {
  const compared = await run("compare", "news", "--facts", "none.yaml");
  expect(compared).toMatchObject({ code: 2, stderr: expect.stringMatching(/can't read none\.yaml/) });
  expect(compared.stdout).toMatch(/evacuated/);
  writeFileSync(join(cwd, "facts.yaml"), "facts: []\n");
  expect(await run("facts", "check")).toMatchObject({ code: 2, stderr: expect.stringMatching(/no fact to check/) });
});
