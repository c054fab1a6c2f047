import type { Span } from "../record.ts";
import { isWidth, lengthWith } from "../text/wrap.ts";

/** A paragraph of a text: a line, or several hard-wrapped ones. Paragraphs of one chunk have no empty line between. */
export interface Paragraph extends Span {
  readonly chunk: number;
}

/** Lines longer than this are not wrapped by hand. */
const maxWrapped = 130;

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** Non-empty lines, trimmed; `\n`, `\r\n` and `\r` end one. */
function linesOf(text: string, from: number): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let chunk = 0;
  let start = from;
  while (start <= text.length) {
    let stop = start;
    while (stop < text.length && text.charCodeAt(stop) !== 10 && text.charCodeAt(stop) !== 13) stop++;
    let [first, last] = [start, stop];
    while (first < last && isSpace(text, first)) first++;
    while (last > first && isSpace(text, last - 1)) last--;
    if (first < last) lines.push({ start: first, end: last, chunk });
    else chunk++;
    start = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
  return lines;
}

const endsSentence = (tail: string): boolean => /[.!?…:;][»”"’')\]*_]*$/u.test(tail);
/** Behind a word, not behind an initial ("M.", "U.S."): paragraphs may end there as well, and nothing is torn. */
const endsPlainly = (tail: string): boolean => /[\p{Ll}\p{Nd}%»”"')\]][.!?…][»”"’')\]*_]*$/u.test(tail);
const startsItem = (head: string): boolean => /^(?:[-–—•*+#>|![]|\d{1,3}[.)] )/u.test(head);

/** Whether the line after `a` goes on with its sentence, or at least with its paragraph. */
function continues(text: string, a: Paragraph, b: Paragraph, { widest, torn, lines, tightest }: Width): boolean {
  const tail = text.slice(Math.max(a.start, a.end - 6), a.end);
  const head = text.slice(b.start, b.start + 6);
  // A line that is full was broken by an editor, who looks at neither "U.S." nor a colon nor a dash.
  const isFull = isWidth(widest) && fits(a) && lengthWith(text, a, b) > widest;
  const lower = /^\p{Ll}/u.test(head);
  if (a.chunk === b.chunk && torn > 0 && isFull && (lower || !endsPlainly(tail))) return true;
  if (endsSentence(tail) || startsItem(head)) return false;
  if (a.chunk === b.chunk) {
    const length = a.end - a.start;
    // A third of the lines going on in lower case shows a chunk that was wrapped, and so does that no line had room for more.
    const isWrapped = isWidth(widest) && (torn * 3 >= lines || tightest > widest);
    return length <= maxWrapped && ((lower && length >= 30) || (isWrapped && length >= widest * 0.7));
  }
  // Across an empty line only where a sentence was plainly torn: it goes on in lower case, and comes to its end.
  return lower && a.end - a.start >= 40 && /[\p{L},]$/u.test(tail) && endsSentence(text.slice(b.end - 2, b.end));
}

/** What the lines of a chunk have in common, in UTF-16 units. */
interface Width {
  widest: number;
  /** Lines after which the next goes on in lower case. */
  torn: number;
  lines: number;
  /**
   * The shortest that a line with the first word of the next would be; 0 where the chunk does not end as a sentence does. An
   * editor breaks a line where this is more than the widest; a title over a paragraph has room.
   */
  tightest: number;
}

/**
 * Of each line, the widths of the lines that it may be wrapped with: those of its chunk, up to one that is too long to be
 * wrapped.
 */
function widthsOf(text: string, lines: readonly Paragraph[]): readonly Width[] {
  const widths: Width[] = [];
  for (const [i, { start, end, chunk }] of lines.entries()) {
    const [before, next] = [lines[i - 1], lines[i + 1]];
    const open = before?.chunk === chunk && fits(before) && fits({ start, end }) ? widths.at(-1) : undefined;
    const alone = before?.chunk === chunk && open === undefined;
    const width = open ?? { widest: 0, torn: 0, lines: 0, tightest: alone ? 0 : Number.POSITIVE_INFINITY };
    width.widest = Math.max(width.widest, end - start);
    width.lines++;
    if (next?.chunk === chunk && fits(next)) {
      if (/^\p{Ll}/u.test(text.charAt(next.start))) width.torn++;
      width.tightest = Math.min(width.tightest, lengthWith(text, { start, end }, next));
    } else if (next?.chunk === chunk || !endsSentence(text.slice(Math.max(start, end - 6), end))) width.tightest = 0;
    widths.push(width);
  }
  return widths;
}

const fits = ({ start, end }: Span): boolean => end - start <= maxWrapped;

/**
 * Splits a text into paragraphs from an offset on. A line is a paragraph, unless its lines were wrapped by hand: then
 * lines are joined at least up to the end of a sentence. Linear in the text's length.
 */
export function splitParagraphs(text: string, from = 0): readonly Paragraph[] {
  const lines = linesOf(text, from);
  const widths = widthsOf(text, lines);
  const paragraphs: Paragraph[] = [];
  let previous: Paragraph | undefined;
  for (const [i, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    const width = widths[i];
    if (open && previous && width && continues(text, previous, line, width)) {
      paragraphs[paragraphs.length - 1] = { ...open, end: line.end };
    } else paragraphs.push(line);
    previous = line;
  }
  return paragraphs;
}
