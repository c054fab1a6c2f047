import { fold } from "../../text/fold.ts";

/**
 * The unit the grammar reads: a token, or a part of a hyphenated word ("quatre-vingt-dix", "five-day"). A hyphen that
 * glues a number or word to the next word is no piece of its own but a mark on the next one.
 */
export interface Piece {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly folded: string;
  readonly kind: "word" | "number" | "punctuation";
  /** A hyphen stands between this piece and the one before. */
  readonly hyphen: boolean;
  /** Nothing but a hyphen stands between this piece and the one before. */
  readonly glued: boolean;
  /** First and last piece of its token. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What of a token the pieces need. */
export interface PieceSource {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly folded: string;
  readonly kind: Piece["kind"];
}

const hyphens = /[-\u2010\u2011]/u;

/** Splits tokens into pieces. */
export function piecesOf(tokens: readonly PieceSource[]): Piece[] {
  const pieces: Piece[] = [];
  let hyphen = false;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    const touches = before !== undefined && before.end === token.start;
    if (isGlue(token, before, next)) {
      hyphen = true;
      continue;
    }
    const parts = token.kind === "word" && hyphens.test(token.form) ? token.form.split(hyphens) : [token.form];
    let start = token.start;
    for (const [part, form] of parts.entries()) {
      pieces.push({
        token: index,
        start,
        end: start + form.length,
        form,
        folded: parts.length > 1 ? fold(form) : token.folded,
        kind: token.kind,
        hyphen: part > 0 || hyphen,
        glued: part > 0 || touches,
        opens: part === 0,
        closes: part === parts.length - 1,
      });
      start += form.length + 1;
    }
    hyphen = false;
  }
  return pieces;
}

/** A hyphen between a number, a sign or a word and a word: "1.9-mile", "50-plus". */
function isGlue(token: PieceSource, before: PieceSource | undefined, next: PieceSource | undefined): boolean {
  if (token.kind !== "punctuation" || !hyphens.test(token.form)) return false;
  return before?.end === token.start && next?.start === token.end && next.kind === "word";
}

/** Keys a piece answers to in a phrase index: its folded form, and its exact form for symbols ("=M", "=km"). */
export function keysOf(piece: Piece): readonly string[] {
  return [piece.folded, `=${piece.form}`];
}
