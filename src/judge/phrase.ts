import { packOf } from "../language/registry.ts";
import type { Claim, Span } from "../record.ts";
import { fold } from "../text/fold.ts";

/** Longest label, in characters: one line of a terminal. */
const longest = 90;

/** How far a phrase may go on behind a value before it is cut. */
const tail = 24;

/** A clause can begin or end inside brackets: those without a partner are left out. */
function balanced(text: string): string {
  const close = text.indexOf(")");
  const open = text.lastIndexOf("(");
  if (close >= 0 && !text.slice(0, close).includes("(")) return balanced(text.slice(0, close) + text.slice(close + 1));
  if (open >= 0 && !text.slice(open).includes(")")) return balanced(text.slice(0, open) + text.slice(open + 1));
  return text;
}

/** Markup, link targets and runs of white space are no part of a label. */
function plain(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, "")
    .replace(/[[\]*_#]+/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

const trim = (text: string): string =>
  text.replace(/^[\s,;:.)»”’–—-]+|[\s,;:.(«“‘–—-]+$/gu, "").replace(/^(["“«‘])\s*([^"”»’]*)$/u, "$2");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text cut to one line at a word's end. */
export function shorten(text: string): string {
  const whole = trim(balanced(plain(text)));
  return capital(whole.length <= longest ? whole : `${trim(whole.slice(0, longest).replace(/\s+\S*$/u, ""))} …`);
}

/** The first word of a text, folded, with its apostrophe: "qu'", "the". */
const firstWord = (text: string): string => fold(/^[^\s'’]+['’]?/u.exec(trim(plain(text)))?.[0] ?? "");

/**
 * How badly a claim's clause would begin a line, 0 to 3: in mid-sentence, with a word that hangs on a clause before
 * ("qui", "while"), or with a pronoun that stands for nothing named here.
 */
export function startPenalty(claim: Claim, clause: string): number {
  const words = packOf(claim.language)?.data.functionWords;
  const first = firstWord(clause);
  const hangs = words?.openers?.some((word) => fold(word) === first) === true;
  const pronoun = claim.subject === undefined && words?.pronouns.person.some((word) => fold(word) === first) === true;
  return (/^\p{Ll}/u.test(trim(plain(clause))) ? 1 : 0) + (hangs ? 1 : 0) + (pronoun ? 1 : 0);
}

/** A clause with its leading link word taken off and a leading pronoun replaced by the name it stands for. */
export function independent(claim: Claim, clause: string, name: string | undefined): string {
  const words = packOf(claim.language)?.data.functionWords;
  const text = trim(plain(clause));
  const first = firstWord(text);
  const head = /^[^\s'’]+['’]?\s*/u.exec(text)?.[0] ?? "";
  if (words?.openers?.some((word) => fold(word) === first)) return text.slice(head.length);
  if (name !== undefined && words?.pronouns.person.some((word) => fold(word) === first))
    return `${name} ${text.slice(head.length)}`;
  return text;
}

/**
 * The clause around a value, with `shown` in the value's place, cut to one line. The words before the value say what it
 * is the value of, so they are kept as far as there is room.
 */
export function phraseAround(text: string, clause: Span, value: Span, shown: string): string {
  const before = plain(text.slice(clause.start, value.start));
  const after = plain(text.slice(value.end, clause.end));
  const gap = /^[,.;:%)]/u.test(after) || after === "" ? "" : " ";
  const lead = before === "" || /['’(«]$/u.test(before) ? "" : " ";
  const whole = trim(balanced(before + lead + shown + gap + after));
  if (whole.length <= longest) return capital(whole);
  const end = after.length <= tail ? after : `${after.slice(0, tail).replace(/(?:^|\s)\S*$/u, "")} …`;
  const room = longest - shown.length - end.length - 4;
  const start = before.length <= room ? before : `… ${before.slice(-Math.max(room, 0)).replace(/^\S*\s/u, "")}`;
  return capital(trim(balanced(`${start}${lead}${shown}${end.startsWith(" …") ? "" : gap}${end}`)));
}
