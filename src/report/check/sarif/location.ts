import type { Finding, Place } from "../../../record.ts";
import { sarifText } from "../../escape.ts";
import { encodePath, locate } from "../place.ts";

/** GitHub refuses a result with more locations, its own among them; it shows 100. */
const mostRelated = 999;

interface RelatedLocation {
  /** What `[text](id)` in the message leads to; counted from 1. */
  readonly id: number;
}

/** The file alone. */
export function physicalLocation(path: string, prefix: string | undefined): { readonly artifactLocation: unknown } {
  const location = locate(path, prefix);
  return {
    artifactLocation:
      location.kind === "file" ? { uri: encodePath(location.path), uriBaseId: "%SRCROOT%" } : { uri: location.uri },
  };
}

/** With the four numbers that GitHub asks for, the end column exclusive, and the words there. */
export function locationOf(place: Place, prefix: string | undefined): Readonly<Record<string, unknown>> {
  const { path, line, column, endLine, endColumn, text } = place;
  return {
    physicalLocation: {
      ...physicalLocation(path, prefix),
      region: { startLine: line, startColumn: column, endLine, endColumn, snippet: { text } },
    },
  };
}

export function relatedLocations({ related }: Finding, prefix: string | undefined): readonly RelatedLocation[] {
  return related.slice(0, mostRelated).map((place, i) => ({
    id: i + 1,
    ...locationOf(place, prefix),
    message: { text: sarifText(`${place.source} (${place.stance}): ${place.value}`) },
  }));
}
