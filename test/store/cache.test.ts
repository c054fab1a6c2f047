import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Cache, type CacheOptions, cacheKey, openCache } from "../../src/store/cache.ts";
import { writeEntry } from "../../src/store/entry.ts";

const now = Date.UTC(2024, 9, 16);
const [one, two] = [cacheKey(["one"]), cacheKey(["two"])];
const head = { small: [1, 2, 3] };
const body = { text: "é ".repeat(4000), list: Array.from({ length: 2000 }, (_, i) => i) };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claims-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (more: Partial<CacheOptions> = {}): Cache => openCache({ folder, now, ...more });
const fileOf = (key: string): string => join(folder, `${key}.entry`);
const keep = (cache: Cache, key: string): boolean => cache.write(key, JSON.stringify(head), JSON.stringify(body));
const codes = (cache: Cache): readonly string[] => cache.close().map(({ code }) => code);

/** A cache with one whole entry, whose bytes are then changed. */
function damage(change: (bytes: Buffer) => Uint8Array): void {
  keep(open(), one);
  writeFileSync(fileOf(one), change(readFileSync(fileOf(one))));
}

test("what is kept is found by a later run, and nothing else is", () => {
  const first = open();
  expect(first.head(one)).toBeUndefined();
  expect(first.body(one)).toBeUndefined();
  expect(keep(first, one)).toBe(true);
  expect(codes(first)).toEqual([]);
  const second = open();
  expect(second.head(one)).toEqual(head);
  expect(second.body(one)).toEqual(body);
  expect(second.head(two)).toBeUndefined();
  expect(codes(second)).toEqual([]);
});

test("entries are for their owner alone, and no other file is left", () => {
  const made = join(folder, "made", "here");
  keep(open({ folder: made }), one);
  expect(readdirSync(made)).toEqual([`${one}.entry`]);
  if (process.platform !== "win32") {
    expect(statSync(made).mode & 0o777).toBe(0o700);
    expect(statSync(join(made, `${one}.entry`)).mode & 0o777).toBe(0o600);
  }
});

test("parts of a key do not run together", () => {
  const lists = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], ["a", "b", "c"], ["1\na"], ["a\n1\nb"]];
  expect(new Set(lists.map(cacheKey)).size).toBe(lists.length);
  expect(cacheKey(["a", Buffer.from("b")])).toBe(cacheKey(["a", "b"]));
});

describe("a broken entry is missing, told once, and made anew", () => {
  test.each([
    ["empty", () => Buffer.alloc(0)],
    ["of its line alone", (bytes: Buffer) => bytes.subarray(0, bytes.indexOf(10) + 1)],
    ["half written", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["a byte short", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["a byte too long", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")])],
    [
      "of another version",
      (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace("cache 1", "cache 2"), "latin1"),
    ],
    ["no entry at all", () => Buffer.from("Bonjour\n")],
    ["zeros", (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ["of another key", () => writeEntry(two, JSON.stringify(head), JSON.stringify(body))],
    ["no JSON", () => writeEntry(one, "{", "{")],
    ["nothing", () => writeEntry(one, "", "")],
    ["larger than it says", (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace(/\d+\n/, "7\n"), "latin1")],
  ])("%s", (_, change) => {
    damage(change);
    const cache = open();
    // The small part of an entry that lies of its large one is good by itself.
    expect([cache.head(one), cache.body(one)]).toContain(undefined);
    expect(cache.body(one)).toBeUndefined();
    expect(keep(cache, one)).toBe(true);
    expect([cache.head(one), cache.body(one)]).toEqual([head, body]);
    const problems = cache.close();
    expect(problems).toMatchObject([{ code: "cache/broken", severity: "warning", path: fileOf(one) }]);
    expect(problems[0]?.message).toContain(`${one}.entry`);
    expect(codes(open())).toEqual([]);
  });

  test("whichever bit is flipped, and wherever it is cut", () => {
    keep(open(), one);
    const whole = readFileSync(fileOf(one));
    const check = (bytes: Uint8Array): void => {
      writeFileSync(fileOf(one), bytes);
      const cache = open();
      const found = [cache.head(one), cache.body(one)];
      expect(found).toContain(undefined);
      for (const [i, right] of [head, body].entries()) if (found[i] !== undefined) expect(found[i]).toEqual(right);
      expect(codes(cache)).toEqual(["cache/broken"]);
    };
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const bytes = Uint8Array.from(whole);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        check(bytes);
      }),
      { numRuns: 100, seed: 5 },
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => check(whole.subarray(0, length))),
      { numRuns: 50, seed: 5 },
    );
    // All over the line, where a flip could change what is read elsewhere.
    for (let bit = 0; bit < (whole.indexOf(10) + 1) * 8; bit += 5) {
      const bytes = Uint8Array.from(whole);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      check(bytes);
    }
  });

  test("a folder in its place", () => {
    mkdirSync(fileOf(one));
    const cache = open();
    expect(cache.head(one)).toBeUndefined();
    expect(keep(cache, one)).toBe(false);
    expect(codes(cache)).toEqual(["cache/broken", "cache/unwritable"]);
    expect(readdirSync(folder)).toEqual([`${one}.entry`]);
  });

  test("many are one warning", () => {
    for (const key of [one, two]) writeFileSync(join(folder, `${key}.entry`), "x");
    const cache = open();
    for (const key of [one, two, one]) cache.head(key);
    expect(cache.close().map(({ message }) => message)).toEqual([expect.stringContaining("1 more")]);
  });

  test("one that the reader finds wrong", () => {
    const cache = open();
    keep(cache, one);
    cache.discard(one);
    expect(codes(cache)).toEqual(["cache/broken"]);
  });
});

test("a folder that can't be made is one warning, and nothing is lost", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const cache = openCache({ folder: join(file, "below"), now });
  expect(cache.head(one)).toBeUndefined();
  expect([keep(cache, one), keep(cache, two)]).toEqual([false, false]);
  expect(cache.close()).toMatchObject([{ code: "cache/unwritable", severity: "warning", path: join(file, "below") }]);
});

test("runs at once do not disturb one another", () => {
  const caches = Array.from({ length: 4 }, () => open());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom(one, two), fc.boolean())), (steps) => {
      for (const [run, key, writes] of steps) {
        if (writes) expect(keep(caches[run] ?? open(), key)).toBe(true);
        expect([undefined, head]).toContainEqual(caches[run]?.head(key));
        expect([undefined, body]).toContainEqual(caches[run]?.body(key));
      }
    }),
    { numRuns: 30, seed: 5 },
  );
  expect(caches.flatMap(codes)).toEqual([]);
});

test("an entry that unpacks to more than it says takes no memory", () => {
  const bomb = writeEntry(one, "{}", JSON.stringify("0".repeat(30_000_000)));
  writeFileSync(fileOf(one), Buffer.from(bomb.toString("latin1").replace(/ \d+\n/, " 100\n"), "latin1"));
  expect(open().body(one)).toBeUndefined();
});

describe("the folder does not grow without end", () => {
  const day = 86_400_000;
  const keys = Array.from({ length: 30 }, (_, i) => cacheKey([String(i)]));
  const kept = (): number => readdirSync(folder).filter((name) => name.endsWith(".entry")).length;
  const aged = (path: string, days: number): void =>
    utimesSync(path, (now - days * day) / 1000, (now - days * day) / 1000);

  test("what was not used for longest goes first", () => {
    const filled = open({ most: 30 });
    for (const key of keys) keep(filled, key);
    expect(codes(filled)).toEqual([]);
    expect(kept()).toBe(30);
    for (const [i, key] of keys.entries()) aged(fileOf(key), 40 - i);
    const next = open({ most: 20 });
    // Read by this run: it is the youngest of all but the one that is written.
    expect(next.head(keys[0] ?? "")).toEqual(head);
    keep(next, one);
    next.close();
    expect(kept()).toBe(18);
    expect(existsSync(fileOf(keys[0] ?? ""))).toBe(true);
    expect(existsSync(fileOf(keys[1] ?? ""))).toBe(false);
    expect(existsSync(fileOf(keys[29] ?? ""))).toBe(true);
    expect(existsSync(fileOf(one))).toBe(true);
  });

  test("what a killed run left goes after a day, and files of others stay", () => {
    const names = [`${one}.0123456789ab.tmp`, `${two}.0123456789ab.tmp`, "notes.tmp", "x.entry"];
    for (const name of names) writeFileSync(join(folder, name), "");
    for (const name of names.slice(1)) aged(join(folder, name), 9);
    aged(join(folder, names[0] ?? ""), 0.1);
    const cache = open();
    keep(cache, one);
    cache.close();
    expect(readdirSync(folder).sort()).toEqual([names[0], `${one}.entry`, "notes.tmp", "x.entry"].sort());
  });
});
