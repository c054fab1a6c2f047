import type { Span } from "../record.ts";
import { fold } from "./fold.ts";
import { findQuotations, type Quotation } from "./quotation.ts";
import { isWrapped } from "./wrap.ts";

export interface SentenceRules {
  /** Folded abbreviations, with their full stop, that never end a sentence. */
  readonly never: ReadonlySet<string>;
  /** Those that end one only before a capital. */
  readonly maybe: ReadonlySet<string>;
  readonly clock?: ClockRules;
}

/** How clock times go on behind their mark: "9 a.m. | Monday", "2:00 p.m. | EDT", "8 p.m. | May 5". */
export interface ClockRules {
  /** Folded marks with their full stop: "p.m.". */
  readonly marks: ReadonlySet<string>;
  /** Names of zones and weekdays; initials in capitals, all else folded. */
  readonly names: ReadonlySet<string>;
  /** Folded months, which count before a number. */
  readonly months: ReadonlySet<string>;
}

const closing = /[\s\u00a0\u202f]*[»”"’')\]*_]+/uy;
/** Behind an acronym a sentence starts only with a short word, as articles and pronouns are ("The", "Il", "L'"). */
const shortStart = /^[\s\u00a0\u202f]*[«“"(]?[\s\u00a0\u202f]*\p{Lu}\p{L}{0,2}(?!\p{L})/u;
/** Quotations longer than this are cut into their sentences: nobody reads them as one statement. */
const longestWhole = 700;
/** No sentence is longer, in characters: lists without a stop and junk are cut, so that work on a sentence is bounded. */
const longest = 6000;

/**
 * Splits a block into sentences. Quotations stay whole ("« A. B. », a-t-il dit"), abbreviations, initials and decimal
 * points don't end a sentence, and words glued by a lost space ("janvier.Il") do.
 */
export function splitSentences(text: string, span: Span, rules: SentenceRules): Span[] {
  const whole = findQuotations(text, span).filter((q) => q.end - q.start <= longestWhole);
  const sentences: Span[] = [];
  let start = span.start;
  let quote = 0;
  const isLine = !isWrapped(text, span);
  const cut = (end: number): void => {
    for (let from = start; from < end; ) {
      const to = end - from <= longest ? end : breakBefore(text, from, from + longest);
      const trimmed = trim(text, { start: from, end: to });
      if (trimmed.end > trimmed.start) sentences.push(trimmed);
      from = to;
    }
    start = end;
  };
  for (let at = span.start; at < span.end; at++) {
    while ((whole[quote]?.end ?? Infinity) <= at) quote++;
    const inside = whole[quote];
    const sign = text[at] ?? "";
    if (isLine && sign === "\n" && endsLine(text, at, span)) {
      cut(at + 1);
      continue;
    }
    if (!".!?…".includes(sign)) continue;
    if (inside && at >= inside.start && at < inside.end - 1 && !lastOf(text, at, inside)) continue;
    // „…“ and »…« close with signs that open other quotations.
    const closes = inside && at >= inside.start && at < inside.end ? inside.end : at + 1;
    const end = afterClosing(text, closes, span.end);
    if (endsSentence(text, at, end, span, rules)) {
      cut(end);
      at = end - 1;
    } else while (".!?…".includes(text[at + 1] ?? " ")) at++;
  }
  cut(span.end);
  return sentences;
}

/** A place to cut before a limit: behind the last comma or semicolon of the second half, else at a space, else there. */
function breakBefore(text: string, from: number, limit: number): number {
  const half = from + (limit - from) / 2;
  const mark = Math.max(text.lastIndexOf(",", limit - 1), text.lastIndexOf(";", limit - 1));
  if (mark >= half) return mark + 1;
  const space = text.lastIndexOf(" ", limit - 1);
  if (space >= half) return space + 1;
  // A pair of surrogates stays one character.
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? "") ? limit - 1 : limit;
}

function lastOf(text: string, at: number, quote: Quotation): boolean {
  return text.slice(at + 1, quote.inner.end).trim() === "";
}

function afterClosing(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && ".!?…".includes(text[next] ?? "")) next++;
  closing.lastIndex = next;
  const marks = closing.exec(text);
  return marks ? Math.min(end, next + marks[0].length) : next;
}

/** Where no editor broke the lines, an end of one is a sentence end at a blank line, and behind closing punctuation or before a list item. */
function endsLine(text: string, at: number, span: Span): boolean {
  const before = text.slice(Math.max(span.start, at - 3), at).trimEnd();
  const after = text.slice(at + 1, Math.min(span.end, at + 4));
  return /^[ \t\r]*\n/.test(after) || /[.!?…:»”"]$/u.test(before) || /^\s*[-–•*]/u.test(after);
}

function endsSentence(text: string, at: number, end: number, span: Span, rules: SentenceRules): boolean {
  if (end >= span.end) return true;
  const next = text[end] ?? " ";
  const sign = text[at] ?? "";
  const wordBefore = /[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(span.start, at - 24), at))?.[0] ?? "";
  if (!/[\s\u00a0\u202f]/u.test(next)) {
    // A lost space: "janvier.Il s'agit"; not "U.S.A", "example.Com" or "3.5".
    return (
      sign === "." &&
      end === at + 1 &&
      /\p{Ll}{3}$/u.test(wordBefore) &&
      /^\p{Lu}\p{Ll}*[\s'’]/u.test(text.slice(end, end + 20))
    );
  }
  const rest =
    /^[\s\u00a0\u202f]*(?:[-–—•*_#[("«“„‘'’]+[\s\u00a0\u202f]*)?(.)?/u.exec(text.slice(end, end + 12))?.[1] ?? "";
  const capital = rest === "" || /[\p{Lu}\p{N}\p{Lt}]/u.test(rest) || !/\p{L}/u.test(rest);
  if (sign === "." && end === at + 1) {
    const abbreviation = `${fold(wordBefore)}.`;
    if (rules.never.has(abbreviation)) return false;
    if (rules.clock?.marks.has(abbreviation) && goesOn(text.slice(end, end + 40), rules.clock)) return false;
    if (/^\p{Lu}$/u.test(wordBefore)) return false;
    // "R. L. Jones", "R.L. Jones": initials; "the U.S. Senate" goes on, "the U.S. The Senate" doesn't.
    if (/^\p{Lu}\.\p{Lu}$/u.test(wordBefore) && !rules.maybe.has(abbreviation)) return false;
    if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(wordBefore)) return shortStart.test(text.slice(end, end + 12));
    if (rules.maybe.has(abbreviation) || /\.\p{L}$/u.test(wordBefore)) return /\p{Lu}/u.test(rest);
  }
  return capital;
}

/** Whether a text begins with what belongs to a clock time in front of it: a zone, a weekday, a date. */
function goesOn(text: string, { names, months }: ClockRules): boolean {
  const [, first = "", ...more] = /^\s*\(?(\p{L}+)(?: (\p{L}+))?(?: (\p{L}+))?/u.exec(text) ?? [];
  if (names.has(first) || names.has(fold(first))) return true;
  if (months.has(fold(first)) && /^\s*\p{L}+\.? \p{Nd}/u.test(text)) return true;
  return more.some((_, i) => names.has(fold([first, ...more.slice(0, i + 1)].join(" "))));
}

/** The span without white space and list marks at its ends. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s\u00a0\u202f]/u.test(text[start] ?? "")) start++;
  while (end > start && /[\s\u00a0\u202f]/u.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
