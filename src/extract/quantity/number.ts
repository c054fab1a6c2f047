import type { PhraseIndex } from "../../text/phrase.ts";
import type { CompoundReader } from "./compound.ts";
import { keysOf, type Piece } from "./piece.ts";

/** A number read from pieces `[from, to)`. */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Number words by value; magnitudes multiply what stands before them. */
export interface NumberWords {
  readonly cardinals: PhraseIndex<number>;
  readonly magnitudes: PhraseIndex<number>;
  readonly articles: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  /** Where numbers are written in one word. */
  readonly compound: CompoundReader | undefined;
}

/** 12 significant digits: takes the noise of binary fractions away ("4.35 %" × 100). */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Value of digits with signs. The language's decimal sign wins; the other sign groups thousands when three digits follow
 * and none of them leads with zero ("1.037" is 1037 in French, 1.037 in English), else it is a foreign decimal sign.
 * Undefined for what is no single number: versions, addresses, dates ("10.2.3"), codes with a leading zero ("0800").
 */
export function readDigits(form: string, decimal: "," | "."): number | undefined {
  const plain = form.normalize("NFKC").replace(/[\s'\u2019]/gu, "");
  const shape = /^(\d+)((?:[.,]\d+)*)$/.exec(plain);
  if (!shape) return undefined;
  const whole = shape[1] ?? "";
  const tail = shape[2] ?? "";
  if (tail === "") return /^0\d/.test(whole) ? undefined : finite(Number(whole));
  const groups = tail.match(/[.,]\d+/g) ?? [];
  const last = groups.at(-1) ?? "";
  const signs = groups.map((group) => group[0]);
  const grouped = (list: readonly string[]): boolean =>
    /^[1-9]\d{0,2}$/.test(whole) && list.every((g) => g.length === 4);
  if (groups.length === 1) {
    const sign = signs[0];
    // No decimal ends in three noughts: "200,000" is a foreign way of writing thousands.
    if ((sign !== decimal || last.endsWith("000")) && grouped(groups)) return finite(Number(whole + last.slice(1)));
    return /^0\d/.test(whole) ? undefined : finite(Number(`${whole}.${last.slice(1)}`));
  }
  const head = groups.slice(0, -1);
  if (new Set(signs).size === 1) return grouped(groups) ? finite(Number(plain.replace(/[.,]/g, ""))) : undefined;
  if (new Set(signs.slice(0, -1)).size > 1 || !grouped(head)) return undefined;
  return finite(Number(`${whole}${head.map((g) => g.slice(1)).join("")}.${last.slice(1)}`));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) && value < 1e21 ? value : undefined;
}

/** The number words from piece `from`: "mille deux cents", "two hundred and fifty thousand", "a million". */
export function readWords(pieces: readonly Piece[], from: number, words: NumberWords): NumberRead | undefined {
  let at = from;
  let total = 0;
  let smallest = Infinity;
  for (;;) {
    const start = total > 0 && at > from && words.joiners.has(pieces[at]?.folded ?? "") ? at + 1 : at;
    const group =
      readHundreds(pieces, start, words, total === 0) ?? (total === 0 ? readArticle(pieces, start, words) : undefined);
    if (!group || group.value >= smallest) break;
    const scale = magnitudeAt(pieces, group.to, words);
    if (scale && scale.value >= 1000 && scale.value < smallest) {
      total += group.value * scale.value;
      smallest = scale.value;
      at = scale.to;
      continue;
    }
    // "mille" stands alone for a thousand.
    if (group.value >= 1000) {
      total += group.value;
      smallest = group.value;
      at = group.to;
      continue;
    }
    // "deux millions et six blessés": behind a joiner only a group that is itself scaled or follows thousands adds up.
    if (start > at && smallest > 1000) break;
    total += group.value;
    at = group.to;
    break;
  }
  const last = pieces[at - 1];
  return at > from && last ? { from, to: at, value: total } : undefined;
}

function readHundreds(
  pieces: readonly Piece[],
  from: number,
  words: NumberWords,
  first: boolean,
): NumberRead | undefined {
  const article = first ? readArticle(pieces, from, words) : undefined;
  const small = article ?? readTens(pieces, from, words);
  if (!small) return undefined;
  const hundred = magnitudeAt(pieces, small.to, words);
  let value = small.value;
  let to = small.to;
  if (hundred?.value === 100 && small.value < 100) {
    value *= 100;
    to = hundred.to;
  }
  if (value % 100 !== 0 || value === 0 || value >= 1000) return { from, to, value };
  const rest = readTens(pieces, words.joiners.has(pieces[to]?.folded ?? "") ? to + 1 : to, words);
  return rest && rest.value < 100 && rest.value > 0
    ? { from, to: rest.to, value: value + rest.value }
    : { from, to, value };
}

function readTens(pieces: readonly Piece[], from: number, words: NumberWords): NumberRead | undefined {
  const tens =
    words.cardinals.matchAt(pieces.length, from, (i) => keysAt(pieces, i)) ?? readCompound(pieces, from, words);
  if (!tens || tens.value < 20 || tens.value >= 100 || tens.value % 10 !== 0) return tens;
  const joined = words.joiners.has(pieces[tens.to]?.folded ?? "");
  const unit = words.cardinals.matchAt(pieces.length, joined ? tens.to + 1 : tens.to, (i) => keysAt(pieces, i));
  if (!unit || unit.value < 1 || unit.value > 9 || (joined && unit.value !== 1)) return tens;
  return { from, to: unit.to, value: tens.value + unit.value };
}

function readCompound(pieces: readonly Piece[], from: number, { compound }: NumberWords): NumberRead | undefined {
  const value = compound?.(pieces[from]?.folded ?? "");
  return value === undefined ? undefined : { from, to: from + 1, value };
}

/** "a" in "a hundred": one, before a magnitude alone. */
function readArticle(pieces: readonly Piece[], from: number, words: NumberWords): NumberRead | undefined {
  if (!words.articles.has(pieces[from]?.folded ?? "") || !magnitudeAt(pieces, from + 1, words)) return undefined;
  return { from, to: from + 1, value: 1 };
}

/** Three letters that are a word: "mil", not "mln". */
const shortWord = /^(?=\p{Ll}*[aeiou])\p{Ll}{3}$/u;

/** A magnitude written as a word; symbols ("k", "Md") only follow digits. */
function magnitudeAt(pieces: readonly Piece[], from: number, words: NumberWords): NumberRead | undefined {
  const piece = pieces[from];
  if (!piece || (piece.form.length < 4 && !shortWord.test(piece.form))) return undefined;
  return words.magnitudes.matchAt(pieces.length, from, (i) => keysAt(pieces, i));
}

export function keysAt(pieces: readonly Piece[], at: number): readonly string[] {
  const piece = pieces[at];
  return piece ? keysOf(piece) : [];
}
