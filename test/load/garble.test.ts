import { expect, test } from "vitest";
import { checkText } from "../../src/load/check.ts";

const codes = (text: string, path = "a.txt"): readonly string[] => checkText(text, path).map(({ code }) => code);

test.each([
  ["Le lycÃ©e est fermÃ©.", "“Ã©” stands here for “é”: the text was decoded wrongly, and 1 more like it.", 1, 7],
  ["Un.\n\nIt isnâ€™t so.", "“â€™” stands here for “’”: the text was decoded wrongly.", 3, 7],
  ["Die Ã–ffnung der StraÃŸe", "“Ã–” stands here for “Ö”: the text was decoded wrongly, and 1 more like it.", 1, 5],
  ["El niÃ±o", "“Ã±” stands here for “ñ”: the text was decoded wrongly.", 1, 6],
  ["Une Å“uvre", "“Å“” stands here for “œ”: the text was decoded wrongly.", 1, 5],
  ["Ils ont dit Â« non Â».", "“Â«” stands here for “«”: the text was decoded wrongly, and 1 more like it.", 1, 13],
  ["Le lyc\ufffde", "“\ufffd” stands here: the text was decoded wrongly.", 1, 7],
])("%j was decoded wrongly", (text, message, line, column) => {
  expect(checkText(text, "a.txt")).toMatchObject([
    { code: "text/encoding", severity: "warning", path: "a.txt", line, column, message },
  ]);
});

test.each([
  "Le lycée est « fermé\u00a0», a dit le maire : « L’été… »",
  "“MAÇÔ, “SÃO PAULO”, “ESPAÑA”, „Äpfel“, Ålesund, Ångström, 5 Å.",
  "Il a été tué…» et blessé\u00a0», à Tromsø.",
  "Der Buchstabe „Ä“ und das Wort »Ä« stehen da.",
  "Пример текста, 例文, النص.",
  "« CAFÉ» et “MAÇÃ”",
])("%j was not", (text) => {
  expect(codes(text)).toEqual([]);
});

test.each([
  ["Il a dit&nbsp;: rien.", "“&nbsp;” is left in the text.", 9],
  ["L&#39;&eacute;t&eacute;", "“&#39;” is left in the text, and 2 more.", 2],
  ["Tom &amp; Ben", "“&amp;” is left in the text.", 5],
  ["It isn&#x2019;t; the &uuml;ber", "“&#x2019;” is left in the text, and 1 more.", 7],
])("%j holds a code of HTML", (text, message, column) => {
  expect(checkText(text, "a.txt")).toMatchObject([{ code: "text/entity", severity: "warning", message, column }]);
});

test.each([
  "AT&T; R&D; S&P; Q&A; M&A;",
  "https://example.com/?a=1&lt;=2&copy;=3",
  "Tom & Ben; & so on;",
  "&c; &and;",
  "",
])("%j holds none", (text) => {
  expect(codes(text)).toEqual([]);
});

test("in Markdown a code of HTML is a way of writing", () => {
  expect(codes("Il a dit&nbsp;: rien.", "a.md")).toEqual([]);
});
