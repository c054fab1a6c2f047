import { closeSync, fstatSync, ftruncateSync, openSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Check, Problem } from "../../record.ts";
import type { CheckFormat } from "../../report/check/format.ts";
import { decisionOf } from "../../report/check/phrase.ts";
import { stepSummary } from "../../report/check/summary.ts";
import { problemText } from "../../report/phrase.ts";
import { count } from "../../report/words.ts";
import { type Io, tell } from "../io.ts";
import type { Target } from "../options.ts";
import { reasonOf, unwritable } from "../output.ts";
import type { Ledger } from "./accept.ts";
import type { CheckOptions } from "./options.ts";

/** GitHub shows what is appended to this file on the page of the run: all of it, or nothing. */
export function summarise(check: Check, io: Io): void {
  const name = io.env["GITHUB_STEP_SUMMARY"];
  if (name === undefined || name === "") return;
  const fail = (error: unknown): Error =>
    unwritable(`the summary ${name} (GITHUB_STEP_SUMMARY)`, reasonOf(error, dirname(name)));
  let file: number;
  try {
    file = openSync(resolve(io.cwd, name), "a");
  } catch (error) {
    throw fail(error);
  }
  const { size } = fstatSync(file);
  try {
    writeFileSync(file, stepSummary(check, { width: 80, color: false, all: false }));
  } catch (error) {
    cut(file, size);
    throw fail(error);
  } finally {
    closeSync(file);
  }
}

/** What is no file can't be cut. */
function cut(file: number, size: number): void {
  try {
    ftruncateSync(file, size);
  } catch {
    // The failure that is told is the first one.
  }
}

/** What went wrong, with what to do about it, and what the check comes to where the report does not say it. */
export async function tellOutcome(
  check: Check,
  targets: readonly Target<CheckFormat>[],
  quiet: boolean,
  io: Io,
): Promise<void> {
  // The terminal's report says all of it but the errors, which no one must miss.
  const shown = targets.some(({ format, file }) => format === "terminal" && file === undefined);
  const own = new Set(check.added.map(({ path }) => path));
  const isTold = ({ severity, path }: Problem): boolean =>
    severity === "error" || (severity === "warning" && !quiet && !shown && (path === undefined || !own.has(path)));
  const told = check.problems.filter(isTold);
  for (const [i, one] of told.entries()) {
    await tell(io, `${one.severity}: ${problemText(one)}`);
    if (one.hint !== undefined && told[i + 1]?.hint !== one.hint) await tell(io, one.hint);
  }
  if (quiet || shown) return;
  const { stale } = check;
  if (stale.length > 0)
    await tell(io, `${count(stale.length, "entry", "entries")} of the baseline found no more: --prune-baseline`);
  await tell(io, decisionOf(check).text);
}

/** What became of the baseline. */
export async function tellBaseline(
  { name = "", change, stager }: Ledger,
  { update, prune }: CheckOptions,
  io: Io,
): Promise<void> {
  if (change() !== undefined) await tell(io, `${name}: written`);
  else if (stager !== undefined) await tell(io, `${name}: not written, since not everything could be looked at`);
  else if (prune && !update) await tell(io, `there is no ${name}, so there is nothing to prune`);
}
