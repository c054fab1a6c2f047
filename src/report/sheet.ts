import type {
  Article,
  Claim,
  ClaimValue,
  Fact,
  Inspector,
  Position,
  QuantityValue,
  Report,
  SheetEntry,
} from "../record.ts";
import { isoDate } from "./date.ts";
import { oneLine } from "./escape.ts";
import { sentenceOf } from "./excerpt.ts";
import { namesOf } from "./explain/detail.ts";

/** What the user says of an entry beyond what the report tells. */
export interface Given {
  readonly source?: string;
  readonly note?: string;
  /** ISO 8601. */
  readonly asOf?: string;
}

/** Names that an entry is filed under. */
const mostNames = 4;

/** The entry of a fact sheet for one position of a fact. */
export function entryOf(
  report: Report,
  fact: Fact,
  position: Position,
  given: Given,
  nameOf: Inspector["nameOf"],
): SheetEntry {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  const claims = fact.claims.filter(({ id }) => position.claims.includes(id));
  const claim = claims.find(({ weak, entry }) => !weak && entry === undefined) ?? claims[0];
  const article = claim && articles.get(claim.article);
  if (claim === undefined || article === undefined) throw new Error(`a position without claims: ${fact.id}`);
  const about = namesIn(claim, article, (key) => namesOf(report, nameOf).of(key));
  const { value, unit } = valueIn(claim);
  const asOf = given.asOf ?? timeOf(claim, article);
  const outlets = position.articles.flatMap((id) => articles.get(id) ?? []).filter(({ sheet }) => !sheet);
  const sources = [...new Set(outlets.map(({ source }) => source))];
  return {
    label: labelOf(fact, position),
    ...(about.length === 0 ? {} : { about }),
    kind: claim.kind,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(asOf === "" || claim.kind === "date" ? {} : { asOf }),
    ...(given.source === undefined && sources.length === 0
      ? {}
      : { source: oneLine(given.source ?? sources.join(", ")) }),
    ...(given.note === undefined ? {} : { note: oneLine(given.note) }),
    ...(isStatement(claim.value) ? {} : { quote: sentenceOf(article, claim) }),
    language: claim.language,
  };
}

const isStatement = ({ type }: ClaimValue): boolean => type === "statement" || type === "quote";

/** The label with the value of one position where it shows several. */
function labelOf({ label, positions }: Fact, { value }: Position): string {
  const values = positions.map((each) => each.value);
  return [values.join(" / "), `${values[0]} … ${values.at(-1)}`].reduce(
    (text, several) => (values.length > 1 ? text.replace(several, () => value) : text),
    oneLine(label),
  );
}

function timeOf({ asOf }: Claim, { published }: Article): string {
  const own = asOf === undefined ? "" : isoDate(asOf);
  return own === "" && published !== undefined ? isoDate(published.date) : own;
}

/** Names as the article writes them. */
function namesIn(claim: Claim, { text }: Article, nameOf: (key: string) => string | undefined): readonly string[] {
  const names = claim.about.flatMap((key) => {
    const bare = key.slice(key.indexOf(":") + 1).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const written = key.startsWith("name:")
      ? new RegExp(`(?<!\\p{L})${bare}(?!\\p{L})`, "iu").exec(text)?.[0]
      : undefined;
    const name = written ?? nameOf(key);
    // The gazetteer knows English names alone; an article in another language may not use them.
    return name !== undefined && text.includes(name) ? oneLine(name) : [];
  });
  return [...new Set(names)].slice(0, mostNames);
}

function valueIn({ value, text }: Claim): Pick<SheetEntry, "value" | "unit"> {
  if (value.type === "quantity") return countOf(value) ?? { value: oneLine(value.text) };
  if (value.type === "place") return { value: oneLine(value.name) };
  if (value.type !== "date") return { value: oneLine(text) };
  const { from, to } = value;
  const whole = from.year !== undefined && from.time?.zone === undefined && from.time?.second === undefined;
  if (!whole || from.part !== undefined || from.daypart !== undefined || (from.time && from.day === undefined))
    return { value: oneLine(value.text) };
  const clock = ({ time }: typeof from): string =>
    time === undefined ? "" : `T${two(time.hour)}:${two(time.minute ?? 0)}`;
  const first = `${isoDate(from)}${clock(from)}`;
  return { value: to?.year === undefined ? first : `${first}/${isoDate(to)}${clock(to)}` };
}

const two = (n: number): string => String(n).padStart(2, "0");

const signs: Partial<Record<QuantityValue["bound"], string>> = {
  about: "~",
  over: "> ",
  under: "< ",
  atLeast: ">= ",
  atMost: "<= ",
};

/** A count as figure and noun; a measure is left in its words, which keep its unit and its precision. */
function countOf(value: QuantityValue): Pick<SheetEntry, "value" | "unit"> | undefined {
  const { figure, low, high, bound, unit, counted, part, per } = value;
  if (unit !== "" || part || per !== undefined || bound === "almost" || !/\d/.test(value.text)) return undefined;
  const noun = counted === undefined ? undefined : wordLike(counted, value.text);
  const named = noun === undefined ? {} : { unit: noun };
  if (bound === "range")
    return low === null || high === null ? undefined : { value: { from: low, to: high }, ...named };
  const sign = signs[bound];
  return { value: sign === undefined ? figure : `${sign}${figure}`, ...named };
}

/** The word of a text that a lemma, without accents, stands for. */
function wordLike(lemma: string, text: string): string {
  const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const start = lemma.slice(0, Math.max(3, lemma.length - 2));
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.find((word) => plain(word).startsWith(start)) ?? lemma;
}
