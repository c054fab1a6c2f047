import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { indexLines } from "../text/line.ts";

/**
 * Characters that change what a reader sees: C0 and C1 controls but tab and line ends, marks and overrides of writing
 * direction, and characters without width. Joiners are left out: Persian and emoji need them.
 */
const hidden = /(?!\s|\u0085)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A warning with the place of the first such character, or none. */
export function controlCharacters(text: string, path: string): readonly Problem[] {
  const found = text.match(hidden);
  if (!found) return [];
  const first = text.search(hidden);
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const more = found.length > 1 ? ` and ${found.length - 1} more` : "";
  return [
    problem("text/control-characters", "warning", `Hidden character U+${code}${more}.`, {
      path,
      ...indexLines(text).place(first),
    }),
  ];
}
