import { z } from "zod";
import { articleSchema, claimSchema, factSchema, head, linkSchema, problemSchema } from "../schema.ts";

/** The shape of `claims explain --format json`. */

const axisSchema = z
  .strictObject({ code: z.string(), words: z.string() })
  .describe("What decided the verdict: time, authority, scope, unit, subject, value (the values alone) or none.");

const rowSchema = z.strictObject({
  code: z.string(),
  words: z.string().describe("What was compared, in words."),
  detail: z.string(),
  weight: z.number().describe("Above 0 it speaks for one fact, below 0 against; -10 rules the pair out."),
});

const explainedFactSchema = factSchema.extend({
  axis: axisSchema,
  links: z.array(
    linkSchema.extend({ score: z.number().describe("The sum of the rows."), reasons: z.array(rowSchema) }),
  ),
});

const explainedClaimSchema = claimSchema.extend({
  fact: z.string().exactOptional().describe("Id of the fact it belongs to."),
  about: z.array(z.string()).describe("Keys of the entities it is about, the most specific first."),
  subject: z.string().exactOptional(),
  predicate: z.string().exactOptional(),
  scope: z.array(z.string()).describe("Keys of the places that limit it."),
  people: z.array(z.string()),
  owner: z.string().exactOptional().describe("Key of whose figure it is."),
  asOfImplied: z.boolean().exactOptional().describe("asOf is the date of the article."),
});

export const explainSchema = z
  .strictObject({
    ...head,
    asked: z.string(),
    articles: z.array(articleSchema).describe("The articles that the facts are reported in."),
    claims: z.array(explainedClaimSchema).describe("The claims asked for; empty where a fact was."),
    facts: z.array(explainedFactSchema),
    problems: z.array(problemSchema),
  })
  .meta({ title: "claims explain --format json" });

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type ExplainJson = Frozen<z.infer<typeof explainSchema>>;

/** JSON Schema (draft 2020-12) of what `claims explain --format json` prints. */
export function explainJsonSchema(): unknown {
  return z.toJSONSchema(explainSchema, { reused: "ref" });
}
