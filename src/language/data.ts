import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fold } from "../text/fold.ts";
import type { ClockRules } from "../text/sentence.ts";
import type { LanguagePack, Lexicon, PackData } from "./pack.ts";
import type { PackFiles } from "./shapes.ts";

/**
 * Reads a data file. It stands beside the code that reads it, under `src/` as people write it and under `dist/` as the
 * build has checked it, so its shape is not checked again at every start.
 */
export function readDataFile<T>(url: URL): T {
  return JSON.parse(readFileSync(url, "utf8"));
}

/** Reads one data file of a language. */
export function readPackFile<Name extends keyof PackFiles>(language: string, name: Name): PackFiles[Name] {
  return readDataFile(new URL(`${language}/data/${name}.json`, import.meta.url));
}

/** Reads all data files of a language. */
function readPackData(language: string): PackData {
  return {
    functionWords: readPackFile(language, "function-words"),
    abbreviations: readPackFile(language, "abbreviations"),
    numbers: readPackFile(language, "numbers"),
    bounds: readPackFile(language, "bounds"),
    units: readPackFile(language, "units"),
    quantityCues: readPackFile(language, "quantity-cues"),
    figures: readPackFile(language, "figures"),
    dates: readPackFile(language, "dates"),
    reporting: readPackFile(language, "reporting"),
    certainty: readPackFile(language, "certainty"),
    roles: readPackFile(language, "roles"),
    gazetteer: [...readPackFile(language, "places"), ...readPackFile(language, "organisations")],
    lemmas: readPackFile(language, "lemmas"),
    seams: readPackFile(language, "seams"),
  };
}

/** The two files that loading needs of every language, without the rest of its pack. */
export function readLoadingData(language: string): Pick<PackData, "functionWords" | "dates"> {
  return { functionWords: readPackFile(language, "function-words"), dates: readPackFile(language, "dates") };
}

const foldAll = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** What clock times are written with. Days and months go on behind "p.m." only where they have capitals. */
function clockRules({ clock, zones, weekdays, months, capitals }: PackData["dates"]): ClockRules {
  // Initials keep their capitals: "ART" is a zone, "Art" begins a sentence.
  const names = Object.keys(zones).map((name) => (name === name.toUpperCase() ? name : fold(name)));
  return {
    marks: foldAll([...clock.am, ...clock.pm].filter((mark) => mark.endsWith("."))),
    names: new Set([...names, ...(capitals ? Object.keys(weekdays).map(fold) : [])]),
    months: foldAll(capitals ? Object.keys(months) : []),
  };
}

/** The weights of a language's tagger and parser: unpacked by the build, else as they were trained. */
function modelFile(id: string): string | undefined {
  return ["model.tables", "model.bin"]
    .map((name) => fileURLToPath(new URL(`${id}/data/${name}`, import.meta.url)))
    .find((path) => existsSync(path));
}

/** Assembles a pack from its data and its dictionary. */
export function assemblePack(id: string, name: string, lexiconOf: (data: PackData) => Lexicon): LanguagePack {
  const data = readPackData(id);
  const model = modelFile(id);
  return {
    id,
    name,
    data,
    ...(model === undefined ? {} : { modelFile: model }),
    lexicon: lexiconOf(data),
    tokens: {
      elisions: foldAll(data.functionWords.elisions),
      inversions: foldAll(data.functionWords.inversions ?? []),
      clitics: foldAll(data.functionWords.clitics ?? []),
    },
    sentences: {
      never: foldAll(data.abbreviations.never),
      maybe: foldAll(data.abbreviations.maybe),
      clock: clockRules(data.dates),
    },
    functionWords: foldAll(data.functionWords.words),
  };
}
