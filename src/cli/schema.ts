import { z } from "zod";
import { configSchema } from "../load/config-shape.ts";
import { explainJsonSchema } from "../report/explain/schema.ts";
import { reportJsonSchema } from "../report/schema.ts";
import { sheetJsonSchema } from "../store/sheet-shape.ts";
import type { SchemaName } from "./program.ts";

const schemas: Readonly<Record<SchemaName, () => unknown>> = {
  report: reportJsonSchema,
  explain: explainJsonSchema,
  facts: sheetJsonSchema,
  config: () => z.toJSONSchema(configSchema, { io: "input" }),
};

/** JSON Schema (draft 2020-12) of the JSON report, of an explanation, of a fact sheet, or of the configuration file. */
export function schemaText(of: SchemaName): string {
  return `${JSON.stringify(schemas[of](), null, 2)}\n`;
}
