import type { z } from "zod";
import { outletsSchema, pageCuesSchema } from "./schema/page.ts";
import * as schema from "./schema.ts";

/** The data files of a pack, by name, and their shapes. */
export const packShapes = {
  "function-words": schema.functionWordsSchema,
  abbreviations: schema.abbreviationsSchema,
  numbers: schema.numbersSchema,
  bounds: schema.boundsSchema,
  units: schema.unitsSchema,
  dates: schema.datesSchema,
  reporting: schema.reportingSchema,
  certainty: schema.certaintySchema,
  roles: schema.rolesSchema,
  places: schema.gazetteerSchema,
  organisations: schema.gazetteerSchema,
  "quantity-cues": schema.quantityCuesSchema,
  figures: schema.figureCuesSchema,
  lemmas: schema.lemmasSchema,
  seams: schema.seamsSchema,
};

type Inferred<T extends Readonly<Record<string, z.ZodType>>> = { readonly [Name in keyof T]: z.infer<T[Name]> };

/** What each data file of a pack holds. Types alone are imported where the tool runs, so that it never loads zod. */
export type PackFiles = Inferred<typeof packShapes>;
export type MatchModel = z.infer<typeof schema.matchModelSchema>;
export type Figures = z.infer<typeof schema.figuresSchema>;
export type Concept = z.infer<typeof schema.conceptsSchema>[number];
export type PageCues = z.infer<typeof pageCuesSchema>;
export type Outlets = z.infer<typeof outletsSchema>;

/** The shape of a data file by its path under `src/`, or undefined where no data file belongs. */
export function shapeOf(path: string): z.ZodType | undefined {
  if (/^language\/concepts\/[a-z-]+\.json$/.test(path)) return schema.conceptsSchema;
  if (path === "match/model/weights.json") return schema.matchModelSchema;
  if (path === "language/figure/kinds.json") return schema.figuresSchema;
  if (path === "load/cues/outlets.json") return outletsSchema;
  if (/^load\/cues\/[a-z]+\.json$/.test(path)) return pageCuesSchema;
  const name = /^language\/[a-z]+\/data\/([a-z-]+)\.json$/.exec(path)?.[1] ?? "";
  return new Map<string, z.ZodType>(Object.entries(packShapes)).get(name);
}
