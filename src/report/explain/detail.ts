import type { Claim, ClaimValue, DateSpec, QuantityValue, Report } from "../../record.ts";
import { readableDate } from "../date.ts";
import { oneLine } from "../escape.ts";
import { list } from "../words.ts";

/** Words for the keys of entities and concepts. */
export interface Names {
  readonly of: (key: string) => string | undefined;
  /** By the key without its sort, where no other term reads like it: rows list shared words so. */
  readonly bare: ReadonlyMap<string, string>;
}

/** Names as the claims of a report give them, else as `nameOf` does. */
export function namesOf(report: Report, nameOf: (key: string) => string | undefined): Names {
  const byKey = new Map<string, string>();
  for (const { value, authority } of report.claims) {
    if (value.type === "place") addFirst(byKey, value.place, value.name);
    if (value.type === "person") addFirst(byKey, value.person, value.name);
    if (authority !== undefined && !authority.id.startsWith("c:")) addFirst(byKey, authority.id, authority.name);
  }
  return { of: (key) => byKey.get(key) ?? nameOf(key), bare: new Map() };
}

/** The names for the rows between some claims: the words that these share are read as the keys of their terms. */
export function namesWithin(claims: readonly Claim[], names: Names): Names {
  const terms = new Set(claims.flatMap((claim) => [...claim.terms, ...claim.context]));
  const bare = new Map<string, string>();
  for (const key of terms) {
    const [, sort, word] = /^(c|name|org|place):(.+)$/u.exec(key) ?? [];
    if (sort === undefined || word === undefined || terms.has(word) || terms.has(`l:${word}`)) continue;
    addFirst(bare, word, names.of(key) ?? keyWords(sort, word));
  }
  return { ...names, bare };
}

function addFirst(names: Map<string, string>, key: string, name: string): void {
  if (!names.has(key)) names.set(key, name);
}

/** A term inside a row's detail: it starts a word and reaches to the next separator. */
const term = /(?<![\p{L}\p{N}:/])(c|l|n|name|org|place|person):([^,/]*[^,/\s])/gu;

/** A row's detail for readers: "c:march-in-street, place:us" → "march in street, United States". */
export function detailText(detail: string, names: Names): string {
  const words = detail
    .split(", ")
    .map((part) => names.bare.get(part) ?? part)
    .join(", ");
  return oneLine(words.replace(term, (key, sort: string, bare: string) => names.of(key) ?? keyWords(sort, bare)));
}

/** One key of an entity, concept or lemma in words. */
export function keyText(key: string, names: Names): string {
  return detailText(names.of(key) ?? key, names);
}

/** Only the names of concepts join their words with hyphens; a hyphen in a lemma or a name is part of it. */
const keyWords = (sort: string, bare: string): string => (sort === "c" ? bare.replaceAll("-", " ") : bare);

const bounds: Readonly<Record<QuantityValue["bound"], string>> = {
  exact: "exactly",
  about: "about",
  almost: "almost",
  over: "more than",
  under: "less than",
  atLeast: "at least",
  atMost: "at most",
  range: "from",
};

/** How a claim's value is understood, in words; "" where its text says it all. */
export function valueText(value: ClaimValue, names: Names): string {
  switch (value.type) {
    case "quantity":
      return quantityText(value, names);
    case "date": {
      const end = value.to === undefined ? "" : ` to ${readableDate(value.to)}`;
      const implied = value.implied.length === 0 ? "" : ` (${list(value.implied)} not in the text, but from its dates)`;
      return `${readableDate(value.from)}${end}${implied}`;
    }
    case "place":
      return oneLine(value.name);
    case "person":
      return oneLine(`${value.name}: ${value.role.map((role) => keyText(role, names)).join(" ")}`);
    case "quote":
      return `a quotation, ${value.form}`;
    case "statement":
      return "";
  }
}

function quantityText(value: QuantityValue, names: Names): string {
  const figure =
    value.bound === "range" && value.high !== null
      ? `from ${value.low ?? value.figure} to ${value.high}`
      : `${bounds[value.bound]} ${value.figure}`;
  const unit = value.unit === "" ? "" : ` ${value.unit}`;
  const per = value.per === undefined ? "" : ` per ${value.per}`;
  const understood = value.concept === undefined ? "" : keyText(`c:${value.concept}`, names);
  const concept = understood === "" || understood === value.counted ? "" : ` (understood as: ${understood})`;
  const counted = value.counted === undefined ? concept : `, counted: ${value.counted}${concept}`;
  return oneLine(`${figure}${unit}${per}${counted}${value.part === true ? ", part of a larger whole" : ""}`);
}

/** When a claim is said to hold, and where that comes from; "" where nothing tells. */
export function asOfText({ asOf, asOfImplied }: Pick<Claim, "asOf" | "asOfImplied">): string {
  const date: DateSpec = asOf ?? {};
  const text = readableDate(date);
  return text === "" ? "" : `${text}${asOfImplied === true ? " (the article's date)" : ""}`;
}

/** A weight or a sum with its sign, two decimals: "+1.20", "−0.80". */
export function signed(weight: number): string {
  const text = Math.abs(weight).toFixed(2);
  if (Number(text) === 0) return text;
  return `${weight < 0 ? "−" : "+"}${text}`;
}
