import type { Token } from "../../record.ts";
import { fold } from "../../text/fold.ts";
import { type Garble, type GarbleContext, isTechnical, longestWord } from "./find.ts";
import { seamWords } from "./word.ts";

const digits = /^\p{Nd}{1,3}$/u;
/** "28 000": one or two digits and at least one group. */
const grouped = /^\p{Nd}{1,2}(?:[\u00a0\u202f\u2009 '\u2019.,]\p{Nd}{3})+$/u;
/** "3,00" before "000": a decimal or a group that is cut short. */
const short = /^\p{Nd}{1,3}[.,]\p{Nd}{1,2}$/u;
const noughts = /^0\p{Nd}{2}$/u;

/** Letters of a number word that a truncated one must still have, and that may be missing. */
const shortestStump = 5;
const mostMissing = 3;

/** Number words of a pack that figures stand before, folded: "million", "milliards". */
const scaleWords = (context: GarbleContext): readonly string[] =>
  Object.keys(context.pack.data.numbers.magnitudes)
    .filter((word) => word.length >= 4 && /^\p{L}+$/u.test(word))
    .map(fold);

/** One space between two tokens and nothing else. */
const adjacent = (a: Token, b: Token, text: string): boolean =>
  b.start - a.end === 1 && /\s/u.test(text.slice(a.end, b.start));

/**
 * Figures that lost a sign or a part ("1 28 000", "3,00 000", "2 3 millions", "1.2 millio"). Numbers in a row are tables or
 * telephone numbers, and a number behind a name is often part of it ("Ligue 1 20 000").
 */
export function brokenFigures(context: GarbleContext): Garble[] {
  const { sentence, text, dates } = context;
  const { tokens } = sentence;
  const scales = scaleWords(context);
  const weekdays = new Set(Object.keys(context.pack.data.dates.weekdays).map(fold));
  const leads = ({ form, folded }: Token): boolean =>
    weekdays.has(folded) ||
    /^[.,:;/§°-]$/u.test(form) ||
    (/^\p{Lu}/u.test(form) && !context.pack.functionWords.has(folded));
  const number = (at: number): Token | undefined => (tokens[at]?.kind === "number" ? tokens[at] : undefined);
  const dated = (token: Token): boolean => dates.some(({ start, end }) => token.start < end && token.end > start);
  return tokens.flatMap((token, at): Garble[] => {
    const next = tokens[at + 1];
    if (token.kind !== "number" || !next || dated(token) || number(at - 1) || isTechnical(text, token)) return [];
    const stump = stumpOf(next, scales);
    if (stump !== undefined && adjacent(token, next, text) && tokens[at + 2]?.form !== ".")
      return [broken(context, token.start, next.end, `a number word that is cut short (“${next.form}”)`)];
    if (next.kind !== "number" || !adjacent(token, next, text) || dated(next) || number(at + 2)) return [];
    const before = tokens[at - 1];
    if (before !== undefined && leads(before)) return [];
    const after = tokens[at + 2];
    const scaled = after !== undefined && scales.includes(after.folded);
    const wrong =
      (digits.test(token.form) && grouped.test(next.form)) ||
      (short.test(token.form) && noughts.test(next.form)) ||
      (scaled && /^\p{Nd}$/u.test(token.form) && /^\p{Nd}{1,2}$/u.test(next.form));
    return wrong ? [broken(context, token.start, next.end, "two numbers where one is meant")] : [];
  });
}

function broken({ text }: GarbleContext, start: number, end: number, what: string): Garble {
  return { code: "number/broken", start, end, message: `“${text.slice(start, end)}” is ${what}.` };
}

/** The number word that a word is the beginning of, where it is none itself. */
function stumpOf({ folded, kind }: Token, scales: readonly string[]): string | undefined {
  if (kind !== "word" || folded.length < shortestStump || scales.includes(folded)) return undefined;
  return scales.find((word) => word.startsWith(folded) && word.length - folded.length <= mostMissing);
}

/** "10mars", "le5 mai", "mars2023": digits and letters that lost the space between them, where a month shows it. */
export function digitSeams(context: GarbleContext): Garble[] {
  const { sentence, text, pack } = context;
  const { months } = seamWords(pack);
  const uncertain = new Set(pack.data.dates.uncertain);
  const { tokens } = sentence;
  const glued = (start: number, end: number, parts: readonly string[]): Garble => ({
    code: "text/glued-words",
    start,
    end,
    message: `“${text.slice(start, end)}” looks like “${parts.join(" ")}”.`,
  });
  const isMonth = (form: string): boolean => months.has(fold(form));
  return tokens.flatMap((token, at): Garble[] => {
    const next = tokens[at + 1];
    if (token.form.length > longestWord || isTechnical(text, token)) return [];
    if (token.kind === "number") {
      if (!/^\p{Nd}{1,2}$/u.test(token.form) || Number(token.form) > 31 || !next || next.start !== token.end) return [];
      return isMonth(next.form) && !isTechnical(text, { start: token.start, end: next.end })
        ? [glued(token.start, next.end, [token.form, next.form])]
        : [];
    }
    const [, letters, figures] = /^(\p{L}{2,})(\p{Nd}{1,4})$/u.exec(token.form) ?? [];
    if (letters === undefined || figures === undefined) return [];
    const year = /^(?:19|20)\d\d$/.test(figures) && isMonth(letters) && !uncertain.has(letters);
    const day =
      figures.length <= 2 &&
      Number(figures) <= 31 &&
      pack.functionWords.has(fold(letters)) &&
      next !== undefined &&
      isMonth(next.form);
    return year || day ? [glued(token.start, token.end, [letters, figures])] : [];
  });
}
