import fc from "fast-check";
import { expect, test } from "vitest";
import { articleFromText, compare } from "../../src/index.ts";
import type { Verdict } from "../../src/record.ts";

/** Statements of one sort whose values vary: what is judged must not depend on which article comes first. */
const sentences = fc.oneof(
  fc.integer({ min: 2, max: 900 }).map((n) => `The fire killed ${n} people in Dorn.`),
  fc.integer({ min: 2, max: 900 }).map((n) => `The bridge is ${n} metres long.`),
  fc.integer({ min: 1, max: 28 }).map((n) => `The vote took place on ${n} March 2024.`),
  fc.constantFrom("The minister confirmed the strike on Friday.", "The minister denied the strike on Friday."),
  fc.constantFrom("The union did not call a strike.", "The union called a strike."),
);

async function verdicts(a: string, b: string): Promise<readonly (readonly [string, Verdict])[]> {
  const articles = await Promise.all(
    [a, b].map((text, i) => articleFromText({ id: `article-${i}`, text, language: "en" })),
  );
  const { facts } = await compare(articles);
  return facts.map(({ kind, verdict }) => [kind, verdict] as const).sort((x, y) => (x.join() < y.join() ? -1 : 1));
}

test("judging is symmetric", async () => {
  await fc.assert(
    fc.asyncProperty(sentences, sentences, async (a, b) => {
      expect(await verdicts(a, b)).toEqual(await verdicts(b, a));
    }),
    { numRuns: 60 },
  );
});

test("a text agrees with itself", async () => {
  await fc.assert(
    fc.asyncProperty(sentences, sentences, async (a, b) => {
      const text = `${a} ${b}`;
      for (const [, verdict] of await verdicts(text, text)) expect(["agree", "single"]).toContain(verdict);
    }),
    { numRuns: 40 },
  );
});
