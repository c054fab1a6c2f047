import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { claims } from "./harness.ts";

const reportSchema = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      verdict: z.string(),
      positions: z.array(z.object({ value: z.string() })),
      claims: z.array(z.object({ article: z.string() })),
    }),
  ),
  statistics: z.object({ facts: z.number() }),
});
type Shown = z.infer<typeof reportSchema>;

/** What a run shows of a fire that three outlets report. */
async function shown(...options: readonly string[]): Promise<Shown> {
  const cwd = join(import.meta.dirname, "fixtures/fire");
  const { stdout, stderr, code } = await claims(["compare", "--format", "json", ...options], { cwd });
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  return reportSchema.parse(JSON.parse(stdout));
}

const figures = ({ facts }: Shown): readonly string[] =>
  facts.map(({ verdict, positions }) => `${verdict}: ${positions.map(({ value }) => value).join(" / ")}`).sort();

const bridge = "diverge: 300 mètres / 420 mètres";
const toll = "evolves: 14 morts / 31 morts";
const march = "disputed: 2 000 manifestants / 8 000 manifestants";
const staff = "agree: environ 700 ouvriers / 712 ouvriers";

describe("filters on what a comparison shows", () => {
  let all: Shown;
  beforeAll(async () => {
    all = await shown("--all");
  });

  test.each([
    [["--about", "METRES"], [bridge]],
    [["--about", "manifestants"], [march]],
    [
      ["--verdict", "evolves,disputed"],
      [march, toll],
    ],
    [
      ["--verdict", "evolves", "--verdict", "agree"],
      [staff, toll],
    ],
    [
      ["--source", "herald"],
      [staff, toll],
    ],
    [
      ["--source", "herald", "--source", "écho"],
      [staff, bridge, march, toll],
    ],
    [
      ["--min-sources", "3"],
      [staff, toll],
    ],
    [["--min-sources", "4"], []],
    [
      ["--since", "2031-03-06"],
      [staff, bridge, march, toll],
    ],
    [["--since", "2031-03-07"], []],
    [
      ["--until", "2031-03"],
      [staff, bridge, march, toll],
    ],
    [["--until", "2031-03-03"], []],
    [["--since", "2030", "--until", "2030"], []],
    [["--about", "mètres", "--verdict", "agree"], []],
  ])("%j", async (options, expected) => {
    expect(figures(await shown("--kind", "quantity", ...options))).toEqual(expected.toSorted());
  });

  test("kinds divide what there is", async () => {
    const kinds = [...new Set(all.facts.map(({ kind }) => kind))];
    expect(kinds.length).toBeGreaterThan(2);
    for (const kind of kinds) {
      const ids = all.facts.filter((fact) => fact.kind === kind).map(({ id }) => id);
      expect((await shown("--all", "--kind", kind)).facts.map(({ id }) => id)).toEqual(ids);
    }
  });

  test("--all adds what stands in one article alone, and the figures stay those of the whole run", async () => {
    const shared = await shown();
    const alone = all.facts.filter(({ verdict }) => verdict === "single");
    expect(alone.length).toBeGreaterThan(0);
    for (const fact of alone) expect(new Set(fact.claims.map(({ article }) => article)).size).toBe(1);
    expect(shared.facts.length).toBe(all.facts.length - alone.length);
    expect((await shown("--about", "volcano")).statistics).toEqual(all.statistics);
  });
});
