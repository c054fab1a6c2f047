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

/** Words beside a date in such lines: "à", "le", "min read", "heures", zones. */
const beside =
  /(?<!\p{L})(?:le|on|at|à|a|um|uhr|h|heures?|hrs?|min|minutes?|read|de lecture|am|pm|AM|PM|[ap]\. ?m\.|[A-Z]{2,4}T|GMT|UTC)(?!\p{L})/gu;
const clock = /\d{1,2}\s?[:hH.]\s?\d{2}(?::\d{2})?|\d{1,2}\s?(?:h|min)(?!\p{L})/gu;
const particles = /^(?:de|du|des|d['’]\S+|la|le|les|l['’]\S+|et|of|the|and)$/u;

/** The words of a part of the line that are neither clock times nor date words nor the small words between them. */
function wordsOf(text: string, words: DateWords): readonly string[] {
  return text
    .replace(clock, " ")
    .replace(beside, " ")
    .split(/[^\p{L}\p{N}.'’&-]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !isDateWord(part, words));
}

function isName(parts: readonly string[]): boolean {
  if (parts.length === 1 && /^(?:\p{L}{1,2}['’])?[\p{L}\d-]+\.[a-z]{2,6}$/u.test(parts[0] ?? "")) return true;
  return (
    parts.length <= 5 &&
    !particles.test(parts.at(-1) ?? "") &&
    /^\p{Lu}/u.test(parts[0] ?? "") &&
    parts.every((part) => /^[\p{Lu}\d&]/u.test(part) || particles.test(part))
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
  const before = wordsOf(plain.slice(from, found ? Math.max(from, found.start) : undefined), words);
  const after = found ? wordsOf(plain.slice(found.end), words) : [];
  const count = before.length + after.length;
  const prose = /[\p{L})][.!?:]$/u.test(plain) && !/\b[ap]\. ?m\.$/iu.test(plain);
  const line: DateLine = {
    ...(found ? { found } : {}),
    ...(from === 0 ? {} : { label: updated > published ? "updated" : "published" }),
  };
  if (count === 0) return found || from > 0 || /^\D{0,3}\d{1,2}\s?[:hH]\s?\d{2}/u.test(plain) ? line : undefined;
  if (!found || prose) return undefined;
  if (from > 0) return before.length === 0 && count <= 4 ? line : undefined;
  const name = before.length > 0 ? before : after;
  return count === name.length && isName(name) ? { ...line, name: name.join(" ") } : undefined;
}
