import { basename, relative, resolve } from "node:path";
import { type Document, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { problem } from "../problem.ts";
import type { FactSheet, Problem, SheetFact, Span } from "../record.ts";
import { faultOf } from "./fault.ts";
import { bytesOf, failureOf } from "./file.ts";
import { type Entry, entrySchema, sheetKeys, sheetSchema } from "./sheet-shape.ts";
import { readDate, sheetValue } from "./sheet-value.ts";

/** Largest sheet that is read, in bytes. */
const largest = 10_000_000;

/** Uses of anchors: a few are a convenience, thousands of them a bomb. */
const mostAliases = 100;

/** Reads fact sheets, each file once, in the order of their paths as they are named from `cwd`. */
export async function readSheets(paths: readonly string[], cwd: string): Promise<readonly FactSheet[]> {
  const shown = paths.map((path) => relative(cwd, resolve(cwd, path)).replaceAll("\\", "/") || path);
  const sheets = await Promise.all([...new Set(shown)].sort().map((path) => readSheet(resolve(cwd, path), path)));
  return sheets;
}

/**
 * Reads a fact sheet. Nothing is thrown: what can't be used is told with its line and column (`sheet/invalid` for an entry,
 * the others are used; `sheet/unreadable` for the file), and no tag or code in it is run.
 */
async function readSheet(path: string, shown: string): Promise<FactSheet> {
  try {
    const bytes = await bytesOf(path, largest);
    if (typeof bytes === "string") return unreadable(shown, `can't read ${shown}: ${bytes}`);
    return parseSheet(new TextDecoder("utf-8", { fatal: true }).decode(bytes), shown);
  } catch (error) {
    return unreadable(
      shown,
      `can't read ${shown}: ${error instanceof TypeError ? "it is no UTF-8" : failureOf(error)}`,
    );
  }
}

/** Reads the text of a fact sheet; `path` is its name in messages. */
export function parseSheet(text: string, path: string): FactSheet {
  const lines = new LineCounter();
  // "silent" would let a second document pass.
  const document = parseDocument(text, { lineCounter: lines, logLevel: "error" });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const [place] = fault.linePos ?? [];
    const message = `no valid YAML: ${(fault.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "")}`;
    return unreadable(path, message, text, place && { line: place.line, column: place.col });
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return unreadable(path, "no valid YAML: an alias without its anchor, or too many of them", text);
  }
  const problems: Problem[] = [];
  const complain = (issues: Parameters<typeof faultOf>[0][], at: readonly PropertyKey[]): void => {
    for (const issue of issues) {
      const { message, spot } = faultOf({ ...issue, path: [...at, ...issue.path] }, document, lines, sheetKeys);
      problems.push(problem("sheet/invalid", "error", message, { path, ...spot }));
    }
  };
  const sheet = sheetSchema.safeParse(value);
  if (!sheet.success) complain(sheet.error.issues, []);
  // A sheet with a key too many may still have facts.
  const entries = sheet.success ? sheet.data.facts : listOf(value);
  const facts = entries.flatMap((given, i): SheetFact | [] => {
    const entry = entrySchema.safeParse(given);
    if (entry.success) return factOf(entry.data, document, text, i);
    complain(entry.error.issues, ["facts", i]);
    return [];
  });
  const { name, language } = sheet.success ? sheet.data : {};
  return {
    id: path,
    path,
    name: name ?? basename(path),
    ...(language === undefined ? {} : { language: language.toLowerCase() }),
    text,
    facts,
    problems,
  };
}

function factOf(entry: Entry, document: Document, text: string, index: number): SheetFact {
  const { label, about, kind, unit, asOf, source, url, note, quote, language } = entry;
  const time = asOf === undefined ? undefined : readDate(asOf);
  return {
    label,
    about,
    kind,
    value: sheetValue(entry),
    ...(unit === undefined ? {} : { unit }),
    ...(time === undefined ? {} : { asOf: time }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
    ...(note === undefined ? {} : { note }),
    ...(quote === undefined ? {} : { quote }),
    ...(language === undefined ? {} : { language: language.toLowerCase() }),
    place: {
      label: spanOf(document, text, ["facts", index, "label"]),
      value: spanOf(document, text, ["facts", index, "value"]),
    },
  };
}

/** Where a node stands in the text, without its quotation marks. An entry that is an alias takes the place of its anchor. */
function spanOf(document: Document, text: string, path: readonly PropertyKey[]): Span {
  const node: unknown = document.getIn(path, true) ?? document.getIn(path.slice(0, 2), true);
  if (!isNode(node) || !node.range) return { start: 0, end: 0 };
  const [start, end] = node.range;
  if (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"))
    return { start: start + 1, end: end - 1 };
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The entries of something that is no sheet as it stands. */
function listOf(value: unknown): readonly unknown[] {
  const facts: unknown = typeof value === "object" && value !== null && "facts" in value ? value.facts : undefined;
  return Array.isArray(facts) ? facts : [];
}

function unreadable(
  path: string,
  message: string,
  text = "",
  spot: { readonly line?: number; readonly column?: number } = {},
): FactSheet {
  const told = problem("sheet/unreadable", "error", message, { path, ...spot });
  return { id: path, path, name: basename(path), text, facts: [], problems: [told] };
}
