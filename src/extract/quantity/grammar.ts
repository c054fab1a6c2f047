import type { LanguagePack, PackData } from "../../language/pack.ts";
import type { Bound } from "../../record.ts";
import { fold } from "../../text/fold.ts";
import { PhraseIndex } from "../../text/phrase.ts";
import { isPlainWord, noTokenRules, tokenize } from "../../text/token.ts";
import { compoundReader } from "./compound.ts";
import type { NumberWords } from "./number.ts";
import { type Piece, piecesOf } from "./piece.ts";

type Cues = PackData["quantityCues"];

export interface Unit {
  readonly unit: string;
  readonly dimension: string;
  readonly factor: number;
  readonly prefix: boolean;
}

/** A number, or a count of at least the first and at most the second. */
type Count = number | readonly [number, number | null];

/** The word lists of the cues, as phrases. */
type CuePhrases = Readonly<
  Record<Exclude<keyof Cues, "modifiersFirst" | "adverbEndings" | "perNouns" | "changes">, PhraseIndex<true>>
>;

/** A pack's number data, compiled. Indexes named `…Back` hold phrases reversed, to be matched leftwards. */
export interface Grammar {
  readonly pack: LanguagePack | undefined;
  /** Words before who gives a figure, folded: "3 millions côté CGT" counts no sides. */
  readonly sides: ReadonlySet<string>;
  readonly decimal: "," | ".";
  readonly words: NumberWords;
  readonly collectives: PhraseIndex<Count>;
  readonly fractions: PhraseIndex<number>;
  readonly ordinals: PhraseIndex<true>;
  readonly units: PhraseIndex<readonly Unit[]>;
  readonly prefixBack: PhraseIndex<Unit>;
  readonly boundsBack: PhraseIndex<Bound>;
  readonly boundsAfter: PhraseIndex<{ readonly bound: Bound; readonly hyphen: boolean }>;
  readonly rangesBack: PhraseIndex<PhraseIndex<true>>;
  readonly ranges: PhraseIndex<true>;
  readonly per: PhraseIndex<true>;
  readonly perUnits: PhraseIndex<string>;
  readonly dates: PhraseIndex<true>;
  readonly cues: Cues;
  readonly phrases: CuePhrases;
  readonly phrasesBack: CuePhrases;
  readonly partitivesBack: PhraseIndex<true>;
  readonly labelsBack: PhraseIndex<true>;
  readonly changes: ReadonlySet<string>;
}

/** Signs that every language shares; a pack's own entries come first. */
const signs: readonly { form: string; unit: string; dimension: string; prefix: boolean }[] = [
  { form: "%", unit: "%", dimension: "ratio", prefix: false },
  { form: "€", unit: "EUR", dimension: "currency", prefix: true },
  { form: "$", unit: "USD", dimension: "currency", prefix: true },
  { form: "£", unit: "GBP", dimension: "currency", prefix: true },
];

const noCues: Cues = {
  articles: [],
  several: [],
  linkers: [],
  skipped: [],
  casualties: [],
  yearBefore: [],
  singular: [],
  clockBefore: [],
  clockUnits: [],
  clockMarks: [],
  during: [],
  ages: [],
  ageVerbs: [],
  ageAfter: [],
  ordinalEndings: [],
  decadeEndings: [],
  afterOf: [],
  perNouns: [],
  changes: [],
  idioms: [],
  modifiersFirst: false,
  adverbEndings: [],
};

const compiled = new WeakMap<LanguagePack, Grammar>();
let bare: Grammar | undefined;

/** The grammar of a pack, compiled once; without a pack, of bare digits and signs. */
export function grammarOf(pack: LanguagePack | undefined): Grammar {
  if (!pack) {
    bare ??= compile(undefined);
    return bare;
  }
  const known = compiled.get(pack);
  if (known) return known;
  const made = compile(pack);
  compiled.set(pack, made);
  return made;
}

function compile(pack: LanguagePack | undefined): Grammar {
  const data = pack?.data;
  const cues = data?.quantityCues ?? noCues;
  const known = new Map<string, readonly Pick<Piece, "form" | "folded">[]>();
  const split = (phrase: string): readonly Pick<Piece, "form" | "folded">[] => {
    if (isPlainWord(phrase)) return [{ form: phrase, folded: fold(phrase) }];
    // Cues are indexed forwards and backwards: each phrase is split once.
    const pieces =
      known.get(phrase) ?? piecesOf(tokenize(phrase, { start: 0, end: phrase.length }, pack?.tokens ?? noTokenRules));
    known.set(phrase, pieces);
    return pieces;
  };
  const keys = (phrase: string): string[] => split(phrase).map((piece) => piece.folded);
  const index = <T>(entries: Iterable<readonly [string, T]>, back = false, exact = false): PhraseIndex<T> => {
    const made = new PhraseIndex<T>();
    for (const [phrase, value] of entries) {
      const found = split(phrase).map((piece) => (exact && isSymbol(piece.form) ? `=${piece.form}` : piece.folded));
      made.add(back ? found.reverse() : found, value);
    }
    return made;
  };
  const list = (phrases: readonly string[], back = false): PhraseIndex<true> =>
    index(
      phrases.map((p) => [p, true] as const),
      back,
    );
  const entries = <T>(record: Readonly<Record<string, T>> | undefined): [string, T][] => Object.entries(record ?? {});
  const units = unitsOf(data?.units ?? []);
  const ranges = compileRanges(data?.bounds.ranges ?? ["{q}-{q}"], keys);
  return {
    pack,
    sides: new Set((data?.figures.sides ?? []).map(fold)),
    decimal: data?.numbers.decimal ?? ".",
    words: {
      cardinals: index(entries(data?.numbers.cardinals)),
      magnitudes: index(entries(data?.numbers.magnitudes), false, true),
      articles: new Set(cues.articles.map(fold)),
      joiners: new Set((data?.numbers.joiners ?? []).map(fold)),
      compound: data?.numbers.compounds
        ? compoundReader(data.numbers.cardinals, data.numbers.magnitudes, data.numbers.joiners)
        : undefined,
    },
    collectives: index<Count>(entries(data?.numbers.collectives)),
    fractions: index(entries(data?.numbers.fractions)),
    ordinals: list([...Object.keys(data?.numbers.ordinals ?? {})]),
    units: index(units.after, false, true),
    prefixBack: index(units.before, true, true),
    boundsBack: index<Bound>(entries(data?.bounds.before), true),
    boundsAfter: index(
      entries(data?.bounds.after).map(
        ([p, bound]) => [p.replace(/^-/, ""), { bound, hyphen: p.startsWith("-") }] as const,
      ),
    ),
    ...ranges,
    per: list(data?.bounds.per ?? []),
    perUnits: index([...entries(data?.dates.units), ...cues.perNouns.map((noun) => [noun, fold(noun)] as const)]),
    dates: list([...Object.keys(data?.dates.months ?? {}), ...Object.keys(data?.dates.weekdays ?? {})]),
    cues,
    phrases: mapCues(cues, (phrases) => list(phrases)),
    phrasesBack: mapCues(cues, (phrases) => list(phrases, true)),
    partitivesBack: list(data?.bounds.partitives ?? [], true),
    // "F-" and the like stand inside one word, which is never read as a number.
    labelsBack: list(
      (data?.bounds.labels ?? []).filter((label) => !label.endsWith("-")),
      true,
    ),
    changes: new Set(cues.changes.map(fold)),
  };
}

function mapCues(cues: Cues, make: (phrases: readonly string[]) => PhraseIndex<true>): CuePhrases {
  return {
    articles: make(cues.articles),
    several: make(cues.several),
    linkers: make(cues.linkers),
    skipped: make(cues.skipped),
    casualties: make(cues.casualties),
    yearBefore: make(cues.yearBefore),
    singular: make(cues.singular),
    clockBefore: make(cues.clockBefore),
    clockUnits: make(cues.clockUnits),
    clockMarks: make(cues.clockMarks),
    during: make(cues.during),
    ages: make(cues.ages),
    ageVerbs: make(cues.ageVerbs),
    ageAfter: make(cues.ageAfter),
    ordinalEndings: make(cues.ordinalEndings),
    decadeEndings: make(cues.decadeEndings),
    afterOf: make(cues.afterOf),
    idioms: make(cues.idioms),
  };
}

/** Short forms are symbols, where case tells ("t", "Mt", "M", "m"); longer ones are words. */
function isSymbol(form: string): boolean {
  return form.length <= 3;
}

type RawUnits = PackData["units"];

/** Units by form: all that a form can stand for, in the order of the file ("pound": mass, money). */
function unitsOf(raw: RawUnits): { after: [string, Unit[]][]; before: [string, Unit][] } {
  const after = new Map<string, Unit[]>();
  const before: [string, Unit][] = [];
  const add = (form: string, unit: Unit): void => {
    const known = after.get(form);
    if (known) known.push(unit);
    else after.set(form, [unit]);
    if (unit.prefix) before.push([form, unit]);
  };
  for (const { unit, dimension, factor, forms, prefix } of raw) {
    for (const form of forms) add(form, { unit, dimension, factor, prefix: prefix ?? false });
  }
  for (const { form, ...sign } of signs) if (!after.has(form)) add(form, { ...sign, factor: 1 });
  return { after: [...after], before };
}

/** Templates with nothing before the first number stand for themselves; the others are found by what stands before it. */
function compileRanges(
  templates: readonly string[],
  keys: (phrase: string) => string[],
): Pick<Grammar, "ranges" | "rangesBack"> {
  const ranges = new PhraseIndex<true>();
  const byPrefix = new Map<string, PhraseIndex<true>>();
  const rangesBack = new PhraseIndex<PhraseIndex<true>>();
  for (const template of templates) {
    const [prefix = "", middle = ""] = template.split("{q}");
    const between = keys(middle);
    const before = keys(prefix).reverse();
    if (before.length === 0) {
      ranges.add(between, true);
      continue;
    }
    const known = byPrefix.get(before.join(" ")) ?? new PhraseIndex<true>();
    known.add(between, true);
    byPrefix.set(before.join(" "), known);
    rangesBack.add(before, known);
  }
  return { ranges, rangesBack };
}
