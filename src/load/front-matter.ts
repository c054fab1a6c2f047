import matter from "gray-matter";
import { parse as parseYaml } from "yaml";
import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { asRecord, type Fields, readFields } from "./fields.ts";

export interface FrontMatter {
  readonly fields: Fields;
  /** Offset where the article proper begins; 0 where there is no front matter. */
  readonly end: number;
  readonly problems: readonly Problem[];
}

const none: FrontMatter = { fields: {}, end: 0, problems: [] };

/** Longer blocks are no front matter; it also bounds gray-matter, whose comment pattern is quadratic on empty lines. */
const maxLength = 16_384;

function refuse(): never {
  throw new Error("only YAML front matter is read");
}

/** Every engine but YAML refuses, the JavaScript one above all. Core YAML keeps dates as they are written. */
const options = {
  language: "yaml",
  engines: {
    yaml: (source: string): object => asRecord(parseYaml(source, { maxAliasCount: 20, logLevel: "error" })) ?? {},
    json: refuse,
    js: refuse,
    javascript: refuse,
    coffee: refuse,
    toml: refuse,
  },
};

/** Offset after the line that closes the block, or -1. */
function closeOf(text: string, from: number): { readonly inner: number; readonly end: number } | undefined {
  const head = text.slice(0, maxLength);
  for (let start = from; start > 0 && start < head.length; start = head.indexOf("\n", start) + 1) {
    const newline = head.indexOf("\n", start);
    const line = head.slice(start, newline < 0 ? head.length : newline);
    if (line.trimEnd() === "---") return { inner: start, end: newline < 0 ? head.length : newline + 1 };
  }
  return undefined;
}

/** `key: value` lines, for what YAML refuses: a French title such as "OTAN : l'accord" holds a colon. */
function readLines(inner: string): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = Object.create(null);
  for (const line of inner.split("\n")) {
    const colon = line.indexOf(":");
    const key = line.slice(0, colon);
    if (colon < 1 || !/^[A-Za-z_][\w-]{0,40}$/.test(key)) continue;
    const value = line.slice(colon + 1).trim();
    const quoted = value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0));
    record[key] = quoted ? value.slice(1, -1) : value;
  }
  return record;
}

/**
 * Reads YAML front matter: a block between a first line that is exactly `---` and the next such line. A block that
 * names another language (`---js`) is skipped with a problem and never run; one that is broken YAML is read line by
 * line; one that holds no mapping is text between two rules, and part of the article.
 */
export function readFrontMatter(text: string, path?: string): FrontMatter {
  if (!text.startsWith("---")) return none;
  const newline = text.indexOf("\n");
  if (newline < 0) return none;
  const first = text.slice(0, newline).replace(/\r$/, "");
  if (first !== "---" && !/^---[A-Za-z]{1,20}$/.test(first)) return none;
  const close = closeOf(text, newline + 1);
  if (!close) return none;
  const { end } = close;
  if (first !== "---") {
    const message = `Front matter marked "${first}" was skipped.`;
    return { fields: {}, end, problems: [problem("load/front-matter-code", "warning", message, { path, line: 1 })] };
  }
  const inner = text.slice(newline + 1, close.inner);
  try {
    const { data } = matter(text.slice(0, end), options);
    const record = asRecord(data);
    if (!record || Object.keys(record).length === 0) return none;
    return { fields: readFields(record), end, problems: [] };
  } catch {
    const record = readLines(inner);
    if (Object.keys(record).length === 0) return none;
    const message = "The front matter is not valid YAML; it was read line by line.";
    return {
      fields: readFields(record),
      end,
      problems: [problem("load/front-matter", "warning", message, { path, line: 1 })],
    };
  }
}
