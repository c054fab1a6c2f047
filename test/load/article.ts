import { readFileSync } from "node:fs";
import type { LoadOptions } from "../../src/load/index.ts";
import { fold } from "../../src/text/fold.ts";

interface Dates {
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  readonly zones: Readonly<Record<string, number>>;
}

const languages = ["fr", "en"];

function read<T>(language: string, name: string): T {
  return JSON.parse(readFileSync(new URL(`../../src/language/${language}/data/${name}.json`, import.meta.url), "utf8"));
}

const dates = languages.map((id) => read<Dates>(id, "dates"));
const folded = (name: keyof Dates): Readonly<Record<string, number>> =>
  Object.fromEntries(dates.flatMap((data) => Object.entries(data[name]).map(([word, value]) => [fold(word), value])));

/** Options of a run, with the language data of the packs. */
export const options: LoadOptions = {
  cwd: process.cwd(),
  dateWords: { months: folded("months"), weekdays: folded("weekdays"), zones: folded("zones") },
  languageWords: Object.fromEntries(
    languages.map((id) => [id, read<{ telling: string[] }>(id, "function-words").telling]),
  ),
};

/** An ordinary article to set lines into: a title and three paragraphs. */
export const plain: Readonly<
  Record<string, { readonly title: string; readonly body: readonly [string, string, string] }>
> = {
  fr: {
    title: "Le conseil régional adopte son budget",
    body: [
      "Le conseil régional a adopté jeudi son budget, après une nuit de débats avec les élus de l'opposition.",
      "Les dépenses sont en hausse de 3 %, et les transports en prennent la plus grande part, selon la présidente.",
      "Des habitants ont manifesté devant le bâtiment pour demander que les trains du soir soient maintenus.",
    ],
  },
  en: {
    title: "County council passes its budget",
    body: [
      "The county council passed its budget on Thursday, after a night of debate with members of the opposition.",
      "Spending rises by 3 percent, and transport takes the largest part of it, the chairwoman said in the hall.",
      "Residents had gathered in front of the building to ask that the evening trains would be kept running.",
    ],
  },
};
