import type { Atom } from "./atom.ts";
import type { Filled } from "./word.ts";

/** Years that a bare number may be where little else says so. */
const [firstSure, lastSure] = [1900, 2099];
const [firstYear, lastYear] = [1000, 2199];

const numberAt = (atoms: readonly Atom[], at: number, form: RegExp): number | undefined => {
  const atom = atoms[at];
  return atom && form.test(atom.form) ? Number(atom.form) : undefined;
};

/** A year of four digits; `loose` accepts any from 1000 on. */
export function readYear(atoms: readonly Atom[], at: number, loose: boolean): readonly Filled[] {
  const year = numberAt(atoms, at, /^\d{4}$/);
  if (year === undefined || year < (loose ? firstYear : firstSure) || year > (loose ? lastYear : lastSure)) return [];
  return [{ end: at + 1, fields: { year } }];
}

/** A year that lost a digit ("206"): read so that it can be reported. */
export function readOddYear(atoms: readonly Atom[], at: number): readonly Filled[] {
  const year = numberAt(atoms, at, /^\d{3}$/);
  return year === undefined ? [] : [{ end: at + 1, fields: { year } }];
}

/** A day of the month in digits, with the letters that may follow ("8th", "1er"). */
export function readDay(atoms: readonly Atom[], at: number, marks: ReadonlySet<string>): readonly Filled[] {
  const day = numberAt(atoms, at, /^\d{1,2}$/);
  if (day === undefined || day < 1 || day > 31) return [];
  const next = atoms[at + 1];
  const marked = next && !next.spaced && marks.has(next.text);
  return [{ end: marked ? at + 2 : at + 1, fields: { day } }];
}

/** A count in digits. */
export function readCount(atoms: readonly Atom[], at: number): readonly Filled[] {
  const count = numberAt(atoms, at, /^\d{1,3}$/);
  return count === undefined ? [] : [{ end: at + 1, fields: { count } }];
}

/** A decade by its first year, "1990", or "90" in the twentieth century. */
export function readDecade(atoms: readonly Atom[], at: number): readonly Filled[] {
  const year = numberAt(atoms, at, /^(?:1\d|20)?\d0$/);
  return year === undefined ? [] : [{ end: at + 1, fields: { decade: year < 100 ? 1900 + year : year } }];
}

/** A bare hour: "14" of "14 bis 18 Uhr". */
export function readHour(atoms: readonly Atom[], at: number): readonly Filled[] {
  const hour = numberAt(atoms, at, /^\d{1,2}$/);
  return hour === undefined || hour > 24 ? [] : [{ end: at + 1, fields: { time: { hour: hour % 24 } } }];
}

/**
 * "2024-03-26", "26/03/2024", "26.3.2024". Without `dayFirst` a date of which both numbers could be the month is not
 * read; a dot always means that the day comes first.
 */
export function readNumeric(atoms: readonly Atom[], at: number, dayFirst: boolean | undefined): readonly Filled[] {
  const sign = atoms[at + 1]?.text ?? "";
  if (!["-", "/", "."].includes(sign) || atoms[at + 3]?.text !== sign) return [];
  if (atoms.slice(at + 1, at + 5).some((atom) => atom.spaced)) return [];
  const end = at + 5;
  const [first, second, third] = [at, at + 2, at + 4].map((i) => numberAt(atoms, i, /^\d{1,4}$/));
  if (first === undefined || second === undefined || third === undefined) return [];
  if (atoms[at]?.form.length === 4 && third <= 31) return [{ end, fields: { year: first, month: second, day: third } }];
  if (atoms[end - 1]?.form.length !== 4 || first > 31 || second > 31 || third < firstYear || third > lastYear)
    return [];
  if (dayFirst === true || sign === "." || (dayFirst === undefined && (first > 12 || first === second)))
    return [{ end, fields: { year: third, month: second, day: first } }];
  return dayFirst === false || second > 12 ? [{ end, fields: { year: third, month: first, day: second } }] : [];
}
