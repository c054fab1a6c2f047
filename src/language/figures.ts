import { isMarked, widen } from "./concepts.ts";
import { readDataFile } from "./data.ts";
import type { Figures } from "./shapes.ts";

interface Kinds {
  /** Kind of count by concept. */
  readonly kindOf: ReadonlyMap<string, string>;
  readonly held: ReadonlySet<string>;
  readonly story: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly single: ReadonlySet<string>;
  readonly demands: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
  readonly scales: Figures["scales"];
}

let read: Kinds | undefined;

function kinds(): Kinds {
  if (read) return read;
  const { kinds, vague, measures, single, demands, lasting, scales } = readDataFile<Figures>(
    new URL("figure/kinds.json", import.meta.url),
  );
  read = {
    kindOf: new Map(kinds.flatMap(({ id, concepts }) => concepts.map((concept) => [concept, id] as const))),
    held: new Set(kinds.flatMap(({ id, held }) => (held ? [id] : []))),
    story: new Set(kinds.flatMap(({ id, story }) => (story ? [id] : []))),
    vague: new Set(vague),
    measures: new Set(measures),
    single: new Set(single),
    demands: new Set(demands),
    lasting: new Set(lasting),
    scales,
  };
  return read;
}

/** The kind of count of a concept, or of the nearest wider one that has a kind: "kill" → "deaths". */
export function countKind(concept: string): string | undefined {
  const { kindOf } = kinds();
  for (const id of widen(concept)) {
    const kind = kindOf.get(id);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Whether what is counted is held or won by somebody: seats, votes, medals. */
export const isHeld = (kind: string): boolean => kinds().held.has(kind);

/** Whether an event has one count of a kind, which changes while it is told: its dead, its missing. */
export const isStory = (kind: string): boolean => kinds().story.has(kind);

/** Whether a noun says less of what is counted than its verb: people of any sort, homes, customers. */
export const isVague = (concept: string): boolean => isMarked(concept, "generic") || kinds().vague.has(concept);

/** Whether a concept is one that figures with a unit are given for: depth, unemployment. */
export const isMeasure = (concept: string): boolean => kinds().measures.has(concept);

/** Whether an event has one figure of a measure: its magnitude, its turnout. */
export const isSingle = (concept: string): boolean => kinds().single.has(concept);

/** Whether time does not change a measure: the magnitude of an earthquake, the height of a tower. */
export const isLasting = (concept: string): boolean => kinds().lasting.has(concept);

/** Whether a verb tells what somebody asks for now, and no forecast. */
export const isDemand = (concept: string): boolean => kinds().demands.has(concept);

/** Measures whose figures stand without a unit. */
export const scales = (): Figures["scales"] => kinds().scales;
