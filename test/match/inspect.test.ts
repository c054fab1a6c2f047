import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { articleFromText } from "../../src/index.ts";
import { compareArticles, comparePaths, inspectReport } from "../../src/pipeline.ts";
import type { Fact, Inspector, Report } from "../../src/record.ts";

const fixtures = join(import.meta.dirname, "../cli/fixtures");

let report: Report;
let inspector: Inspector;
beforeAll(async () => {
  report = await comparePaths(["fire", "flood"], { cwd: fixtures });
  inspector = inspectReport(report);
});

const factOf = (claim: string): Fact | undefined =>
  report.facts.find(({ claims }) => claims.some(({ id }) => id === claim));

test("what is said of two claims is what became of them", () => {
  const { claims } = report;
  const kinds = new Set<string>();
  for (const [i, { id: a }] of claims.entries())
    for (const { id: b } of claims.slice(i + 1)) {
      const pair = inspector.pair(b, a);
      if (pair === undefined) throw new Error(`${a} and ${b} are not compared`);
      const { outcome, score, needed, reasons } = pair;
      kinds.add(outcome.kind);
      expect(outcome.kind === "joined", `${a} ${b}`).toBe(factOf(a) === factOf(b));
      expect(outcome.kind === "ruled-out").toBe(reasons.some(({ weight }) => weight === -10));
      if (outcome.kind === "below") expect(score).toBeLessThan(needed);
      if (outcome.kind === "mean") expect(outcome.mean).toBeLessThan(outcome.needed);
      if (outcome.kind === "conflict") {
        const joined = new Set([...(factOf(a)?.claims ?? []), ...(factOf(b)?.claims ?? [])].map(({ id }) => id));
        expect([joined.has(outcome.a), joined.has(outcome.b), outcome.reason.weight]).toEqual([true, true, -10]);
      }
      // What is near enough is never left without a reason.
      if (score >= needed && outcome.kind !== "joined") expect(["below", "ruled-out"]).not.toContain(outcome.kind);
    }
  expect([...kinds]).toEqual(expect.arrayContaining(["joined", "ruled-out", "below", "conflict"]));
});

test("two claims are compared the same whichever comes first; one with itself or with nothing is not", () => {
  const [first, second] = report.claims;
  if (first === undefined || second === undefined) throw new Error("no claims");
  expect(inspector.pair(first.id, second.id)).toEqual(inspector.pair(second.id, first.id));
  expect(inspector.pair(first.id, first.id)).toBeUndefined();
  expect(inspector.pair(first.id, "nowhere#1")).toBeUndefined();
});

test("the links of a fact are a tree of pairs that each reach what is needed", () => {
  const several = report.facts.filter(({ claims }) => claims.length > 1);
  expect(several.some(({ claims }) => claims.length > 3)).toBe(true);
  for (const { claims, links } of several) {
    expect(links).toHaveLength(claims.length - 1);
    expect(new Set(links.flatMap(({ a, b }) => [a, b])).size).toBe(claims.length);
    for (const link of links) {
      const pair = inspector.pair(link.a, link.b);
      expect(pair).toMatchObject({ score: link.score, reasons: link.reasons, outcome: { kind: "joined" } });
      expect(link.score).toBeGreaterThanOrEqual(pair?.needed ?? Infinity);
    }
  }
});

test("the closest claims left out are of other articles and other facts, one for each, no more than asked for", () => {
  let seen = 0;
  for (const fact of report.facts) {
    const ids = new Set(fact.claims.map(({ id }) => id));
    const all = inspector.nearest([...ids], 99);
    expect(inspector.nearest([...ids], 1)).toEqual(all.slice(0, 1));
    const others = all.map(({ a, b }) => {
      expect(ids.has(a)).not.toBe(ids.has(b));
      const [left, right] = [a, b].map((id) => report.claims.find((claim) => claim.id === id)?.article);
      expect(left).not.toBe(right);
      return factOf(ids.has(a) ? b : a)?.id;
    });
    expect(new Set(others).size).toBe(others.length);
    for (const { outcome } of all) expect(outcome.kind).not.toBe("joined");
    seen += all.length;
  }
  expect(seen).toBeGreaterThan(4);
});

test("the dead are never near the injured without a row that rules them out, and nothing is near to nothing", () => {
  const dead = report.claims.find(({ value }) => value.type === "quantity" && value.text === "19 people");
  const injured = report.claims.find(({ value }) => value.type === "quantity" && value.text === "40 people");
  const pair = inspector.pair(dead?.id ?? "", injured?.id ?? "");
  expect(pair).toMatchObject({ outcome: { kind: "ruled-out" } });
  const nearest = inspector.nearest(factOf(dead?.id ?? "")?.claims.map(({ id }) => id) ?? [], 5);
  expect(nearest).toContainEqual(pair);
  expect(inspector.nearest([], 5)).toEqual([]);
});

test("names that the configuration links count as one here too", async () => {
  const texts = ["Anna Zorvex", "Mrs Lindqual"].map((name) => `${name} visited the new hospital in Dorn on Friday.`);
  const articles = await Promise.all(texts.map((text, i) => articleFromText({ id: `a${i}`, language: "en", text })));
  const config = { aliases: { "Anna Zorvex": ["Lindqual"] } };
  const linked = compareArticles(articles, { config });
  const scores = (inspector: Inspector): readonly unknown[] =>
    linked.facts.flatMap(({ links }) => links.map(({ a, b }) => inspector.pair(a, b)?.score));
  const wanted = linked.facts.flatMap(({ links }) => links.map(({ score }) => score));
  expect(wanted.length).toBeGreaterThan(0);
  expect(scores(inspectReport(linked, config))).toEqual(wanted);
  expect(scores(inspectReport(linked))).not.toEqual(wanted);
});
