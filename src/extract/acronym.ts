import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Sentence, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { isAcronym, type MentionFind } from "./name.ts";

/** Most words of a name that is spelt out beside its acronym. */
const longest = 12;

const initialsOf = (name: string): string[] =>
  fold(name)
    .split(/[\s'-]+/)
    .map((word) => word.slice(0, 1));

/** How many letters of an acronym are initials of the name, in order. */
function covered(letters: string, initials: readonly string[]): number {
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at;
}

const lettersOf = (acronym: string): string => fold(acronym).replace(/[^a-z]/g, "");

/** All letters of an acronym, or all but one of a long one, are initials of the name ("CNRS", "Centre national …"). */
function abbreviates(acronym: string, name: string): boolean {
  const letters = lettersOf(acronym);
  return letters.length >= 2 && covered(letters, initialsOf(name)) >= Math.max(2, letters.length - 1);
}

/**
 * Gives names in front of a bracketed acronym the small words that belong to them: French writes "l'Organisation
 * internationale de la vigne (OIV)" with one capital. The name starts at the nearest capital from which the words'
 * initials give every letter of the acronym.
 */
export function spellOut(found: readonly MentionFind[], tokens: readonly Token[], text: string): MentionFind[] {
  let mentions = [...found];
  for (const acronym of found) {
    const open = acronym.from - 1;
    if (!isBracketed(acronym, tokens)) continue;
    const from = startOfName(acronym, tokens, open);
    const first = tokens[from ?? -1];
    const last = tokens[open - 1];
    if (from === undefined || !first || !last || mentions.some((m) => m.from < from && m.to > from)) continue;
    const head = mentions.find((m) => m.from === from);
    // A name that is known or goes up to the bracket needs no more words.
    if (head && (head.form !== "name" || head.to === open)) continue;
    const name = text.slice(first.start, last.end);
    const whole: MentionFind = {
      from,
      to: open,
      start: first.start,
      end: last.end,
      entity: `name:${fold(name)}`,
      name,
      kind: "organisation",
      form: "name",
    };
    mentions = [...mentions.filter((m) => m.to <= from || m.from >= open), whole].sort((a, b) => a.from - b.from);
  }
  return mentions;
}

/** A country behind a name says where it is: "the University of Southfield (US)". */
const isShort = ({ from, to, kind }: MentionFind): boolean => kind !== "place" && to - from === 1;

const isBracketed = (mention: MentionFind, tokens: readonly Token[]): boolean =>
  isShort(mention) &&
  isAcronym(tokens[mention.from]?.form ?? "") &&
  tokens[mention.from - 1]?.form === "(" &&
  tokens[mention.to]?.form === ")";

function startOfName(acronym: MentionFind, tokens: readonly Token[], open: number): number | undefined {
  const letters = lettersOf(tokens[acronym.from]?.form ?? "");
  if (letters.length < 2) return undefined;
  for (let at = open - 1; at >= 0 && open - at <= longest; at--) {
    const token = tokens[at];
    if (token?.kind !== "word") return undefined;
    if (!/^\p{Lu}/u.test(token.form) || token.folded.charAt(0) !== letters.charAt(0)) continue;
    const initials = tokens.slice(at, open).flatMap(({ form }) => initialsOf(form));
    if (covered(letters, initials) === letters.length) return at;
  }
  return undefined;
}

/**
 * Acronyms that a text explains, by entity: "the Long Lake Friends (LLF)", "the Long Lake Friends, or LLF,", "LLF (Long
 * Lake Friends)" → the entity of the name.
 */
export function findAcronyms(
  found: readonly (readonly MentionFind[])[],
  sentences: readonly Sentence[],
  packOf: (language: string) => LanguagePack | undefined,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [s, mentions] of found.entries()) {
    const { tokens = [], language = "und" } = sentences[s] ?? {};
    const marks = new Set(
      (packOf(language)?.data.functionWords.aliasMarks ?? []).map((mark) => phraseKeys(mark).join(" ")),
    );
    for (const [m, second] of mentions.entries()) {
      const first = mentions[m - 1];
      if (!first || !isExplained(tokens, first, second, marks)) continue;
      if (isShort(second) && abbreviates(second.name, first.name)) known.set(second.entity, first.entity);
      else if (isShort(first) && isAcronym(tokens[first.from]?.form ?? "") && abbreviates(first.name, second.name))
        known.set(first.entity, second.entity);
    }
  }
  return known;
}

/** Whether the second name stands in brackets behind the first, or behind words that say that both are one. */
function isExplained(
  tokens: readonly Token[],
  first: MentionFind,
  second: MentionFind,
  marks: ReadonlySet<string>,
): boolean {
  const gap = tokens.slice(first.to, second.from);
  if (gap.length === 1 && gap[0]?.form === "(") return tokens[second.to]?.form === ")";
  const words = gap[0]?.form === "," || gap[0]?.form === "(" ? gap.slice(1) : gap;
  return marks.has(words.map(({ folded }) => folded).join(" "));
}
