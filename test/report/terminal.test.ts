import { describe, expect, test } from "vitest";
import { reportTerminal } from "../../src/report/terminal.ts";
import { displayWidth } from "../../src/report/width.ts";
import { articles, claims, compareView, extractView, facts, report, reportWith } from "./fixture.ts";

const ansi = /\p{Cc}\[[0-9;]*m/gu;

describe.each([80, 100, 160])("at %i columns", (width) => {
  test("compare reads as it should", async () => {
    const text = reportTerminal(report, { ...compareView, width, all: true });
    await expect(text).toMatchFileSnapshot(`golden/compare-${width}.txt`);
  });

  test("extract reads as it should", async () => {
    await expect(reportTerminal(report, { ...extractView, width })).toMatchFileSnapshot(`golden/extract-${width}.txt`);
  });

  test("no line is wider than the screen", () => {
    for (const view of [compareView, extractView]) {
      const text = reportTerminal(report, { ...view, width });
      for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });
});

test("colour adds colour and nothing else", () => {
  for (const view of [compareView, extractView]) {
    for (const width of [80, 160]) {
      const coloured = reportTerminal(report, { ...view, width, color: true });
      expect(coloured).toMatch(ansi);
      const lines = coloured
        .replace(ansi, "")
        .split("\n")
        .map((line) => line.trimEnd());
      expect(lines.join("\n")).toBe(reportTerminal(report, { ...view, width }));
    }
  }
});

test("the claim itself is in bold", () => {
  const text = reportTerminal(report, { ...compareView, width: 160, color: true });
  expect(text).toContain("\u001B[1m14 blessés\u001B[22m");
});

test("without facts it says so, and why", () => {
  const empty = reportWith({ facts: [] });
  expect(reportTerminal(empty, compareView)).toContain("No fact is reported by two articles or more.");
  expect(reportTerminal(empty, { ...compareView, filtered: true })).toContain("No fact fits the filters.");
});

test("without articles it is still a report", () => {
  const statistics = { ...report.statistics, articles: 0, sources: 0, origins: 0, claims: 0, facts: 0 };
  const none = reportWith({ articles: [], facts: [], claims: [], origins: [], problems: [], statistics });
  expect(reportTerminal(none, compareView).split("\n", 1)[0]).toContain("0 articles · 0 sources · 0 claims");
  expect(reportTerminal(none, extractView)).toContain("0 articles");
});

test("hostile names and texts reach the screen escaped", () => {
  const evil = "\u001B[2Jevil\u202E\u0007";
  const text = reportTerminal(
    reportWith({
      articles: articles.map((article) => ({
        ...article,
        source: evil,
        path: evil,
        title: evil,
        text: article.text.replaceAll(" ", `${evil} `),
      })),
      facts: facts.map((fact) => ({ ...fact, label: evil, topic: evil, reason: evil })),
      claims: claims.map((claim) => ({ ...claim, text: evil })),
      problems: [{ code: evil, severity: "error", message: evil, hint: evil, path: evil }],
    }),
    { ...compareView, all: true },
  );
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  expect(text).toContain("\\u{1B}[2Jevil\\u{202E}");
});

test("many sources and many silent articles are summed up", () => {
  const [first] = articles;
  const [fact] = facts;
  const [claim] = claims;
  if (first === undefined || fact === undefined || claim === undefined) throw new Error("empty fixture");
  const many = Array.from({ length: 30 }, (_, i) => ({ ...first, id: `a${i}`, source: `Source ${i}` }));
  const own = many.slice(0, 15).map(({ id }) => ({ ...claim, id: `${id}:0`, article: id }));
  const position = { value: "14", claims: own.map(({ id }) => id), articles: [], origins: 15 };
  const silent = many.slice(15).map(({ id }) => id);
  const text = reportTerminal(
    reportWith({ articles: many, origins: [], facts: [{ ...fact, positions: [position], claims: own, silent }] }),
    { ...compareView, width: 120 },
  );
  expect(text).toContain("15 sources agree");
  expect(text).toContain("also: Source 8, Source 9, Source 10, Source 11, Source 12, Source 13 and 1 more");
  expect(text).toContain("silent: Source 15, Source 16, Source 17, Source 18, Source 19, Source 20 and 9");
});
