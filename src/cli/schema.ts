import { z } from "zod";
import { configSchema } from "../load/config-shape.ts";
import { checkJsonSchema } from "../report/check/schema.ts";
import { explainJsonSchema } from "../report/explain/schema.ts";
import { reportJsonSchema } from "../report/schema.ts";
import { sheetJsonSchema } from "../store/sheet-shape.ts";
import type { SchemaName } from "./request.ts";

const schemas: Readonly<Record<SchemaName, () => unknown>> = {
  report: reportJsonSchema,
  explain: explainJsonSchema,
  check: checkJsonSchema,
  facts: sheetJsonSchema,
  config: () => z.toJSONSchema(configSchema, { io: "input" }),
};

/** JSON Schema (draft 2020-12) of what is written (reports) or read (fact sheets, configuration). */
export function schemaText(of: SchemaName): string {
  return `${JSON.stringify(schemas[of](), null, 2)}\n`;
}
