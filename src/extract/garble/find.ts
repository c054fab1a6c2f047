import type { LanguagePack } from "../../language/pack.ts";
import type { ProblemCode } from "../../problem.ts";
import type { Sentence, Span } from "../../record.ts";

/** Something in a text that looks garbled: where it stands, and the words for it. */
export interface Garble extends Span {
  readonly code: ProblemCode;
  readonly message: string;
}

/** A sentence with what is needed to look for garbled words and figures in it. */
export interface GarbleContext {
  readonly text: string;
  readonly sentence: Sentence;
  readonly pack: LanguagePack;
  /** How often a form stands in the article, exactly as it is written. */
  readonly count: (form: string) => number;
  /** Stretches that are read as dates: numbers side by side are no broken figure there. */
  readonly dates: readonly Span[];
}

/** Longer words are no prose. */
export const longestWord = 40;

/** A word as part of an address, a tag, an account or a file name: it is written so on purpose. */
export function isTechnical(text: string, { start, end }: Span): boolean {
  return (
    /[#@_/\\&=\p{N}-]$/u.test(text.slice(Math.max(0, start - 1), start)) ||
    /^[_/\\@=]|^\.\p{L}/u.test(text.slice(end, end + 2))
  );
}
