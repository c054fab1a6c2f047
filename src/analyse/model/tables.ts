import type { Model } from "./file.ts";
import type { Weights } from "./weights.ts";

/** First number of a file of tables: "clmt" and the layout's version. */
const magic = 0x636c_6d01;

interface Part {
  readonly mask: number;
  readonly table: number;
  readonly pairs: number;
}

interface Header extends Pick<Model, "tags" | "transitions"> {
  readonly parts: readonly Part[];
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/**
 * A model as it lies in memory, so that a start need not unpack it: magic and length of the header (32 bits each, in the
 * machine's byte order), the header in JSON, then table and pairs of tagger and parser, each filled up to four bytes.
 */
export function writeTables({ tags, transitions, tagger, parser }: Model): Buffer {
  const both = [tagger, parser];
  const parts = both.map(({ mask, table, pairs }): Part => ({ mask, table: table.length, pairs: pairs.length }));
  const json = JSON.stringify({ tags, transitions, parts } satisfies Header);
  const header = Buffer.alloc(padded(Buffer.byteLength(json)), " ");
  header.write(json);
  const start = Buffer.from(Int32Array.of(magic, header.length).buffer);
  const lists = both.flatMap(({ table, pairs }) =>
    [table, pairs].map((list) => {
      const bytes = Buffer.alloc(padded(list.byteLength));
      bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
      return bytes;
    }),
  );
  return Buffer.concat([start, header, ...lists]);
}

/** Whether bytes are a file of tables. */
export const areTables = (bytes: Uint8Array): boolean => bytes.length > 8 && numbers(bytes, 0, 1)[0] === magic;

/** Views on the bytes: nothing is copied. Throws where the file is cut short. */
export function readTables(bytes: Uint8Array): Model {
  const length = numbers(bytes, 4, 1)[0] ?? 0;
  const header: Header = JSON.parse(Buffer.from(bytes.subarray(8, 8 + length)).toString("utf8"));
  let at = 8 + length;
  const [tagger, parser] = header.parts.map(({ mask, table, pairs }): Weights => {
    const slots = numbers(bytes, at, table);
    at += table * 4;
    const run = new Int16Array(bytes.buffer, bytes.byteOffset + at, pairs);
    at += padded(pairs * 2);
    return { mask, table: slots, pairs: run };
  });
  if (!tagger || !parser || at !== bytes.length) throw new Error("model tables cut short: build again");
  return { tags: header.tags, transitions: header.transitions, tagger, parser };
}

const numbers = (bytes: Uint8Array, at: number, count: number): Int32Array =>
  new Int32Array(bytes.buffer, bytes.byteOffset + at, count);
