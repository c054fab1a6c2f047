import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { reportJson } from "../../src/report/json.ts";
import { reportNdjson } from "../../src/report/ndjson.ts";
import { compareSchema, extractSchema, reportJsonSchema } from "../../src/report/schema.ts";
import { articles, claims, compareView, extractView, facts, report } from "./fixture.ts";

const validate = new Ajv2020({ strict: false }).compile(reportJsonSchema() as object);

test("both reports fit the published schema", () => {
  for (const view of [compareView, extractView]) {
    expect(validate(JSON.parse(reportJson(report, view))), JSON.stringify(validate.errors)).toBe(true);
  }
});

test("the schema refuses what is no report", () => {
  const good = JSON.parse(reportJson(report, compareView));
  for (const bad of [
    {},
    { ...good, schemaVersion: 2 },
    { ...good, facts: [{ ...good.facts[0], verdict: "true" }] },
    { ...good, extra: 1 },
  ]) {
    expect(validate(bad)).toBe(false);
  }
});

test("every claim of every fact slices back to its text", () => {
  const json = compareSchema.parse(JSON.parse(reportJson(report, compareView)));
  const texts = new Map(articles.map(({ path, text }) => [path, text]));
  const all = json.facts.flatMap((fact) => fact.claims);
  expect(all.length).toBeGreaterThan(10);
  for (const claim of all) expect(texts.get(claim.path)?.slice(claim.start, claim.end)).toBe(claim.text);
});

test("extract gives each article its claims and no facts", () => {
  const json = extractSchema.parse(JSON.parse(reportJson(report, extractView)));
  expect(
    json.articles
      .flatMap((article) => article.claims)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(claims.map(({ id }) => id).sort());
  expect(json).not.toHaveProperty("facts");
});

test("the keys come in one order, the version first", () => {
  const keys = Object.keys(JSON.parse(reportJson(report, compareView)));
  expect(keys).toEqual(["schemaVersion", "tool", "articles", "facts", "origins", "problems", "statistics"]);
});

test("NDJSON is typed lines, from start to summary", () => {
  const types = (text: string): string[] =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).type);
  const compared = types(reportNdjson(report, compareView));
  expect(compared[0]).toBe("start");
  expect(compared.at(-1)).toBe("summary");
  expect(compared.filter((type) => type === "fact")).toHaveLength(facts.length);
  expect(compared.filter((type) => type === "problem")).toHaveLength(2);
  expect(compared).not.toContain("claim");
  expect(types(reportNdjson(report, extractView)).filter((type) => type === "claim")).toHaveLength(claims.length);
});
