import { readFileSync } from "node:fs";
import type { z } from "zod";
import { fold } from "../text/fold.ts";
import type { LanguagePack, Lexicon, PackData } from "./pack.ts";
import * as schema from "./schema.ts";

/**
 * Reads and validates one data file. Data stand once, under `src/`, and are read from there by the built tool as well.
 * Throws with the file's name and the path of the entry that is wrong.
 */
export function readData<T>(url: URL, shape: z.ZodType<T>): T {
  const result = shape.safeParse(JSON.parse(readFileSync(url, "utf8")));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${url.pathname}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "invalid"}`);
}

/** The folder of a pack's data files, from `src/` and from `dist/` alike. */
export function dataFolder(language: string): URL {
  return new URL(`../../src/language/${language}/data/`, import.meta.url);
}

/** Reads all data files of a language. */
function readPackData(language: string): PackData {
  const folder = dataFolder(language);
  const read = <T>(name: string, shape: z.ZodType<T>): T => readData(new URL(`${name}.json`, folder), shape);
  return {
    functionWords: read("function-words", schema.functionWordsSchema),
    abbreviations: read("abbreviations", schema.abbreviationsSchema),
    numbers: read("numbers", schema.numbersSchema),
    bounds: read("bounds", schema.boundsSchema),
    units: read("units", schema.unitsSchema),
    dates: read("dates", schema.datesSchema),
    reporting: read("reporting", schema.reportingSchema),
    certainty: read("certainty", schema.certaintySchema),
    roles: read("roles", schema.rolesSchema),
    gazetteer: [...read("places", schema.gazetteerSchema), ...read("organisations", schema.gazetteerSchema)],
  };
}

/** The two files that loading needs of every language, without the rest of its pack. */
export function readLoadingData(language: string): Pick<PackData, "functionWords" | "dates"> {
  const folder = dataFolder(language);
  return {
    functionWords: readData(new URL("function-words.json", folder), schema.functionWordsSchema),
    dates: readData(new URL("dates.json", folder), schema.datesSchema),
  };
}

const foldAll = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** Assembles a pack from its data and its dictionary. */
export function assemblePack(id: string, name: string, lexiconOf: (data: PackData) => Lexicon): LanguagePack {
  const data = readPackData(id);
  return {
    id,
    name,
    data,
    lexicon: lexiconOf(data),
    tokens: {
      elisions: foldAll(data.functionWords.elisions),
      inversions: foldAll(data.functionWords.inversions ?? []),
    },
    sentences: { never: foldAll(data.abbreviations.never), maybe: foldAll(data.abbreviations.maybe) },
    functionWords: foldAll(data.functionWords.words),
  };
}
