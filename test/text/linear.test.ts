import { expect, test } from "vitest";
import { findQuotations } from "../../src/text/quotation.ts";
import { splitSentences } from "../../src/text/sentence.ts";
import { tokenize } from "../../src/text/token.ts";

const rules = { never: new Set<string>(), maybe: new Set<string>() };
const whole = (text: string) => ({ start: 0, end: text.length });

/** Each is a megabyte of what an attacker, or a broken export, would send. */
const hostile: readonly (readonly [string, string])[] = [
  ["a quotation that never closes", `« ${"Il a dit non. ".repeat(75_000)}`],
  ["opening marks alone", "« ".repeat(500_000)],
  ["nested single marks", "‘a ".repeat(330_000)],
  ["full stops alone", ".".repeat(1_000_000)],
  ["white space alone", " ".repeat(1_000_000)],
  ["closing marks alone", `a.${" »".repeat(500_000)}`],
  ["one word", "a".repeat(1_000_000)],
  ["one word of hyphens", "a-".repeat(500_000)],
  ["one word of apostrophes", "d'".repeat(500_000)],
  ["initials", "A.".repeat(500_000)],
  ["digits in groups", "1 234 ".repeat(160_000)],
  ["an open tag", "<a ".repeat(330_000)],
];

test.each(hostile)("%s is read in a few seconds", (_, text) => {
  const start = performance.now();
  const spans = splitSentences(text, whole(text), rules);
  findQuotations(text, whole(text));
  for (const span of spans)
    tokenize(text, span, { elisions: new Set(["d'"]), inversions: new Set(["-il"]), clitics: new Set(["'s"]) });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("a sentence without an end is cut: at commas, else at spaces, else inside", () => {
  for (const piece of ["bread and wine, ", "bread and wine ", "breadandwine", "😀"]) {
    const text = piece.repeat(4_000);
    const spans = splitSentences(text, whole(text), rules);
    expect(spans.length).toBeGreaterThan(1);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(6_000);
    // Nothing is lost but white space between the pieces, and no character is torn apart.
    expect(
      spans
        .map(({ start, end }) => text.slice(start, end))
        .join(" ")
        .replace(/\s/g, ""),
    ).toBe(text.replace(/\s/g, ""));
    for (const { start, end } of spans) expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  }
});
