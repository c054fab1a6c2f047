import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/load/index.ts";
import type { BlockKind } from "../../src/record.ts";
import { options, plain } from "./article.ts";

type Field = "byline" | "date" | "outlet" | "title" | "dateline";

interface MetadataCase {
  readonly field: Field;
  readonly value: unknown;
  readonly forms: readonly string[];
}

interface BlockCase {
  readonly kind: BlockKind;
  readonly forms: readonly string[];
}

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(`../corpus/${path}`, import.meta.url), "utf8"));

const join = (...parts: readonly string[]): string => parts.join("\n\n");

async function readField(field: Field, form: string, language: string): Promise<unknown> {
  const { title, body } = plain[language] ?? { title: "", body: ["", "", ""] };
  const texts: Readonly<Record<Field, string>> = {
    byline: join(title, form, ...body),
    date: join(title, form, ...body),
    outlet: join(title, form, ...body),
    title: join(form, ...body),
    dateline: join(title, form + body[0], body[1], body[2]),
  };
  const article = await articleFromText({ text: texts[field], id: "x" }, options);
  const outlet = article.source === "x" ? null : article.source;
  const values: Readonly<Record<Field, unknown>> = {
    byline: article.byline ?? null,
    date: article.published?.date ?? null,
    outlet,
    title: { title: article.title ?? null, outlet },
    dateline: article.dateline ?? null,
  };
  return values[field];
}

describe.each(["fr", "en"])("%s", (language) => {
  const metadata = read<readonly MetadataCase[]>(`${language}/metadata.json`);
  const cases = metadata.flatMap(({ field, value, forms }) => forms.map((form) => ({ field, form, value })));
  test.each(cases)("$field of $form", async ({ field, form, value }) => {
    expect(await readField(field, form, language)).toEqual(value);
  });

  const blocks = read<readonly BlockCase[]>(`${language}/boilerplate.json`);
  const lines = blocks.flatMap(({ kind, forms }) => forms.map((form) => ({ kind, form })));
  test.each(lines)("$form is $kind", async ({ kind, form }) => {
    const { title, body } = plain[language] ?? { title: "", body: ["", "", ""] };
    const text = join(title, body[0], body[1], form, body[2]);
    const article = await articleFromText({ text }, options);
    const at = text.indexOf(form);
    expect(article.blocks.find(({ start, end }) => start <= at && at < end)?.kind).toBe(kind);
  });

  test("a third of the cases are negative", () => {
    // A title without outlet behind it is one too: what follows its dash must not be taken for one.
    const negative = metadata.filter(({ value }) => value === null || JSON.stringify(value).includes('"outlet":null'));
    const refused = negative.flatMap(({ forms }) => forms).length;
    expect(refused * 3).toBeGreaterThanOrEqual(cases.length);
    const prose = lines.filter(({ kind }) => kind === "body").length;
    expect(prose * 3).toBeGreaterThanOrEqual(lines.length);
    expect(Math.min(refused, prose)).toBeGreaterThan(0);
  });
});
