import { fold } from "../text/fold.ts";
import { type Cues, startCue } from "./cues.ts";
import { type DateWords, findDate, isDateWord } from "./date.ts";

const maxByline = 160;

/**
 * The author in a byline ("Par Jeanne Martin", "By Ann Lee and Bo Diaz", "ByAnn Lee"), or undefined where the line is
 * prose ("By Tuesday, the toll had risen", "Par ailleurs"). A byline names people: its words are capitalised.
 */
export function readByline(plain: string, cues: Cues, words: DateWords): string | undefined {
  if (plain.length > maxByline) return undefined;
  const folded = fold(plain);
  const glued = cues.forms.gluedByline.exec(plain)?.[0];
  const cue = glued ?? startCue(folded, cues.bylines);
  if (cue === undefined) return undefined;
  // Cues have the same length folded or not: their letters carry at most an accent.
  const rest = plain
    .slice(cue.length)
    .replace(/^(?:\(e\)|\(s\))?[\s:,–-]+/, "")
    .replace(/\s(?:[|–—•]|-)\s.*$/u, "")
    .replace(/[,\s]+$/, "");
  const date = findDate(rest, words);
  const name = (date ? rest.slice(0, date.start).replace(cues.forms.dateLead, "") : rest).trim();
  if (name === "") return cue.includes(" ") && rest === "" ? plain : undefined;
  const parts = name.split(" ");
  const first = parts[0] ?? "";
  if (!/^[\p{Lu}@]/u.test(first) || isDateWord(first.replace(/[,.]$/, ""), words) || parts.length > 16)
    return undefined;
  if (/[.!?…:;]$/u.test(name) && !/(?:\b\p{Lu}|Jr|Sr)\.$/u.test(name)) return undefined;
  const odd = parts.filter(
    (part) => !/^[\p{Lu}@&(]/u.test(part) && !cues.joinerSet.has(fold(part.replace(/[,)]$/, ""))),
  );
  if (odd.length * 4 > parts.length) return undefined;
  let last = parts.length;
  while (last > 1 && /^\p{Ll}/u.test(parts[last - 1] ?? "")) last--;
  return parts
    .slice(0, last)
    .join(" ")
    .replace(/[,\s]+$/, "");
}

/** Whether a name is that of an outlet: a web address, a well-known one, or one with a word such as "News". */
export function isOutletName(name: string, cues: Cues): boolean {
  const folded = fold(name);
  if (folded === "" || folded.length > 60 || cues.agencies.has(folded)) return false;
  if (cues.outlets.has(folded) || /^(?:[a-z]{1,2}')?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,6}$/u.test(folded))
    return true;
  const parts = folded.split(/[ -]/);
  // Elisions and articles are lower case inside names; the first word never is.
  return parts.length <= 6 && /^[\p{Lu}\d]/u.test(name) && parts.some((part) => cues.outletWordSet.has(part));
}

export interface SplitTitle {
  readonly title: string;
  readonly outlet: string;
  /** Length of the title in the string it was split from. */
  readonly length: number;
}

/** "Title – Outlet" and "Title | Outlet" taken apart; undefined where what follows the last bar is no outlet. */
export function splitTitle(title: string, cues: Cues): SplitTitle | undefined {
  const bar = /\s(?:[–—|·•]|--?)\s(?=[^–—|·•]*$)/u.exec(title.slice(-120));
  if (!bar) return undefined;
  const at = Math.max(0, title.length - 120) + bar.index;
  const outlet = title.slice(at + bar[0].length).trim();
  const head = title.slice(0, at).trimEnd();
  return head.length >= 8 && isOutletName(outlet, cues) ? { title: head, outlet, length: head.length } : undefined;
}

/** A copyright line begins with the sign, or with the word and a year, a colon or a name; prose on copyright does not. */
export function isCopyright(plain: string): boolean {
  return /^(?:©|\([cC]\)|(?:[cC]opyright|COPYRIGHT)\s?(?:©|\([cC]\)|:|\d{4}|\p{Lu}))/u.test(plain);
}

/** The outlet in a copyright line: its last name that is neither a year, nor an agency, nor one of `others`. */
export function copyrightHolder(plain: string, cues: Cues, others: readonly string[]): string | undefined {
  const match = /(?:copyright|©|\(c\))[\s:©]*(?:\(c\)|copyright)?/iu.exec(plain.slice(0, 200));
  if (!match || plain.length > 400) return undefined;
  const rest = plain.slice(match.index + match[0].length).split(/\.(?:\s|$)|\s[–—|]\s/u)[0] ?? "";
  const excluded = new Set(others.map(fold));
  const names = rest
    .split(",")
    .map((part) =>
      part.replace(/\b(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?\b/g, "").replace(/^[\s:/–-]+|[\s:/–-]+$/g, ""),
    )
    .filter((name) => /^[\p{Lu}\d]/u.test(name) && name.length <= 60 && name.split(" ").length <= 6)
    .filter(
      (name) => !cues.agencies.has(fold(name)) && !excluded.has(fold(name)) && !cues.phrases.includes(fold(name)),
    );
  return names.at(-1);
}

/** The outlet after "originally published by" and its like, where it follows as a name. */
export function originalOutlet(plain: string, cues: Cues): string | undefined {
  const cue = startCue(fold(plain), cues.original);
  if (cue === undefined || plain.length > 300) return undefined;
  const rest =
    plain
      .slice(cue.length)
      .replace(/^[\s:–-]+/, "")
      .split(/(?:\.(?:\s|$)|[,;|(]|\s[–—]\s|\scopyright\b|©)/iu)[0]
      ?.trim() ?? "";
  return /^[\p{Lu}\d]/u.test(rest) && rest.length <= 60 ? rest : undefined;
}
