import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "../clusters");

const goldSchema = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      verdict: z.string(),
      accept: z.array(z.string()).optional(),
      mentions: z.array(z.object({ file: z.string(), quote: z.string() })),
    }),
  ),
});

export interface Stretch {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface Event {
  readonly name: string;
  /** Names and texts of the articles, in the order of their numbers. */
  readonly articles: readonly (readonly [file: string, text: string])[];
  /** Where the annotation sees one fact, and whether the articles differ on it. */
  readonly facts: readonly { readonly isConflict: boolean; readonly places: readonly Stretch[] }[];
}

const conflicts = new Set(["diverge", "disputed"]);

/** An annotated event, its quotations as places in the files. */
export function readEvent(name: string): Event {
  const folder = join(root, name, "articles");
  const articles = readdirSync(folder)
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  const texts = new Map(articles.map(([file, text]) => [file, text.replace(/^\uFEFF/, "")]));
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(root, name, "gold.json"), "utf8")));
  return {
    name,
    articles,
    facts: gold.facts.map(({ verdict, accept = [], mentions }) => ({
      isConflict: [verdict, ...accept].some((each) => conflicts.has(each)),
      places: mentions.map(({ file, quote }) => {
        const start = texts.get(file)?.indexOf(quote) ?? -1;
        return { file, start, end: start + quote.length };
      }),
    })),
  };
}

/** Whether two stretches share half of the shorter one. */
export function covers(a: Stretch, b: Stretch): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.file === b.file && 2 * shared >= Math.min(a.end - a.start, b.end - b.start);
}
