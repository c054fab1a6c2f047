import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { asRecord, type Fields, readFields } from "./fields.ts";

/** An article in a JSON file. */
interface JsonArticle {
  readonly text: string;
  readonly fields: Fields;
  /** Where it stands: its line in `.jsonl`, its place in a list (from 1), nothing for a lone object. */
  readonly key?: string;
}

export interface JsonArticles {
  readonly articles: readonly JsonArticle[];
  readonly problems: readonly Problem[];
}

/** Names under which the text of an article is kept. */
const textNames = ["text", "body", "content", "articleBody", "article_text", "maintext"];

/** A field named "text" may hold a code or a label; an article has words. */
const fewestWords = 4;

const isText = (value: string): boolean => value.trim().split(/\s+/, fewestWords).length >= fewestWords;

/** The text of an object; a list of paragraphs is joined by empty lines. */
function textOf(record: Readonly<Record<string, unknown>>): string | undefined {
  for (const name of textNames) {
    const value = record[name];
    if (typeof value === "string" && isText(value)) return value;
    if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === "string"))
      return value.join("\n\n");
  }
  return undefined;
}

const lineOfOffset = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Says where JSON is broken, as far as the engine tells; messages differ by engine, so only the place is kept. */
function faultLine(text: string, error: unknown): number | undefined {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return at === undefined ? undefined : lineOfOffset(text, Number(at));
}

/** Reads `.json`: an article, a list of articles, or an object that holds one under `articles`. */
export function readJson(text: string, path: string): JsonArticles {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      articles: [],
      problems: [
        problem("load/invalid-json", "error", `${path} is not valid JSON.`, { path, line: faultLine(text, error) }),
      ],
    };
  }
  const wrapped = asRecord(value)?.["articles"];
  const list: unknown = Array.isArray(wrapped) ? wrapped : value;
  const items: readonly unknown[] = Array.isArray(list) ? list : [list];
  const articles: JsonArticle[] = [];
  const problems: Problem[] = [];
  for (const [i, item] of items.entries()) {
    const record = asRecord(item);
    const body = record && textOf(record);
    if (record && body !== undefined)
      articles.push({ text: body, fields: readFields(record), ...(Array.isArray(list) ? { key: String(i + 1) } : {}) });
    else {
      const which = Array.isArray(list) ? `Item ${i + 1}` : "The file";
      problems.push(problem("load/no-text", "warning", `${which} has no text.`, { path }));
    }
  }
  return { articles, problems };
}

/** Reads `.jsonl`: an article a line. A bad line is a problem with its number; the others are read. */
export function readJsonLines(text: string, path: string): JsonArticles {
  const articles: JsonArticle[] = [];
  const problems: Problem[] = [];
  for (const [i, source] of text.split("\n").entries()) {
    if (source.trim() === "") continue;
    const line = i + 1;
    let value: unknown;
    try {
      value = JSON.parse(source);
    } catch {
      problems.push(problem("load/invalid-json", "error", `Line ${line} is not valid JSON.`, { path, line }));
      continue;
    }
    const record = asRecord(value);
    const body = record && textOf(record);
    if (record && body !== undefined) articles.push({ text: body, fields: readFields(record), key: String(line) });
    else problems.push(problem("load/no-text", "warning", `Line ${line} has no text.`, { path, line }));
  }
  return { articles, problems };
}
