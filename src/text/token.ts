import type { Span, TokenKind } from "../record.ts";
import { fold } from "./fold.ts";

/** A word, a number or a sign, before any dictionary has seen it. */
export interface RawToken extends Span {
  readonly form: string;
  readonly folded: string;
  readonly kind: TokenKind;
}

export interface TokenRules {
  /** Folded prefixes with their apostrophe that are words of their own: "l'", "qu'". */
  readonly elisions: ReadonlySet<string>;
  /** Folded pronouns that follow a verb after a hyphen ("-t-il", "-elle"), and words that only look so ("rendez-vous"). */
  readonly inversions: ReadonlySet<string>;
  /** Folded endings with an apostrophe that are words of their own: "n't", "'s". */
  readonly clitics: ReadonlySet<string>;
}

/** For a language without a pack. */
export const noTokenRules: TokenRules = { elisions: new Set(), inversions: new Set(), clitics: new Set() };

/** What the text must not be read as words: link targets, addresses, HTML tags left in plain text. */
const skipped =
  /\]\([^()\s]{0,2000}\)|https?:\/\/[^\s<>"'»)\]]+|www\.[^\s<>"'»)\]]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|<\/?[a-zA-Z][^<>]{0,500}>/uy;
/** What stands in all of these, at most so many characters behind their start. */
const skippedSign = /\]\(|:\/\/|www\.|@|</u;
const longestSign = 72;
const initialism = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/uy;
const word =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011'\u2019\u02bc][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['\u2019](?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011'\u2019\u02bc][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;
const number = /\p{Nd}+(?:[.,]\p{Nd}+)*/uy;
/** Lines that were broken by hand are broken in numbers as well; "000" begins no line of a table. */
const group = /(?:[\u00a0\u202f\u2009 '\u2019]|\r?\n(?=000))(\p{Nd}{3})(?!\p{Nd})/uy;
const space = /[\s\u00a0\u202f\u200b\ufeff]+/uy;
const ellipsis = /\.{2,}/uy;
/** More than "999 999 999 999 999 999" is no number but a table. */
const mostGroups = 6;
const longestElision = 10;
const longestInverted = 30;
const longestClitic = 3;
const markup = /[*_#~|>\u00ad]+/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a text is one token by any rules: what is split has a sign, an apostrophe, a hyphen or a digit in it. */
export const isPlainWord = (text: string): boolean => /^[A-Za-z]+$/.test(text);

/**
 * Splits `text[start, end)` into tokens with offsets. Elided articles, inverted pronouns and clitics become
 * tokens of their own; digits keep their group and decimal signs ("40 000", "2,3"); markup and addresses give none.
 */
export function tokenize(text: string, span: Span, rules: TokenRules): RawToken[] {
  const tokens: RawToken[] = [];
  const push = (start: number, end: number, kind: TokenKind): void => {
    const form = text.slice(start, end);
    tokens.push({ start, end, form, folded: fold(form), kind });
  };
  // Few sentences hold an address or a tag, and looking for one at every word is slow.
  const mayBeSkipped = skippedSign.test(text.slice(span.start, span.end + longestSign));
  // What a sentence was cut in ends with it: a word of megabytes was read to its end in each of its sentences.
  const own = text.slice(0, span.end);
  let at = span.start;
  while (at < span.end) {
    // Most characters are ASCII letters, and begin a word unless they begin an address.
    const letter = /[A-Za-z]/.test(text.charAt(at));
    const blank =
      (mayBeSkipped ? matchAt(skipped, text, at) : null) ??
      (letter ? null : (matchAt(space, text, at) ?? matchAt(markup, text, at)));
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const digits = letter ? null : matchAt(number, own, at);
    if (digits) {
      const end = endOfNumber(own, at, digits[0]);
      push(at, end, "number");
      at = end;
      continue;
    }
    const elided = elisionAt(own, at, span.end, rules);
    if (elided > at) {
      push(at, elided, "word");
      at = elided;
      continue;
    }
    const letters = matchAt(initialism, own, at) ?? matchAt(word, own, at);
    if (letters) {
      const end = at + letters[0].length;
      splitWord(own, at, end, rules, push);
      at = end;
      continue;
    }
    const dots = matchAt(ellipsis, own, at);
    const width = dots ? dots[0].length : (own.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    push(at, at + width, "punctuation");
    at += width;
  }
  return tokens;
}

/** Joins groups of three digits behind a space or an apostrophe: "40 000", "1’400"; never behind "2023" or "2,3". */
function endOfNumber(text: string, start: number, digits: string): number {
  let end = start + digits.length;
  if (!/^\p{Nd}{1,3}$/u.test(digits)) return end;
  for (let groups = 0; groups < mostGroups; groups++) {
    const next = matchAt(group, text, end);
    if (!next) break;
    end += next[0].length;
  }
  return end;
}

/** An inverted pronoun or a clitic comes off the end of a word. */
function splitWord(
  text: string,
  start: number,
  end: number,
  rules: TokenRules,
  push: (start: number, end: number, kind: TokenKind) => void,
): void {
  const form = text.slice(start, end);
  // The longest inversion first: "-t-il" before "-il". Two hyphens are the most that one has.
  const last = form.lastIndexOf("-");
  const whole = last > 0 && form.length <= longestInverted && rules.inversions.has(fold(form));
  for (const at of whole ? [] : [last > 0 ? form.lastIndexOf("-", last - 1) : -1, last]) {
    if (at <= 0 || !rules.inversions.has(fold(form.slice(at)))) continue;
    push(start, start + at, "word");
    push(start + at, end, "word");
    return;
  }
  const bare = form.replace(/['\u2019]$/u, "");
  const split = bare.length < form.length ? start : cliticAt(form, end, rules);
  if (split > start) {
    push(start, split, "word");
    push(split, end, "word");
    return;
  }
  push(start, start + bare.length, "word");
  if (bare.length < form.length) push(start + bare.length, end, "punctuation");
}

/** Where the clitic at the end of a word starts; the start of the word, or before, where there is none. */
function cliticAt(form: string, end: number, { clitics }: TokenRules): number {
  for (let length = longestClitic; length > 1; length--)
    if (clitics.has(fold(form.slice(-length)))) return end - Math.min(length, form.length);
  return end - form.length;
}

/** Where an elided word that starts at `start` ends, or `start` where none does. */
function elisionAt(text: string, start: number, end: number, rules: TokenRules): number {
  const head = text.slice(start, Math.min(end, start + longestElision));
  const apostrophe = head.search(/['\u2019\u02bc]/u);
  return apostrophe > 0 && rules.elisions.has(fold(head.slice(0, apostrophe + 1))) ? start + apostrophe + 1 : start;
}
