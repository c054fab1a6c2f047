import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { indexLines } from "../text/line.ts";

/**
 * Marks that open a quotation, and what closes it. A mark opens where a word may begin: behind the inch sign of `6"` or
 * the closing “ of „Zitat“ stands no quotation.
 */
const pairs: readonly { readonly open: RegExp; readonly close: string; readonly straight?: boolean }[] = [
  { open: /(?<![^\s(])«/g, close: "»" },
  { open: /(?<![^\s(])“(?=\S)/g, close: "”" },
  { open: /(?<![^\s(])"(?=\S)/g, close: '"', straight: true },
];

/**
 * A warning with the place of the first quotation that is never closed, up to the end of the text, or none. A quotation
 * over several paragraphs, each of which opens it anew, is closed by the mark at its end.
 */
export function unclosedQuote(text: string, path: string): readonly Problem[] {
  const starts = pairs.flatMap(({ open, close, straight = false }) => {
    const last = text.lastIndexOf(close);
    // Straight marks close one another: where they are even, none is left open, else only the last can be.
    if (straight && text.split(close).length % 2 === 1) return [];
    open.lastIndex = straight ? last : last + 1;
    const found = open.exec(text);
    return found ? [found.index] : [];
  });
  if (starts.length === 0) return [];
  const place = indexLines(text).place(starts.reduce((least, start) => Math.min(least, start)));
  return [problem("text/unclosed-quote", "warning", "A quotation opens here and never closes.", { path, ...place })];
}
