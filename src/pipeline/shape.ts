import type { FileHead, PackedArticle } from "./pack.ts";

/**
 * Shapes of what is kept on disk. A checksum tells what was damaged, not what somebody else made: nothing of another shape
 * goes on into the work. By hand, since to load a library for it takes longer than the check.
 */
type Is = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Is>>;

const text: Is = (value) => typeof value === "string";
const number: Is = (value) => typeof value === "number";
const flag: Is = (value) => typeof value === "boolean";
const whole: Is = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const list =
  (item: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(item);
const record =
  (needed: Fields, optional: Fields = {}): Is =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const fields = new Map<string, unknown>(Object.entries(value));
    return (
      Object.entries(needed).every(([name, is]) => is(fields.get(name))) &&
      Object.entries(optional).every(([name, is]) => !fields.has(name) || is(fields.get(name)))
    );
  };
const oneOf =
  (...values: readonly string[]): Is =>
  (value) =>
    values.some((known) => known === value);
const either =
  (...shapes: readonly Is[]): Is =>
  (value) =>
    shapes.some((is) => is(value));
const type = (name: string): Fields => ({ type: oneOf(name), text });

const span = { start: whole, end: whole };
const problem = record(
  { code: text, severity: oneOf("error", "warning", "info"), message: text },
  { hint: text, path: text, line: whole, column: whole },
);
const clock = record({ hour: whole }, { minute: whole, second: whole, zone: number });
const date = record(
  {},
  { year: number, month: whole, day: whole, weekday: whole, part: text, daypart: text, time: clock },
);
const limit: Is = (value) => value === null || number(value);
const value = either(
  record(
    { ...type("quantity"), figure: number, low: limit, high: limit, bound: text, unit: text },
    { counted: text, concept: text, part: flag, per: text },
  ),
  record({ ...type("date"), from: date, implied: list(text) }, { to: date }),
  record({ ...type("place"), place: text, name: text }),
  record({ ...type("person"), person: text, name: text, role: list(text) }),
  record({ ...type("quote"), form: oneOf("direct", "indirect", "partial"), words: list(text) }),
  record({ ...type("statement"), terms: list(text) }),
);
const claim = record(
  {
    ...span,
    kind: oneOf("quantity", "date", "place", "person", "quote", "event", "attribute"),
    sentence: whole,
    clause: record(span),
    line: whole,
    column: whole,
    language: text,
    about: list(text),
    terms: list(text),
    context: whole,
    people: list(text),
    scope: list(text),
    value,
    certainty: oneOf("asserted", "hedged", "planned", "hypothetical", "denied"),
    polarity: oneOf("affirmed", "negated"),
  },
  {
    subject: text,
    predicate: text,
    owner: text,
    asOf: date,
    asOfImplied: flag,
    superseded: flag,
    authority: record({ id: text, name: text }),
    weak: flag,
  },
);
const article = record(
  {
    path: text,
    source: text,
    language: text,
    text,
    blocks: list(record({ ...span, kind: text, language: text })),
    warnings: list(problem),
  },
  {
    title: text,
    byline: text,
    dateline: text,
    url: text,
    published: record({ date, granularity: oneOf("year", "month", "day", "time"), origin: text }),
  },
);
const packed = record({
  article,
  contexts: list(list(text)),
  claims: list(claim),
  problems: list(problem),
  names: list(record({ entity: text, name: text })),
  spellings: list(record({ language: text, name: text, line: whole, column: whole })),
});
const head = record({
  articles: list(record({ twin: text, language: text, signature: list(whole) }, { key: text })),
  problems: list(problem),
});

export const isHead = (found: unknown): found is FileHead => head(found);
export const isBody = (found: unknown): found is readonly PackedArticle[] => list(packed)(found);
