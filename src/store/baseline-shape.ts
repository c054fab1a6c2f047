import { z } from "zod";
import type { BaselineEntry } from "../record.ts";

const kinds = z.enum(["quantity", "date", "place", "person", "quote", "event", "attribute"]);
const relations = z.enum(["diverge", "disputed", "evolves", "unclear", "denied", "opposite"]);

export const entrySchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}:[1-9]\d*$/, "16 hexadecimal digits, a colon and a number are needed"),
  rule: z.templateLiteral([kinds, "/", relations], "a rule such as quantity/diverge is needed"),
  path: z.string().min(1),
  message: z.string(),
  note: z.string().exactOptional(),
  date: z.iso.date("a day such as 2024-10-03 is needed").exactOptional(),
});

/** Shape of `claims-baseline.json`. */
export const baselineSchema = z.strictObject({ schemaVersion: z.literal(1), findings: z.array(entrySchema) });

/** Findings that somebody has accepted: by path, then fingerprint, each once. */
export interface Baseline {
  readonly schemaVersion: 1;
  readonly findings: readonly BaselineEntry[];
}
