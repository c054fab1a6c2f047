import type { BlockKind } from "../record.ts";
import { fold } from "../text/fold.ts";
import { type Cues, startCue } from "./cues.ts";
import type { DateWords } from "./date.ts";
import { type DateLine, readDateLine } from "./date-line.ts";
import { type Reading, readMarkdown } from "./markdown.ts";
import { isCopyright, readByline } from "./name.ts";

/** What one paragraph is, looked at by itself. `prose` is all that could be title or body. */
export interface Classified {
  readonly kind: BlockKind | "prose";
  readonly reading: Reading;
  readonly byline?: string;
  readonly dateLine?: DateLine;
  /** A credit line without a sentence: what stands right above it is the caption. */
  readonly credit?: boolean;
  /** Where it stands after the body, all that follows is the page's own. */
  readonly closing?: boolean;
}

/** Longer paragraphs are prose: no cue is looked for in them, however long a line is. */
const maxLength = 3000;
/** Pointers and calls to the reader are short. */
const maxPointer = 240;

const wordCount = (text: string): number => (text === "" ? 0 : text.split(" ").length);

/** A full stop, question or exclamation mark at the end, behind any closing quotes and brackets. */
export function endsSentence(plain: string): boolean {
  return /[.!?…][»”"’')\]\s]*$/u.test(plain.slice(-8));
}

/** Whether another sentence begins inside the text. */
export function hasInnerEnd(plain: string): boolean {
  return /[\p{Ll}\d)»”"][.!?…][»”"’)]*\s[«“"‘(]?\s?\p{Lu}/u.test(plain);
}

/** Links hold all but a label and separators: "Thème : [a](…), [b](…)"; a linked sentence is no list. */
function isLinkList(reading: Reading, cues: Cues): boolean {
  const { plain, links } = reading;
  if (links.length === 0 || plain.length > 600) return false;
  if (links.some((words) => wordCount(words) >= 8 && endsSentence(words))) return false;
  let rest = plain;
  for (const words of links) rest = rest.replace(words, () => " ");
  const left = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const label = startCue(fold(plain), cues.labels) !== undefined;
  return left.length === 0
    ? !endsSentence(plain)
    : (label || /^[^:]{1,30}:/u.test(plain)) && left.length <= 3 && !endsSentence(plain);
}

/** "Thème : Otan", "Tags: war, trade": a label of page navigation, then a few words and no sentence. */
function isLabelled(plain: string, folded: string, cues: Cues): boolean {
  const cue = startCue(folded, cues.labels);
  return cue !== undefined && /^\s?:/u.test(folded.slice(cue.length)) && plain.length <= 120 && !endsSentence(plain);
}

/** "Read more: …", "À lire aussi – …", ">> Read more trending news"; "Lire" alone needs its colon. */
function isPointer(plain: string, folded: string, cues: Cues): boolean {
  const bare = folded.replace(/^[^\p{L}]+/u, "");
  const cue = startCue(bare, cues.related);
  if (cue === undefined || plain.length > maxPointer) return false;
  const rest = bare.slice(cue.length);
  if (/^\s?(?:[:>|»-]|$)/u.test(rest) || bare !== folded) return true;
  return cue.includes(" ") && !endsSentence(plain) && wordCount(rest) <= 20;
}

/** A credit with its colon at the end of a text. Letter classes are not counted in braces: those compile slowly. */
const creditAtEnd = /[.!?)»”"]?\s?\(?\s?(\p{L}[\p{L}' ]*)\s?:\s?[^:.()]{2,80}\)?$/u;

/** How a paragraph speaks of a picture: as a credit alone, a caption or a description; undefined where it does not. */
function readCaption(plain: string, folded: string, cues: Cues): "credit" | "caption" | undefined {
  const credit = startCue(folded, cues.credits);
  const rest = credit === undefined ? "" : plain.slice(credit.length);
  const maker = startCue(folded, cues.makers);
  const made = maker !== undefined && /^\s\p{Lu}/u.test(plain.slice(maker.length));
  if ((made || (credit !== undefined && /^\s?[:©/|]/u.test(rest))) && plain.length <= 200) {
    return wordCount(plain) <= 9 ? "credit" : "caption";
  }
  if (startCue(folded, cues.descriptions)) return "caption";
  if (
    /^\p{Lu}[^.!?]{1,60}\s?[|/]\s?\p{Lu}[^.!?]{1,40}$/u.test(plain) &&
    cues.agencies.has(fold(plain.split(/\s?[|/]\s?/u).at(-1) ?? ""))
  ) {
    return "credit";
  }
  if (plain.length > 600) return undefined;
  // "… (Photo : X)", "Picture: Getty" at the end of a sentence, "(AP Photo/X)", "via REUTERS".
  const tail = plain.slice(-110);
  const last = tail.includes(":") ? creditAtEnd.exec(tail) : null;
  if (last?.[1] !== undefined && last[1].length <= 21 && plain.length > last[0].length) {
    const word = fold(last[1]);
    if (cues.credits.some((cue) => word === cue || word.endsWith(` ${cue}`))) return "caption";
  }
  // The patterns of credits take long to compile: where none of their signs stands, they are not asked.
  if (plain.includes("(") && cues.forms.creditInside.test(plain)) return "caption";
  const end = plain.slice(-100);
  return plain.length <= 400 && /[(|/©]|via/u.test(end) && cues.forms.creditEnd.test(end) ? "caption" : undefined;
}

function isBoilerplate(plain: string, folded: string, cues: Cues): boolean {
  const bare = folded.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, "");
  if (cues.wholeSet.has(bare) || cues.forms.counter.test(bare)) return true;
  const start = startCue(bare, cues.starts);
  // One word opens prose too ("Contact a été pris…"): it needs its colon.
  if (start !== undefined && (start.includes(" ") || /^\s?:/u.test(bare.slice(start.length))))
    return plain.length <= 600;
  if (cues.phrases.some((phrase) => folded.includes(phrase))) return plain.length <= 1500;
  // The signature of an embedded post.
  return /^[—–-]{1,2}\s.{1,80}\(@\w{1,30}\)/u.test(plain) && plain.length <= 200;
}

/** Says what a paragraph of the decoded text is, from its words alone. */
export function classify(text: string, cues: Cues, words: DateWords, dayFirst?: boolean): Classified {
  if (text.length > maxLength) {
    return { kind: "prose", reading: { plain: text.slice(0, maxLength), links: [], images: [], heading: 0 } };
  }
  const reading = readMarkdown(text);
  const { plain } = reading;
  if (reading.images.length > 0 && wordCount(plain) <= 3) return { kind: "caption", reading };
  if (!/\p{L}/u.test(plain)) {
    const dateLine = readDateLine(plain, cues, words, dayFirst);
    return dateLine ? { kind: "metadata", reading, dateLine } : { kind: "navigation", reading };
  }
  const folded = fold(plain);
  const end = startCue(folded, cues.closing);
  // One word ends an article only where it stands alone or before its colon ("Comments", "Disclaimer: …").
  const closing =
    isCopyright(plain) || (end !== undefined && (end.includes(" ") || /^\s?(?::|$)/u.test(folded.slice(end.length))));
  const byline = readByline(plain, cues, words);
  if (byline !== undefined) return { kind: "byline", reading, byline, closing };
  const dateLine = readDateLine(plain, cues, words, dayFirst);
  if (dateLine) return { kind: "metadata", reading, dateLine };
  if (startCue(folded, cues.original) && plain.length <= 300) return { kind: "boilerplate", reading, closing: true };
  if (isCopyright(plain)) return { kind: "boilerplate", reading, closing: true };
  if (isBoilerplate(plain, folded, cues)) return { kind: "boilerplate", reading, closing };
  if (isPointer(plain, folded, cues)) return { kind: "navigation", reading, closing };
  if (isLabelled(plain, folded, cues) || isLinkList(reading, cues)) return { kind: "navigation", reading };
  const caption = readCaption(plain, folded, cues);
  if (caption) return { kind: "caption", reading, ...(caption === "credit" ? { credit: true } : {}) };
  if (/^\([^()]{2,40}\)$/u.test(plain) && !endsSentence(plain.slice(1, -1))) return { kind: "metadata", reading };
  return { kind: "prose", reading, closing: closing && plain.length <= 60 };
}
