import { lower } from "../../text/fold.ts";
import { type Garble, type GarbleContext, isTechnical, longestWord } from "./find.ts";
import { isKnown, seamWords } from "./word.ts";

/** "FluchtSo", "NATOallies": a change between small and capital letters inside a word. */
const rising = /^(\p{L}*\p{Ll})(\p{Lu}\p{Ll}+)$/u;
const falling = /^(\p{Lu}{3,})(\p{Ll}{4,})$/u;
/** "MErkel": a capital too many at the start. */
const doubled = /^(\p{Lu})(\p{Lu})(\p{Ll}{3,})$/u;

/**
 * Words that lost the space between them where a capital shows it. Brands are written so as well ("YouTube", "easyJet"),
 * and German names of groups ("LehrerInnen"). So what follows the seam must be a word that begins sentences, or both
 * parts must stand on their own in the same article; and the whole may stand there only once.
 */
export function caseSeams(context: GarbleContext): Garble[] {
  const { sentence, text, count } = context;
  return sentence.tokens.flatMap((token): Garble[] => {
    const { form, kind } = token;
    if (kind !== "word" || form.length < 5 || form.length > longestWord || count(form) > 1 || isTechnical(text, token))
      return [];
    const parts = splitAtCase(form, context);
    if (parts)
      return [{ code: "text/glued-words", start: token.start, end: token.end, message: gluedMessage(form, parts) }];
    const [, first, second, rest] = doubled.exec(form) ?? [];
    if (first === undefined || second === undefined || rest === undefined) return [];
    const usual = first + lower(second) + rest;
    if (count(usual) === 0) return [];
    const message = `“${form}” is written “${usual}” elsewhere in the article.`;
    return [{ code: "text/capital", start: token.start, end: token.end, message }];
  });
}

export const gluedMessage = (form: string, parts: readonly string[]): string =>
  `“${form}” looks like “${parts.join(" ")}”.`;

function splitAtCase(form: string, { pack, count }: GarbleContext): readonly [string, string] | undefined {
  const [, left, right] = rising.exec(form) ?? [];
  if (left !== undefined && right !== undefined) {
    const { openers, before } = seamWords(pack);
    const alone = count(left) > 0;
    const capital = /^\p{Lu}/u.test(left);
    if (openers.has(right) && left.length >= 3 && (alone || (capital ? isNoun(left, pack) : left.length >= 4)))
      return [left, right];
    // Two names with capitals that stand on their own as well are most often a company.
    if (capital || count(right) === 0 || right.length < 4) return undefined;
    if (before.has(left) || (alone && left.length >= 3)) return [left, right];
  }
  const [, acronym, word] = falling.exec(form) ?? [];
  if (acronym === undefined || word === undefined || count(acronym) === 0) return undefined;
  return count(word) > 0 || isKnown(word, pack) ? [acronym, word] : undefined;
}

/** A common noun that has its capital by the rules of the language. */
function isNoun(word: string, { lexicon, data }: GarbleContext["pack"]): boolean {
  return data.functionWords.nounsCapitalised === true && lexicon.readings(word)[0]?.pos === "NOUN";
}
