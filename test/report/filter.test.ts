import { expect, test } from "vitest";
import { type Filters, narrows, select } from "../../src/report/filter.ts";
import { report } from "./fixture.ts";

const cases: readonly (readonly [why: string, filters: Filters, facts: readonly string[]])[] = [
  ["nothing asked: all but facts of one article", {}, ["f1", "f2", "f3", "f4", "f5"]],
  ["--all", { all: true }, ["f1", "f2", "f3", "f4", "f5", "f6"]],
  ["a verdict asked for by name", { verdicts: ["single"] }, ["f6"]],
  ["several verdicts", { verdicts: ["diverge", "evolves"] }, ["f2", "f3"]],
  ["a kind", { kinds: ["attribute"] }, ["f5"]],
  ["words of a label, whatever case and accents", { about: "BLESSES" }, ["f2", "f3"]],
  ["words of a topic", { about: "port of" }, ["f1"]],
  ["words of a claim", { about: "islanders" }, ["f5"]],
  ["the name of an entity, from its key", { about: "Inès Marchal", all: true }, ["f6"]],
  ["an authority", { about: "compagnie" }, ["f4"]],
  ["words that nothing holds", { about: "volcano" }, []],
  ["a source, by a part of its name", { sources: ["echo"] }, ["f3", "f4", "f5"]],
  ["one source or another", { sources: ["tide", "herald"] }, ["f1", "f2", "f4", "f5"]],
  ["three sources at least", { minSources: 3 }, ["f1", "f2"]],
  ["since a day: as-of times come before the article's date", { since: "2031-05-07" }, ["f1", "f3", "f4", "f5"]],
  ["until a day", { until: "2031-05-06" }, ["f1", "f2", "f3"]],
  ["a month holds its days", { since: "2031-05", until: "2031-05" }, ["f1", "f2", "f3", "f4", "f5"]],
  ["another year", { since: "2032" }, []],
  ["filters add up", { about: "ferry", kinds: ["quantity"], minSources: 3 }, ["f2"]],
];

test.each(cases)("%s", (_, filters, facts) => {
  expect(select(report, filters).facts.map(({ id }) => id)).toEqual(facts);
});

test("claims are narrowed as well, the rest of the report is not", () => {
  const shown = select(report, { kinds: ["date"], sources: ["courrier"] });
  expect(shown.claims.map(({ text }) => text)).toEqual(["jusqu’à vendredi"]);
  expect(shown.articles).toBe(report.articles);
  expect(shown.statistics).toBe(report.statistics);
});

test("only --all does not narrow", () => {
  expect(narrows({})).toBe(false);
  expect(narrows({ all: true })).toBe(false);
  expect(narrows({ about: "x" })).toBe(true);
});
