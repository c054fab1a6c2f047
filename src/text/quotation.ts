import type { Span } from "../record.ts";

/** A quotation with its marks; `inner` is what stands between them. */
export interface Quotation extends Span {
  readonly inner: Span;
}

const closers: Readonly<Record<string, string>> = {
  "«": "»",
  "»": "«",
  "“": "”",
  "„": "“”",
  "‘": "’",
  '"': '"',
};

/** A longer stretch between marks is no quotation but a mark that was never closed. */
const longest = 3000;

/**
 * Quotations of a block, outermost only, in order. An opening mark that finds no partner in the block opens nothing,
 * so a mark that is never closed costs one pass and swallows no text. Single curly marks count only when they open
 * before a letter and close behind one, since ’ is the apostrophe as well.
 */
export function findQuotations(text: string, span: Span): Quotation[] {
  const found: Quotation[] = [];
  const nextOf = nextClosing(text, span);
  let at = span.start;
  while (at < span.end) {
    const open = text[at] ?? "";
    const closing = closers[open];
    if (closing === undefined || !opens(text, at, open)) {
      at++;
      continue;
    }
    const limit = Math.min(span.end, at + longest);
    const close = nextOf(closing, at) < limit ? findClose(text, at, limit, open, closing) : -1;
    if (close < 0) {
      at++;
      continue;
    }
    found.push({ start: at, end: close + 1, inner: { start: at + 1, end: close } });
    at = close + 1;
  }
  return found;
}

/** The first closing mark behind a place; asked for places from left to right, it reads the text once. */
function nextClosing(text: string, span: Span): (closing: string, at: number) => number {
  const next = new Map<string, number>();
  return (closing, at) => {
    let place = next.get(closing) ?? span.start;
    while (place < span.end && (place <= at || !closing.includes(text[place] ?? ""))) place++;
    next.set(closing, place);
    return place;
  };
}

function opens(text: string, at: number, open: string): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  // German books and papers turn the marks round, close to the words: »…«.
  if (open === "»") return /[\s(–—]/u.test(before) && /[\p{L}\p{N}…]/u.test(after) && turnsRound(text, at);
  if (open === '"' || open === "‘") return !/[\p{L}\p{N}]/u.test(before) && !/[\s,.;:!?]/u.test(after);
  return true;
}

/** Whether the next mark behind » is a « that touches a word or a stop in front of it. */
function turnsRound(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + longest).search(/[«»]/u);
  return next > 0 && text[at + 1 + next] === "«" && /\S/u.test(text[at + next] ?? " ");
}

function findClose(text: string, open: number, end: number, mark: string, closing: string): number {
  let depth = 0;
  for (let at = open + 1; at < end; at++) {
    const sign = text[at] ?? "";
    if (sign === "\n" && text[at + 1] === "\n") return -1;
    if (mark === "«" && sign === "«") {
      // « … « Le chef … : a second opening mark on the way is often a stray one.
      depth++;
      continue;
    }
    if (!closing.includes(sign)) continue;
    if (sign === "’" && (/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ") || /\s/u.test(text[at - 1] ?? " "))) continue;
    if (depth > 0) {
      depth--;
      // An unbalanced « inside is forgiven: the first closing mark that is followed by a gap ends the quotation.
      if (/\p{L}/u.test(text[at + 1] ?? " ")) continue;
    }
    return at;
  }
  return -1;
}
