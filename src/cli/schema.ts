import { z } from "zod";
import { configSchema } from "../load/config-shape.ts";
import { reportJsonSchema } from "../report/schema.ts";

/** JSON Schema (draft 2020-12) of the JSON report, or of the configuration file. */
export function schemaText(of: "report" | "config"): string {
  const schema = of === "report" ? reportJsonSchema() : z.toJSONSchema(configSchema, { io: "input" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
