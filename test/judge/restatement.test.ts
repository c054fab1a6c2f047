import { describe, expect, test } from "vitest";
import { restatements } from "../../src/judge/restatement.ts";
import type { ClaimKind } from "../../src/record.ts";

const at = (article: string, kind: ClaimKind, start: number, end: number) => ({ article, kind, start, end });

/** Two people were pulled from the water: the figure in both articles, and the statement around it. */
const figure = [at("a", "quantity", 0, 10), at("b", "quantity", 50, 60)];
const statement = [at("a", "event", 0, 40), at("b", "event", 30, 70)];

const found = (facts: Parameters<typeof restatements>[0], kept: readonly number[] = []): readonly unknown[] => [
  ...restatements(facts, new Set(kept)),
];

describe("what a fact only repeats", () => {
  test("a statement repeats the value that each of its passages holds", () => {
    expect(found([statement, figure])).toEqual([[0, 1]]);
  });
  test("not where one passage holds none, or another fact's", () => {
    expect(found([[...statement, at("c", "event", 0, 9)], figure])).toEqual([]);
    expect(found([statement, figure.slice(0, 1), figure.slice(1)])).toEqual([]);
    expect(found([statement, [at("a", "quantity", 0, 10), at("c", "quantity", 50, 60)]])).toEqual([]);
  });
  test("nor where it is in contrast to another", () => {
    expect(found([statement, figure], [0])).toEqual([]);
  });

  const quote = [at("a", "quote", 5, 35), at("b", "quote", 35, 65)];
  test("of two statements in one another, the one of fewer passages, else the later", () => {
    expect(found([statement, quote])).toEqual([[1, 0]]);
    expect(found([quote, statement])).toEqual([[1, 0]]);
    expect(found([quote, [...statement, at("c", "event", 0, 9)]])).toEqual([[0, 1]]);
  });
  test("one in contrast repeats only what is in contrast as well", () => {
    expect(found([statement, quote], [1])).toEqual([]);
    expect(found([statement, quote], [0, 1])).toEqual([[1, 0]]);
  });
  test("statements that merely overlap are two", () => {
    expect(found([statement, [at("a", "event", 20, 60), at("b", "event", 30, 70)]])).toEqual([]);
  });

  const place = [at("a", "place", 20, 28), at("b", "place", 40, 48)];
  test("a place is told with a statement of more passages that names it each time", () => {
    expect(found([place, [...statement, at("c", "event", 0, 9)]])).toEqual([[0, 1]]);
    expect(found([place, statement])).toEqual([[1, 0]]);
  });
  test("facts of one article come in empty, and never repeat", () => {
    expect(found([[], statement, []])).toEqual([]);
  });
});
