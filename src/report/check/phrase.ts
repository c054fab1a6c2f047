import type { Check, Finding, FindingVerdict, Place, RelatedPlace } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { count, list, verdictCounts } from "../words.ts";
import type { CheckView } from "./view.ts";

/** Phrases that the formats for people share. All are safe to print. */

/** The gravest first. */
const gravity: readonly FindingVerdict[] = ["diverge", "disputed", "evolves", "unclear"];

/** Verdicts that a reader is always told. */
const grave: ReadonlySet<FindingVerdict> = new Set<FindingVerdict>(["diverge", "disputed"]);

/** Accepted ones last, before them those that fail, then by verdict; else in their own order. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ accepted, fails, verdict }: Finding): number =>
    (accepted === undefined ? 0 : 20) + (fails ? 0 : 10) + gravity.indexOf(verdict);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** The findings that a format for people shows. */
export function shownFindings(check: Check, { all }: Pick<CheckView, "all">): readonly Finding[] {
  return check.findings.filter(
    ({ accepted, fails, verdict }) => all || (accepted === undefined && (fails || grave.has(verdict))),
  );
}

export type SummaryKey = FindingVerdict | "accepted" | "scope" | "none";

/** "2 new articles against 43 others", "1 diverges", "1 accepted": what was looked at, and what came of it. */
export function summaryParts(check: Check): readonly (readonly [key: SummaryKey, text: string])[] {
  const counts = countsOf(check.findings);
  const scope = `${count(check.added.length, "new article")} against ${count(check.corpus, "other")}`;
  // "No findings" is a word of praise: none for what was not looked at.
  const none = check.added.length === 0 || errorsOf(check) > 0 ? [] : ([["none", "no findings"]] as const);
  return [["scope", scope], ...(counts.length === 0 ? none : counts)];
}

const errorsOf = ({ problems }: Check): number => problems.filter(({ severity }) => severity === "error").length;

function countsOf(findings: readonly Finding[]): readonly (readonly [FindingVerdict | "accepted", string])[] {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const accepted = findings.length - open.length;
  const verdicts = gravity.flatMap((verdict) => {
    const n = open.filter((finding) => finding.verdict === verdict).length;
    const [one, many] = verdictCounts[verdict];
    return n === 0 ? [] : [[verdict, `${n} ${n === 1 ? one : many}`] as const];
  });
  return accepted === 0 ? verdicts : [...verdicts, ["accepted", `${accepted} accepted`]];
}

/** "Not shown: 1 evolves and 2 accepted (--all shows them).", or nothing. */
export function hiddenNote(check: Check, view: Pick<CheckView, "all">): string {
  const shown = new Set(shownFindings(check, view));
  const hidden = countsOf(check.findings.filter((finding) => !shown.has(finding))).map(([, text]) => text);
  return hidden.length === 0 ? "" : `Not shown: ${list(hidden)} (--all shows them).`;
}

/** What the check comes to. Errors (something could not be looked at) come before findings. */
export interface Decision {
  readonly passes: boolean;
  /** "fails: 1 finding at or over diverge; 0 are put up with" */
  readonly text: string;
}

export function decisionOf(check: Check): Decision {
  const { failing, threshold } = check;
  const errors = errorsOf(check);
  const over = `${count(failing, "finding")} at or over ${threshold.failOn}`;
  const borne = `${threshold.maxFindings} ${threshold.maxFindings === 1 ? "is" : "are"} put up with`;
  if (errors > 0) return { passes: false, text: `fails: ${count(errors, "error")} kept it from looking at everything` };
  if (check.added.length === 0) return { passes: true, text: "passes: there is no new article" };
  if (threshold.failOn === "never") return { passes: true, text: "passes: findings are told, none fails the check" };
  if (failing > threshold.maxFindings) return { passes: false, text: `fails: ${over}; ${borne}` };
  if (failing === 0) return { passes: true, text: `passes: no finding at or over ${threshold.failOn}` };
  return { passes: true, text: `passes: ${over}; ${borne}` };
}

/** "news/a.md:12:5", as editors and terminals understand it. */
export function placeText({ path, line, column }: Place): string {
  return `${oneLine(path)}:${line}:${column}`;
}

/** What stands at the right of a finding. */
export function standing({ accepted, fails }: Finding): string {
  if (accepted !== undefined) return "accepted";
  return fails ? "fails" : "does not fail";
}

/** "a known typo (2031-05-09)": what somebody noted when they accepted it. */
export function acceptanceText({ accepted }: Finding): string {
  if (accepted === undefined) return "";
  const note = oneLine(accepted.note ?? "") || "no reason given";
  return accepted.date === undefined ? note : `${note} (${oneLine(accepted.date)})`;
}

export interface RelatedValue {
  readonly value: string;
  readonly places: readonly RelatedPlace[];
}

/** The related places of one stance by what they say, in their order. */
export function relatedValues({ related }: Finding, stance: RelatedPlace["stance"]): readonly RelatedValue[] {
  const places = related.filter((place) => place.stance === stance);
  return [...groups(places, ({ value }) => oneLine(value))].map(([value, places]) => ({ value, places }));
}

/** By key, in the order of first appearance. */
export function groups<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = map.get(key);
    if (group === undefined) map.set(key, [item]);
    else group.push(item);
  }
  return map;
}

/** The names of sources, each once. */
export function sourcesOf(places: readonly Place[]): readonly string[] {
  return [...new Set(places.map(({ source }) => oneLine(source)))];
}

/** Baseline entries that no finding answers to any more: "quantity/diverge in a.md: 330 here, 700 elsewhere". */
export function staleTexts({ stale }: Check): readonly string[] {
  return stale.map(({ rule, path, message }) => `${rule} in ${oneLine(path)}: ${oneLine(message)}`);
}
