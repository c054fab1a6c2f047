import type { Token } from "../../record.ts";
import { fold } from "../../text/fold.ts";
import { isPlainWord, type TokenRules, tokenize } from "../../text/token.ts";

/** A piece of a token: dates are written without spaces ("23h11", "mi-octobre", "14.10.2024"). */
export interface Atom {
  readonly text: string;
  readonly form: string;
  /** Index of its token; `opens` and `closes` say whether the token starts and ends with it. */
  readonly token: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

type Piece = Pick<Token, "form" | "kind" | "start" | "end">;

const dotted = /^\p{Nd}{1,4}(?:\.\p{Nd}{1,2}){1,2}(?:\p{Nd}{2})?$/u;
const pieces = /\p{Nd}+|[\p{L}\p{M}'’.]+|[^\p{L}\p{M}\p{Nd}]/gu;
const numberPieces = /\p{Nd}+|\./gu;
/** Longer tokens hold no date. */
const longest = 60;

/** Splits tokens where letters, digits and hyphens meet; numbers with decimals or groups stay whole. */
export function splitAtoms(tokens: readonly Piece[]): Atom[] {
  const atoms: Atom[] = [];
  let end = -1;
  for (const [token, { form, kind, start, end: next }] of tokens.entries()) {
    const parts =
      form.length > longest || (kind === "number" && !dotted.test(form))
        ? [form]
        : (form.match(kind === "number" ? numberPieces : pieces) ?? [form]);
    for (const [i, part] of parts.entries())
      atoms.push({
        text: fold(part),
        form: part,
        token,
        opens: i === 0,
        closes: i === parts.length - 1,
        spaced: i === 0 && start !== end,
      });
    end = next;
  }
  return atoms;
}

/** The atoms that a word or phrase of the data is matched against. */
export function phraseAtoms(phrase: string, rules: TokenRules): string[] {
  if (isPlainWord(phrase)) return [fold(phrase)];
  const text = phrase.normalize("NFC");
  return splitAtoms(tokenize(text, { start: 0, end: text.length }, rules)).map((atom) => atom.text);
}
