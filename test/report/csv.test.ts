import fc from "fast-check";
import { expect, test } from "vitest";
import { reportCsv } from "../../src/report/csv.ts";
import { csvField, visible } from "../../src/report/escape.ts";
import { claims, compareView, extractView, facts, report } from "./fixture.ts";

/** A reader of RFC 4180, as strict as the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
    if (field.lastIndex === text.length) break;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

test("a field reads back as what it shows, guarded where it was a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 6 }), (texts) => {
      const [row] = parseCsv(`${texts.map(csvField).join(",")}\r\n`);
      expect(row?.map((field, i) => (field === visible(texts[i] ?? "") ? "same" : field))).toEqual(
        texts.map((text) =>
          /^(?:[=@\t]|[+-](?!\d+(?:[.,]\d+)?$))/.test(visible(text)) ? `'${visible(text)}` : "same",
        ),
      );
    }),
  );
});

test("compare gives a row for each claim of each fact", () => {
  const [header, ...rows] = parseCsv(reportCsv(report, compareView));
  expect(rows).toHaveLength(facts.reduce((sum, fact) => sum + fact.claims.length, 0));
  for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
  const first = Object.fromEntries(rows[0]?.map((field, i) => [header?.[i], field]) ?? []);
  expect(first).toMatchObject({ fact: "f1", verdict: "agree", position: "vendredi", source: "Le Courrier de Valmer" });
  expect(first).toMatchObject({ text: "jusqu’à vendredi", published: "2031-05-06", line: "3" });
});

test("extract gives a row for each claim", () => {
  const [header, ...rows] = parseCsv(reportCsv(report, extractView));
  expect(header?.[0]).toBe("claim");
  expect(rows).toHaveLength(claims.length);
});

test("without facts the header stands alone", () => {
  expect(reportCsv({ ...report, facts: [] }, compareView).split("\r\n")).toHaveLength(2);
});
