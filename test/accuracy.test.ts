import { beforeAll, describe, expect, test } from "vitest";
import { compare } from "../src/index.ts";
import { add, events, linkScore, measure } from "./measure.mjs";

type Counts = Awaited<ReturnType<typeof measure>>;

/** A ratchet: when the tool gets better, raise the figures; they are never lowered to let a change in. */
describe("accuracy on the annotated events does not fall", () => {
  const counts = new Map<string, Counts>();
  beforeAll(async () => {
    for (const name of events) counts.set(name, await measure(compare, name));
  }, 120_000);
  const of = (...names: string[]): Counts => add(names.flatMap((name) => counts.get(name) ?? []));

  test("the seeds", () => {
    const seeds = of("d1-otan");
    expect(linkScore(seeds)).toBeGreaterThan(0.55);
    expect(seeds.right / (seeds.right + seeds.wrong)).toBeGreaterThan(0.82);
    expect(seeds.found).toBeGreaterThanOrEqual(15);
    expect(seeds.verdicts).toBe(seeds.found);
    expect(seeds.joined).toBe(0);
  });

  test("French and English events", () => {
    const all = of(...events.filter((name) => !/^d[789]-/.test(name)));
    expect(linkScore(all)).toBeGreaterThan(0.53);
    expect(all.right / (all.right + all.wrong)).toBeGreaterThan(0.81);
    expect(all.joined / all.apart).toBeLessThan(0.055);
    expect(all.conflictsRight).toBe(all.conflicts);
    expect(all.verdicts / all.found).toBeGreaterThan(0.87);
  });
});
