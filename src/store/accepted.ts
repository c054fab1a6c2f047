import type { BaselineEntry, Finding } from "../record.ts";
import { acceptance, type Baseline, keyOf, sorted } from "./baseline.ts";

/** What a run can tell of the articles of a baseline's entries. */
export interface Sight {
  /** Whether there is an article at a path: an entry follows its finding only away from a path that leads nowhere. */
  readonly isThere: (path: string) => boolean;
  /** Whether an entry that no finding answers to has to have one: its article was looked at, or is gone. */
  readonly isLooked: (entry: BaselineEntry) => boolean;
}

/** Marks the findings that a baseline accepts; entries that no finding answers to, though one should, are stale. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  sight: Sight,
): { readonly findings: readonly Finding[]; readonly stale: readonly BaselineEntry[] } {
  const entries = matched(findings, baseline, sight.isThere);
  const answered = new Set(entries.values());
  return {
    findings: findings.map((finding) => {
      const { accepted: _, ...rest } = finding;
      const entry = entries.get(finding);
      return entry === undefined ? rest : { ...rest, accepted: acceptance(entry.note, entry.date) };
    }),
    stale: baseline.findings.filter((entry) => !answered.has(entry) && sight.isLooked(entry)),
  };
}

/**
 * A baseline that accepts the findings that fail, besides what it accepts already: known entries keep their notes and dates, and
 * follow a finding to its new path and words. `given` is for the entries that are new: why they are accepted, and the ISO 8601 day.
 */
export function updatedBaseline(
  baseline: Baseline,
  findings: readonly Finding[],
  given: Pick<BaselineEntry, "note" | "date">,
  { isThere }: Pick<Sight, "isThere">,
): Baseline {
  const entries = matched(findings, baseline, isThere);
  const answered = new Set(entries.values());
  const updated = findings.flatMap((finding): BaselineEntry[] => {
    const known = entries.get(finding);
    if (known === undefined && !finding.fails) return [];
    const { fingerprint, rule, place, message } = finding;
    const { note, date } = known ?? given;
    return [{ fingerprint, rule, path: place.path, message, ...acceptance(note, date) }];
  });
  const kept = baseline.findings.filter((entry) => !answered.has(entry));
  return { schemaVersion: 1, findings: sorted([...kept, ...updated]) };
}

/** A baseline without its stale entries. */
export function prunedBaseline(baseline: Baseline, findings: readonly Finding[], sight: Sight): Baseline {
  const stale = new Set(applyBaseline(findings, baseline, sight).stale);
  return { schemaVersion: 1, findings: baseline.findings.filter((entry) => !stale.has(entry)) };
}

/**
 * The entry of each finding, none used twice: that of its own article first, else one whose article is no longer there, as after
 * a rename. So a copy of an accepted article is not accepted with it.
 */
function matched(
  findings: readonly Finding[],
  baseline: Baseline,
  isThere: Sight["isThere"],
): ReadonlyMap<Finding, BaselineEntry> {
  const own = new Map(baseline.findings.map((entry) => [keyOf(entry.fingerprint, entry.path), entry]));
  const found = new Map<Finding, BaselineEntry>();
  const moved: Finding[] = [];
  for (const finding of findings) {
    const key = keyOf(finding.fingerprint, finding.place.path);
    const entry = own.get(key);
    if (entry === undefined) moved.push(finding);
    else {
      found.set(finding, entry);
      own.delete(key);
    }
  }
  const orphans = sorted([...own.values()].filter(({ path }) => !isThere(path)));
  for (const finding of moved.sort((a, b) => compareText(a.place.path, b.place.path))) {
    const at = orphans.findIndex(({ fingerprint }) => fingerprint === finding.fingerprint);
    const [entry] = at === -1 ? [] : orphans.splice(at, 1);
    if (entry !== undefined) found.set(finding, entry);
  }
  return found;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
