import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { packOf } from "../../src/language/registry.ts";
import { articleOf, languagesWith, readCases, sentencesOf } from "../text/corpus.ts";

/** A text and the events and attributes that it states, in order. None: a negative case. */
interface StatementCase {
  readonly text: string;
  readonly claims: readonly (readonly [kind: string, words: string])[];
}

describe.each(languagesWith("statement"))("statements in %s", (language) => {
  test.each(readCases<StatementCase>(language, "statement"))("$text", ({ text, claims }) => {
    const found = extractClaims(articleOf(text, language), sentencesOf(text, language), packOf).claims.filter(
      ({ kind }) => kind === "event" || kind === "attribute",
    );
    expect(found.map((claim) => [claim.kind, claim.text])).toEqual(claims);
    for (const { kind, predicate } of found) if (kind === "event") expect(predicate).toBeDefined();
  });
});

describe("reported speech in German", () => {
  const claims = (text: string) =>
    extractClaims(articleOf(text, "de"), sentencesOf(text, "de"), packOf).claims.filter(
      ({ kind }) => kind === "event" || kind === "attribute",
    );
  test("goes on with who spoke last", () => {
    const found = claims("Die Polizei teilte mit, der Täter sei geflohen. Der Mann habe eine Waffe bei sich gehabt.");
    expect(found.map(({ authority, certainty }) => [authority?.id, certainty])).toEqual([
      ["c:police", "asserted"],
      ["c:police", "asserted"],
    ]);
  });
  test("is hearsay where nobody has spoken", () => {
    expect(claims("Der Mann sei bewaffnet gewesen.").map(({ certainty }) => certainty)).toEqual(["hedged"]);
    expect(claims("Man suche nach einem Wagen.").map(({ certainty }) => certainty)).toEqual(["hedged"]);
  });
  test("is none in plain speech", () => {
    expect(claims("Ich habe den Wagen im Hof gesehen.").map(({ certainty }) => certainty)).toEqual(["asserted"]);
    expect(claims("Die Suche nach dem Wagen dauert an.").map(({ certainty }) => certainty)).toEqual(["asserted"]);
  });
});
