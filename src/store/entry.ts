import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * An entry as bytes: a line that says what follows, a small part that is always read, and a large one, deflated, that is
 * read where it is needed.
 *
 *     claims-cache 1 KEY HEAD-BYTES HEAD-SHA256 BODY-BYTES BODY-SHA256 TEXT-BYTES\n
 *
 * The key in it tells an entry that was put under another one's name.
 */
const lineForm = /^claims-cache 1 ([0-9a-f]{64}) (\d{1,9}) ([0-9a-f]{64}) (\d{1,9}) ([0-9a-f]{64}) (\d{1,9})\n/;

/** No line is longer. */
export const longestLine = 256;

/** Where the parts of an entry lie, and what they must hash to. */
export interface Layout {
  readonly head: { readonly start: number; readonly end: number; readonly sum: string };
  readonly body: { readonly start: number; readonly end: number; readonly sum: string };
  /** Bytes of the large part once it is inflated. */
  readonly textSize: number;
}

const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The bytes of an entry. */
export function writeEntry(key: string, head: string, body: string): Buffer {
  const [small, text] = [Buffer.from(head), Buffer.from(body)];
  const large = deflateRawSync(text, { level: 3 });
  const line = `claims-cache 1 ${key} ${small.length} ${sumOf(small)} ${large.length} ${sumOf(large)} ${text.length}\n`;
  return Buffer.concat([Buffer.from(line), small, large]);
}

/** Reads the line of an entry that begins with `bytes` and has `size` bytes; undefined where it is not one of `key`. */
export function layoutOf(bytes: Uint8Array, key: string, size: number): Layout | undefined {
  const match = lineForm.exec(Buffer.from(bytes.subarray(0, longestLine)).toString("latin1"));
  if (match?.[1] !== key) return undefined;
  const [, , headSize = "", headSum = "", bodySize = "", bodySum = "", textSize = ""] = match;
  const start = match[0].length;
  const middle = start + Number(headSize);
  const end = middle + Number(bodySize);
  if (end !== size) return undefined;
  return {
    head: { start, end: middle, sum: headSum },
    body: { start: middle, end, sum: bodySum },
    textSize: Number(textSize),
  };
}

/** The value of the small part; undefined where its bytes are not those that were written. */
export function readHead(bytes: Uint8Array, { head }: Layout): unknown {
  return sumOf(bytes) === head.sum ? parse(bytes) : undefined;
}

/** The value of the large part; undefined where its bytes are not those that were written. */
export function readBody(bytes: Uint8Array, { body, textSize }: Layout): unknown {
  if (sumOf(bytes) !== body.sum) return undefined;
  try {
    // The limit keeps an entry that somebody made from filling the memory.
    const text = inflateRawSync(bytes, { maxOutputLength: Math.max(1, textSize) });
    return text.length === textSize ? parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
  } catch {
    return undefined;
  }
}
