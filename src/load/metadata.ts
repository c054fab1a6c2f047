import type { BlockKind, DateOrigin, DateSpec, Publication } from "../record.ts";
import type { Piece } from "./blocks.ts";
import type { Cues } from "./cues.ts";
import { type DateWords, dateInUrl, type FoundDate, findDate, parseDate } from "./date.ts";
import type { Dateline } from "./dateline.ts";
import type { Fields } from "./fields.ts";
import { copyrightHolder, isCopyright, isOutletName, originalOutlet } from "./name.ts";

/** Fields from outside the running text, with where they are from; better origins come first. */
export interface Layer {
  readonly origin: DateOrigin;
  readonly fields: Fields;
}

/** The paragraphs of a text with their kinds, as the blocks were made. */
export interface Page {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly kinds: readonly BlockKind[];
  readonly words: DateWords;
  readonly cues: Cues;
  readonly dayFirst?: boolean;
}

/** The first value that a layer gives for a field. */
export function fromLayers(layers: readonly Layer[], field: keyof Fields): string | undefined {
  for (const { fields } of layers) if (fields[field] !== undefined) return fields[field];
  return undefined;
}

/** Pieces before the fourth paragraph of the body: there a page says what it is. */
function headOf({ pieces, kinds }: Page): number {
  let bodies = 0;
  for (const [i, kind] of kinds.entries()) if (kind === "body" && ++bodies === 4) return i;
  return pieces.length;
}

/** "Last updated: Sep 18 2024 | …" inside prose; only with its colon, for prose also says when reports were published. */
function labelledDate(page: Page, form: RegExp): FoundDate | undefined {
  const head = page.text.slice(0, 1200);
  for (const match of head.matchAll(form)) {
    if (!/^\p{Lu}/u.test(match[0])) continue;
    const rest = head.slice(match.index + match[0].length);
    const colon = /^\s{0,2}:\s{0,2}/u.exec(rest);
    const found = colon
      ? findDate(rest.slice(colon[0].length, colon[0].length + 60), page.words, page.dayFirst)
      : undefined;
    if (found && found.start <= 12) return found;
  }
  return undefined;
}

type Dated = { readonly date: DateSpec; readonly granularity: Publication["granularity"] };

/** The date that the text itself gives: a labelled one first, then a bare date line, then that of the last change. */
function dateInText(page: Page): Dated | undefined {
  const end = headOf(page);
  const lastBody = page.kinds.lastIndexOf("body");
  let bare: Dated | undefined;
  let updated: Dated | undefined;
  for (const [i, { classified }] of page.pieces.entries()) {
    const found = classified.dateLine?.found;
    if (!found || (i >= end && i < lastBody)) continue;
    if (classified.dateLine?.label === "published") return found;
    if (classified.dateLine?.label === "updated") updated ??= found;
    else if (i < end) bare ??= found;
  }
  const title = page.pieces.find((_, i) => page.kinds[i] === "title")?.classified.reading.plain ?? "";
  // "SEPTEMBER 23, 2024 – …": a press release puts its date before its title.
  const before = findDate(title, page.words, page.dayFirst);
  const leading =
    before?.start === 0 && before.date.day !== undefined && /^\s?[–—:-]\s/u.test(title.slice(before.end))
      ? before
      : undefined;
  return (
    labelledDate(page, page.cues.forms.published) ??
    bare ??
    leading ??
    updated ??
    labelledDate(page, page.cues.forms.updated)
  );
}

/** Address of the picture above the body: blogs keep it under the month of publication. */
function dateOfLeadImage({ pieces, kinds }: Page): Dated | undefined {
  const first = kinds.indexOf("body");
  for (const { classified } of pieces.slice(0, Math.max(first, 0))) {
    for (const { url } of classified.reading.images) {
      const found = dateInUrl(url);
      if (found) return found;
    }
  }
  return undefined;
}

/** Publication date of an article, from the best origin that has one. */
export function findPublication(
  page: Page,
  layers: readonly Layer[],
  prefix: string | undefined,
  dateline: Dateline | undefined,
): Publication | undefined {
  const candidates: Publication[] = [];
  const add = (origin: DateOrigin, found: Dated | undefined): void => {
    if (found) candidates.push({ date: found.date, granularity: found.granularity, origin });
  };
  for (const { origin, fields } of layers) {
    if (fields.published !== undefined) add(origin, parseDate(fields.published, page.words));
  }
  add("text", dateInText(page));
  if (dateline?.day?.year !== undefined) {
    const { year, month, day } = dateline.day;
    add("text", { date: { year, month, day }, granularity: "day" });
  }
  if (prefix !== undefined) add("prefix", parseDate(prefix, page.words));
  const url = fromLayers(layers, "url");
  if (url !== undefined) add("url", dateInUrl(url));
  add("url", dateOfLeadImage(page));
  const best = candidates[0];
  // "LONDRES, 19 février" gives the day of a date that is only known to its month.
  if (best?.granularity === "month" && dateline?.day?.month === best.date.month && dateline?.day) {
    return { date: { ...best.date, day: dateline.day.day }, granularity: "day", origin: "text" };
  }
  return best;
}

/** Author of an article: the first byline of its text. */
export function findByline({ pieces }: Page): string | undefined {
  return pieces.find(({ classified }) => classified.byline !== undefined)?.classified.byline;
}

/**
 * Outlet that the text names: beside its date, after its title, in its copyright line, or as its original source.
 * A name beside a date could be a place ("Genève, 3 mai 2024"), so it must be known as an outlet or stand by a byline.
 */
export function findOutlet(page: Page, afterTitle: string | undefined, byline: string | undefined): string | undefined {
  const { pieces, cues } = page;
  const end = headOf(page);
  for (const [i, { classified }] of pieces.slice(0, end).entries()) {
    const name = classified.dateLine?.name;
    if (name === undefined) continue;
    const beside = [pieces[i - 1], pieces[i + 1]].some((piece) => piece?.classified.kind === "byline");
    if (
      isOutletName(name, cues) ||
      (beside && classified.dateLine?.found?.date.day !== undefined && !/^\p{Lu}+$/u.test(name))
    )
      return name;
  }
  if (afterTitle !== undefined) return afterTitle;
  const others = byline === undefined ? [] : [byline];
  let original: string | undefined;
  for (const [i, { classified }] of pieces.entries()) {
    if (page.kinds[i] === "body" || page.kinds[i] === "title") continue;
    const { plain } = classified.reading;
    const holder = isCopyright(plain) ? copyrightHolder(plain, cues, others) : undefined;
    if (holder !== undefined) return holder;
    original ??= originalOutlet(plain, cues);
  }
  return original;
}
