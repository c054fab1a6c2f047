import type { LanguagePack } from "../../language/pack.ts";
import { PhraseIndex } from "../../text/phrase.ts";
import { type Atom, phraseAtoms } from "./atom.ts";
import type { Fields } from "./fields.ts";

/** Slots that words of the pack fill. */
type WordSlot =
  | "month"
  | "weekday"
  | "season"
  | "part"
  | "daypart"
  | "relative"
  | "shift"
  | "unit"
  | "n"
  | "quarter"
  | "dayWord";

/** What a slot found at an atom: where it ends and what it says. */
export interface Filled {
  readonly end: number;
  readonly fields: Fields;
}

export interface WordSlots {
  /** The first atoms of all phrases. */
  readonly first: ReadonlySet<string>;
  /** Those of phrases that can make a date without a number or another word of time: months, days, units. */
  readonly telling: ReadonlySet<string>;
  /** Every phrase of the slot that starts at an atom; `loose` accepts uncertain forms. */
  fill(slot: WordSlot, atoms: readonly Atom[], at: number, loose: boolean): readonly Filled[];
}

const ordinalsOfQuarters = 4;

/** Compiles the word lists of a pack into indices by slot. */
export function compileWords(pack: LanguagePack): WordSlots {
  const { dates, numbers } = pack.data;
  const first = new Set<string>();
  const telling = new Set<string>();
  const index = <T>(
    words: Readonly<Record<string, T>>,
    fieldsOf: (value: T) => Fields,
    tells = true,
  ): PhraseIndex<Fields> => {
    const phrases = new PhraseIndex<Fields>();
    for (const [word, value] of Object.entries(words)) {
      const atoms = phraseAtoms(word, pack.tokens);
      first.add(atoms[0] ?? "");
      if (tells) telling.add(atoms[0] ?? "");
      phrases.add(atoms, fieldsOf(value));
    }
    return phrases;
  };
  const quarters = Object.entries(numbers.ordinals).filter(([, value]) => value <= ordinalsOfQuarters);
  const indices: Readonly<Record<WordSlot, PhraseIndex<Fields>>> = {
    month: index(dates.months, (month) => ({ month })),
    weekday: index<Fields>({ ...plainWeekdays(dates), ...compoundWeekdays(dates) }, (fields) => fields),
    season: index(dates.seasons, (season) => ({ season })),
    part: index(dates.parts, (part) => ({ part }), false),
    daypart: index(dates.dayparts, (daypart) => ({ daypart })),
    relative: index(dates.days, (value) => (typeof value === "number" ? { days: value } : value)),
    shift: index(dates.shifts, (shift) => ({ shift }), false),
    unit: index(dates.units, (unit) => ({ unit })),
    n: index(numbers.cardinals, (count) => ({ count }), false),
    quarter: index(Object.fromEntries(quarters), (quarter) => ({ quarter }), false),
    dayWord: index(dates.dayWords, (day) => ({ day }), false),
  };
  const uncertain = new Set(dates.uncertain);
  return {
    first,
    telling,
    fill(slot, atoms, at, loose) {
      const atom = atoms[at];
      if (!atom) return [];
      const named = slot === "month" || slot === "weekday";
      if (named && dates.capitals && !/^\p{Lu}/u.test(atom.form)) return [];
      // "am Morgen" is no tomorrow where nouns have capitals.
      const isNoun = pack.data.functionWords.nounsCapitalised === true && at > 0 && /^\p{Lu}/u.test(atom.form);
      if (slot === "relative" && isNoun) return [];
      if (named && !loose && uncertain.has(atom.form)) return [];
      const match = indices[slot].matchAt(atoms.length, at, (i) => [atoms[i]?.text ?? ""]);
      return match ? [{ end: match.to, fields: match.value }] : [];
    },
  };
}

type Dates = LanguagePack["data"]["dates"];

const plainWeekdays = ({ weekdays }: Dates): Readonly<Record<string, Fields>> =>
  Object.fromEntries(Object.entries(weekdays).map(([name, weekday]) => [name, { weekday }]));

/** "Freitagabend", of every weekday that is written out and every part of the day. */
const compoundWeekdays = ({ weekdays, weekdayEndings = {} }: Dates): Readonly<Record<string, Fields>> =>
  Object.fromEntries(
    Object.entries(weekdays)
      .filter(([name]) => !name.endsWith("."))
      .flatMap(([name, weekday]) =>
        Object.entries(weekdayEndings).map(([ending, daypart]) => [name + ending, { weekday, daypart }]),
      ),
  );
