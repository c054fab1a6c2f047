import type { LanguagePack } from "../../language/pack.ts";
import type { ClockTime } from "../../record.ts";
import { PhraseIndex } from "../../text/phrase.ts";
import { type Atom, phraseAtoms } from "./atom.ts";
import type { Filled } from "./word.ts";

export interface ClockReader {
  /** The clock time at an atom. Without `loose`, one that says itself that it is none of a score or a duration. */
  read(atoms: readonly Atom[], at: number, loose: boolean): readonly Filled[];
}

interface Reading {
  readonly end: number;
  readonly time: ClockTime;
  /** A half of the day or a zone follows, or the time is written with seconds and hours. */
  readonly sure: boolean;
  /** Behind a word for hours that stands after the minutes. */
  readonly named?: number;
  /** A number word, which is an hour only with the part of the day behind it: "las tres de la tarde". */
  readonly needsHalf?: boolean;
}

const digits = (atom: Atom | undefined, least: number, most: number): number | undefined =>
  atom && new RegExp(`^\\d{${least},${most}}$`).test(atom.form) ? Number(atom.form) : undefined;

/** Compiles the pack's words for clock times and zones. */
export function compileClock(pack: LanguagePack): ClockReader {
  const { clock, zones } = pack.data.dates;
  const index = <T>(entries: readonly (readonly [string, T])[]): PhraseIndex<T> => {
    const phrases = new PhraseIndex<T>();
    for (const [word, value] of entries) phrases.add(phraseAtoms(word, pack.tokens), value);
    return phrases;
  };
  const hours = index(clock.hours.map((word) => [word, true]));
  const minutes = index(clock.minutes.map((word) => [word, true]));
  const seconds = index(clock.seconds.map((word) => [word, true]));
  const halves = index<"am" | "pm">([
    ...clock.am.map((w) => [w, "am"] as const),
    ...clock.pm.map((w) => [w, "pm"] as const),
  ]);
  const words = index(Object.entries(clock.words));
  const hourWords = index(Object.entries(clock.hourWords ?? {}));
  const fractions = index(Object.entries(clock.fractions));
  // Where clocks change, the offset depends on the day: the words are read, but tell no zone.
  const changing = new Set(pack.data.dates.summerTime);
  const zoneWords = index(
    Object.entries(zones).map(([word, zone]) => [word, changing.has(word) ? null : zone] as const),
  );
  const find = <T>(phrases: PhraseIndex<T>, atoms: readonly Atom[], at: number) =>
    phrases.matchAt(atoms.length, at, (i) => [atoms[i]?.text ?? ""]);

  /** "GMT", "(GMT+1)", "UTC-05:00", "ET"; initials must be capitals, so that "et" is no zone. */
  const zoneAt = (atoms: readonly Atom[], from: number): { end: number; zone: number | null } | undefined => {
    const sign = atoms[from]?.text;
    const open = sign === "(" || sign === "," ? 1 : 0;
    const match = find(zoneWords, atoms, from + open);
    const first = atoms[from + open];
    if (!match || !first || (sign === "," && match.to - match.from === 1)) return undefined;
    if (match.to - match.from === 1 && !/^\p{Lu}/u.test(first.form)) return undefined;
    let { to: end, value: zone } = match;
    const plus = atoms[end]?.text;
    const shift = plus === "+" || plus === "-" ? digits(atoms[end + 1], 1, 2) : undefined;
    if (zone !== null && shift !== undefined && shift <= 14 && atoms[end]?.spaced === false) {
      zone += (plus === "-" ? -60 : 60) * shift;
      end += 2;
      const rest = atoms[end]?.text === ":" ? digits(atoms[end + 1], 2, 2) : undefined;
      if (rest !== undefined) {
        zone += (plus === "-" ? -1 : 1) * rest;
        end += 2;
      }
    }
    if (sign === "(") return atoms[end]?.text === ")" ? { end: end + 1, zone } : undefined;
    return { end, zone };
  };

  const written = (atoms: readonly Atom[], at: number): Reading | undefined => {
    const word = find(words, atoms, at);
    if (word) {
      const part = find(fractions, atoms, word.to);
      return {
        end: part?.to ?? word.to,
        time: { hour: word.value, ...(part ? { minute: part.value } : {}) },
        sure: false,
      };
    }
    const spoken = find(hourWords, atoms, at);
    if (spoken) {
      const part = find(fractions, atoms, spoken.to);
      const mark = part ? undefined : find(hours, atoms, spoken.to);
      const time = { hour: spoken.value, ...(part ? { minute: part.value } : {}) };
      return { end: part?.to ?? mark?.to ?? spoken.to, time, sure: false, needsHalf: mark === undefined };
    }
    const joined = digits(atoms[at], 4, 4);
    if (joined !== undefined && zoneAt(atoms, at + 1))
      return { end: at + 1, time: { hour: Math.floor(joined / 100), minute: joined % 100 }, sure: true };
    const hour = digits(atoms[at], 1, 2);
    if (hour === undefined) return undefined;
    const colon = [":", "."].includes(atoms[at + 1]?.text ?? "");
    const mark = colon ? at + 2 : (find(hours, atoms, at + 1)?.to ?? at + 1);
    const fraction = colon ? undefined : find(fractions, atoms, mark);
    if (fraction) return { end: fraction.to, time: { hour, minute: fraction.value }, sure: true };
    const minute =
      mark > at + 1 && (colon || !atoms[mark]?.spaced || atoms[at + 1]?.spaced) ? digits(atoms[mark], 2, 2) : undefined;
    if (minute === undefined) return { end: colon ? at + 1 : mark, time: { hour }, sure: false };
    let end = find(minutes, atoms, mark + 1)?.to ?? mark + 1;
    const secondAt = colon && atoms[end]?.text === ":" ? end + 1 : end > mark + 1 ? end : undefined;
    const second = secondAt === undefined ? undefined : digits(atoms[secondAt], 2, 2);
    if (second !== undefined && secondAt !== undefined) end = find(seconds, atoms, secondAt + 1)?.to ?? secondAt + 1;
    const time: ClockTime = { hour, minute, ...(second === undefined ? {} : { second }) };
    // "21.37 Uhr", "las 14.30 horas": the word behind it tells a time from a price.
    const named = colon ? find(hours, atoms, end)?.to : undefined;
    return { end, time, sure: named !== undefined, ...(named === undefined ? {} : { named }) };
  };

  return {
    read(atoms, at, loose) {
      const found = written(atoms, at);
      if (!found) return [];
      let { end, time, sure } = found;
      const half = find(halves, atoms, end);
      if (found.needsHalf && !half) return [];
      if (half) {
        if (time.hour < 1 || time.hour > 12) return [];
        time = { ...time, hour: (time.hour % 12) + (half.value === "pm" ? 12 : 0) };
        end = half.to;
        sure = true;
      }
      const bareNumber = !sure && end === at + 1 && /^\d/.test(atoms[at]?.form ?? "");
      const zone = bareNumber ? undefined : (zoneAt(atoms, end) ?? (found.named && zoneAt(atoms, found.named)));
      if (zone) {
        if (zone.zone !== null) time = { ...time, zone: zone.zone };
        end = zone.end;
        sure = true;
      }
      if (bareNumber || (atoms[at + 1]?.text === "." && !half && !sure) || (!sure && !loose)) return [];
      if (time.hour > 24 || (time.minute ?? 0) > 59 || (time.second ?? 0) > 59) return [];
      const fields = { time: time.hour === 24 ? { ...time, hour: 0 } : time };
      // "las 15:30 horas", but "las 15:30 | hora local" where a template has more to say.
      const ends = found.named === undefined || end > found.named ? [end] : [found.named, end];
      return ends.map((to) => ({ end: to, fields }));
    },
  };
}
