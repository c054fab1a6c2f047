import type { BlockKind, Span } from "../record.ts";
import { fold } from "../text/fold.ts";
import { type Classified, endsSentence, hasInnerEnd } from "./classify.ts";
import type { Paragraph } from "./paragraph.ts";

/** A paragraph with what it is by itself. */
export interface Piece {
  readonly paragraph: Paragraph;
  readonly classified: Classified;
}

const maxTitle = 220;

const wordCount = (text: string): number => text.split(" ").length;

/** A line that could head an article: short, no prose. `alone`: an empty line follows it. */
function looksLikeTitle(plain: string, alone: boolean): boolean {
  const count = wordCount(plain);
  if (plain.length > maxTitle || count < 2 || count > 32) return false;
  if (/^\p{Ll}|^[-–•*]\s/u.test(plain) || /[:;,]$/u.test(plain)) return false;
  if (!endsSentence(plain)) return true;
  // A question or an exclamation heads articles; a full stop does where the line is short and by itself.
  if (/[!?»”"][\s)]*$/u.test(plain)) return !hasInnerEnd(plain) || plain.length <= 120;
  return alone && plain.length <= 100 && count <= 16 && !hasInnerEnd(plain);
}

/** Index of the title among the pieces, and of the lines above it that only repeat or announce it. */
function findTitle(
  pieces: readonly Piece[],
  given: string | undefined,
): { readonly title: number; readonly kickers: readonly number[] } {
  const prose = pieces.flatMap((piece, i) => (piece.classified.kind === "prose" ? [i] : [])).slice(0, 8);
  const at = (i: number): Piece | undefined => pieces[prose[i] ?? -1];
  const plainAt = (i: number): string => at(i)?.classified.reading.plain ?? "";
  const heading = prose.slice(0, 3).findIndex((i) => {
    const level = pieces[i]?.classified.reading.heading ?? 0;
    return level === 1 || level === 2;
  });
  if (heading >= 0)
    return {
      title: prose[heading] ?? -1,
      kickers: prose.slice(0, heading).filter((_, i) => wordCount(plainAt(i)) <= 3),
    };
  if (given !== undefined) {
    const same = prose
      .slice(0, 3)
      .findIndex((_, i) => fold(plainAt(i)).startsWith(fold(given)) && plainAt(i).length <= given.length + 80);
    if (same >= 0)
      return { title: prose[same] ?? -1, kickers: prose.slice(0, same).filter((_, i) => wordCount(plainAt(i)) <= 3) };
  }
  const kickers: number[] = [];
  for (let i = 0; i < prose.length - 1 && i < 4; i++) {
    const plain = plainAt(i);
    const next = plainAt(i + 1);
    const here = prose[i] ?? -1;
    const repeated = fold(plain) === fold(next);
    const short = wordCount(plain) <= 3 && plain.length <= 40 && !endsSentence(plain);
    const alone = at(i)?.paragraph.chunk !== at(i + 1)?.paragraph.chunk;
    if (repeated || (short && i < prose.length - 2 && wordCount(next) >= 5 && looksLikeTitle(next, true))) {
      kickers.push(here);
      continue;
    }
    const full = /\.[»”"’')\]]*$/u.test(plain);
    return { title: looksLikeTitle(plain, alone) && (!full || next.length > plain.length * 1.5) ? here : -1, kickers };
  }
  return { title: -1, kickers: [] };
}

/** Index of the first piece of the page's tail, which runs to the end; the number of pieces where there is none. */
function findTail(pieces: readonly Piece[]): number {
  const length = pieces.reduce((sum, { paragraph }) => sum + paragraph.end - paragraph.start, 0);
  let before = 0;
  let bodies = 0;
  for (const [i, { paragraph, classified }] of pieces.entries()) {
    // A copyright line above the body is no end of it.
    if (classified.closing && bodies >= 1 && before >= length * 0.4) return i;
    before += paragraph.end - paragraph.start;
    if (classified.kind === "prose" && endsSentence(classified.reading.plain)) bodies++;
  }
  return pieces.length;
}

const tailKind = (kind: Classified["kind"]): BlockKind =>
  kind === "prose" || kind === "caption" ? "boilerplate" : kind;

/** The kind of each piece, from its words and its place: title first, captions by their credits, all after the end. */
export function kindsOf(
  pieces: readonly Piece[],
  given: { readonly title?: string; readonly byline?: string },
): readonly BlockKind[] {
  const tail = findTail(pieces);
  const { title, kickers } = findTitle(pieces.slice(0, tail), given.title);
  const bylines = new Set(pieces.flatMap(({ classified }) => (classified.byline ? [fold(classified.byline)] : [])));
  if (given.byline) bylines.add(fold(given.byline));
  return pieces.map(({ paragraph, classified }, i) => {
    const { kind, reading } = classified;
    if (i === title) return "title";
    if (i >= tail) return tailKind(kind);
    if (kind !== "prose") return kind;
    if (kickers.includes(i)) return "navigation";
    if (bylines.has(fold(reading.plain))) return "byline";
    const next = pieces[i + 1];
    const credited = next?.classified.credit === true && next.paragraph.chunk === paragraph.chunk;
    if (credited && reading.plain.length <= 300 && !hasInnerEnd(reading.plain)) return "caption";
    return "body";
  });
}

/** Cuts spans out of a span: what is left of it, without its outer white space. */
export function without(text: string, whole: Span, cut: Span): readonly Span[] {
  const parts = [
    { start: whole.start, end: cut.start },
    { start: cut.end, end: whole.end },
  ];
  return parts.flatMap(({ start, end }) => {
    const inner = text.slice(start, end);
    const from = start + (inner.length - inner.trimStart().length);
    const to = end - (inner.length - inner.trimEnd().length);
    return from < to ? [{ start: from, end: to }] : [];
  });
}
