import { distance } from "fastest-levenshtein";
import type { ClaimsError } from "../problem.ts";
import type { Report } from "../record.ts";
import { oneLine } from "../report/escape.ts";
import { type Explained, type Selection, selectExplained } from "../report/explain/select.ts";
import { usage } from "./options.ts";

/** Ids that an error names. */
const most = 5;

/**
 * What an id or a place stands for in a report, and what it is to be compared with; an error with the nearest ids where that
 * is nothing, or several.
 */
export function explainedOf(report: Report, asked: string, beside?: string): Explained | ClaimsError {
  const selection = selectExplained(report, asked);
  if (!("found" in selection)) return failure(selection, asked);
  if (beside === undefined) return selection.found;
  const other = selectExplained(report, beside);
  if (!("found" in other)) return failure(other, beside);
  return isOneClaim(selection.found, other.found)
    ? usage(`'${oneLine(asked)}' and --with '${oneLine(beside)}' are one claim: there is nothing to compare`)
    : { ...selection.found, beside: other.found };
}

const claimsOf = ({ claims, facts }: Explained): readonly string[] =>
  (claims.length > 0 ? claims : facts.flatMap((fact) => fact.claims)).map(({ id }) => id);

const isOneClaim = (a: Explained, b: Explained): boolean => new Set([...claimsOf(a), ...claimsOf(b)]).size === 1;

type Failure = Exclude<Selection, { readonly found: Explained }>;

const ambiguous = { fact: "is the start of several ids", file: "names several files" } as const;

const forms = "a fact's id (4 digits or more of it), a claim's id (a.txt#3) or file:line (a.txt:12)";

function failure(selection: Failure, asked: string): ClaimsError {
  const name = oneLine(asked);
  const { known } = selection;
  if ("ambiguous" in selection) return usage(`'${name}' ${ambiguous[selection.ambiguous]}: ${listed(known)}`);
  const { unknown } = selection;
  if (unknown === "form") return usage(`explain needs ${forms}, not '${name}'`);
  // Lines come nearest first; for ids, nothing but the spelling tells which was meant.
  const near = unknown === "line" ? known.slice(0, most) : nearestFirst(asked, known, unknown === "fact");
  const nothing = unknown === "line" ? `no claim begins at '${name}'` : `no ${unknown} answers to '${name}'`;
  return usage(near.length === 0 ? nothing : `${nothing}; the nearest: ${near.map(oneLine).join(", ")}`);
}

/** All but the first few are told by their number. */
function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, most).map(oneLine).join(", ");
  return ids.length > most ? `${shown} and ${ids.length - most} more` : shown;
}

/** The few that take the least changes to spell; where the start of an id is enough, only as much of each counts. */
function nearestFirst(word: string, known: readonly string[], byStart: boolean): readonly string[] {
  const wanted = word.toLowerCase();
  return known
    .map((id) => ({ id, steps: distance(wanted, (byStart ? id.slice(0, wanted.length) : id).toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .slice(0, most)
    .map(({ id }) => id);
}
