import { describe, expect, test } from "vitest";
import { byteSize, isoDay, kindList, verdictList, wholeNumber } from "../../src/cli/options.ts";
import { nearest, unknown } from "../../src/cli/suggest.ts";

describe("sizes", () => {
  test.each([
    ["500000", 500_000],
    ["50MB", 50_000_000],
    ["1.5 g", 1_500_000_000],
    ["10k", 10_000],
    ["7b", 7],
  ])("%s", (text, bytes) => {
    expect(byteSize("--max-size", text)).toBe(bytes);
  });
  test.each(["", "0", "-1", "big", "1e9", "5 TB", "0.1"])("not %j", (text) => {
    expect(() => byteSize("--max-size", text)).toThrow("--max-size needs a size");
  });
});

describe("dates", () => {
  test.each(["2024", "2024-10", "2024-02-29"])("%s", (text) => expect(isoDay("--since", text)).toBe(text));
  test.each(["", "24", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-10-00", "3 Oct 2024", "2024-1-1"])(
    "not %j",
    (text) => {
      expect(() => isoDay("--since", text)).toThrow("--since needs a date");
    },
  );
});

test("lists are split at commas, add up, and name each once", () => {
  expect(verdictList("agree, Diverge")).toEqual(["agree", "diverge"]);
  expect(kindList("date,quote", ["date"])).toEqual(["date", "quote"]);
});

test.each([
  [() => verdictList("agre"), "unknown verdict 'agre', did you mean 'agree'?"],
  [() => verdictList("agree,"), "unknown verdict ''; there are: diverge, disputed"],
  [() => kindList("quantty"), "unknown kind 'quantty', did you mean 'quantity'?"],
  [() => wholeNumber("--min-sources", "two"), "--min-sources needs a whole number, not 'two'"],
])("%s says what is wrong", (work, message) => {
  expect(work).toThrow(message);
});

test("a suggestion is a slip away, not another word", () => {
  expect(nearest("fromat", ["format", "output"])).toBe("format");
  expect(nearest("jsn", ["json", "csv"])).toBe("json");
  expect(nearest("yaml", ["json", "csv"])).toBeUndefined();
  expect(unknown("format", "yaml", ["json", "csv"])).toBe("unknown format 'yaml'; there are: json, csv");
});
