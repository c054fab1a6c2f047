import type { Check } from "../../record.ts";
import { jsonText } from "../escape.ts";
import { articleJson } from "../json.ts";
import type { CheckJson } from "./schema.ts";

/** One indented JSON document of everything that was found; its shape is `checkSchema`. */
export function checkJson(check: Check): string {
  const { schemaVersion, tool, prefix, added, corpus, findings, threshold, failing, stale, problems } = check;
  const document: CheckJson = {
    schemaVersion,
    tool,
    ...(prefix === undefined ? {} : { prefix }),
    added: added.map(articleJson),
    corpus,
    findings,
    threshold,
    failing,
    stale,
    problems,
  };
  return `${jsonText(document, 2)}\n`;
}
