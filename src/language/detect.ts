import type { LanguageId } from "../record.ts";
import { fold } from "../text/fold.ts";

/** Words that tell languages apart, by language: `telling` of each pack's function words. */
export type TellingWords = Readonly<Record<LanguageId, readonly string[]>>;

export interface Detection {
  /** "und" where it could not be told. */
  readonly language: LanguageId;
  /** `words`: function words alone; `letters`: letter statistics (eld); `none`: too little text. */
  readonly by: "words" | "letters" | "none";
}

interface Count {
  readonly total: number;
  readonly hits: ReadonlyMap<LanguageId, number>;
}

/** Characters looked at, from the start and from the middle: enough for any text, and little for a long one. */
const sampleSize = 12_000;

/** Share of telling words from which a text is in their language: running text has 15 to 25 %, a neighbour 0 to 4 %. */
const sureShare = 0.08;

const tables = new WeakMap<TellingWords, ReadonlyMap<string, readonly LanguageId[]>>();

function tableOf(words: TellingWords): ReadonlyMap<string, readonly LanguageId[]> {
  const known = tables.get(words);
  if (known) return known;
  const table = new Map<string, LanguageId[]>();
  for (const id of Object.keys(words).sort()) {
    for (const word of new Set((words[id] ?? []).map(fold))) table.set(word, [...(table.get(word) ?? []), id]);
  }
  tables.set(words, table);
  return table;
}

function sampleOf(text: string): string {
  if (text.length <= 2 * sampleSize) return text;
  const middle = text.length >> 1;
  return `${text.slice(0, sampleSize)} ${text.slice(middle, middle + sampleSize)}`;
}

function count(text: string, words: TellingWords): Count {
  const table = tableOf(words);
  const hits = new Map<LanguageId, number>();
  let total = 0;
  for (const token of fold(sampleOf(text)).split(/[^\p{L}']+/u)) {
    if (!/\p{L}/u.test(token)) continue;
    total++;
    const elided = token.indexOf("'") + 1;
    const found =
      table.get(token) ??
      (elided > 0 ? (table.get(token.slice(0, elided)) ?? table.get(token.slice(elided))) : undefined);
    for (const id of found ?? []) hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  return { total, hits };
}

function ranked(counted: Count): readonly (readonly [LanguageId, number])[] {
  return [...counted.hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The language that function words give beyond doubt: `lead` times as many as of any other. */
function byWords(counted: Count, lead: number): LanguageId | undefined {
  const [first, second] = ranked(counted);
  if (!first || first[1] < 3 || first[1] < counted.total * sureShare) return undefined;
  return first[1] >= lead * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Letter statistics; the library takes 0.2 s to load, so it is loaded when first in doubt. */
async function byLetters(
  text: string,
): Promise<{ readonly language: LanguageId; readonly reliable: boolean } | undefined> {
  const { eld } = await import("eld/extrasmall");
  const result = eld.detect(sampleOf(text));
  return result.language === "" ? undefined : { language: result.language, reliable: result.isReliable() };
}

/**
 * The language of a text: by its function words, and by letter statistics where these leave doubt. Texts of a few
 * words give "und" unless all their function words are of one language.
 */
export async function detectLanguage(text: string, words: TellingWords): Promise<Detection> {
  const counted = count(text, words);
  const sure = byWords(counted, 3);
  if (sure !== undefined) return { language: sure, by: "words" };
  const [first, second] = ranked(counted);
  const lone = first && !second ? first[0] : undefined;
  if (counted.total >= 4) {
    const guess = await byLetters(text);
    if (guess && (guess.language === lone || (guess.reliable && counted.total >= 8)))
      return { language: guess.language, by: "letters" };
  }
  return lone !== undefined && counted.total < 20 ? { language: lone, by: "words" } : { language: "und", by: "none" };
}

/**
 * The language of a paragraph of an article in `main`: another one only where it shows plainly, by its function words
 * or, in a long paragraph without any of `main`'s, by its letters.
 */
export async function detectChange(paragraph: string, main: LanguageId, words: TellingWords): Promise<LanguageId> {
  const counted = count(paragraph, words);
  if (counted.total < 8) return main;
  const own = counted.hits.get(main) ?? 0;
  // Paragraphs often quote the main language, so a smaller lead will do for another.
  const sure = byWords(counted, 2);
  if (sure !== undefined) return sure;
  if (main !== "und" && !Object.hasOwn(words, main)) return main;
  if (own > 0 || counted.total < 15) return main;
  const guess = await byLetters(paragraph);
  return guess?.reliable ? guess.language : main;
}
