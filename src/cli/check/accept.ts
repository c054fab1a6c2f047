import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { BaselineEntry, Finding } from "../../record.ts";
import {
  applyBaseline,
  type Baseline,
  prunedBaseline,
  readBaseline,
  updatedBaseline,
  writeBaseline,
} from "../../store/baseline.ts";
import type { Selection } from "./articles.ts";
import type { CheckOptions } from "./options.ts";

const usualName = "claims-baseline.json";

/** What a run could see. */
interface Looked {
  /** Paths of the new articles. */
  readonly paths: ReadonlySet<string>;
  /** There are no others. */
  readonly everything: boolean;
}

export interface Ledger {
  /** Marks what is accepted; with `--update-baseline`, all that fails is from now on. */
  readonly accept: (
    looked: Looked,
    findings: readonly Finding[],
  ) => {
    readonly findings: readonly Finding[];
    readonly stale: readonly BaselineEntry[];
  };
  /** Writes the baseline where it is to change; gives its name, undefined where it is left alone. */
  readonly keep: () => Promise<string | undefined>;
}

/**
 * The baseline of a run. An entry is stale only where its article was looked at, or is gone: in a run over what is new,
 * nothing is said of the rest. A path without a file is no proof, since the article may have been renamed long ago: git must
 * tell that it went away, or every article was looked at. `ClaimsError` for a baseline that can't be read.
 */
export async function openLedger(options: CheckOptions, selection: Selection, cwd: string): Promise<Ledger> {
  const name = options.baseline === false ? undefined : (options.baseline ?? usualName);
  const { change, note, date } = options;
  let before: Baseline | undefined;
  const path = name === undefined ? undefined : resolve(cwd, name);
  if (path !== undefined && name !== undefined) {
    const optional = options.baseline === undefined || change === "update";
    if (!optional || existsSync(path)) before = await readBaseline(path, name);
  }
  const gone = new Set(selection.changes?.gone);
  let after: Baseline | undefined;
  return {
    accept: (looked, findings) => {
      const isStale = ({ path: at }: BaselineEntry): boolean =>
        looked.paths.has(at) || gone.has(at) || (looked.everything && !existsSync(resolve(cwd, at)));
      const empty: Baseline = { schemaVersion: 1, findings: [] };
      if (change === "update")
        after = updatedBaseline(before, findings, {
          ...(note === undefined ? {} : { note }),
          ...(date === undefined ? {} : { date }),
        });
      if (change === "prune") after = prunedBaseline(before ?? empty, findings, isStale);
      return applyBaseline(findings, after ?? before ?? empty, isStale);
    },
    keep: async () => {
      if (after === undefined || path === undefined) return undefined;
      await writeBaseline(path, after);
      return name;
    },
  };
}
