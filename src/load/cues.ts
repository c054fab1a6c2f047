import { z } from "zod";
import { readData } from "../language/data.ts";
import { fold } from "../text/fold.ts";

const words = z.array(z.string().min(1));

/** Words of a language by which the parts of a news page that are not its body are known. */
const cuesSchema = z.strictObject({
  /** Before the name of an author. */
  bylines: words,
  /** Lower-case words inside a byline. */
  joiners: words,
  /** Before the date of publication, and of the last change. */
  published: words,
  updated: words,
  /** Before the outlet that had the article first. */
  original: words,
  /** Words in the names of outlets. */
  outletWords: words,
  /** Before the maker of a picture. */
  credits: words,
  /** At the start of a description of a picture. */
  descriptions: words,
  /** At the start of a pointer to other articles. */
  related: words,
  /** Before a list of links. */
  labels: words,
  /** Whole paragraphs of the page around the article. */
  whole: words,
  /** At the start of paragraphs that address the reader, not the news. */
  starts: words,
  /** Anywhere in them; each is rare in news prose. */
  phrases: words,
  /** At the start of the first paragraph after the article's end. */
  closing: words,
});

const outletsSchema = z.strictObject({
  /** Well-known outlets, whose names hold no word that shows what they are. */
  outlets: words,
  /** Agencies and picture desks: their mark says where a text is from, not who published it. */
  agencies: words,
});

type CueName = keyof z.infer<typeof cuesSchema>;

/** The cues of all languages, folded, longest first; a page's language is not known before its body is. */
export interface Cues extends Readonly<Record<CueName, readonly string[]>> {
  readonly outlets: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly joinerSet: ReadonlySet<string>;
  readonly outletWordSet: ReadonlySet<string>;
  readonly wholeSet: ReadonlySet<string>;
  /** Finds a label of publication or change before a date, in unfolded text. */
  readonly publishedForm: RegExp;
  readonly updatedForm: RegExp;
}

/** Add a language by adding its file and its id here. */
const languages = ["de", "en", "es", "fr"];

const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** A pattern of labels, with straight or typographic apostrophes and any spaces, that are not part of a word. */
function labelForm(labels: readonly string[]): RegExp {
  const parts = [...labels].sort(byLength).map((label) =>
    label
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/'/g, "['’]")
      .replace(/ /g, "\\s"),
  );
  return new RegExp(`(?<!\\p{L})(?:${parts.join("|")})(?!\\p{L})`, "giu");
}

let known: Cues | undefined;

/** Reads the cue files, once. */
export function readCues(): Cues {
  if (known) return known;
  // Data stand once, under `src/`; the built tool reads them from there as well.
  const folder = new URL("../../src/load/cues/", import.meta.url);
  const files = languages.map((id) => readData(new URL(`${id}.json`, folder), cuesSchema));
  const names = readData(new URL("outlets.json", folder), outletsSchema);
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
    publishedForm: labelForm(all("published")),
    updatedForm: labelForm(all("updated")),
  };
  return known;
}

/** The cue a folded text begins with, as whole words. */
export function startCue(folded: string, cues: readonly string[]): string | undefined {
  return cues.find((cue) => folded.startsWith(cue) && !/^[\p{L}\p{N}]/u.test(folded.slice(cue.length, cue.length + 2)));
}
