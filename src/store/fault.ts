import { type Document, isMap, isNode, type LineCounter } from "yaml";
import type { z } from "zod";
import { nearestKey, unknownKey } from "./slip.ts";

export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where an offset of a document's text stands. */
function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Where the node at a path begins, or else the nearest node around it that is there. */
export function spotOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Spot {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return spotAt(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
}

/** Where a key of the map at a path stands. */
function keySpot(document: Document, lines: LineCounter, path: readonly PropertyKey[], key: string): Spot {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
  return isNode(pair?.key) && pair.key.range ? spotAt(lines, pair.key.range[0]) : spotOf(document, lines, path);
}

/** "findings[2].rule" */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`))
    .join("");
}

/** What a zod issue complains of, in words for the file's owner, and where. `known` are the keys that a map may have. */
export function faultOf(
  issue: z.core.$ZodIssue,
  document: Document,
  lines: LineCounter,
  known: (path: readonly PropertyKey[]) => readonly string[],
): { readonly message: string; readonly spot: Spot } {
  const name = pathText(issue.path);
  const at = name === "" ? "" : `${name}: `;
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return {
      message: `${at}${unknownKey(key, known(issue.path))}`,
      spot: keySpot(document, lines, issue.path, key),
    };
  }
  const spot = spotOf(document, lines, issue.path);
  const given: unknown = document.getIn(issue.path);
  if (given === undefined && issue.code === "invalid_type") return { message: `${name} is missing`, spot };
  if (issue.code === "invalid_value" && issue.values.length > 1)
    return { message: `${at}${noneOf(String(given), issue.values.map(String))}`, spot };
  return { message: `${at}${issue.message}`, spot };
}

/** ""dates", did you mean "date"?", or what it may be. */
function noneOf(word: string, known: readonly string[]): string {
  const near = nearestKey(word, known);
  return near === undefined ? `"${word}" is none of: ${known.join(", ")}` : `"${word}", did you mean "${near}"?`;
}
