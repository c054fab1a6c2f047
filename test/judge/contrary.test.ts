import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articleFromText, compare } from "../../src/index.ts";

interface Case {
  readonly language: string;
  readonly verdict: "diverge" | "disputed" | "none";
  readonly a: string;
  readonly b: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL("../corpus/contrary.json", import.meta.url), "utf8"));

/** The conflicts of two texts, by their verdicts, each once. */
async function conflictsOf({ language, a, b }: Case): Promise<string[]> {
  const articles = await Promise.all([a, b].map((text, i) => articleFromText({ id: `${i}`, language, text })));
  const { facts } = await compare(articles);
  return [...new Set(facts.map(({ verdict }) => verdict))].filter(
    (verdict) => verdict === "diverge" || verdict === "disputed",
  );
}

test.each(cases)("$verdict: $a | $b", async (pair) => {
  const wanted = pair.verdict === "none" ? [] : [pair.verdict];
  expect(await conflictsOf(pair)).toEqual(wanted);
  expect(await conflictsOf({ ...pair, a: pair.b, b: pair.a })).toEqual(wanted);
});

test("every language has conflicts, denials and pairs that are neither", () => {
  for (const language of ["fr", "en", "de", "es"])
    for (const verdict of ["diverge", "disputed", "none"])
      expect(cases.some((pair) => pair.language === language && pair.verdict === verdict)).toBe(true);
});
