import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/load/index.ts";
import type { Article } from "../../src/record.ts";
import { options, plain } from "./article.ts";

function checkBlocks({ text, blocks }: Article): void {
  let last = 0;
  const outside: string[] = [];
  for (const { start, end } of blocks) {
    if (start < last || end <= start || end > text.length) expect.fail(`block ${start}-${end} after ${last}`);
    outside.push(text.slice(last, start));
    last = end;
  }
  outside.push(text.slice(last));
  // Every letter is in a block.
  expect(outside.join(" ")).not.toMatch(/[\p{L}\p{N}]/u);
}

const pieces = [
  "\n",
  "\n\n",
  "\r\n",
  " ",
  "\u00a0",
  "# ",
  "---\n",
  "![a](b)",
  "[a](#)",
  "**",
  "« ",
  " »",
  '"',
  "Par Jeanne Martin",
  "By Ann Lee",
  "3 mai 2024",
  "DAKAR - ",
  " – Nord Info",
  "© 2024 X",
  "Lire aussi : ",
  " date 2024-05 ",
  "title: x\n",
  "e",
  "É",
  ".",
  ": ",
  "(AFP)",
  "\ud83d\ude00",
  ...(plain["fr"]?.body ?? []),
  ...(plain["en"]?.body ?? []),
];

describe("blocks", () => {
  test("are in order, do not overlap, and hold every word of any text", async () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join("");
        const article = await articleFromText({ text, language: "fr" }, options);
        expect(article.text).toBe(text);
        checkBlocks(article);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("of the seeds", async () => {
    const folder = new URL("../../seeds/", import.meta.url);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const article = await articleFromText({ text: readFileSync(new URL(file, folder), "utf8"), path: file }, options);
      checkBlocks(article);
      expect(article.language).toBe("fr");
      expect(article.blocks.filter(({ kind }) => kind === "body").length).toBeGreaterThan(5);
    }
  });
});

describe("hostile text is read in linear time", () => {
  const million = 1_000_000;
  const lines = (unit: string): string =>
    `${unit.repeat(Math.floor(2900 / unit.length))}\n`.repeat(Math.floor(million / 2900));
  const units = [
    " ",
    '"',
    "a",
    "«",
    "(",
    "[",
    "](",
    "![",
    "*",
    "_",
    "1",
    "A ",
    "a.",
    ". ",
    "- ",
    "Par A ",
    "3 mai ",
    "© ",
    "l'",
    "\n",
    "a\n",
    "\u00a0",
  ];
  test.each(units)("%j", { timeout: 30_000 }, async (unit) => {
    const start = performance.now();
    checkBlocks(
      await articleFromText(
        { text: `Un mot.\n\n${unit.repeat(Math.floor(million / unit.length))}`, language: "fr" },
        options,
      ),
    );
    if (!unit.includes("\n")) await articleFromText({ text: lines(unit), language: "fr" }, options);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test("a line of 5 MB", async () => {
    const start = performance.now();
    const sentence = `${plain["fr"]?.body[0]} `;
    const text = sentence.repeat(Math.ceil(5_000_000 / sentence.length));
    const article = await articleFromText({ text }, options);
    expect(article).toMatchObject({ language: "fr", blocks: [{ kind: "body" }] });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
