import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Document, isCollection, isMap, isNode, isSeq, parseDocument, stringify } from "yaml";
import { ClaimsError } from "../problem.ts";
import type { SheetEntry, SheetFact } from "../record.ts";
import { writerOf } from "./file.ts";
import { parseSheet, readSheets } from "./sheet.ts";

const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/** The entry as YAML, a list of one. */
export function entryText(entry: SheetEntry): string {
  return stringify([entryNode(entry)], style);
}

/** Lists of names stand on one line, as people write them. */
function entryNode(entry: SheetEntry): unknown {
  const document = new Document(entry);
  const about: unknown = document.get("about");
  if (isCollection(about)) about.flow = true;
  return document.contents;
}

/**
 * Adds an entry to a fact sheet, which is made where there is none: the rest of the file stays as it is, and is written
 * whole or not at all. An entry in the language of the sheet does not name it. `ClaimsError` where the file is no sheet,
 * holds the fact already, or can't be written.
 */
export async function addEntry(name: string, cwd: string, entry: SheetEntry): Promise<SheetEntry> {
  const write = await writerOf(name, cwd);
  const path = resolve(cwd, name);
  if ((await stat(path).catch(() => undefined)) === undefined) {
    const { language, ...rest } = entry;
    const head = language === undefined ? "" : `language: ${language}\n`;
    await write(`${head}facts:\n${indented(entryText(rest), "  ")}`);
    return rest;
  }
  const [sheet] = await readSheets([name], cwd);
  const broken = sheet?.problems.find(({ code }) => code === "sheet/unreadable");
  if (sheet === undefined || broken !== undefined)
    throw new ClaimsError("sheet/unreadable", broken?.message ?? `can't read ${name}`, broken);
  const text = await readFile(path, "utf8");
  const { language, ...rest } = entry;
  const added: SheetEntry = language === undefined || language === sheet.language ? rest : entry;
  const same = sheet.facts.find((fact) => isSame(fact, added));
  if (same !== undefined) {
    const line = sheet.text.slice(0, same.place.label.start).split("\n").length;
    throw new ClaimsError(
      "usage/invalid",
      `${sheet.path} holds “${same.label}” with this value already, on line ${line}`,
    );
  }
  await write(withEntry(text, added, sheet.path));
  return added;
}

/** One label, kind and value. */
function isSame(fact: SheetFact, entry: SheetEntry): boolean {
  const [other] = parseSheet(`facts:\n${indented(entryText(entry), "  ")}`, "").facts;
  const key = ({ label, kind, value, unit }: SheetFact): string =>
    JSON.stringify([label.toLowerCase().replace(/\s+/g, " "), kind, value, unit]);
  return other !== undefined && key(other) === key(fact);
}

/** The text of a sheet with an entry behind the others. */
export function withEntry(text: string, entry: SheetEntry, path: string): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const body = text.slice(mark.length);
  const document = parseDocument(body, { logLevel: "silent" });
  if (document.contents !== null && !isMap(document.contents))
    throw new ClaimsError("sheet/invalid", "a fact sheet needs a list under the key facts", { path, line: 1 });
  const facts: unknown = document.get("facts");
  if (facts !== undefined && facts !== null && !isSeq(facts))
    throw new ClaimsError("sheet/invalid", "facts: a list is needed", { path, line: 1 });
  return mark + (inserted(body, entry, facts) ?? rewritten(document, entry, facts));
}

/** Puts the entry behind the last one of a list in block style, so that no other line changes. */
function inserted(body: string, entry: SheetEntry, facts: unknown): string | undefined {
  if (!isSeq(facts) || facts.flow || facts.items.length === 0) return undefined;
  const last = facts.items.at(-1);
  if (!isNode(last) || !last.range || !facts.range) return undefined;
  const lineStart = body.lastIndexOf("\n", facts.range[0] - 1) + 1;
  const indent = body.slice(lineStart, facts.range[0]);
  if (!/^ *$/.test(indent)) return undefined;
  const at = last.range[1];
  const rest = body.indexOf("\n", Math.max(0, at - 1));
  const end = rest < 0 ? body.length : rest + 1;
  const newline = body.includes("\r\n") ? "\r\n" : "\n";
  const before = body.slice(0, end);
  const lines = indented(entryText(entry), indent).replaceAll("\n", newline);
  const made = `${before}${before.endsWith("\n") ? "" : newline}${lines}${body.slice(end)}`;
  return parseSheet(made, "").facts.length === parseSheet(body, "").facts.length + 1 ? made : undefined;
}

/** For sheets in another style: comments and order are kept, the layout may change. */
function rewritten(document: Document, entry: SheetEntry, facts: unknown): string {
  if (isSeq(facts)) facts.add(entryNode(entry));
  else document.set("facts", [entryNode(entry)]);
  return document.toString(style);
}

/** Only "\n" ends a line here: to a pattern, a line separator inside a text would do so as well. */
const indented = (text: string, indent: string): string => text.replace(/(^|\n)(?=[^\n])/g, `$1${indent}`);
