import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { type Layout, layoutOf, longestLine, readBody, readHead, writeEntry } from "./entry.ts";

export interface CacheOptions {
  /** Absolute; made where it is missing. */
  readonly folder: string;
  /** Milliseconds since 1970: entries that were not read for longest are the first to go. */
  readonly now: number;
  /** Entries that are kept; 20,000 by default, about 150 MB. */
  readonly most?: number;
}

/**
 * Values under keys, in a folder that several runs may use at once. Nothing is thrown: what can't be read is missing, and
 * what can't be written is made again by the next run.
 */
export interface Cache {
  /** The small part of an entry; undefined where there is no whole one. */
  readonly head: (key: string) => unknown;
  /** The large part of an entry; undefined where there is no whole one. */
  readonly body: (key: string) => unknown;
  /** Keeps a value under a key, both parts as JSON. False where it could not be kept. */
  readonly write: (key: string, head: string, body: string) => boolean;
  /** Says that an entry does not hold what it should: it is made anew. */
  readonly discard: (key: string) => void;
  /** Removes what is too much, and gives the warnings: one for what was broken, one for a folder that takes no entry. */
  readonly close: () => readonly Problem[];
}

const mostEntries = 20_000;
const day = 86_400_000;
/** Bytes read at once: the line and the small part of nearly every entry. */
const firstRead = 8192;
/** Larger entries, of a book in one file, are not kept. */
const largest = 16 * 1024 * 1024;

/** The key of all that shapes a value: part by part, each with its length, so that no two lists run together. */
export function cacheKey(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

/** Opens a cache. Its files are for their owner alone: they hold the text of articles. */
export function openCache({ folder, now, most = mostEntries }: CacheOptions): Cache {
  const broken = new Set<string>();
  let failure: string | undefined;
  let written = 0;
  const fileOf = (key: string): string => join(folder, `${key}.entry`);

  /** Undefined where the entry is missing or broken; the latter is remembered. */
  function read(key: string, part: "head" | "body"): unknown {
    const found = withFile(fileOf(key), (file) => {
      const { size, mtimeMs } = fs.fstatSync(file);
      const first = readRange(file, 0, Math.min(size, part === "head" ? firstRead : longestLine));
      const layout = layoutOf(first, key, size);
      const value = layout && partOf(file, first, layout, part);
      if (value !== undefined && now - mtimeMs > day) touch(file, now);
      return value;
    });
    if (found === undefined) broken.add(key);
    return found === missing ? undefined : found;
  }

  return {
    head: (key) => read(key, "head"),
    body: (key) => read(key, "body"),
    discard: (key) => {
      broken.add(key);
    },
    write(key, head, body) {
      // A folder that takes no entry is not tried a thousand times.
      if (failure !== undefined) return false;
      const bytes = writeEntry(key, head, body);
      if (bytes.length > largest) return false;
      const temporary = join(folder, `${key}.${randomBytes(6).toString("hex")}.tmp`);
      try {
        if (written === 0) fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
        fs.writeFileSync(temporary, bytes, { flag: "wx", mode: 0o600 });
        fs.renameSync(temporary, fileOf(key));
        written++;
        return true;
      } catch (error) {
        failure = codeOf(error);
        remove(temporary);
        return false;
      }
    },
    close() {
      if (written > 0) tidy(folder, now, most);
      return [...brokenProblem([...broken].sort().map(fileOf)), ...unwritableProblem(folder, failure)];
    },
  };
}

/** What is no entry, as against one that is broken. */
const missing = Symbol("missing");

function withFile(path: string, work: (file: number) => unknown): unknown {
  let file: number;
  try {
    // A pipe in the place of an entry would have the run wait for a writer.
    file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes(codeOf(error)) ? missing : undefined;
  }
  try {
    return work(file);
  } catch {
    return undefined;
  } finally {
    fs.closeSync(file);
  }
}

function partOf(file: number, first: Buffer, layout: Layout, part: "head" | "body"): unknown {
  const { start, end } = layout[part];
  const bytes = end <= first.length ? first.subarray(start, end) : readRange(file, start, end);
  return part === "head" ? readHead(bytes, layout) : readBody(bytes, layout);
}

function readRange(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(end - start);
  const count = fs.readSync(file, bytes, 0, bytes.length, start);
  return bytes.subarray(0, count);
}

function touch(file: number, now: number): void {
  try {
    fs.futimesSync(file, now / 1000, now / 1000);
  } catch {
    // A cache that may only be read is as good, but for its order of age.
  }
}

function remove(path: string): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // It was never there, or another run was faster.
  }
}

/** Removes the entries that were not used for longest, where there are too many, and what killed runs left. */
function tidy(folder: string, now: number, most: number): void {
  const age = (name: string): number => fs.statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  try {
    const names = fs.readdirSync(folder).sort();
    for (const name of names)
      if (/^[0-9a-f]{64}\.[0-9a-f]{12}\.tmp$/.test(name) && now - age(name) > day) remove(join(folder, name));
    const entries = names.filter((name) => /^[0-9a-f]{64}\.entry$/.test(name));
    if (entries.length <= most) return;
    const byAge = entries.map((name) => ({ name, at: age(name) })).sort((a, b) => a.at - b.at);
    // Some more than too much, so that the next runs need not look again.
    for (const { name } of byAge.slice(0, entries.length - Math.floor(most * 0.9))) remove(join(folder, name));
  } catch {
    // Nothing is lost but room.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}

function brokenProblem([first, ...rest]: readonly string[]): readonly Problem[] {
  if (first === undefined) return [];
  const more = rest.length === 0 ? "" : `, and ${rest.length} more in its folder`;
  return [problem("cache/broken", "warning", `The cache entry ${first} is broken${more}.`, { path: first })];
}

function unwritableProblem(folder: string, failure: string | undefined): readonly Problem[] {
  if (failure === undefined) return [];
  return [
    problem("cache/unwritable", "warning", `The cache ${folder} can't be written (${failure}).`, { path: folder }),
  ];
}
