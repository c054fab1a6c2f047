import type { Check, Finding } from "../../record.ts";
import { commandData, commandProperty, oneLine, visible, withoutWorkflowCommands } from "../escape.ts";
import { passageExcerpt } from "../excerpt.ts";
import { truncate } from "../width.ts";
import { count, list } from "../words.ts";
import { gravestFirst, placeText, relatedValues, shownFindings, sourcesOf } from "./phrase.ts";
import { locate } from "./place.ts";
import { ruleText } from "./rule.ts";
import type { CheckView } from "./view.ts";

type Command = "error" | "warning" | "notice";

/** What the runner shows of each kind for one step; the rest would be dropped without a word. */
const most: Readonly<Record<Command, number>> = { error: 10, warning: 10, notice: 9 };

/** Columns of a quotation and of a value: an annotation is a small box. */
const quoted = 160;

/**
 * Workflow commands of GitHub Actions, a line each and nothing else: the runner ties them to lines of the pull request.
 * What fails is an error, what is disputed a warning. Accepted findings are not annotated. The gravest come first; where
 * there are too many, a last notice says how many are told in the step's summary alone (`stepSummary`).
 */
export function checkGithub(check: Check, view: CheckView): string {
  const open = gravestFirst(shownFindings(check, view)).filter(({ accepted }) => accepted === undefined);
  const left = { ...most };
  const told = open.filter((finding) => left[commandOf(finding)]-- > 0);
  const rest = open.length - told.length;
  const lines = told.map((finding) => annotation(finding, check.prefix));
  if (rest > 0)
    lines.push(`::notice title=claims check::${commandData(`${count(rest, "finding")} more in the step's summary.`)}`);
  return lines.map((line) => `${line}\n`).join("");
}

function commandOf({ fails, verdict }: Finding): Command {
  if (fails) return "error";
  return verdict === "diverge" || verdict === "disputed" ? "warning" : "notice";
}

function annotation(finding: Finding, prefix: string | undefined): string {
  const { place, rule } = finding;
  const location = locate(place.path, prefix);
  const { line, endLine, column, endColumn } = place;
  // The runner takes columns only within one line.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const properties = [
    ...(location.kind === "file" ? [`file=${commandProperty(fileText(location.path))}`] : []),
    ...(location.kind === "file" ? [`line=${line}`, `endLine=${endLine}`, ...columns] : []),
    // Fixed words last: the runner trims the properties as a whole.
    `title=${commandProperty(`${ruleText({ rule }).short} (${rule})`)}`,
  ];
  return `::${commandOf(finding)} ${properties.join(",")}::${commandData(dataOf(finding, location.kind === "file"))}`;
}

/** The runner must find the file by it, so that only what steers a screen is changed. */
const fileText = (path: string): string => path.replace(/(?![\r\n])\p{Cc}|\p{Cs}/gu, visible);

/** The message, then what others say, why, and how to learn more: a line each. */
function dataOf(finding: Finding, inFile: boolean): string {
  const lines = [
    finding.message,
    ...(inFile ? [] : [`At ${placeText(finding.place)}: ${quote(finding.place)}`]),
    ...relatedLines(finding, "against"),
    ...relatedLines(finding, "with"),
    ...(finding.why === "" ? [] : [`Why: ${finding.why}`]),
    `More: claims explain ${finding.fact}`,
  ];
  return lines.map((line) => withoutWorkflowCommands(oneLine(line))).join("\n");
}

function relatedLines(finding: Finding, stance: "against" | "with"): readonly string[] {
  const word = stance === "against" ? "Against" : "With";
  return relatedValues(finding, stance).map(({ value, places }) => {
    const [first] = places;
    const words = first === undefined ? "" : `: ${quote(first)}`;
    return `${word}: ${truncate(value, quoted)} – ${list(sourcesOf(places))}${words}`;
  });
}

function quote(place: Parameters<typeof passageExcerpt>[0]): string {
  const { before, claim, after } = passageExcerpt(place, quoted);
  return before + claim + after;
}
