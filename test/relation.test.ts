import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { isRight, type Pair, type Relation } from "./relation.ts";

const pairs: readonly Pair[] = JSON.parse(readFileSync(new URL("corpus/pairs.json", import.meta.url), "utf8"));

/** A ratchet: when the library gets better, raise the figures; they are never lowered to let a change in. */
const least: Readonly<Record<Relation, number>> = {
  same: 53,
  refines: 22,
  diverge: 22,
  evolves: 15,
  disputed: 16,
  different: 44,
};

describe("pairs of texts as a careful reader sees them", () => {
  const right = new Map<Relation, number>();
  beforeAll(async () => {
    for (const pair of pairs) if (await isRight(pair)) right.set(pair.relation, (right.get(pair.relation) ?? 0) + 1);
  }, 120_000);

  test.each(Object.entries(least))("%s", (relation, count) => {
    const found = [...right].find(([name]) => name === relation)?.[1] ?? 0;
    expect(found).toBeGreaterThanOrEqual(count);
    expect(found).toBeLessThanOrEqual(pairs.filter((pair) => pair.relation === relation).length);
  });

  test("no pair is lost, and the passages stand in their texts", () => {
    const inOne = (language: string): number =>
      pairs.filter(({ languages }) => languages.every((own) => own === language)).length;
    expect(inOne("fr")).toBeGreaterThanOrEqual(80);
    expect(inOne("en")).toBeGreaterThanOrEqual(80);
    expect(pairs.length - inOne("fr") - inOne("en")).toBeGreaterThanOrEqual(60);
    expect(pairs.filter(({ relation }) => relation === "different").length).toBeGreaterThanOrEqual(pairs.length * 0.4);
    for (const { a, b, at } of pairs) for (const [i, text] of [a, b].entries()) expect(text).toContain(at?.[i] ?? text);
  });
});
