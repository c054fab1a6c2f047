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
  /** Folded pronouns that follow a verb after a hyphen: "-t-il", "-elle". */
  readonly inversions: ReadonlySet<string>;
}

/** What the text must not be read as words: link targets, addresses, HTML tags left in plain text. */
const skipped =
  /\]\([^()\s]{0,2000}\)|https?:\/\/[^\s<>"'»)\]]+|www\.[^\s<>"'»)\]]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|<\/?[a-zA-Z][^<>]{0,500}>/uy;
const initialism = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/uy;
const word =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011'\u2019\u02bc][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['\u2019](?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011'\u2019\u02bc][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;
const number = /\p{Nd}+(?:[.,]\p{Nd}+)*/uy;
const group = /[\u00a0\u202f\u2009 '\u2019](\p{Nd}{3})(?!\p{Nd})/uy;
const space = /[\s\u00a0\u202f\u200b\ufeff]+/uy;
const ellipsis = /\.{2,}/uy;
const clitic = /^(.+?)(n['\u2019]t|['\u2019](?:s|ll|re|ve|d|m))$/iu;
const markup = /[*_#~|>\u00ad]+/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Splits `text[start, end)` into tokens with offsets. Elided articles, inverted pronouns and English clitics become
 * tokens of their own; digits keep their group and decimal signs ("40 000", "2,3"); markup and addresses give none.
 */
export function tokenize(text: string, span: Span, rules: TokenRules): RawToken[] {
  const tokens: RawToken[] = [];
  const push = (start: number, end: number, kind: TokenKind): void => {
    const form = text.slice(start, end);
    tokens.push({ start, end, form, folded: fold(form), kind });
  };
  let at = span.start;
  while (at < span.end) {
    const blank = matchAt(space, text, at) ?? matchAt(skipped, text, at) ?? matchAt(markup, text, at);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const digits = matchAt(number, text, at);
    if (digits) {
      const end = endOfNumber(text, at, digits[0]);
      push(at, end, "number");
      at = end;
      continue;
    }
    const letters = matchAt(initialism, text, at) ?? matchAt(word, text, at);
    if (letters) {
      const end = at + letters[0].length;
      splitWord(text, at, end, rules, push);
      at = end;
      continue;
    }
    const dots = matchAt(ellipsis, text, at);
    const width = dots ? dots[0].length : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    push(at, at + width, "punctuation");
    at += width;
  }
  return tokens;
}

/** Joins groups of three digits behind a space or an apostrophe: "40 000", "1’400"; never behind "2023" or "2,3". */
function endOfNumber(text: string, start: number, digits: string): number {
  let end = start + digits.length;
  if (!/^\p{Nd}{1,3}$/u.test(digits)) return end;
  for (let next = matchAt(group, text, end); next; next = matchAt(group, text, end)) end += next[0].length;
  return end;
}

function splitWord(
  text: string,
  start: number,
  end: number,
  rules: TokenRules,
  push: (start: number, end: number, kind: TokenKind) => void,
): void {
  const form = text.slice(start, end);
  const apostrophe = form.search(/['\u2019\u02bc]/u);
  if (apostrophe > 0 && rules.elisions.has(fold(form.slice(0, apostrophe + 1)))) {
    push(start, start + apostrophe + 1, "word");
    if (start + apostrophe + 1 < end) splitWord(text, start + apostrophe + 1, end, rules, push);
    return;
  }
  const hyphen = form.search(/-/u);
  if (hyphen > 0) {
    for (let at = hyphen; at > 0; at = form.indexOf("-", at + 1)) {
      if (!rules.inversions.has(fold(form.slice(at)))) continue;
      push(start, start + at, "word");
      push(start + at, end, "word");
      return;
    }
  }
  const suffix = clitic.exec(form);
  if (suffix?.[1] !== undefined && suffix[1].length > 0) {
    push(start, start + suffix[1].length, "word");
    push(start + suffix[1].length, end, "word");
    return;
  }
  const bare = form.replace(/['\u2019]+$/u, "");
  push(start, start + bare.length, "word");
  if (bare.length < form.length) push(start + bare.length, end, "punctuation");
}
