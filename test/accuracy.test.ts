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
    expect(linkScore(seeds)).toBeGreaterThan(0.57);
    expect(seeds.right / (seeds.right + seeds.wrong)).toBeGreaterThan(0.85);
    expect(seeds.found).toBeGreaterThanOrEqual(13);
    expect(seeds.verdicts).toBe(seeds.found);
    expect(seeds.joined).toBeLessThanOrEqual(1);
  });

  test("French and English events", () => {
    const all = of(...events.filter((name) => !/^d[789]-/.test(name)));
    expect(linkScore(all)).toBeGreaterThan(0.48);
    expect(all.right / (all.right + all.wrong)).toBeGreaterThan(0.81);
    expect(all.joined / all.apart).toBeLessThan(0.06);
    expect(all.conflictsRight).toBe(all.conflicts);
    expect(all.verdicts / all.found).toBeGreaterThan(0.86);
  });
});
