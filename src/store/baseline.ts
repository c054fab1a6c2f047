import { LineCounter, parseDocument } from "yaml";
import { ClaimsError } from "../problem.ts";
import type { BaselineEntry } from "../record.ts";
import { type Baseline, baselineSchema, entrySchema } from "./baseline-shape.ts";
import { faultOf, type Spot, spotOf } from "./fault.ts";
import { bytesOf, failureOf } from "./file.ts";

export type { Baseline } from "./baseline-shape.ts";

/** Largest baseline that is read, in bytes: some hundred thousand entries. */
const largest = 100_000_000;

/**
 * Reads a baseline. `shown` is its name in messages. `ClaimsError` with what to do: `baseline/missing` where there is no
 * file, `baseline/invalid` with line and column for one that can't be used as it stands.
 */
export async function readBaseline(path: string, shown = path): Promise<Baseline> {
  const unreadable = (reason: string): ClaimsError =>
    new ClaimsError("baseline/invalid", `can't read ${shown}: ${reason}`, { path: shown });
  let bytes: Uint8Array | string;
  try {
    bytes = await bytesOf(path, largest);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new ClaimsError("baseline/missing", `there is no baseline ${shown}`, { path: shown });
    throw unreadable(failureOf(error));
  }
  if (typeof bytes === "string") throw unreadable(bytes);
  return parseBaseline(
    Buffer.from(bytes)
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
    shown,
  );
}

function parseBaseline(text: string, path: string): Baseline {
  const fail = (message: string, spot?: Spot): ClaimsError =>
    new ClaimsError("baseline/invalid", message, { path, ...spot });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw brokenJson(text, fail);
  }
  const lines = new LineCounter();
  // Only a file that is wrong is parsed again, for the places in it.
  const document = () => parseDocument(text, { lineCounter: lines, logLevel: "silent", uniqueKeys: false });
  const version = versionOf(value);
  if (version !== undefined && version > 1)
    throw fail(
      `schemaVersion ${version} is newer than this version of claims knows; update claims`,
      spotOf(document(), lines, ["schemaVersion"]),
    );
  const result = baselineSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    if (issue === undefined) throw fail("not a baseline");
    const { message, spot } = faultOf(issue, document(), lines, (at) =>
      Object.keys(at.length === 0 ? baselineSchema.shape : entrySchema.shape),
    );
    throw fail(message, spot);
  }
  const seen = new Map<string, number>();
  for (const [i, { fingerprint, path: at }] of result.data.findings.entries()) {
    const key = keyOf(fingerprint, at);
    const first = seen.get(key);
    if (first !== undefined) {
      const places = document();
      const before = spotOf(places, lines, ["findings", first, "fingerprint"]);
      throw fail(
        `${fingerprint} is accepted twice, on line ${before.line} as well; remove one of the two entries`,
        spotOf(places, lines, ["findings", i, "fingerprint"]),
      );
    }
    seen.set(key, i);
  }
  return { schemaVersion: 1, findings: sorted(result.data.findings) };
}

/** Why a text is no JSON, and where. */
function brokenJson(text: string, fail: (message: string, spot?: Spot) => ClaimsError): ClaimsError {
  if (text.trim() === "") return fail("the file is empty", { line: 1, column: 1 });
  const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m.exec(text);
  if (marker) {
    const line = text.slice(0, marker.index).split("\n").length;
    return fail("the file holds the marks of a merge conflict; keep the entries of both sides and remove the marks", {
      line,
      column: 1,
    });
  }
  const lines = new LineCounter();
  const [fault] = parseDocument(text, { lineCounter: lines, logLevel: "silent" }).errors;
  const place = fault?.linePos?.[0];
  return fail("the file is no JSON", place && { line: place.line, column: place.col });
}

function versionOf(value: unknown): number | undefined {
  const version =
    typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : undefined;
  return typeof version === "number" ? version : undefined;
}

/** What tells an entry from all others: the same words are accepted in each article for themselves. */
export const keyOf = (fingerprint: string, path: string): string => `${fingerprint} ${path}`;

/** The text of a baseline: an entry's keys on lines of their own, so that a change shows as such in git. */
export function baselineText({ findings }: Baseline): string {
  const entries = sorted(findings).map(({ fingerprint, rule, path, message, note, date }) => ({
    fingerprint,
    rule,
    path,
    message,
    ...acceptance(note, date),
  }));
  return `${JSON.stringify({ schemaVersion: 1, findings: entries }, null, 2)}\n`;
}

/** Why and since when something is accepted, as far as that is known. */
export const acceptance = (
  note: string | undefined,
  date: string | undefined,
): Pick<BaselineEntry, "note" | "date"> => ({
  ...(note === undefined ? {} : { note }),
  ...(date === undefined ? {} : { date }),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a baseline: by path, then fingerprint. */
export const sorted = (entries: readonly BaselineEntry[]): BaselineEntry[] =>
  [...entries].sort((a, b) => compare(a.path, b.path) || compare(a.fingerprint, b.fingerprint));
