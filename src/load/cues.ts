import { readDataFile } from "../language/data.ts";
import type { Outlets, PageCues } from "../language/shapes.ts";
import { fold } from "../text/fold.ts";
import { type CueForms, compileForms } from "./cue-forms.ts";

type CueName = keyof PageCues;
/** Lists that serve in patterns alone. */
type FormName = "nameWords" | "beforeDates" | "besideDates" | "counters";

/** The cues of all languages, folded, longest first; a page's language is not known before its body is. */
export interface Cues extends Readonly<Record<Exclude<CueName, FormName>, readonly string[]>> {
  readonly outlets: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly joinerSet: ReadonlySet<string>;
  readonly outletWordSet: ReadonlySet<string>;
  readonly wholeSet: ReadonlySet<string>;
  readonly forms: CueForms;
}

/** Add a language by adding its file and its id here. */
const languages = ["de", "en", "es", "fr"];

const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

let known: Cues | undefined;

/** Reads the cue files, once. */
export function readCues(): Cues {
  if (known) return known;
  const folder = new URL("cues/", import.meta.url);
  const files = languages.map((id) => readDataFile<PageCues>(new URL(`${id}.json`, folder)));
  const names = readDataFile<Outlets>(new URL("outlets.json", folder));
  const all = (name: CueName): readonly string[] => files.flatMap((file) => file[name]);
  const folded = (name: CueName): readonly string[] => [...new Set(all(name).map(fold))].sort(byLength);
  known = {
    bylines: folded("bylines"),
    joiners: folded("joiners"),
    published: folded("published"),
    updated: folded("updated"),
    original: folded("original"),
    outletWords: folded("outletWords"),
    credits: folded("credits"),
    makers: folded("makers"),
    descriptions: folded("descriptions"),
    related: folded("related"),
    labels: folded("labels"),
    whole: folded("whole"),
    starts: folded("starts"),
    phrases: folded("phrases"),
    closing: folded("closing"),
    outlets: new Set(names.outlets.map(fold)),
    agencies: new Set(names.agencies.map(fold)),
    joinerSet: new Set(folded("joiners")),
    outletWordSet: new Set(folded("outletWords")),
    wholeSet: new Set(folded("whole")),
    forms: compileForms({
      bylines: all("bylines"),
      published: all("published"),
      updated: all("updated"),
      beforeDates: all("beforeDates"),
      besideDates: all("besideDates"),
      nameWords: all("nameWords"),
      credits: all("credits"),
      makers: all("makers"),
      counters: folded("counters"),
      agencies: names.agencies,
    }),
  };
  return known;
}

/** The cue a folded text begins with, as whole words. */
export function startCue(folded: string, cues: readonly string[]): string | undefined {
  return cues.find((cue) => folded.startsWith(cue) && !/^[\p{L}\p{N}]/u.test(folded.slice(cue.length, cue.length + 2)));
}
