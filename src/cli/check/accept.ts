import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { BaselineEntry, Finding } from "../../record.ts";
import { applyBaseline, prunedBaseline, type Sight, updatedBaseline } from "../../store/accepted.ts";
import { type Baseline, baselineText, readBaseline } from "../../store/baseline.ts";
import { type Stager, stagerOf } from "../../store/file.ts";
import { usage } from "../options.ts";
import type { Writing } from "../output.ts";
import type { Selection } from "./articles.ts";
import type { CheckOptions } from "./options.ts";

const usualName = "claims-baseline.json";

/** What a run could see. */
interface Looked {
  /** Paths of the new articles. */
  readonly paths: ReadonlySet<string>;
  /** There are no others. */
  readonly everything: boolean;
  /** Nothing stood in the way. */
  readonly whole: boolean;
}

export interface Ledger {
  /** Name of the baseline; undefined where there is none, and none is to be. */
  readonly name: string | undefined;
  /** What writes it, where it is to change. */
  readonly stager: Stager | undefined;
  /**
   * Marks what is accepted; with `--update-baseline`, all that fails is from now on. Where something stood in the way,
   * nothing is stale, and the baseline stays as it is: what was not found may well be there.
   */
  readonly accept: (
    looked: Looked,
    findings: readonly Finding[],
  ) => {
    readonly findings: readonly Finding[];
    readonly stale: readonly BaselineEntry[];
  };
  /** The new baseline, once `accept` has been asked; undefined where it is left alone. */
  readonly change: () => Writing | undefined;
}

/**
 * The baseline of a run. An entry is stale only where its article was looked at, or is gone: in a run over what is new,
 * nothing is said of the rest. A path without a file is no proof, since the article may have been renamed long ago: git must
 * tell that it went away, or every article was looked at. `ClaimsError` for a baseline that can't be read, or not written where it is to change.
 */
export async function openLedger(options: CheckOptions, selection: Selection, cwd: string): Promise<Ledger> {
  const { update, prune, note, date } = options;
  if (options.baseline === false && (update || prune))
    throw usage(`--no-baseline leaves nothing for --${update ? "update" : "prune"}-baseline`);
  const name = options.baseline === false ? undefined : (options.baseline ?? usualName);
  const path = name === undefined ? undefined : resolve(cwd, name);
  let before: Baseline | undefined;
  if (path !== undefined && name !== undefined) {
    const optional = options.baseline === undefined || update;
    if (!optional || existsSync(path)) before = await readBaseline(path, name);
  }
  // Nothing is pruned from what is not there.
  const changes = update || (prune && before !== undefined);
  const stager = changes && name !== undefined ? await stagerOf(name, cwd) : undefined;
  const gone = new Set(selection.changes?.gone);
  const empty: Baseline = { schemaVersion: 1, findings: [] };
  let after: Baseline | undefined;
  return {
    name,
    stager,
    accept: ({ paths, everything, whole }, findings) => {
      const isThere = (at: string): boolean => existsSync(resolve(cwd, at));
      const isLooked = ({ path: at }: BaselineEntry): boolean =>
        whole && (paths.has(at) || gone.has(at) || (everything && !isThere(at)));
      const sight: Sight = { isThere, isLooked };
      if (stager !== undefined && whole) {
        const given = { ...(note === undefined ? {} : { note }), ...(date === undefined ? {} : { date }) };
        const updated = update ? updatedBaseline(before ?? empty, findings, given, sight) : (before ?? empty);
        after = prune ? prunedBaseline(updated, findings, sight) : updated;
      }
      return applyBaseline(findings, after ?? before ?? empty, sight);
    },
    change: () => (after === undefined || stager === undefined ? undefined : { stager, text: baselineText(after) }),
  };
}
