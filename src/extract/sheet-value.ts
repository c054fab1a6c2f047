import type { Claim, ClaimValue, DateSpec, DateValue, QuantityValue, SheetFact, SheetFigure } from "../record.ts";
import { compatible } from "../text/calendar.ts";
import { quantitiesAgree } from "../text/interval.ts";
import { intervalOf, rangeOf } from "./quantity/bound.ts";
import { round } from "./quantity/number.ts";
import type { SheetReader } from "./sheet-words.ts";

const signs = { exact: "", about: "~", over: ">", under: "<", atLeast: "≥", atMost: "≤", range: "" } as const;

/** A figure with its unit as a text in the language has it: no sign of grouping, its own decimal sign. */
function written(figure: number, unit: string | undefined, { pack }: SheetReader): string {
  const text = figure.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 12 });
  return `${text.replace(".", pack?.data.numbers.decimal ?? ".")}${unit === undefined ? "" : ` ${unit}`}`;
}

/** What is added to a label so that its value is read as that of an article. */
export function spokenValue({ value, unit }: SheetFact, reader: SheetReader): string {
  if (value.type === "figure") return written(value.figure, unit, reader);
  if (value.type === "date") return isoText(value.from);
  return unit === undefined ? value.words : `${value.words} ${unit}`;
}

/** A value as reports show it: "~700 personnes", "650–750 personnes", "2024-10-03". */
function shownValue({ value, unit }: SheetFact, reader: SheetReader): string {
  if (value.type === "date")
    return value.to === undefined ? isoText(value.from) : `${isoText(value.from)} – ${isoText(value.to)}`;
  if (value.type === "words") return unit === undefined ? value.words : `${value.words} ${unit}`;
  const first = written(value.figure, value.to === undefined ? unit : undefined, reader);
  return `${signs[value.bound]}${first}${value.to === undefined ? "" : `–${written(value.to, unit, reader)}`}`;
}

/**
 * The quantity of an entry. `read` is how its lower figure reads beside its unit: it tells the base unit and what is
 * counted, and the sheet the interval.
 */
export function quantityOf(fact: SheetFact, read: QuantityValue | undefined, reader: SheetReader): ClaimValue {
  const text = shownValue(fact, reader);
  if (fact.value.type !== "figure") return { ...(read ?? bare(0, fact)), text };
  const { figure } = fact.value;
  const base = read ?? bare(figure, fact);
  return { ...base, ...intervalIn(fact.value, figure === 0 ? 1 : base.figure / figure), text };
}

function intervalIn({ figure, to, bound }: SheetFigure, scale: number) {
  const low = round(figure * scale);
  return to === undefined ? intervalOf(low, bound) : rangeOf(low, round(to * scale), undefined);
}

const bare = (figure: number, { unit }: SheetFact): QuantityValue => ({
  type: "quantity",
  figure,
  low: figure,
  high: figure,
  bound: "exact",
  unit: "",
  ...(unit === undefined ? {} : { counted: unit.toLowerCase() }),
  text: "",
});

/** The date of an entry: as ISO 8601 gives it, else as its words read. */
export function dateOf(fact: SheetFact, read: DateValue | undefined, reader: SheetReader): ClaimValue {
  const { from, to }: Pick<DateValue, "from" | "to"> = fact.value.type === "date" ? fact.value : (read ?? { from: {} });
  return { type: "date", from, ...(to === undefined ? {} : { to }), implied: [], text: shownValue(fact, reader) };
}

/** Whether a claim of a passage states a value of a sheet. */
export function states(claim: Claim, value: ClaimValue): boolean {
  const own = claim.value;
  if (own.type === "quantity" && value.type === "quantity") return quantitiesAgree(own, value);
  if (own.type === "date" && value.type === "date") return compatible(own.from, value.from);
  if (own.type === "place" && value.type === "place") return own.place === value.place;
  return own.type === "person" && value.type === "person" && own.person === value.person;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** ISO 8601 as far as it is known. */
function isoText({ year, month, day, time }: DateSpec): string {
  const date = [String(year ?? "").padStart(4, "0"), month, day].flatMap((part) =>
    part === undefined ? [] : typeof part === "number" ? two(part) : part,
  );
  return `${date.join("-")}${time === undefined ? "" : ` ${two(time.hour)}:${two(time.minute ?? 0)}`}`;
}
