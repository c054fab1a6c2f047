import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseTokens } from "../../src/analyse/token.ts";
import { checkDate, type DateFind, findDates } from "../../src/extract/date/find.ts";
import { packOf } from "../../src/language/registry.ts";
import type { DateSpec, DateValue } from "../../src/record.ts";
import {
  compatible,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  intersect,
  order,
  weekdayOf,
} from "../../src/text/calendar.ts";
import { languagesWith } from "../text/corpus.ts";

interface CaseFile {
  readonly lang: string;
  readonly published: string;
  readonly yes: readonly { readonly value: Partial<DateValue>; readonly text: readonly string[] }[];
  readonly not: readonly string[];
  /** What fails still, and why, alone or in a sentence; without a value, a phrase that is no date. */
  readonly known?: readonly {
    readonly why: string;
    readonly value?: Partial<DateValue>;
    readonly text: string;
    readonly sentence?: string;
  }[];
  readonly in: readonly { readonly sentence: string; readonly text: string; readonly value: Partial<DateValue> }[];
}

function find(lang: string, text: string, published?: DateSpec): DateFind[] {
  const pack = packOf(lang);
  const span = { start: 0, end: text.length };
  const tokens = analyseTokens(text, span, pack);
  const sentence = { ...span, article: "a", index: 0, block: 0, blockKind: "body" as const, language: lang, tokens };
  return findDates(sentence, text, pack, published);
}

const full = (value: Partial<DateValue>, text: string) => ({ type: "date", implied: [], ...value, text });
const carriers: Readonly<Record<string, readonly [string, string]>> = {
  fr: ["Selon l'agence, la décision a été prise ", ", ont indiqué les autorités."],
  en: ["Officials confirmed that the strike was reported ", ", the agency added."],
  de: ["Die Behörde bestätigte den Angriff ", ", wie es am Ort hieß."],
  es: ["La agencia confirmó el ataque ", ", según se supo en la zona."],
};

/** How many forms, and how many phrases that are none, a language must keep. */
const least: Readonly<Record<string, readonly [forms: number, none: number]>> = {
  fr: [200, 100],
  en: [200, 100],
  de: [100, 50],
  es: [100, 50],
};

for (const lang of languagesWith("date")) {
  const file = JSON.parse(readFileSync(new URL(`../corpus/${lang}/date.json`, import.meta.url), "utf8")) as CaseFile;
  const [year, month, day] = file.published.split("-").map(Number) as [number, number, number];
  const published = { year, month, day };
  const [before, after] = carriers[lang] ?? ["", ""];

  describe(`dates in ${lang}`, () => {
    it("has enough cases of both kinds", () => {
      const [forms, none] = least[lang] ?? [100, 25];
      expect(file.yes.flatMap(({ text }) => text).length).toBeGreaterThanOrEqual(forms);
      expect(file.not.length).toBeGreaterThanOrEqual(none);
    });
    const reads = (form: string, value: Partial<DateValue>): void => {
      expect(find(lang, form, published).map((f) => f.value)).toEqual([full(value, form)]);
      const carried = find(lang, before + form + after, published);
      expect(carried.map((f) => f.value)).toEqual([full(value, form)]);
      expect(carried[0]?.span).toEqual({ start: before.length, end: before.length + form.length });
    };
    const readsIn = (sentence: string, form: string, value: Partial<DateValue>): void =>
      expect(find(lang, sentence, published).map((f) => f.value)).toEqual([full(value, form)]);
    const readsNone = (phrase: string): void => {
      expect(find(lang, phrase, published)).toEqual([]);
      expect(find(lang, before + phrase + after, published)).toEqual([]);
    };
    for (const { value, text } of file.yes) it.each(text)("%s", (form) => reads(form, value));
    it.each(file.not)("no date: %s", readsNone);
    it.fails.each(file.known ?? [])("known to fail: $text", ({ text, value, sentence }) => {
      if (!value) readsNone(text);
      else if (sentence === undefined) reads(text, value);
      else readsIn(sentence, text, value);
    });
    it.each(file.in)("$sentence", ({ sentence, text, value }) => readsIn(sentence, text, value));
  });
}

const frenchMonths = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const englishMonths = "January February March April May June July August September October November December".split(
  " ",
);
const frenchDays = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");
const englishDays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const germanMonths = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const spanishMonths = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
  " ",
);
const germanDays = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(" ");
const spanishDays = "lunes martes miércoles jueves viernes sábado domingo".split(" ");
const two = (n: number): string => String(n).padStart(2, "0");

const anyDay = fc
  .record({ year: fc.integer({ min: 1900, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: daysInMonth(year, month) }),
    }),
  );

type Writer = (d: { year: number; month: number; day: number }) => string;
const weekdayName = (d: Parameters<Writer>[0], names: readonly string[]): string => names[weekdayOf(d) - 1] ?? "";
const forms: readonly (readonly [string, boolean, Writer])[] = [
  ["fr", false, (d) => `${d.day === 1 ? "1er" : d.day} ${frenchMonths[d.month - 1]} ${d.year}`],
  ["fr", false, (d) => `le ${d.day} ${frenchMonths[d.month - 1]} ${d.year}`],
  ["fr", true, (d) => `le ${weekdayName(d, frenchDays)} ${d.day} ${frenchMonths[d.month - 1]} ${d.year}`],
  ["fr", false, (d) => `${two(d.day)}/${two(d.month)}/${d.year}`],
  ["fr", false, (d) => `${two(d.day)}.${two(d.month)}.${d.year}`],
  ["en", false, (d) => `${englishMonths[d.month - 1]} ${d.day}, ${d.year}`],
  ["en", false, (d) => `${d.day} ${englishMonths[d.month - 1]} ${d.year}`],
  ["en", true, (d) => `${weekdayName(d, englishDays)}, ${englishMonths[d.month - 1]} ${d.day}, ${d.year}`],
  ["de", false, (d) => `am ${d.day}. ${germanMonths[d.month - 1]} ${d.year}`],
  ["de", true, (d) => `${weekdayName(d, germanDays)}, ${d.day}. ${germanMonths[d.month - 1]} ${d.year}`],
  ["de", false, (d) => `${two(d.day)}.${two(d.month)}.${d.year}`],
  ["es", false, (d) => `el ${d.day} de ${spanishMonths[d.month - 1]} de ${d.year}`],
  ["es", true, (d) => `el ${weekdayName(d, spanishDays)} ${d.day} de ${spanishMonths[d.month - 1]} de ${d.year}`],
  ["es", false, (d) => `${two(d.day)}/${two(d.month)}/${d.year}`],
  ["fr", false, (d) => `${d.year}-${two(d.month)}-${two(d.day)}`],
  ["en", false, (d) => `${d.year}-${two(d.month)}-${two(d.day)}`],
  ["und", false, (d) => `${d.year}-${two(d.month)}-${two(d.day)}`],
];

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anySpec: fc.Arbitrary<DateSpec> = fc
  .record({
    year: optional(fc.integer({ min: 2022, max: 2024 })),
    month: optional(fc.integer({ min: 1, max: 12 })),
    day: optional(fc.integer({ min: 1, max: 31 })),
    weekday: optional(fc.integer({ min: 1, max: 7 })),
    part: optional(fc.constantFrom("early" as const, "mid" as const, "late" as const)),
    daypart: optional(
      fc.constantFrom("night" as const, "morning" as const, "noon" as const, "afternoon" as const, "evening" as const),
    ),
    time: optional(
      fc
        .record({
          hour: fc.integer({ min: 0, max: 23 }),
          minute: optional(fc.constantFrom(0, 11, 30)),
          zone: optional(fc.constantFrom(0, 60, -240)),
        })
        .map((time) => withoutUndefined(time)),
    ),
  })
  .map((spec) => withoutUndefined(spec) as DateSpec);

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

describe("properties of dates", () => {
  it("reads every date of two centuries back from each form", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...forms), (date, [lang, named, write]) => {
        const text = write(date);
        const value = named ? { ...date, weekday: weekdayOf(date) } : date;
        expect(find(lang, text).map((f) => f.value)).toEqual([full({ from: value }, text)]);
        expect(checkDate({ type: "date", from: value, implied: [], text })).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("slices back to its text whatever surrounds it, in order and without overlap", () => {
    const words = fc.constantFrom(
      ..."le 8 septembre 2023 à 23h11 vendredi dans la nuit de samedi 14 heures 2010 - 2024 , ( ) mi-octobre fin mars 1er 3,5 2 000 / . en d' hier May 6 the of a.m. 1:30 early".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.constantFrom("fr", "en", "de", "es"), (list, lang) => {
        const text = list.join(" ");
        let end = 0;
        for (const { span, value } of find(lang, text, { year: 2024, month: 10, day: 16 })) {
          expect(text.slice(span.start, span.end)).toBe(value.text);
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("implies nothing without a date of publication", () => {
    for (const text of ["lundi", "le 8 septembre", "en mars", "du 6 au 8 mai", "vendredi soir"])
      for (const { value } of find("fr", text)) expect(value.implied).toEqual([]);
    expect(find("fr", "hier").map((f) => f.value)).toEqual([]);
    expect(find("fr", "mardi", { year: 2024, month: 10 }).map((f) => f.value.from)).toEqual([{ weekday: 2 }]);
  });

  it("reads hostile text in linear time", () => {
    const size = 20_000;
    for (const piece of [
      "8 ",
      "le lundi ",
      "du 6 au ",
      "2024-",
      "dans la nuit de ",
      "entre 2010 et ",
      "à 14h de ",
      "1.2.3.4.",
      "(",
    ]) {
      const start = performance.now();
      find("fr", piece.repeat(size / piece.length), { year: 2024, month: 10, day: 16 });
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe("checkDate", () => {
  const check = (lang: string, text: string) =>
    find(lang, text, { year: 2024, month: 10, day: 16 }).map((f) => checkDate(f.value));
  it("reports what cannot be meant", () => {
    expect(check("fr", "La mission a commencé à partir de 206.")).toEqual(["implausible"]);
    expect(check("fr", "le 31 février 2024")).toEqual(["implausible"]);
    expect(check("fr", "le 12/13/2024")).toEqual(["implausible"]);
    expect(check("fr", "le vendredi 9 septembre 2023")).toEqual(["weekday"]);
    expect(check("en", "Friday, September 9, 2023")).toEqual(["weekday"]);
    expect(check("en", "It has worked since 206.")).toEqual(["implausible"]);
  });
  it("accepts what can", () => {
    expect(check("fr", "le vendredi 8 septembre 2023")).toEqual([undefined]);
    expect(check("fr", "le 29 février")).toEqual([undefined]);
  });
});

describe("calendar", () => {
  it("counts days as Date.UTC does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (number) => {
        const { year, month, day } = dayOfNumber(number);
        expect(dayNumber({ year, month, day })).toBe(number);
        expect(Date.UTC(year, month - 1, day) / 86_400_000).toBe(number);
        expect(weekdayOf({ year, month, day }) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });
  it("is symmetric and reflexive", () => {
    fc.assert(
      fc.property(anySpec, anySpec, (a, b) => {
        expect(compatible(a, b)).toBe(compatible(b, a));
        expect(intersect(a, b) === undefined).toBe(!compatible(a, b));
        expect(compatible(a, a)).toBe(true);
        const opposite = { before: "after", after: "before", unknown: "unknown" } as const;
        expect(order(b, a)).toBe(opposite[order(a, b)]);
      }),
      { numRuns: 1000 },
    );
  });
  it.each<[DateSpec, DateSpec, boolean]>([
    [{ year: 2023, month: 9, day: 8 }, { weekday: 5 }, true],
    [{ year: 2023, month: 9, day: 8 }, { weekday: 4 }, false],
    [{ year: 2023 }, { year: 2023, month: 9 }, true],
    [{ month: 5, part: "early" }, { month: 5, day: 28 }, false],
    [{ month: 5, part: "early" }, { month: 5, day: 3 }, true],
    [{ year: 2023, part: "late" }, { year: 2023, month: 11 }, true],
    [{ year: 2023, part: "late" }, { year: 2023, month: 2 }, false],
    [{ time: { hour: 23, minute: 11, zone: 60 } }, { time: { hour: 22, minute: 11, zone: 0 } }, true],
    [{ time: { hour: 23, minute: 11 } }, { time: { hour: 22, minute: 11, zone: 0 } }, true],
    [{ time: { hour: 23, minute: 11 } }, { time: { hour: 22, minute: 11 } }, false],
    [{ time: { hour: 1, minute: 30 } }, { daypart: "night" }, true],
    [{ time: { hour: 15 } }, { daypart: "morning" }, false],
    [{ daypart: "evening" }, { daypart: "night" }, true],
    [{ month: 2 }, { day: 31 }, false],
  ])("%j / %j: %s", (a, b, expected) => {
    expect(compatible(a, b)).toBe(expected);
  });
});
