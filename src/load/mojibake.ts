import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { indexLines } from "../text/line.ts";

/** What Windows-1252 shows for the bytes 80 to BF, as a class of a regular expression. */
const tail =
  "[\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d" +
  "\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]";

/** The bytes of Windows-1252 that are not the code points of their characters. */
const bytes: Readonly<Record<string, number>> = Object.fromEntries(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((sign, at) => [sign, 0x80 + at]),
);

/**
 * UTF-8 that was read as Windows-1252. Not every such pair is one: "É»" and "ã€" end words in capitals or in other
 * alphabets. So Latin letters and signs count where no capital stands before them; Ä and Å only inside a word; the signs
 * of typography (â€™), of emoji and the mark at the start of a file always; and so does a letter that could not be
 * decoded at all.
 */
const shapes = new RegExp(
  [
    `(?<!\\p{Lu})[\\u00c2\\u00c3]${tail}`,
    `(?<=\\p{Ll})[\\u00c4\\u00c5]${tail}|(?<!\\p{L})[\\u00c4\\u00c5]${tail}(?=\\p{Ll})`,
    `\\u00e2[\\u20ac\\u0080\\u201a\\u201e]${tail}?`,
    `\\u00f0\\u0178${tail}${tail}`,
    "\\u00ef\\u00bb\\u00bf",
    "(?<=\\p{L})\\ufffd|\\ufffd(?=\\p{L})",
  ].join("|"),
  "gu",
);

/** The character that such a piece stood for; undefined where its bytes are no whole character. */
function meant(piece: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from([...piece], (sign) => bytes[sign] ?? sign.codePointAt(0) ?? 0),
    );
  } catch {
    return undefined;
  }
}

/** A warning with the place of the first character that was decoded wrongly, or none. */
export function mojibake(text: string, path: string): readonly Problem[] {
  const found = [...text.matchAll(shapes)];
  const [first] = found;
  if (!first) return [];
  const right = meant(first[0]);
  const reading = right === undefined || right.trim() === "" ? "" : ` for “${right}”`;
  const more = found.length > 1 ? `, and ${found.length - 1} more like it` : "";
  const message = `“${first[0]}” stands here${reading}: the text was decoded wrongly${more}.`;
  return [problem("text/encoding", "warning", message, { path, ...indexLines(text).place(first.index) })];
}
