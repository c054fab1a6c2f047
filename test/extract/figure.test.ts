import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { articleFromText, extract } from "../../src/index.ts";
import { countKind } from "../../src/language/figures.ts";
import { languagesWith } from "../text/corpus.ts";

/** What is said of a figure; `null` where the text says nothing of it, absent where a case does not look. */
const figureShape = z.strictObject({
  text: z.string(),
  kind: z.string().nullable().optional(),
  concept: z.string().nullable().optional(),
  part: z.boolean().optional(),
  source: z.string().nullable().optional(),
  scope: z.array(z.string()).optional(),
  prior: z.boolean().optional(),
  /** Whose figure it is. */
  owner: z.string().nullable().optional(),
});
const casesShape = z.array(z.strictObject({ text: z.string(), figures: z.array(figureShape) })).min(5);

for (const language of languagesWith("figure")) {
  const file = new URL(`../corpus/${language}/figure.json`, import.meta.url);
  const cases = casesShape.parse(JSON.parse(readFileSync(file, "utf8")));
  describe(`what is said of figures in ${language}`, () => {
    test.each(cases)("$text", async ({ text, figures }) => {
      const { claims } = await extract([await articleFromText({ id: "a", language, text })]);
      const found = claims.flatMap(({ value, text: own, authority, scope, superseded, owner }) => {
        if (value.type !== "quantity") return [];
        const kind = value.unit === "" && value.concept !== undefined ? countKind(value.concept) : undefined;
        return {
          text: own,
          kind: kind ?? null,
          concept: value.concept ?? null,
          part: value.part ?? false,
          source: authority?.id ?? null,
          scope,
          prior: superseded ?? false,
          owner: owner ?? null,
        };
      });
      expect(found).toEqual(figures.map((figure) => expect.objectContaining(figure)));
    });
  });
}
