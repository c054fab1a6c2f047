import type { Span } from "../record.ts";

/** Lines are wrapped by hand at no fewer and no more columns than these. */
const widths = { min: 45, max: 130 } as const;

export const isWidth = (widest: number): boolean => widest >= widths.min && widest <= widths.max;

/** The length that a line would have with the first word of the next one. */
export function lengthWith(text: string, { start, end }: Span, next: Span): number {
  const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + widths.max)))?.[0] ?? "";
  return end - start + 1 + word.length;
}

/** Whether a line begins in the midst of a sentence: in lower case, or with a number that counts no item. */
const isTorn = (text: string, { start }: Span): boolean =>
  /^(?:\p{Ll}|\p{Nd}+(?![.)] |\p{Nd}))/u.test(text.slice(start, start + 8));

/**
 * Whether the lines of a paragraph were broken by an editor: none but the last has room for the word that follows, and one
 * at least begins in the midst of a sentence.
 */
export function isWrapped(text: string, span: Span): boolean {
  const lines: Span[] = [];
  for (let start = span.start; start < span.end; ) {
    const found = text.indexOf("\n", start);
    const stop = found < 0 || found > span.end ? span.end : found;
    const line = text.slice(start, stop);
    lines.push({ start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length });
    start = stop + 1;
  }
  const widest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (
    isWidth(widest) &&
    lines.some((line, i) => i > 0 && isTorn(text, line)) &&
    lines.every((line, i) => {
      const next = lines[i + 1];
      return line.end > line.start && (next === undefined || lengthWith(text, line, next) > widest);
    })
  );
}
