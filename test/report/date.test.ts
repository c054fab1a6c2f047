import { expect, test } from "vitest";
import type { Article, DateSpec } from "../../src/record.ts";
import { dateSpan, dayRange, isoDate, readableDate } from "../../src/report/date.ts";
import { articles } from "./fixture.ts";

test.each<[DateSpec, string, string]>([
  [{ year: 2024, month: 10, day: 3 }, "3 Oct 2024", "2024-10-03"],
  [{ year: 2024, month: 10 }, "Oct 2024", "2024-10"],
  [{ year: 2024 }, "2024", "2024"],
  [{ year: 2024, month: 9, part: "early" }, "early Sep 2024", "2024-09"],
  [{ weekday: 5 }, "Fri", ""],
  [{ year: 2024, month: 10, day: 3, time: { hour: 9, minute: 5 } }, "3 Oct 2024, 09:05", "2024-10-03"],
  [{ weekday: 2, daypart: "evening" }, "Tue evening", ""],
  [{}, "", ""],
])("%j reads as %j and %j", (date, readable, iso) => {
  expect(readableDate(date)).toBe(readable);
  expect(isoDate(date)).toBe(iso);
});

const on = (...dates: readonly DateSpec[]): Article[] =>
  dates.flatMap((date) =>
    articles[0] === undefined
      ? []
      : { ...articles[0], published: { date, granularity: "day" as const, origin: "text" as const } },
  );

test.each<[readonly DateSpec[], string]>([
  [[{ year: 2024, month: 10, day: 3 }], "3 Oct 2024"],
  [
    [
      { year: 2024, month: 10, day: 5 },
      { year: 2024, month: 10, day: 3 },
    ],
    "3 – 5 Oct 2024",
  ],
  [
    [
      { year: 2024, month: 10, day: 3 },
      { year: 2024, month: 11, day: 1 },
    ],
    "3 Oct – 1 Nov 2024",
  ],
  [
    [
      { year: 2024, month: 10, day: 3 },
      { year: 2025, month: 2, day: 12 },
    ],
    "3 Oct 2024 – 12 Feb 2025",
  ],
  [
    [
      { year: 2024, month: 10 },
      { year: 2024, month: 10, day: 12 },
    ],
    "Oct – 12 Oct 2024",
  ],
  [[], ""],
])("the span of %j is %j", (dates, span) => {
  expect(dateSpan(on(...dates))).toBe(span);
});

test("a short date covers all of its days", () => {
  expect(dayRange("2024")).toEqual(["2024-01-01", "2024-12-31"]);
  expect(dayRange("2024-02")).toEqual(["2024-02-01", "2024-02-31"]);
  expect(dayRange("2024-02-03")).toEqual(["2024-02-03", "2024-02-03"]);
});
