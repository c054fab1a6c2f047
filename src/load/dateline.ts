import { fold } from "../text/fold.ts";
import type { Cues } from "./cues.ts";
import { type DateWords, findDate, findDayMonth } from "./date.ts";

/** "LONDRES, 19 février (Reuters) - " at the start of a body. */
export interface Dateline {
  /** The place as written, or undefined where only an agency stands there ("(Newser) –"). */
  readonly place?: string;
  /** Length of the dateline with its dash and spaces. */
  readonly length: number;
  /** Day and month where it has them; its year is mostly left out. */
  readonly day?: { readonly month: number; readonly day: number; readonly year?: number };
}

const dash = /\s?(?:--|[–—]|\s-)\s/u;

/** "PARIS", "WASHINGTON, D.C.", "NEW YORK": one to four words of capitals, then perhaps a region. */
const capitals = /^\p{Lu}[\p{Lu}'’.-]+(?:[ ]\p{Lu}[\p{Lu}'’.-]*){0,3}(?:, \p{Lu}[\p{L}.' ]{1,20})?$/u;

/**
 * Reads the dateline of a paragraph. A place is known by its capitals, or by a date or an agency's mark behind it;
 * capitals that come again in the text are an acronym ("OTAN - …"), for places go on in small letters.
 */
export function readDateline(paragraph: string, text: string, cues: Cues, words: DateWords): Dateline | undefined {
  const head = paragraph.slice(0, 110);
  const end = dash.exec(head);
  if (!end || end.index > 90) return undefined;
  const whole = head.slice(0, end.index).trim();
  const length = end.index + end[0].length;
  if (paragraph.length < length + 20) return undefined;
  const mark = /\s?\(([^()]{2,40})\)$/u.exec(whole);
  const agency = mark?.[1]?.split(/[/,]/).some((name) => cues.agencies.has(fold(name))) ?? false;
  if (mark && !agency) return undefined;
  const rest = mark ? whole.slice(0, mark.index).trimEnd() : whole;
  const comma = rest.search(cues.forms.dateBorder);
  const dated =
    comma > 0 ? (findDate(rest.slice(comma), words)?.date ?? findDayMonth(rest.slice(comma), words)) : undefined;
  const day =
    dated?.month !== undefined && dated.day !== undefined
      ? {
          month: dated.month,
          day: dated.day,
          ...("year" in dated && dated.year !== undefined ? { year: dated.year } : {}),
        }
      : undefined;
  const place = (day ? rest.slice(0, comma) : rest).replace(/[,\s]+$/, "");
  const found = { length, ...(day ? { day } : {}) };
  if (place === "") return agency ? found : undefined;
  if (capitals.test(place)) {
    const letters = place.replace(/[^\p{L}]/gu, "").length;
    const name = place.split(",")[0] ?? place;
    const again = text.indexOf(name, text.indexOf(paragraph.slice(0, length)) + length) >= 0;
    return agency || day || (letters >= 4 && !again) ? { place, ...found } : undefined;
  }
  return (agency || day) && cues.forms.place.test(place) ? { place, ...found } : undefined;
}
