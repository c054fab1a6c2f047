import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleFromText, compare } from "../../src/index.ts";
import type { Report } from "../../src/record.ts";

const first = "The fire at the Dorn mill killed 14 people on Friday, the prefecture said.";
const second = "A blaze killed 14 people at the mill in Dorn, according to the prefecture.";

async function run(texts: Readonly<Record<string, string>>): Promise<Report> {
  return compare(
    await Promise.all(Object.entries(texts).map(([id, text]) => articleFromText({ id, text, language: "en" }))),
  );
}

const tollOf = (report: Report): string | undefined =>
  report.facts.find(({ kind, verdict }) => kind === "quantity" && verdict !== "single")?.id;

describe("a fact's id", () => {
  test("stays when files are renamed and text elsewhere changes", async () => {
    const id = tollOf(await run({ a: first, b: second }));
    expect(id).toMatch(/^[0-9a-f]{12}(-\d+)?$/);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("The mayor came at noon.", "Rain fell all night.", "Schools stay closed."),
        fc.constantFrom("\n\n", "\n"),
        fc.constantFrom("x", "z9"),
        async (extra, gap, name) => {
          const moved = await run({ [name]: `${extra}${gap}${first}`, b: `${second}${gap}${extra}` });
          expect(tollOf(moved)).toBe(id);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("stays when white space changes inside a clause", async () => {
    const id = tollOf(await run({ a: first, b: second }));
    expect(tollOf(await run({ a: first.replace("killed 14", "killed \u00a014"), b: second }))).toBe(id);
  });

  test("is unique in a report", async () => {
    const report = await run({ a: `${first}\n\n${first}`, b: second, c: second });
    expect(new Set(report.facts.map(({ id }) => id)).size).toBe(report.facts.length);
  });
});
