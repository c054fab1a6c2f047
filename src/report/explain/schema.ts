import { z } from "zod";
import { articleSchema, claimSchema, factSchema, head, problemSchema } from "../schema.ts";

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

const claimId = z.string().describe("Id of a claim.");

const outcomeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("joined") }).describe("One fact holds both."),
  z.strictObject({ kind: z.literal("ruled-out") }).describe("A row rules the pair out."),
  z.strictObject({ kind: z.literal("below") }).describe("The sum is below what is needed."),
  z
    .strictObject({ kind: z.literal("conflict"), a: claimId, b: claimId, reason: rowSchema })
    .describe("Near enough, but another pair of their two groups is ruled out."),
  z
    .strictObject({ kind: z.literal("mean"), mean: z.number(), needed: z.number() })
    .describe("Near enough, but the mean over all pairs of their two groups is too low."),
  z
    .strictObject({ kind: z.literal("full"), most: z.int() })
    .describe("Near enough, but their groups together are too large for one fact."),
  z.strictObject({ kind: z.literal("unmet") }).describe("Never compared: nothing brought them together."),
  z
    .strictObject({ kind: z.literal("order") })
    .describe("Near enough, but their groups were no match when they were tried."),
]);

const pairSchema = z.strictObject({
  a: claimId,
  b: claimId.describe("Id of the later claim; details of the rows name the earlier first."),
  score: z.number().describe("The sum of the rows."),
  needed: z.number().describe("The sum that claims of this sort need to be linked."),
  why: z.string().describe("Why the two stand in one fact or do not, in a sentence."),
  outcome: outcomeSchema,
  reasons: z.array(rowSchema).describe("The heaviest first."),
});

const groundSchema = z.strictObject({
  ground: z.string().describe("What of the axis decided: time/superseded, fit/sets."),
  axis: z.string().describe("One of the codes of the verdict's axis."),
  words: z.string(),
});

const besideSchema = pairSchema.extend({
  fact: z.string().exactOptional().describe("Id of the fact that holds both."),
  between: groundSchema.exactOptional().describe("How their values go together; absent within one article."),
});

const explainedFactSchema = factSchema.extend({
  axis: axisSchema,
  links: z.array(pairSchema),
  grounds: z
    .array(
      groundSchema.extend({
        a: z.int().nonnegative().describe("Index of a position."),
        b: z.int().nonnegative(),
        claims: z.tuple([claimId, claimId]).describe("The claims of the two that tell the most."),
      }),
    )
    .describe("How the positions go together, pair by pair."),
  nearest: z
    .array(pairSchema.extend({ other: claimId.describe("Id of the claim that the fact does not hold.") }))
    .describe("The closest claims of other articles that the fact does not hold, the closest first."),
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
    with: z.string().exactOptional().describe("What it was to be compared with."),
    articles: z.array(articleSchema).describe("The articles of all claims that are named here."),
    claims: z.array(explainedClaimSchema).describe("The claims asked for; empty where a fact was."),
    facts: z.array(explainedFactSchema),
    pairs: z
      .array(besideSchema)
      .exactOptional()
      .describe("Each claim asked for beside each of `with`: joined ones first, then the nearest."),
    others: z.array(claimSchema).describe("Claims that are named here and stand nowhere above."),
    problems: z.array(problemSchema),
  })
  .meta({ title: "claims explain --format json" });

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type ExplainJson = Frozen<z.infer<typeof explainSchema>>;

/** JSON Schema (draft 2020-12) of what `claims explain --format json` prints. */
export function explainJsonSchema(): unknown {
  return z.toJSONSchema(explainSchema, { reused: "ref" });
}
