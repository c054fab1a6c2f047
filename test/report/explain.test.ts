import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { comparePaths } from "../../src/pipeline.ts";
import { detailText, namesOf, signed } from "../../src/report/explain/detail.ts";
import { explainers } from "../../src/report/explain/index.ts";
import { explainJsonSchema, explainSchema } from "../../src/report/explain/schema.ts";
import { selectExplained } from "../../src/report/explain/select.ts";
import { axisOf, axisWords, rowWords } from "../../src/report/explain/words.ts";
import { reportJson } from "../../src/report/json.ts";
import { reportJsonSchema } from "../../src/report/schema.ts";
import { displayWidth } from "../../src/report/width.ts";
import { claims, compareView, facts, report, reportWith } from "./fixture.ts";

function sources(room: string): string {
  const folder = join(import.meta.dirname, "../../src", room);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

const unique = (words: Iterable<string>): string[] => [...new Set(words)].sort();

test("every code of a row has words, and no words are left over", () => {
  const code = sources("match");
  const emitted = [...code.matchAll(/\brows\.(?:add|block)\(\s*"([^"]+)"/g)].map(([, word = ""]) => word);
  const all = [...code.matchAll(/\brows\.(?:add|block)\(/g)];
  expect(emitted.length).toBeGreaterThan(30);
  // A code that is computed could not be checked here.
  expect(emitted.length).toBe(all.length);
  expect(unique(rowWords.keys())).toEqual(unique(emitted));
});

test("every axis that a verdict's reason names has words", () => {
  const named = [...sources("judge").matchAll(/reason:\s*"([a-z]+)(?:[/-][a-z]+)*: /g)].map(([, axis = ""]) => axis);
  expect(named.length).toBeGreaterThan(3);
  for (const axis of named) expect(axisWords.has(axis), axis).toBe(true);
});

test("the axis is that of the reason, or what the verdict implies", () => {
  expect(axisOf({ verdict: "evolves", reason: "time: the later value updates the earlier one" }).code).toBe("time");
  expect(axisOf({ verdict: "unclear", reason: "scope/part: not the same whole" }).code).toBe("scope");
  expect(axisOf({ verdict: "diverge", reason: "the values exclude each other" }).code).toBe("value");
  expect(axisOf({ verdict: "agree", reason: "same: one statement" }).code).toBe("none");
});

test("a fact is found by its id and by the start of it", () => {
  const [first, second] = facts;
  if (first === undefined || second === undefined) throw new Error("the fixture holds facts");
  const some = reportWith({
    facts: [
      { ...first, id: "ab12cd34ef56" },
      { ...second, id: "ab12cd34ef56-2" },
      { ...second, id: "ab9900000000" },
    ],
  });
  const ids = (asked: string): unknown => {
    const selection = selectExplained(some, asked);
    return "found" in selection ? selection.found.facts.map(({ id }) => id) : selection;
  };
  expect(ids("ab12cd34ef56")).toEqual(["ab12cd34ef56"]);
  expect(ids("ab12cd34ef56-2")).toEqual(["ab12cd34ef56-2"]);
  expect(ids("AB99")).toEqual(["ab9900000000"]);
  expect(ids("ab12")).toEqual({ ambiguous: "fact", known: ["ab12cd34ef56", "ab12cd34ef56-2"] });
  expect(ids("ab9")).toEqual({ unknown: "form", known: [] });
  expect(ids("ffff")).toMatchObject({ unknown: "fact" });
});

test("claims are found by id, by line, by column and by the end of a path", () => {
  const [claim] = claims;
  if (claim === undefined) throw new Error("the fixture holds claims");
  const path = report.articles.find(({ id }) => id === claim.article)?.path ?? "";
  const ids = (asked: string): readonly string[] => {
    const selection = selectExplained(report, asked);
    return "found" in selection ? selection.found.claims.map(({ id }) => id) : [];
  };
  expect(ids(claim.id)).toEqual([claim.id]);
  const onLine = claims.filter(({ article, line }) => article === claim.article && line === claim.line);
  for (const place of [path, `./${path}`, path.replaceAll("/", "\\"), path.split("/").at(-1) ?? "", `/home/${path}`])
    expect(ids(`${place}:${claim.line}`)).toEqual(onLine.map(({ id }) => id));
  expect(ids(`${path}:${claim.line}:${claim.column}`)).toContain(claim.id);
  expect(selectExplained(report, `${path}:999`)).toMatchObject({ unknown: "line" });
  expect(selectExplained(report, "nowhere.txt:1")).toMatchObject({ unknown: "file" });
  expect(selectExplained(report, `${claim.article}#999`)).toMatchObject({ unknown: "claim" });
});

test("details are words, whatever keys they hold", () => {
  const names = namesOf(report);
  expect(detailText("c:march-in-street, l:porte-parole / n:14", names)).toBe("march in street, porte-parole / 14");
  expect(detailText("14 h : 30 / ratio 3:2", names)).toBe("14 h : 30 / ratio 3:2");
  expect(detailText("\u001B[31mred\u202E", names)).toBe("\\u{1B}[31mred\\u{202E}");
});

test("weights show their sign", () => {
  expect([1.2, -0.8, 0, -0.001, -10].map(signed)).toEqual(["+1.20", "−0.80", "0.00", "0.00", "−10.00"]);
});

const fire = join(import.meta.dirname, "../cli/fixtures/fire");

test("explanations and reports of real articles fit the published schemas", async () => {
  const compared = await comparePaths(["."], { cwd: fire });
  const explains = new Ajv2020({ strict: false }).compile(explainJsonSchema() as object);
  const reports = new Ajv2020({ strict: false }).compile(reportJsonSchema() as object);
  expect(reports(JSON.parse(reportJson(compared, compareView))), JSON.stringify(reports.errors)).toBe(true);
  const asked = [...compared.facts.map(({ id }) => id), ...compared.claims.map(({ id }) => id)];
  expect(asked.length).toBeGreaterThan(20);
  for (const each of asked) {
    const selection = selectExplained(compared, each);
    if (!("found" in selection)) throw new Error(`${each} is not found`);
    const json: unknown = JSON.parse(explainers.json(compared, selection.found, compareView));
    expect(explains(json), JSON.stringify(explains.errors)).toBe(true);
    const { facts: explained } = explainSchema.parse(json);
    for (const link of explained.flatMap(({ links }) => links)) {
      const sum = link.reasons.reduce((total, { weight }) => total + weight, 0);
      expect(link.score).toBeCloseTo(sum, 1);
    }
    for (const width of [60, 80, 160]) {
      const text = explainers.terminal(compared, selection.found, { width, color: false });
      expect(text.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  }
  expect(explains({ ...JSON.parse(reportJson(compared, compareView)), asked: "x" })).toBe(false);
});
