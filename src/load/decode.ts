/** How a file's bytes were read. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface Decoded {
  /** Without byte order mark; line ends as in the file. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What a reader should know of the decoding: bytes that did not fit UTF-8. */
  readonly warning?: string;
}

/** Bytes looked at to tell a binary file from text. */
const sampleSize = 65_536;

/** Code points of the bytes 0x80 to 0x9F (WHATWG windows-1252); kept here since Node 20's decoder reads them as Latin-1. */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
];

const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, odt, epub
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0xd0, 0xcf, 0x11, 0xe0], // doc
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function markOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return undefined;
}

/** Whether bytes are no text: a known signature, a NUL outside UTF-16, or a tenth of control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => startsWith(bytes, signature))) return true;
  if (markOf(bytes)) return false;
  const sample = bytes.subarray(0, sampleSize);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls * 10 > sample.length;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? (windows1252[byte - 0x80] ?? byte) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}

/** Length of an unfinished UTF-8 sequence at the end of the bytes, 0 if there is none: files get cut by size. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decodes a file: UTF-16 where a byte order mark says so, else UTF-8, else Windows-1252. Bytes that are mostly good
 * UTF-8 (more accented characters than faults) stay UTF-8, with U+FFFD for the faults.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = markOf(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark };
  const strict = decodeStrictly(bytes);
  if (strict !== undefined) return { text: strict, encoding: "utf-8" };
  const tail = unfinishedTail(bytes);
  const lenient = new TextDecoder("utf-8").decode(bytes);
  if (tail > 0 && decodeStrictly(bytes.subarray(0, bytes.length - tail)) !== undefined) {
    return { text: lenient, encoding: "utf-8", warning: "The file ends inside a character." };
  }
  let good = 0;
  let faults = 0;
  for (const character of lenient) {
    if (character === "\ufffd") faults++;
    else if (character > "\u007f") good++;
  }
  if (good > faults) {
    return { text: lenient, encoding: "utf-8", warning: `${faults} places are not UTF-8; they read as \ufffd.` };
  }
  return {
    text: decodeWindows1252(bytes),
    encoding: "windows-1252",
    warning: "The file is not UTF-8; it was read as Windows-1252.",
  };
}
