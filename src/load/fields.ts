/** What can be known of an article besides its text, as strings, whatever it was read from. */
export interface Fields {
  readonly id?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly source?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

type FieldName = keyof Fields;

/** Names under which front matter, sidecars and JSON corpora keep a field, in order of preference; lower case. */
const names: Readonly<Record<FieldName, readonly string[]>> = {
  id: ["id", "_id", "uuid", "guid"],
  title: ["title", "headline", "titre"],
  byline: ["author", "authors", "byline", "creator", "auteur", "auteurs"],
  source: ["source", "outlet", "publisher", "publication", "site", "site_name", "sitename", "journal"],
  published: [
    "published",
    "date",
    "datepublished",
    "published_at",
    "publishedat",
    "pubdate",
    "publication_date",
    "date_published",
  ],
  language: ["language", "lang", "langue", "inlanguage"],
  url: ["url", "link", "canonical", "permalink", "source_url"],
};

const maxLength = 2000;

/** A record of unknown values, or undefined where the value is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** A value as one line of text: strings, numbers, lists of them, `{ name }` objects; undefined for anything else. */
export function asLine(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "string") return value.slice(0, maxLength).replace(/\s+/g, " ").trim() || undefined;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (Array.isArray(value)) {
    const parts = value
      .slice(0, 20)
      .map(asLine)
      .filter((part) => part !== undefined);
    return parts.length > 0 ? parts.join(", ") : undefined;
  }
  const record = asRecord(value);
  return record ? asLine(record["name"]) : undefined;
}

/** Reads the fields of a record; keys are matched without case, empty values are absent. */
export function readFields(record: Readonly<Record<string, unknown>>): Fields {
  const byKey = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const folded = key.toLowerCase();
    if (!byKey.has(folded)) byKey.set(folded, value);
  }
  const read = (field: FieldName): Fields => {
    for (const name of names[field]) {
      const line = asLine(byKey.get(name));
      if (line !== undefined) return { [field]: line };
    }
    return {};
  };
  return {
    ...read("id"),
    ...read("title"),
    ...read("byline"),
    ...read("source"),
    ...read("published"),
    ...read("language"),
    ...read("url"),
  };
}
