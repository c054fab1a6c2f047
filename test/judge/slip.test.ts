import { expect, test } from "vitest";
import { figureSlip } from "../../src/judge/slip.ts";

test.each([
  [1_280_000, 128_000, "magnitude"],
  [12.8, 12_800, "magnitude"],
  [1.2, 1_200_000, "magnitude"],
  [0.16, 1.6, "magnitude"],
  [1_384, 13_840, "magnitude"],
  [1_34, 1_384, "missing-digit"],
  [13_884, 1_384, "extra-digit"],
  [31_840, 13_840, "exchanged-digits"],
] as const)("%d against %d: %s", (odd, usual, slip) => {
  expect(figureSlip(odd, usual, false)).toBe(slip);
});

test.each([
  [1.6, 1.9],
  [154, 156],
  [154, 145],
  [15, 154],
  [500, 5_000],
  [10, 1],
  [1_384, 1_834_000],
  [1_384, 1_385],
  [1_384, 1_348],
  [1_100, 100],
  [2_012, 2_122],
  [3, 3.5],
  [154, 154],
  [0, 154],
  [13_841, 1_384],
] as const)("%d against %d may be another count", (odd, usual) => {
  expect(figureSlip(odd, usual, false)).toBeUndefined();
});

test("a toll may have risen: only three digits and an order of magnitude tell", () => {
  expect(figureSlip(1_384, 13_840, true)).toBe("magnitude");
  expect(figureSlip(15, 150, true)).toBeUndefined();
  expect(figureSlip(134, 1_384, true)).toBeUndefined();
  expect(figureSlip(31_840, 13_840, true)).toBeUndefined();
});
