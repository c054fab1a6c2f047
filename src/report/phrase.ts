import type { Claim, Fact, Position, Problem, Report, Verdict } from "../record.ts";
import { dateSpan, readableDate } from "./date.ts";
import { oneLine } from "./escape.ts";
import type { Evidence } from "./evidence.ts";
import type { View } from "./view.ts";
import { certaintyNotes, copySign, count, list, verdictCounts, verdictSigns, verdicts } from "./words.ts";

/** Phrases that the terminal and the Markdown report share. All are safe to print. */

/** The parts of the first line, as plain text. */
export function summaryParts(report: Report, view: View): readonly string[] {
  const { statistics } = report;
  const sheets = report.articles.filter(({ sheet }) => sheet).length;
  const undated = report.articles.filter(({ sheet, published }) => !sheet && published === undefined).length;
  const span = dateSpan(report.articles);
  const shared = sharedFacts(report);
  return [
    count(statistics.articles - sheets, "article"),
    ...(sheets === 0 ? [] : [count(sheets, "fact sheet")]),
    count(statistics.sources, "source"),
    ...(statistics.origins < statistics.articles ? [count(statistics.origins, "independent origin")] : []),
    ...(span === "" ? [] : [undated === 0 ? span : `${span} (${undated} undated)`]),
    count(statistics.claims, "claim"),
    ...(view.command === "compare" ? [`${count(shared, "fact")} in two articles or more`] : []),
  ];
}

/** Facts that two articles or more report. */
export function sharedFacts(report: Report): number {
  return verdicts.reduce((sum, verdict) => sum + (verdict === "single" ? 0 : report.statistics.verdicts[verdict]), 0);
}

export interface VerdictPart {
  readonly verdict: Verdict;
  readonly text: string;
}

/** "✗ 1 diverges", "✓ 28 agree": the verdicts that occur. */
export function verdictParts(report: Report, view: View): readonly VerdictPart[] {
  return verdicts.flatMap((verdict) => {
    const n = report.statistics.verdicts[verdict];
    if (n === 0 || (verdict === "single" && !view.all)) return [];
    const [one, many] = verdictCounts[verdict];
    return { verdict, text: `${verdictSigns[verdict]} ${n} ${n === 1 ? one : many}` };
  });
}

/** What stands in place of the facts where there are none. */
export function noFacts(view: View): string {
  return view.filtered
    ? "No fact fits the filters."
    : "No fact is reported by two articles or more. `claims extract` shows what each article says.";
}

/** A value with who gives it: "21 000 (police)". */
export function positionValue(position: Position): string {
  const value = oneLine(position.value);
  return position.authority === undefined ? value : `${value} (${oneLine(position.authority.name)})`;
}

/** "time: the later figure updates" → "the later figure updates (time)": a reason is a code and words. */
export function reasonWords(fact: Fact): string {
  return oneLine(fact.reason).replace(/^([a-z]+(?:[/-][a-z]+)*): (.+)$/u, "$2 ($1)");
}

/** "file:line", as editors and terminals understand it. */
export function placeOf(path: string, claim: Claim): string {
  return `${oneLine(path)}:${claim.line}`;
}

/** "file:line: message [code]". A file that the message names already, where there is no line, is not named twice. */
export function problemText({ path, line, column, message, code }: Problem): string {
  const told = path !== undefined && line === undefined && message.includes(path);
  const place = told ? "" : [path, line, column].filter((part) => part !== undefined).join(":");
  return oneLine(`${place === "" ? "" : `${place}: `}${message} [${code}]`);
}

/** What a reader must know of a claim to weigh it, in a few words each. */
export function notesOf({ claim, others, copyOf }: Evidence, fact: Fact): readonly string[] {
  const notes: string[] = [];
  if (fact.verdict === "evolves" && claim.asOf !== undefined) notes.push(`as of ${readableDate(claim.asOf)}`);
  if (claim.superseded) notes.push("an earlier state, says the text");
  const certainty = certaintyNotes[claim.certainty];
  if (certainty !== "") notes.push(certainty);
  if (claim.weak) notes.push("from a caption");
  if (copyOf !== undefined) notes.push(`${copySign} same text as ${oneLine(copyOf.source)}`);
  if (others.length > 0) notes.push(`also on ${lines(others)}`);
  return notes;
}

function lines(claims: readonly Claim[]): string {
  const numbers = [...new Set(claims.map((claim) => claim.line))].sort((a, b) => a - b).map(String);
  return `line${numbers.length === 1 ? "" : "s"} ${list(numbers)}`;
}
