import { expect, test } from "vitest";
import { articleFromText, extract } from "../../src/index.ts";

test("a list of a hundred thousand characters without a stop takes seconds, not minutes", async () => {
  const text = "le pain, le vin et le fromage que la police a saisi, ".repeat(2_000);
  const start = performance.now();
  const report = await extract([await articleFromText({ id: "a", text, language: "fr" })]);
  expect(report.claims.length).toBeGreaterThan(100);
  expect(performance.now() - start).toBeLessThan(15_000);
});
