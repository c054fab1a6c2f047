import { z } from "zod";

const words = z.array(z.string().min(1));
const daypartName = z.enum(["night", "morning", "noon", "afternoon", "evening"]);
const dayShift = z.union([z.number().int(), z.strictObject({ days: z.number().int(), daypart: daypartName })]);

export const datesSchema = z.strictObject({
  months: z.record(z.string(), z.number().int().min(1).max(12)),
  weekdays: z.record(z.string(), z.number().int().min(1).max(7)),
  /** What is written in one word with a weekday and says the part of the day: "abend", of "Freitagabend". */
  weekdayEndings: z.record(z.string(), daypartName).optional(),
  /** First and last month; a season that ends in a month before its first ends in the next year. */
  seasons: z.record(z.string(), z.tuple([z.number(), z.number()])),
  /**
   * Names of months and weekdays that are other words as well, exactly as they are then written ("Mars", "may", "Sun"):
   * they count only where a slot ends in "~".
   */
  uncertain: words,
  /** Months and weekdays are written with a capital: "march" is no month. */
  capitals: z.boolean(),
  /** "03/04/2024" is 3 April; left out where usage differs, and such a date is then not read. */
  dayFirst: z.boolean().optional(),
  /** Letters behind a day of the month ("1er", "8th"), and words for one ("premier"). */
  ordinalMarks: words,
  dayWords: z.record(z.string(), z.number().int().min(1).max(31)),
  /** Offsets in days from the article's day: "hier" → -1, "tonight" → { days: 0, daypart: "evening" }. */
  days: z.record(z.string(), dayShift),
  parts: z.record(z.string(), z.enum(["early", "mid", "late"])),
  dayparts: z.record(z.string(), daypartName),
  /** Units that relative phrases count in: "semaine" → week. */
  units: z.record(
    z.string(),
    z.enum(["minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]),
  ),
  /** Words that point from the article's day: "dernier" → -1, "this" → 0, "next" → 1. */
  shifts: z.record(z.string(), z.number().int().min(-1).max(1)),
  /** How clock times are written, apart from "10:30". */
  clock: z.strictObject({
    hours: words,
    minutes: words,
    seconds: words,
    am: words,
    pm: words,
    /** Hour of a word: "midi" → 12. */
    words: z.record(z.string(), z.number().int().min(0).max(23)),
    /** Number words of hours, which count with a word for hours or a part of the day behind them: "tres" → 3. */
    hourWords: z.record(z.string(), z.number().int().min(0).max(23)).optional(),
    /** Minutes added by a phrase behind the hour: "et demie" → 30. */
    fractions: z.record(z.string(), z.number().int().min(0).max(59)),
  }),
  /**
   * Signs that a sentence speaks of what is to come: words, and endings of finite verbs. Lemmas that end as one of
   * `except` have a past that ends alike, shorter than the lemma: "déclara", of "déclarer".
   */
  future: z.strictObject({ words, endings: words, except: words }),
  /** Words in front of a date that something goes on from: "depuis", "since". */
  since: words,
  /** Words in front of a date that something goes on to: "jusqu'en", "through". */
  until: words,
  /**
   * Templates by rule. `date` and `range` are looked for in texts, the longest wins; `not` lists phrases that look like a
   * date and are none; all other rules are building blocks, used as {rule}. Inside `ago`, `ahead`, `last`, `next` and
   * `this` a unit or weekday is counted from the article's day.
   *
   * A template is words and slots. "?" makes one optional; "a|b" gives alternatives; "[a|b]" must stand there but is not
   * part of the date. Slots: {year} {day} {month} {weekday} {season} {quarter} {part} {daypart} {relative} {shift} {n}
   * {unit} {decade} {time} {hour} {numeric}; {hour} is a bare figure that a range shares its word with ("14 bis 18 Uhr");
   * {oddyear} is a year of three digits, {end} a place where no counted noun follows. "~" accepts uncertain forms where
   * neighbours are evidence enough: {month~}, {year~}, {time~}. {to.day} fills the end of a range.
   */
  templates: z.record(z.string(), words),
  /** Words of zones and their offset from UTC in minutes, in winter: "GMT" → 0, "EDT" → -240. */
  zones: z.record(z.string(), z.number().int()),
  /** Those of the zones whose clocks change, so that the words alone tell no offset: "ET", "heure de Paris". */
  summerTime: words,
});
