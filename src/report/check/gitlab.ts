import type { Check, Finding, Place } from "../../record.ts";
import { jsonText, oneLine } from "../escape.ts";
import { passageExcerpt } from "../excerpt.ts";
import { relatedValues } from "./phrase.ts";
import { locate } from "./place.ts";

/**
 * A Code Quality report of GitLab: an array of issues, the empty array where there are none.
 *
 * GitLab compares the fingerprints of a merge request's report with those of its target branch: what only the former holds
 * is new, what only the latter holds is resolved. It has no word for an accepted issue and would show one as new, so
 * accepted findings are left out; where the target branch still reports them, they count as resolved.
 */
export function checkGitlab(check: Check): string {
  const seen = new Map<string, number>();
  const issues = check.findings
    .filter(({ accepted }) => accepted === undefined)
    .map((finding) => {
      const turn = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, turn);
      return issueOf(finding, turn, check.prefix);
    });
  return `${jsonText(issues, 2)}\n`;
}

/** Others that a description quotes. */
const mostQuoted = 3;

type Severity = "info" | "minor" | "major" | "critical" | "blocker";

function issueOf(finding: Finding, turn: number, prefix: string | undefined): unknown {
  const { rule, fingerprint, place } = finding;
  const location = locate(place.path, prefix);
  return {
    description: descriptionOf(finding),
    check_name: rule,
    // GitLab keeps the first issue of a fingerprint: where another article has the same words, a second number tells them apart.
    fingerprint: turn === 1 ? fingerprint : `${fingerprint}:${turn}`,
    severity: severityOf(finding),
    location: {
      path: location.kind === "file" ? location.path : location.uri,
      lines: { begin: place.line, end: place.endLine },
    },
  };
}

/** What fails the check stands above all that does not. */
function severityOf({ fails, severity }: Finding): Severity {
  if (fails) return "critical";
  switch (severity) {
    case "error":
      return "major";
    case "warning":
      return "minor";
    case "info":
      return "info";
  }
}

/** One line of plain text: that is all that GitLab shows of an issue. */
function descriptionOf(finding: Finding): string {
  const against = relatedValues(finding, "against").flatMap(({ places: [place] }) =>
    place === undefined ? [] : [`${place.source}: ${quote(place)}`],
  );
  const parts = [finding.message, `Here: ${quote(finding.place)}`, ...against.slice(0, mostQuoted)];
  return oneLine([...parts, ...(finding.why === "" ? [] : [`Why: ${finding.why}`])].join(" — "));
}

function quote(place: Place): string {
  const { before, claim, after } = passageExcerpt(place, 120);
  return before + claim + after;
}
