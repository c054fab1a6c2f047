import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SheetEntry } from "../../src/record.ts";
import { parseSheet, readSheets } from "../../src/store/sheet.ts";
import { entryText, withEntry } from "../../src/store/sheet-write.ts";

const sheetOf = (entry: string) => parseSheet(`facts:\n  - label: x\n${entry.replace(/^/gm, "    ")}\n`, "f.yaml");
const valueIn = (kind: string, value: string) => sheetOf(`kind: ${kind}\nvalue: ${value}`).facts[0]?.value;

test.each([
  ["700", { figure: 700, bound: "exact" }],
  ["-2.5", { figure: -2.5, bound: "exact" }],
  ['"1 037"', { figure: 1037, bound: "exact" }],
  ['"650-750"', { figure: 650, to: 750, bound: "range" }],
  ["650 – 750", { figure: 650, to: 750, bound: "range" }],
  ["750..650", { figure: 650, to: 750, bound: "range" }],
  ["{from: 650, to: 750}", { figure: 650, to: 750, bound: "range" }],
  ["{from: 650}", { figure: 650, bound: "atLeast" }],
  ["{to: 750}", { figure: 750, bound: "atMost" }],
  ['">= 700"', { figure: 700, bound: "atLeast" }],
  ['"≤700"', { figure: 700, bound: "atMost" }],
  ['"> 700"', { figure: 700, bound: "over" }],
  ['"< 700"', { figure: 700, bound: "under" }],
  ["~700", { figure: 700, bound: "about" }],
])("the quantity %s", (text, value) => expect(valueIn("quantity", text)).toEqual({ type: "figure", ...value }));

test.each([
  ["2024", { from: { year: 2024 } }],
  ["2024-10", { from: { year: 2024, month: 10 } }],
  ["2024-10-03", { from: { year: 2024, month: 10, day: 3 } }],
  ["2024-10-03T14:05", { from: { year: 2024, month: 10, day: 3, time: { hour: 14, minute: 5 } } }],
  ["2010/2024", { from: { year: 2010 }, to: { year: 2024 } }],
  [
    "{from: 2024-10-03, to: 2024-10-05}",
    { from: { year: 2024, month: 10, day: 3 }, to: { year: 2024, month: 10, day: 5 } },
  ],
])("the date %s", (text, value) => expect(valueIn("date", text)).toEqual({ type: "date", ...value }));

test("other values are words", () => {
  expect(valueIn("quantity", "plus d'une décennie")).toEqual({ type: "words", words: "plus d'une décennie" });
  expect(valueIn("date", "début octobre 2024")).toEqual({ type: "words", words: "début octobre 2024" });
  expect(valueIn("person", "Mark Rutte")).toEqual({ type: "words", words: "Mark Rutte" });
});

const head = "  - label: a fact\n    kind: quantity\n    value: 1\n";

test.each([
  ["an unknown key", "    unti: km\n", 4, 5, /unknown key "unti", did you mean "unit"/],
  ["an unknown kind", "    kind: dates\n", 4, 11, /kind: "dates", did you mean "date"/],
  ["no value", "    value:\n", 4, 11, /value/],
  ["a value of another type", "    value: [1]\n", 4, 12, /a number, a text or an interval/],
  ["an interval without ends", "    value: {}\n", 4, 12, /from, to or both/],
  ["an end that is no number", "    value: {from: many}\n", 4, 19, /a number is needed/],
  ["a unit of a date", "    kind: date\n    value: 2024\n    unit: km\n", 6, 11, /only a quantity has a unit/],
  ["no such day", "    kind: date\n    value: 2023-02-29\n", 5, 12, /no such day/],
  ["a number for an event", "    kind: event\n", 5, 12, /needs a name or a sentence/],
  ["an address that is none", "    url: example\n", 4, 10, /http/],
  ["code in an address", "    url: javascript:alert(1)\n", 4, 10, /http/],
  ["a time that is none", "    asOf: soon\n", 4, 11, /a date such as/],
])("%s is told with its place, and the other entries are used", (_, lines, line, column, message) => {
  const keys = new Set([...lines.matchAll(/^ {4}(\w+):/gm)].map(([, key]) => key));
  const own = ["label: odd", "kind: quantity", "value: 1"].filter((each) => !keys.has(each.split(":")[0] ?? ""));
  const [first = "", ...rest] = own;
  const entry = `  - ${first}\n${lines}${rest.map((each) => `    ${each}\n`).join("")}`;
  const sheet = parseSheet(`name: Desk\nfacts:\n${entry}${head}`, "f.yaml");
  expect(sheet.facts.map(({ label }) => label)).toEqual(["a fact"]);
  const [problem] = sheet.problems;
  expect(problem).toMatchObject({ code: "sheet/invalid", severity: "error", path: "f.yaml" });
  expect(problem?.message).toMatch(message);
  // The label stands on line 3, and behind it the lines that are wrong.
  expect([problem?.line, problem?.column]).toEqual([line, column]);
});

describe("a sheet that can't be used", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
    .split("")
    .map((name, i) => `${name}: &${name} [${`*${"abcdefg"[i]},`.repeat(9)}]`)
    .join("\n")}\nfacts: [*h]\n`;
  test.each([
    ["broken YAML", 'facts:\n  - label: "x\n', 3, 1],
    ["two documents", "facts: []\n---\nfacts: []\n", 2, 1],
    ["a key twice", "facts: []\nfacts: []\n", 2, 1],
    ["an alias without anchor", "facts: [*x]\n", undefined, undefined],
    ["an alias bomb", bomb, undefined, undefined],
  ])("%s", (_, text, line, column) => {
    const { facts, problems } = parseSheet(text, "f.yaml");
    expect(facts).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "sheet/unreadable", severity: "error", path: "f.yaml" });
    if (line !== undefined) expect([problems[0]?.line, problems[0]?.column]).toEqual([line, column]);
  });

  test.each(["", "[]", "facts: 3\n", "fact: []\n", "null\n"])("no list of facts: %j", (text) => {
    const { facts, problems } = parseSheet(text, "f.yaml");
    expect(facts).toEqual([]);
    expect(problems[0]).toMatchObject({ code: "sheet/invalid", severity: "error", line: 1 });
  });

  test("no tag is run: what it stands on is text", () => {
    const { facts } = parseSheet("facts:\n  - {label: !!js/function 'function(){}', kind: quantity, value: 1}\n", "f");
    expect(facts.map(({ label }) => label)).toEqual(["function(){}"]);
  });

  test("a file that is not there, a folder, bytes that are no UTF-8", async () => {
    const folder = mkdtempSync(join(tmpdir(), "claims-sheet-"));
    writeFileSync(join(folder, "latin.yaml"), Buffer.from([0x66, 0xe9]));
    const sheets = await readSheets(["none.yaml", ".", "latin.yaml"], folder);
    expect(sheets.flatMap(({ problems }) => problems.map(({ code, message }) => [code, message]))).toEqual([
      ["sheet/unreadable", "can't read .: it is a folder"],
      ["sheet/unreadable", "can't read latin.yaml: it is no UTF-8"],
      ["sheet/unreadable", "can't read none.yaml: there is no such file"],
    ]);
  });
});

test("label and value stand where they are, without quotation marks", () => {
  const text = "facts:\r\n  - label: 'Le « siège »'\r\n    kind: quantity\r\n    value: \"650-750\"  # about\r\n";
  const { place } = parseSheet(text, "f").facts[0] ?? { place: undefined };
  expect(text.slice(place?.label.start, place?.label.end)).toBe("Le « siège »");
  expect(text.slice(place?.value.start, place?.value.end)).toBe("650-750");
});

const words = fc
  .string({ unit: "grapheme", minLength: 1 })
  .filter((text) => text.trim() === text && /\p{L}/u.test(text));
const entry: fc.Arbitrary<SheetEntry> = fc.record(
  {
    label: words,
    about: fc.array(words, { minLength: 1, maxLength: 3 }),
    kind: fc.constant("quantity" as const),
    value: fc.oneof(fc.integer(), words, fc.record({ from: fc.nat(), to: fc.nat() })),
    unit: words,
    note: words,
    quote: words,
  },
  { requiredKeys: ["label", "kind", "value"] },
);

describe("adding", () => {
  const base =
    "# Ours.\nname: Desk   # shown\nfacts:\n    - label: one\n      kind: quantity\n      value: 1  # sure\n    # two is missing\n    - {label: three, kind: quantity, value: 3}\n# end\n";

  test("an entry is read as it was written, and every other line stays", () =>
    fc.assert(
      fc.property(
        entry,
        fc.constantFrom(base, base.replaceAll("\n", "\r\n"), base.trimEnd(), `\uFEFF${base}`),
        (given, text) => {
          const made = withEntry(text, given, "f.yaml");
          const { facts, problems } = parseSheet(made.replace(/^\uFEFF/, ""), "f.yaml");
          expect(problems).toEqual([]);
          expect(facts.map(({ label }) => label)).toEqual(["one", "three", given.label]);
          expect(facts[2]).toMatchObject({
            about: given.about ?? [],
            ...(given.unit === undefined ? {} : { unit: given.unit }),
            ...(given.quote === undefined ? {} : { quote: given.quote }),
          });
          const kept = made.split(/\r?\n/);
          for (const line of text.split(/\r?\n/)) expect(kept).toContain(line);
        },
      ),
      { examples: [[{ label: "!\u2028ܐ", kind: "quantity", value: 0 }, base]] },
    ));

  test("a list in another style, an empty one and none", () => {
    const one: SheetEntry = { label: "new", kind: "quantity", value: 2, about: ["A", "B"] };
    for (const text of [
      "",
      "# ours\nname: Desk\n",
      "facts: []\n",
      "facts:\n",
      "facts: [{label: a, kind: quantity, value: 1}] # x\n",
    ]) {
      const made = withEntry(text, one, "f.yaml");
      expect(parseSheet(made, "f.yaml").facts.at(-1)).toMatchObject({ label: "new", about: ["A", "B"] });
      for (const comment of text.match(/# \w+/g) ?? []) expect(made).toContain(comment);
    }
    expect(() => withEntry("[]", one, "f.yaml")).toThrow(/a list under the key facts/);
    expect(() => withEntry("facts: 3", one, "f.yaml")).toThrow(/a list is needed/);
  });

  test("names stand on one line", () =>
    expect(entryText({ label: "x", about: ["A", "B, C"], kind: "date", value: "2024-10-03" })).toBe(
      '- label: x\n  about: [A, "B, C"]\n  kind: date\n  value: 2024-10-03\n',
    ));
});
