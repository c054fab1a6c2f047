import { fold } from "../text/fold.ts";
import { type Cues, startCue } from "./cues.ts";
import { type DateWords, type FoundDate, findDate, isDateWord } from "./date.ts";

/** A line that says when (and often where) an article appeared, and nothing else. */
export interface DateLine {
  readonly found?: FoundDate;
  /** What the line says of the date; absent for a bare date. */
  readonly label?: "published" | "updated";
  /** The name beside the date, an outlet or a place ("Le Journal, 3 mai 2024"). */
  readonly name?: string;
}

const maxLine = 160;

const clock = /\d{1,2}\s?[:hH.]\s?\d{2}(?::\d{2})?|\d{1,2}\s?(?:h|min)(?!\p{L})/gu;

/** The words of a part of the line that are neither clock times nor date words nor the small words between them. */
function wordsOf(text: string, cues: Cues, words: DateWords): readonly string[] {
  return text
    .replace(clock, " ")
    .replace(cues.forms.besideDate, " ")
    .split(/[^\p{L}\p{N}.'’&-]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !isDateWord(part, words));
}

function isName(parts: readonly string[], { forms }: Cues): boolean {
  if (parts.length === 1 && /^(?:\p{L}{1,2}['’])?[\p{L}\d-]+\.[a-z]{2,6}$/u.test(parts[0] ?? "")) return true;
  return (
    parts.length <= 5 &&
    !forms.nameWord.test(parts.at(-1) ?? "") &&
    /^\p{Lu}/u.test(parts[0] ?? "") &&
    parts.every((part) => /^[\p{Lu}\d&]/u.test(part) || forms.nameWord.test(part))
  );
}

/**
 * Reads a line that is only a date, with or without a label and a name: "Publié le 3 mai 2024 à 10h12",
 * "Last updated: May 3, 2024", "Le Journal, 3 mai 2024", "• Sunday, 3 May 2024", "06:21 a. m.". Undefined for prose.
 */
export function readDateLine(plain: string, cues: Cues, words: DateWords, dayFirst?: boolean): DateLine | undefined {
  if (plain.length > maxLine || !/\d/.test(plain)) return undefined;
  const folded = fold(plain);
  const published = startCue(folded, cues.published)?.length ?? 0;
  const updated = startCue(folded, cues.updated)?.length ?? 0;
  const from = Math.max(published, updated);
  const found = findDate(plain, words, dayFirst);
  const before = wordsOf(plain.slice(from, found ? Math.max(from, found.start) : undefined), cues, words);
  const after = found ? wordsOf(plain.slice(found.end), cues, words) : [];
  const count = before.length + after.length;
  const prose = /[\p{L})][.!?:]$/u.test(plain.replace(cues.forms.besideDate, " ").trimEnd());
  const line: DateLine = {
    ...(found ? { found } : {}),
    ...(from === 0 ? {} : { label: updated > published ? "updated" : "published" }),
  };
  if (count === 0) return found || from > 0 || /^\D{0,3}\d{1,2}\s?[:hH]\s?\d{2}/u.test(plain) ? line : undefined;
  if (!found || prose) return undefined;
  if (from > 0) return before.length === 0 && count <= 4 ? line : undefined;
  const name = before.length > 0 ? before : after;
  return count === name.length && isName(name, cues) ? { ...line, name: name.join(" ") } : undefined;
}
