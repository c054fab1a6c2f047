import { expect, test } from "vitest";
import { reportMarkdown } from "../../src/report/markdown.ts";
import { articles, compareView, extractView, facts, report, reportWith } from "./fixture.ts";

test("compare reads as it should", async () => {
  await expect(reportMarkdown(report, { ...compareView, all: true })).toMatchFileSnapshot("golden/compare.md.txt");
});

test("extract reads as it should", async () => {
  await expect(reportMarkdown(report, extractView)).toMatchFileSnapshot("golden/extract.md.txt");
});

test("texts cannot become markup, HTML or links", () => {
  const evil = "**x** <img src=x onerror=y> [a](http://b) `c` | d";
  const text = reportMarkdown(
    reportWith({
      articles: articles.map((article) => ({ ...article, source: evil, path: evil, title: evil })),
      facts: facts.map((fact) => ({ ...fact, label: evil, topic: evil })),
      problems: [{ code: "x", severity: "error", message: evil }],
    }),
    { ...compareView, all: true },
  );
  expect(text).not.toMatch(/(?<!\\)<|(?<!\\)`|http:\/\/|\]\(http:|(?<!\\)\]\(/);
});
