import { z } from "zod";
import type {
  Authority,
  ClaimValue,
  DateSpec,
  Link,
  Origin,
  Position,
  Problem,
  Publication,
  Statistics,
} from "../record.ts";

/**
 * The shape of the JSON report. The parts that are records as they are must mirror record.ts: `Mirrors` at the end makes
 * the compiler prove it, in both directions. What is published as JSON Schema is made from these.
 */

const count = z.int().nonnegative();
const optionalCount = z.int().positive().exactOptional();

const verdictSchema = z.enum(["agree", "diverge", "evolves", "disputed", "unclear", "single"]);
const kindSchema = z.enum(["quantity", "date", "place", "person", "quote", "event", "attribute"]);

const dateSchema = z
  .strictObject({
    year: z.int().exactOptional(),
    month: z.int().min(1).max(12).exactOptional(),
    day: z.int().min(1).max(31).exactOptional(),
    weekday: z.int().min(1).max(7).exactOptional(),
    part: z.enum(["early", "mid", "late"]).exactOptional(),
    daypart: z.enum(["night", "morning", "noon", "afternoon", "evening"]).exactOptional(),
    time: z
      .strictObject({
        hour: z.int(),
        minute: z.int().exactOptional(),
        second: z.int().exactOptional(),
        zone: z.int().exactOptional().describe("Offset from UTC in minutes."),
      })
      .exactOptional(),
  })
  .describe("A calendar constraint: every instant that fits the fields given. Weekdays count from Monday = 1.");

const publicationSchema = z.strictObject({
  date: dateSchema,
  granularity: z.enum(["year", "month", "day", "time"]),
  origin: z
    .enum(["option", "config", "sidecar", "front-matter", "html", "json", "text", "prefix", "url"])
    .describe("Where the date was found."),
});

export const problemSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  hint: z.string().exactOptional(),
  path: z.string().exactOptional(),
  line: optionalCount,
  column: optionalCount,
});

const text = z.string().describe("As written.");

const valueSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("quantity"),
    figure: z.number().describe("The figure as written, the lower one of a range."),
    low: z.number().nullable().describe("Least value that fits; null: no lower end."),
    high: z.number().nullable(),
    bound: z.enum(["exact", "about", "almost", "over", "under", "atLeast", "atMost", "range"]),
    unit: z.string().describe('Base unit ("m", "kg", "EUR", "%"), "" for a bare count.'),
    counted: z.string().exactOptional(),
    concept: z.string().exactOptional().describe("What is counted, as a concept shared by all languages."),
    part: z.boolean().exactOptional(),
    per: z.string().exactOptional(),
    text,
  }),
  z.strictObject({
    type: z.literal("date"),
    from: dateSchema,
    to: dateSchema.exactOptional(),
    implied: z
      .array(z.enum(["year", "month", "day", "weekday", "time", "daypart", "part"]))
      .describe("Fields that the text does not give, resolved from other dates."),
    text,
  }),
  z.strictObject({ type: z.literal("place"), place: z.string(), name: z.string(), text }),
  z.strictObject({ type: z.literal("person"), person: z.string(), name: z.string(), role: z.array(z.string()), text }),
  z.strictObject({
    type: z.literal("quote"),
    form: z.enum(["direct", "indirect", "partial"]),
    words: z.array(z.string()),
    text,
  }),
  z.strictObject({ type: z.literal("statement"), terms: z.array(z.string()), text }),
]);

const authoritySchema = z.strictObject({ id: z.string(), name: z.string() });

export const claimSchema = z.strictObject({
  id: z.string(),
  article: z.string().describe("Id of the article."),
  path: z.string(),
  start: count.describe("UTF-16 offset into the decoded file: file.slice(start, end) === text."),
  end: count,
  line: z.int().positive(),
  column: z.int().positive(),
  text: z.string(),
  kind: kindSchema,
  value: valueSchema,
  authority: authoritySchema.exactOptional().describe("Who says it inside the text."),
  certainty: z.enum(["asserted", "hedged", "planned", "hypothetical", "denied"]),
  polarity: z.enum(["affirmed", "negated"]),
  asOf: dateSchema.exactOptional().describe("The time it is said to hold."),
  superseded: z.boolean().exactOptional().describe("The text itself calls it an earlier state."),
  entry: z.string().exactOptional().describe("Label of the entry of a fact sheet that states it."),
  weak: z.boolean().exactOptional().describe("From a caption."),
});

export const articleSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  source: z.string(),
  title: z.string().exactOptional(),
  published: publicationSchema.exactOptional(),
  language: z.string(),
  sheet: z.literal(true).exactOptional().describe("A fact sheet of the newsroom."),
  warnings: z.array(problemSchema),
});

const positionSchema = z.strictObject({
  value: z.string(),
  claims: z.array(z.string()).describe("Ids of the claims that hold this value."),
  articles: z.array(z.string()),
  origins: count.describe("Independent origins: wire copies count once."),
  authority: authoritySchema.exactOptional(),
});

const linkSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  score: z.number(),
  reasons: z.array(z.strictObject({ code: z.string(), detail: z.string(), weight: z.number() })),
});

export const factSchema = z.strictObject({
  id: z.string().describe("Stable: survives edits elsewhere in the articles."),
  label: z.string(),
  topic: z.string(),
  kind: kindSchema,
  verdict: verdictSchema,
  reason: z.string(),
  positions: z.array(positionSchema),
  claims: z.array(claimSchema),
  links: z.array(linkSchema).describe("Why claims were taken to be about one fact."),
  silent: z.array(z.string()).describe("Ids of the articles that say nothing of it."),
  contrasts: z.array(z.string()).describe("Ids of facts of the same topic that take the opposite stance."),
  restates: z
    .string()
    .optional()
    .describe("Id of the fact whose values all passages of this statement hold; not counted in the statistics."),
});

const originSchema = z.strictObject({ id: z.string(), articles: z.array(z.string()), reason: z.string() });

const statisticsSchema = z
  .strictObject({
    articles: count,
    sources: count,
    origins: count,
    claims: count,
    facts: count,
    verdicts: z.record(verdictSchema, count),
  })
  .describe("Counts of the whole run, whatever the filters leave out.");

export const head = {
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("claims"), version: z.string() }),
};
const tail = {
  origins: z.array(originSchema),
  problems: z.array(problemSchema),
  statistics: statisticsSchema,
};

export const compareSchema = z
  .strictObject({ ...head, articles: z.array(articleSchema), facts: z.array(factSchema), ...tail })
  .meta({ title: "claims compare --format json" });

export const extractSchema = z
  .strictObject({
    ...head,
    articles: z.array(articleSchema.extend({ claims: z.array(claimSchema) })),
    ...tail,
  })
  .meta({ title: "claims extract --format json" });

const reportSchema = z.union([compareSchema, extractSchema]).meta({ title: "Report of claims" });

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type CompareJson = Frozen<z.infer<typeof compareSchema>>;
export type ExtractJson = Frozen<z.infer<typeof extractSchema>>;
export type ArticleJson = Frozen<z.infer<typeof articleSchema>>;
export type ClaimJson = Frozen<z.infer<typeof claimSchema>>;
export type FactJson = Frozen<z.infer<typeof factSchema>>;

/** JSON Schema (draft 2020-12) of what `--format json` prints. */
export function reportJsonSchema(): unknown {
  return z.toJSONSchema(reportSchema, { reused: "ref" });
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Mirrors<Record, Schema extends z.ZodType> = Same<Mutable<Record>, z.infer<Schema>>;

/**
 * Each line fails to compile when a schema and its record differ.
 * @public
 */
export type SchemasMirrorRecords = readonly [
  Proof<Mirrors<DateSpec, typeof dateSchema>>,
  Proof<Mirrors<Publication, typeof publicationSchema>>,
  Proof<Mirrors<Problem, typeof problemSchema>>,
  Proof<Mirrors<ClaimValue, typeof valueSchema>>,
  Proof<Mirrors<Authority, typeof authoritySchema>>,
  Proof<Mirrors<Position, typeof positionSchema>>,
  Proof<Mirrors<Link, typeof linkSchema>>,
  Proof<Mirrors<Origin, typeof originSchema>>,
  Proof<Mirrors<Statistics, typeof statisticsSchema>>,
];
type Proof<T extends true> = T;
