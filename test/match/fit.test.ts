import { describe, expect, test } from "vitest";
import { clusterClaims, type PairScore } from "../../src/match/cluster.ts";
import { type Example, fitWeights } from "../../src/match/train/fit.ts";

const example = (same: boolean, rows: Readonly<Record<string, number>>): Example => ({
  rows: new Map(Object.entries(rows)),
  same,
  weight: 1,
});

describe("fitted weights", () => {
  const examples = Array.from({ length: 60 }, (_, i) =>
    example(i % 2 === 0, { telling: i % 2 === 0 ? 2 : 0.2, empty: i % 3 === 0 ? 1 : 0 }),
  );
  const fitted = fitWeights(examples, 1);

  test("grow for rows that tell, and stay near 1 for rows that do not", () => {
    expect(fitted.weights["telling"]).toBeGreaterThan(1);
    expect(Math.abs((fitted.weights["empty"] ?? 0) - 1)).toBeLessThan(0.4);
  });

  test("are what was set by hand where there are no examples, and the same for the same examples", () => {
    expect(fitWeights([], 1.5)).toEqual({ link: 1.5, weights: {} });
    expect(fitWeights([...examples].reverse(), 1)).toEqual(fitted);
  });
});

describe("groups", () => {
  const bars = { link: 2, mean: 1.5, floor: 1 };
  const scores =
    (pairs: Readonly<Record<string, number | "blocked">>) =>
    (a: number, b: number): PairScore => {
      const given = pairs[`${Math.min(a, b)} ${Math.max(a, b)}`] ?? 0;
      return { score: given === "blocked" ? 0 : given, blocked: given === "blocked", parted: false, reasons: [] };
    };
  const grouped = (pairs: Readonly<Record<string, number | "blocked">>): number[][] => {
    const scoreOf = scores(pairs);
    const edges = Object.keys(pairs).map((key) => {
      const [a = 0, b = 0] = key.split(" ").map(Number);
      return { a, b, pair: scoreOf(a, b) };
    });
    return clusterClaims(edges, scoreOf, bars);
  };

  test("a chain of likenesses ties nothing unlike together", () => {
    expect(grouped({ "0 1": 3, "1 2": 3, "0 2": -3 })).toEqual([[0, 1]]);
  });

  test("one pair that is ruled out keeps many likenesses from being lost, and the worse claim leaves", () => {
    const alike = { "0 1": 9, "0 2": 9, "0 3": 9, "1 2": 9, "1 3": 9, "2 3": 9, "0 4": 9, "1 4": 9, "2 4": 9 };
    expect(grouped({ ...alike, "3 4": "blocked" })).toEqual([[0, 1, 2, 3]]);
  });

  test("no two claims of a group are ruled out", () => {
    expect(
      grouped({ "0 1": "blocked", "0 2": 8, "1 2": 8 }).every((group) => !(group.includes(0) && group.includes(1))),
    ).toBe(true);
  });
});
