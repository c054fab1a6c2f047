import { extname } from "node:path";
import { ClaimsError } from "../problem.ts";
import type { ClaimKind, Verdict } from "../record.ts";
import type { Filters } from "../report/filter.ts";
import type { Format } from "../report/format.ts";
import { claimKinds, verdicts } from "../report/words.ts";
import { unknown } from "./suggest.ts";

/** A report to be made: in this format, to this file or else to stdout. */
export interface Target<F extends string = Format> {
  readonly format: F;
  readonly file?: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What every command that reads articles is told. */
export interface InputOptions {
  /** Fact sheets. */
  readonly facts: string[];
  maxSize?: number;
  /** A file, false for none, absent to look for one. */
  config?: string | false;
  color?: boolean;
  quiet: boolean;
}

/** What the command line says, filled option by option in the order given. */
export interface RunOptions extends InputOptions {
  readonly filters: Mutable<Filters>;
  readonly targets: Target[];
  failOn: readonly Verdict[];
}

export const noOptions = (): RunOptions => ({ filters: {}, targets: [], failOn: [], facts: [], quiet: false });

export function usage(message: string): ClaimsError {
  return new ClaimsError("usage/invalid", message);
}

/** "a,b" → the two words, each of which must be known; they add to those of an earlier use of the option. */
function words<T extends string>(
  what: string,
  text: string,
  known: readonly T[],
  before: readonly T[] = [],
): readonly T[] {
  const found = text.split(",").map((part) => {
    const word = part.trim();
    const match = known.find((each) => each === word.toLowerCase());
    if (match === undefined) throw usage(unknown(what, word, known));
    return match;
  });
  return [...new Set([...before, ...found])];
}

export function verdictList(text: string, before?: readonly Verdict[]): readonly Verdict[] {
  return words("verdict", text, verdicts, before);
}

export function kindList(text: string, before?: readonly ClaimKind[]): readonly ClaimKind[] {
  return words("kind", text, claimKinds, before);
}

/** What `claims init` writes files for. */
export const ciNames = ["github", "gitlab", "pre-commit"] as const;

export type CiName = (typeof ciNames)[number];

/** "none" alone is no CI at all. */
export function ciList(text: string, before?: readonly CiName[]): readonly CiName[] {
  return text.trim().toLowerCase() === "none" ? [] : words("CI", text, ciNames, before);
}

export function addFormat<F extends string>(targets: Target<F>[], text: string, known: readonly F[]): void {
  const [format] = words("format", text, known);
  if (format !== undefined) targets.push({ format });
}

/** Formats that a command knows: those to choose from, that which stands for none, and those that a file's name asks for. */
export interface Formats<F extends string> {
  readonly known: readonly F[];
  readonly usual: F;
  readonly extensions: Readonly<Record<string, F>>;
}

/** `--output` belongs to the `--format` before it; without one, the file's name tells the format. */
export function addOutput<F extends string>(targets: Target<F>[], file: string, formats: Formats<F>): void {
  if (file === "") throw usage("--output needs the name of a file");
  const last = targets.at(-1);
  if (last !== undefined && last.file === undefined) targets[targets.length - 1] = { ...last, file };
  else {
    const format = formats.extensions[extname(file).toLowerCase()];
    targets.push({ format: format !== undefined && formats.known.includes(format) ? format : formats.usual, file });
  }
}

/** Checked when all options are known. */
export function checkTargets<F extends string>(targets: readonly Target<F>[], usual: F): readonly Target<F>[] {
  if (targets.length === 0) return [{ format: usual }];
  const printed = targets.filter(({ file }) => file === undefined);
  if (printed.length > 1) {
    throw usage(`only one report can go to stdout, not ${printed.length}: give --output FILE after a --format`);
  }
  const files = targets.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw usage(`two reports can't go to one file: ${twice}`);
  return targets;
}

export function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw usage(`${option} needs a whole number, not '${text}'`);
  return Number(text);
}

/** "2024", "2024-10" or "2024-10-03". */
export function isoDay(option: string, text: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [year, month = 1, day = 1] = (match ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  // Day 31 of a shorter month rolls over into the next one, which shows.
  const real = year !== undefined && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
  if (!real || day < 1) throw usage(`${option} needs a date such as 2024, 2024-10 or 2024-10-03, not '${text}'`);
  return text;
}

/** "2024-10-03": one day, as a baseline keeps it. */
export function wholeDay(option: string, text: string): string {
  if (isoDay(option, text).length < 10) throw usage(`${option} needs a date such as 2024-10-03, not '${text}'`);
  return text;
}

const sizes: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };

/** "500000", "50MB", "1.5 g" → bytes. */
export function byteSize(option: string, text: string): number {
  const match = /^(\d{1,12}(?:\.\d{1,6})?)\s*([kmg]?)b?$/i.exec(text.trim());
  const bytes = Math.floor(Number(match?.[1]) * (sizes[(match?.[2] ?? "").toLowerCase()] ?? Number.NaN));
  if (!(bytes > 0)) throw usage(`${option} needs a size such as 500000, 50MB or 1GB, not '${text}'`);
  return bytes;
}
