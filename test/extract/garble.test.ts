import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analyse/sentence.ts";
import { extractClaims } from "../../src/extract/index.ts";
import { packOf } from "../../src/language/registry.ts";
import type { Problem } from "../../src/record.ts";
import { articleOf, languagesWith } from "../text/corpus.ts";

interface CaseFile {
  readonly lang: string;
  readonly yes: readonly { readonly text: string; readonly code: string; readonly at: string }[];
  readonly not: readonly string[];
}

const files = languagesWith("garble").map(
  (language): CaseFile =>
    JSON.parse(readFileSync(new URL(`../corpus/${language}/garble.json`, import.meta.url), "utf8")),
);

/** What is found in a text of an article of 12 March 2031, a Wednesday. */
function problemsIn(text: string, language: string): readonly Problem[] {
  const article = {
    ...articleOf(text, language),
    published: { date: { year: 2031, month: 3, day: 12 }, granularity: "day", origin: "option" } as const,
  };
  return extractClaims(article, analyse(article, packOf), packOf).problems;
}

describe.each(files)("$lang", ({ lang, yes, not }) => {
  test.each(yes)("$text", ({ text, code, at }) => {
    expect(problemsIn(text, lang)).toMatchObject([
      { code, severity: "warning", path: "a.txt", line: 1, column: text.lastIndexOf(at) + 1 },
    ]);
  });

  test.each(not)("nothing in: %s", (text) => {
    expect(problemsIn(text, lang)).toEqual([]);
  });

  test("nothing in any of these together", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...not], { minLength: 2 }), (texts) => {
        expect(problemsIn(texts.join("\n\n"), lang)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("more is left alone than is found", () => {
    expect(yes.length).toBeGreaterThan(10);
    expect(not.join(" ").split(/[ ,;]+/).length).toBeGreaterThan(yes.length);
  });
});

test("one garbled word in a long text is found where it stands, and nothing else", () => {
  const text = `${"The council met and the mayor spoke.\n\n".repeat(50)}The roof ofthe hall fell.`;
  expect(problemsIn(text, "en")).toMatchObject([{ code: "text/glued-words", line: 101, column: 10 }]);
});

test("a text that is garbled throughout gives a few warnings and the number of the rest", () => {
  const words = ["ofthe", "inthe", "tothe", "onthe", "bythe", "forthe", "fromthe", "withthe"];
  const found = problemsIn(words.map((word) => `The men stood ${word} hall.`).join("\n\n"), "en");
  expect(found).toHaveLength(5);
  expect(found.at(-1)?.message).toBe("“bythe” looks like “by the”. 3 more like it follow.");
});
