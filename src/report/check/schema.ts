import { z } from "zod";
import type { BaselineEntry, Finding, Threshold } from "../../record.ts";
import { articleSchema, head, problemSchema } from "../schema.ts";

/** The shape of `claims check --format json`. What are records as they are is proved to mirror them at the end. */

const count = z.int().nonnegative();
const verdictSchema = z.enum(["diverge", "disputed", "evolves", "unclear"]);
const ruleSchema = z
  .templateLiteral([
    z.enum(["quantity", "date", "place", "person", "quote", "event", "attribute"]),
    "/",
    z.enum(["diverge", "disputed", "evolves", "unclear", "denied", "opposite"]),
  ])
  .describe('Kind of claim and relation to the others: "quantity/diverge", "event/denied".');

const placeSchema = z.strictObject({
  article: z.string().describe("Id of the article."),
  source: z.string().describe("Outlet, or name of the fact sheet."),
  path: z.string(),
  start: count.describe("UTF-16 offset into the text of the article."),
  end: count,
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive().describe("Exclusive."),
  text: z.string().describe("The words at the place."),
  before: z.string().describe("The text around them in their block."),
  after: z.string(),
  language: z.string(),
  claim: z.string().describe("Id of the claim there."),
  value: z.string().describe("What it says, for people."),
});

const relatedSchema = placeSchema.extend({
  stance: z.enum(["against", "with"]).describe("It clashes with the new article, or stands with it."),
});

const acceptance = {
  note: z.string().exactOptional(),
  date: z.string().exactOptional().describe("Day, as given by the user."),
};

const fingerprint = z.string().describe("The same after reflow, renames and edits elsewhere in the article.");

const findingSchema = z.strictObject({
  rule: ruleSchema,
  verdict: verdictSchema.describe("What --fail-on is held against."),
  severity: z.enum(["error", "warning", "info"]),
  fingerprint,
  fact: z.string().describe("Id of the fact, for `claims explain`."),
  label: z.string(),
  message: z.string(),
  why: z.string(),
  reasons: z.array(z.strictObject({ code: z.string(), detail: z.string(), weight: z.number() })),
  place: placeSchema.describe("In the new article."),
  related: z.array(relatedSchema).describe("In the others: those against first, each article once."),
  fails: z.boolean().describe("It is at or over the threshold."),
  accepted: z.strictObject(acceptance).exactOptional().describe("The baseline holds it."),
});

const thresholdSchema = z.strictObject({
  failOn: z.enum([...verdictSchema.options, "never"]),
  maxFindings: count.describe("Findings at or over the threshold that are put up with."),
});

const staleSchema = z.strictObject({
  fingerprint,
  rule: ruleSchema,
  path: z.string(),
  message: z.string(),
  ...acceptance,
});

export const checkSchema = z
  .strictObject({
    ...head,
    prefix: z.string().exactOptional().describe("Where the paths start, as seen from the root of the repository."),
    added: z.array(articleSchema).describe("The new articles."),
    corpus: count.describe("Articles and fact sheets that they were held against."),
    findings: z.array(findingSchema).describe("By path and place in the new article; accepted ones as well."),
    threshold: thresholdSchema,
    failing: count.describe("Findings that fail and are not accepted."),
    stale: z.array(staleSchema).describe("Entries of the baseline that no finding answers to any more."),
    problems: z.array(problemSchema),
  })
  .meta({ title: "claims check --format json" });

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type CheckJson = Frozen<z.infer<typeof checkSchema>>;

/** JSON Schema (draft 2020-12) of what `claims check --format json` prints. */
export function checkJsonSchema(): unknown {
  return z.toJSONSchema(checkSchema, { reused: "ref" });
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Mirrors<Record, Schema extends z.ZodType> = Same<Mutable<Record>, z.infer<Schema>>;
type Proof<T extends true> = T;

/**
 * Each line fails to compile when a schema and its record differ.
 * @public
 */
export type CheckSchemasMirrorRecords = readonly [
  Proof<Mirrors<Finding, typeof findingSchema>>,
  Proof<Mirrors<Threshold, typeof thresholdSchema>>,
  Proof<Mirrors<BaselineEntry, typeof staleSchema>>,
];
