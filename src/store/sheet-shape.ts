import { z } from "zod";
import { readDate, readFigure } from "./sheet-value.ts";

const words = z.string().trim().min(1);
const scalar = z.union([z.number(), words]);
const date = scalar.refine(
  (value) => readDate(value) !== undefined,
  "a date such as 2024-10-03, 2024-10 or 2024 is needed",
);

const kinds = ["quantity", "date", "place", "person", "quote", "event", "attribute"] as const;

const interval = z
  .strictObject({ from: scalar.optional(), to: scalar.optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, "an interval needs from, to or both");

/** Shape of an entry. */
const entryFields = z.strictObject({
  label: words.describe("What the fact is, for people."),
  about: z.array(words).default([]).describe("Names and nouns that it is about."),
  kind: z.enum(kinds),
  value: z
    .union([scalar, interval], "a number, a text or an interval {from, to} is needed")
    .describe('A number, "650-750", ">= 700", {from, to}, an ISO date or two with a slash, a name, or a sentence.'),
  unit: words.optional().describe("Unit or counted noun of a quantity."),
  asOf: date.optional().describe("The time it holds (ISO 8601)."),
  source: words.optional().describe("Where it was checked."),
  url: z.url({ protocol: /^https?$/, error: "an address with http or https is needed" }).optional(),
  note: words.optional(),
  quote: words.optional().describe("A passage that states it: its words tell what the value is about."),
  language: words.optional().describe("Language of the entry, where it is not that of the sheet."),
});

export type Entry = z.infer<typeof entryFields>;

export const entrySchema = entryFields.superRefine(({ kind, value, unit }, context) => {
  const fail = (at: string, message: string): void =>
    context.addIssue({ code: "custom", path: at.split("."), message });
  if (unit !== undefined && kind !== "quantity") fail("unit", "only a quantity has a unit");
  if (typeof value === "number") {
    if (kind === "date" && readDate(value) === undefined) fail("value", "a year of four digits, or a date, is needed");
    else if (kind !== "quantity" && kind !== "date") fail("value", `${kind} needs a name or a sentence`);
    return;
  }
  if (kind === "date" && typeof value === "string" && isNoDay(value))
    fail(
      "value",
      "there is no such day; a date such as 2024-10-03, two with a slash between them, or words are needed",
    );
  if (typeof value === "string") return;
  if (kind !== "quantity" && kind !== "date") return fail("value", `${kind} needs a name or a sentence`);
  for (const end of ["from", "to"] as const) {
    const given = value[end];
    if (given === undefined) continue;
    const read = kind === "date" ? readDate(given) : readFigure(given)?.bound === "exact";
    if (!read) fail(`value.${end}`, kind === "date" ? "a date such as 2024-10-03 is needed" : "a number is needed");
  }
});

/** Written like an ISO date, but none. */
const isNoDay = (value: string): boolean =>
  /^\d{4}(?:-\d|\/|$)/.test(value) && !value.split("/").every((part) => readDate(part));

/** Shape of a sheet but for its entries, which are checked one by one. */
export const sheetSchema = z.strictObject({
  name: words.optional().describe("Shown as the source; the file's name by default."),
  language: words.optional().describe("Language of the labels; told from the text by default."),
  facts: z.array(z.unknown()),
});

/** The keys of the map at a path of a sheet. */
export function sheetKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(sheetSchema.shape);
  return path.length > 2 ? ["from", "to"] : Object.keys(entryFields.shape);
}

/** JSON Schema (draft 2020-12) of a fact sheet. */
export function sheetJsonSchema(): unknown {
  const whole = sheetSchema.extend({ facts: z.array(entryFields) }).meta({ title: "Fact sheet of claims" });
  return z.toJSONSchema(whole, { io: "input" });
}
