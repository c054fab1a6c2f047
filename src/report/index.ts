import { reportCsv } from "./csv.ts";
import type { Format } from "./format.ts";
import { reportJson } from "./json.ts";
import { reportMarkdown } from "./markdown.ts";
import { reportNdjson } from "./ndjson.ts";
import { reportTerminal } from "./terminal.ts";
import type { Reporter } from "./view.ts";

/** Register a reporter with one line here and one in `formats`; help, completion and suggestions follow. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  terminal: reportTerminal,
  json: reportJson,
  ndjson: reportNdjson,
  markdown: reportMarkdown,
  csv: reportCsv,
};
