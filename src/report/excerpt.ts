import type { Article, Claim, LanguageId } from "../record.ts";
import { oneLine } from "./escape.ts";
import { displayWidth } from "./width.ts";

/** A claim in its sentence, safe to print: `before + claim + after` is one line. */
export interface Excerpt {
  readonly before: string;
  readonly claim: string;
  readonly after: string;
}

const nbsp = "\u00A0";
/** Quotation marks by language; the last is for every other. */
const quotes: Readonly<Record<string, readonly [open: string, close: string]>> = {
  fr: [`«${nbsp}`, `${nbsp}»`],
};
const otherQuotes = ["“", "”"] as const;

/** Characters looked at on each side of a claim: no line of a screen needs more. */
const reach = 400;
/** A claim longer than this is cut in its middle. */
const longest = 320;

const paragraphEnd = /\n\s*\n|\n(?=\s*[-*#>•])/;
/** A short capitalised word before the full stop ("M.", "Dr.") is an abbreviation. */
const sentenceEnd = /(?<!(?<!\p{L})\p{Lu}\p{L}{0,2})[.!?…](?:\s?["»”])?\s+(?=\p{Lu}|["«“])/u;
const sentenceEnds = new RegExp(sentenceEnd, "gu");

/** Words and what stands around them, as in the article. */
export interface Passage {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly language: LanguageId;
}

/**
 * The claim with as much of its sentence as fits in `columns`, quotation marks included. It is trimmed at words, and
 * marked with "…" where the sentence goes on. The claim itself stays whole even where it alone takes more room.
 */
export function excerpt(article: Article, claim: Claim, columns: number): Excerpt {
  if (claim.entry !== undefined) return entryExcerpt(claim, claim.entry, columns);
  // What stands before a block (a collection's date, a dateline) is no part of its first sentence.
  const block = article.blocks.find(({ start, end }) => start <= claim.start && claim.end <= end);
  const { text, language, start, end } = claim;
  const before = article.text.slice(Math.max(block?.start ?? 0, start - reach), start);
  const after = article.text.slice(end, Math.min(block?.end ?? Infinity, end + reach));
  return passageExcerpt({ before, text, after, language }, columns);
}

/** The same of a passage whose article is not at hand. */
export function passageExcerpt(passage: Passage, columns: number): Excerpt {
  const [open, close] = quotes[passage.language] ?? otherQuotes;
  const words = shorten(passage.text);
  const before = oneLeading(contextBefore(passage));
  const after = oneTrailing(contextAfter(passage.after.slice(0, reach)));
  const fixed = displayWidth(open + words + close);
  // A claim that needs several lines is given context for what is left of the last, less what line breaks waste.
  const lines = Math.ceil(fixed / columns);
  const room = Math.max(0, lines * columns - fixed - (lines - 1) * 8);
  const left = displayWidth(before);
  const right = displayWidth(after);
  // Each side may take half of the room, and what the other side leaves over.
  const rightRoom = Math.max(Math.floor(room / 2), room - left);
  const tail = keepStart(after, Math.min(right, rightRoom));
  const head = keepEnd(before, room - displayWidth(tail));
  return { before: open + head, claim: words, after: tail + close };
}

/** The sentence around a claim, on one line, as far as it is near. */
export function sentenceOf({ text }: Article, claim: Claim): string {
  const before = text.slice(Math.max(0, claim.start - reach), claim.start);
  const { text: words, language } = claim;
  const after = contextAfter(text.slice(claim.end, claim.end + reach));
  return oneLine(contextBefore({ before, text: words, after, language }) + words + after);
}

/** An entry of a fact sheet: its label, and the value as it is compared. */
function entryExcerpt({ text, value }: Claim, entry: string, columns: number): Excerpt {
  const words = shorten(value.type === "quantity" || value.type === "date" ? value.text : text);
  const label = oneLine(entry);
  if (label === words || label.includes(words)) return { before: "", claim: keepStart(label, columns), after: "" };
  return { before: `${keepStart(label, Math.max(20, columns - displayWidth(words) - 2))}: `, claim: words, after: "" };
}

function shorten(text: string): string {
  if (text.length <= longest) return oneLine(text);
  // A surrogate pair is not cut in two.
  const start = text.slice(0, longest / 2).replace(/[\uD800-\uDBFF]$/, "");
  const end = text.slice(-longest / 4).replace(/^[\uDC00-\uDFFF]/, "");
  return `${oneLine(start)} […] ${oneLine(end)}`;
}

/** The sentence before the claim; a full stop inside it (an abbreviation) may hide its start, which does no harm. */
function contextBefore({ before: whole, text }: Passage): string {
  const before = whole.slice(-reach);
  // One character of the claim comes along: its capital tells that the sentence begins with it.
  const paragraph = (before + text.slice(0, 1)).split(paragraphEnd).at(-1) ?? "";
  const ends = [...paragraph.matchAll(sentenceEnds)].at(-1);
  const sentence = ends === undefined ? paragraph : paragraph.slice(ends.index + ends[0].length);
  return text === "" ? sentence : sentence.slice(0, -1);
}

function contextAfter(text: string): string {
  const paragraph = text.split(paragraphEnd, 1)[0] ?? "";
  const stop = sentenceEnd.exec(paragraph);
  return stop === null ? paragraph : paragraph.slice(0, stop.index + stop[0].trimEnd().length);
}

/** Cleaned, keeping the one space that joins it to the claim. */
function oneLeading(text: string): string {
  const clean = oneLine(text);
  return clean !== "" && /\s$/u.test(text) ? `${clean} ` : clean;
}

function oneTrailing(text: string): string {
  const clean = oneLine(text);
  return clean !== "" && /^\s/u.test(text) ? ` ${clean}` : clean;
}

function keepStart(text: string, columns: number): string {
  if (text === "" || displayWidth(text) <= columns) return text;
  const words = text.split(/(?<= )/u);
  let kept = "";
  for (const word of words) {
    if (displayWidth(kept + word.trimEnd()) + 1 > columns) break;
    kept += word;
  }
  return kept.trim() === "" ? "…" : `${kept.trimEnd()}…`;
}

function keepEnd(text: string, columns: number): string {
  if (text === "" || displayWidth(text) <= columns) return text;
  const words = text.split(/(?<= )/u);
  let kept = "";
  for (const word of words.reverse()) {
    if (displayWidth(word + kept) + 1 > columns) break;
    kept = word + kept;
  }
  // The last word may touch the claim ("l’" before it): cutting there would hide the joint.
  return kept === "" && !text.endsWith(" ") ? `…${text.slice(text.lastIndexOf(" ") + 1)}` : `…${kept}`;
}
