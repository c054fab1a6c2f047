import { describe, expect, test } from "vitest";
import { decode, isBinary } from "../../src/load/decode.ts";

const text = "« L’été à Œuvre » – 3 €";
const utf8 = new TextEncoder().encode(text);
const utf16le = Buffer.from(`\ufeff${text}`, "utf16le");

describe("decode", () => {
  test.each([
    ["UTF-8", utf8, "utf-8"],
    ["UTF-8 with a mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), "utf-8"],
    ["UTF-16 LE", utf16le, "utf-16le"],
    ["UTF-16 BE", Buffer.from(utf16le).swap16(), "utf-16be"],
  ])("%s", (_name, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding });
    expect(isBinary(bytes)).toBe(false);
  });

  test("Windows-1252, with its quotes and its euro", () => {
    const bytes = Buffer.from([0x93, 0xe9, 0x74, 0xe9, 0x94, 0x20, 0x80, 0x20, 0x92, 0x9c]);
    expect(decode(bytes)).toMatchObject({ text: "“été” € ’œ", encoding: "windows-1252", warning: expect.any(String) });
  });

  test("a file cut inside a character stays UTF-8", () => {
    const read = decode(utf8.subarray(0, utf8.length - 1));
    expect(read).toMatchObject({ text: "« L’été à Œuvre » – 3 \ufffd", encoding: "utf-8" });
  });

  test("one bad byte in good UTF-8 does not turn it into mojibake", () => {
    expect(decode(Buffer.concat([utf8, Buffer.from([0xff]), utf8])).text).toBe(`${text}\ufffd${text}`);
  });

  test("line ends and hard spaces stay as they are", () => {
    expect(decode(Buffer.from("a\r\nb\u00a0%\u202f!")).text).toBe("a\r\nb\u00a0%\u202f!");
  });
});

test.each([
  ["a NUL", Buffer.from("abc\0def")],
  ["a PDF", Buffer.from("%PDF-1.7 text")],
  ["a zip", Buffer.from([0x50, 0x4b, 3, 4, 65])],
  ["control characters", Buffer.from([1, 2, 3, 4, 65, 66])],
])("%s is binary", (_name, bytes) => {
  expect(isBinary(bytes)).toBe(true);
});
