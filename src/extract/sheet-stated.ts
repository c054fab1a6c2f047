import { countKind, isHeld } from "../language/figures.ts";
import type { Claim, ClaimValue, Mention, SheetFact } from "../record.ts";
import { fold } from "../text/fold.ts";
import { dateOf, quantityOf, spokenValue, states } from "./sheet-value.ts";
import type { Reading, SheetReader } from "./sheet-words.ts";

/** One entry at work. */
export interface Entry {
  readonly fact: SheetFact;
  readonly reader: SheetReader;
  /** Its label with the names and nouns that it is about. */
  readonly about: Reading;
}

/** A claim before it stands in the sheet. */
export type Stated = Omit<
  Claim,
  "id" | "article" | "sentence" | "clause" | "line" | "column" | "start" | "end" | "text"
> & {
  /** Its own words inside a value of several statements. */
  readonly words?: string;
};

/** The claims that an entry makes; none where its value can't be read. */
export function statedBy(entry: Entry): readonly Stated[] {
  const { fact } = entry;
  switch (fact.kind) {
    case "quantity":
    case "date":
      return measured(entry);
    case "place":
    case "person":
      return named(entry);
    default:
      return statements(entry);
  }
}

/** A quantity or a date: from the passage, or from the label with the value behind it. */
function measured(entry: Entry): readonly Stated[] {
  const { fact, reader } = entry;
  const spoken = spokenValue(fact, reader);
  // The very words of the passage are read in it: there alone "35" is an age, and "1.404" a part of those hurt.
  const verbatim = fact.value.type === "words" ? inPassage(entry, ({ value }) => value.text === spoken) : undefined;
  if (verbatim !== undefined) return [voiced(entry, verbatim, verbatim.value)];
  const own = reader.claims(`${fact.label}: ${spoken}.`).filter(({ kind }) => kind === fact.kind);
  const last = own.at(-1);
  if (fact.value.type === "words" && last === undefined) return [];
  const value =
    fact.kind === "date"
      ? dateOf(fact, last?.value.type === "date" ? last.value : undefined, reader)
      : quantityOf(fact, last?.value.type === "quantity" ? last.value : undefined, reader);
  const passage = inPassage(entry, (claim) => states(claim, value));
  if (passage !== undefined) return [voiced(entry, passage, mergedValue(value, passage.value))];
  // A label that states the value itself is a passage as well.
  const inLabel = reader
    .claims(fact.label, fact.asOf)
    .find((claim) => claim.kind === fact.kind && states(claim, value));
  if (inLabel !== undefined) return [voiced(entry, inLabel, mergedValue(value, inLabel.value))];
  return [madeUp(entry, value, last)];
}

/** The claim of the entry's passage that states its value. */
function inPassage({ fact, reader, about }: Entry, isStated: (claim: Claim) => boolean): Claim | undefined {
  if (fact.quote === undefined) return undefined;
  const found = reader.claims(fact.quote, fact.asOf).filter(({ kind }) => kind === fact.kind);
  return closest(found.filter(isStated), about.terms);
}

/** The claim that speaks most of what the label does: one passage may give a figure twice, for two things. */
function closest(claims: readonly Claim[], terms: readonly string[]): Claim | undefined {
  const shared = ({ terms: own, owner }: Claim): number =>
    own.filter((term) => terms.includes(term)).length + (owner !== undefined && terms.includes(owner) ? 1 : 0);
  return [...claims].sort((a, b) => shared(b) - shared(a))[0];
}

/** What a passage says of a figure beside the figure itself. */
function mergedValue(value: ClaimValue, read: ClaimValue): ClaimValue {
  if (value.type !== "quantity" || read.type !== "quantity") return value;
  const { figure, low, high, bound, text } = value;
  return { ...read, figure, low, high, bound, text };
}

/** A claim read from a passage, in the voice of the sheet. */
function voiced({ fact, about }: Entry, claim: Claim, value: ClaimValue): Stated {
  const { predicate, subject, owner, superseded, asOf, people, terms, context, scope, language, polarity } = claim;
  const time = fact.asOf ?? (claim.asOfImplied ? undefined : asOf);
  return {
    kind: fact.kind,
    language,
    about: [...new Set([...claim.about, ...about.mentions.map(({ entity }) => entity)])],
    ...(subject === undefined ? {} : { subject }),
    ...(predicate === undefined ? {} : { predicate }),
    ...(owner === undefined ? {} : { owner }),
    terms,
    context,
    people,
    scope,
    value,
    ...(time === undefined ? {} : { asOf: time }),
    ...(superseded ? { superseded } : {}),
    certainty: "asserted",
    polarity,
  };
}

const personsOf = (mentions: readonly Mention[]): string[] => [
  ...new Set(mentions.filter(({ kind }) => kind === "person").map(({ entity }) => entity)),
];

/** A claim of a made sentence: all that its label speaks of stands beside the value. */
function madeUp({ fact, about, reader }: Entry, value: ClaimValue, read: Claim | undefined): Stated {
  const time = fact.asOf ?? read?.asOf;
  return {
    kind: fact.kind,
    language: reader.language,
    about: [...new Set(about.mentions.map(({ entity }) => entity))],
    ...(read?.predicate === undefined ? {} : { predicate: read.predicate }),
    ...ownerOf(about.mentions, value, read),
    terms: about.terms,
    context: [...new Set([...about.terms, ...(read?.context ?? [])])],
    people: personsOf(about.mentions),
    scope: about.places,
    value,
    ...(time === undefined ? {} : { asOf: time }),
    certainty: "asserted",
    polarity: "affirmed",
  };
}

/** Whose figure it is: what is held belongs to the first that the label names. */
function ownerOf(mentions: readonly Mention[], value: ClaimValue, read: Claim | undefined): Pick<Claim, "owner"> {
  const kind = value.type === "quantity" && value.concept !== undefined ? countKind(value.concept) : undefined;
  const holder = kind !== undefined && isHeld(kind) ? mentions.find((mention) => mention.kind !== "place") : undefined;
  const owner = holder?.entity ?? read?.owner;
  return owner === undefined ? {} : { owner };
}

/** Who has a role, or where something is: the label says what, the value whom or where. */
function named(entry: Entry): readonly Stated[] {
  const { fact, reader } = entry;
  const name = spokenValue(fact, reader);
  const label = fact.label.replace(/\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  const behind = reader.pack?.data.functionWords.locatives?.[0] ?? "";
  const made =
    fact.kind === "person"
      ? [name, `${name}, ${label}.`, `${fact.label} ${name}.`]
      : [name, `${fact.label} ${behind} ${name}.`];
  const texts = [...(fact.quote === undefined ? [] : [fact.quote]), ...made];
  const wanted = new Set(reader.words(name).mentions.map(({ entity }) => entity));
  const isWanted = ({ value }: Claim): boolean =>
    (value.type === "person" && (wanted.size === 0 || wanted.has(value.person))) ||
    (value.type === "place" && (wanted.size === 0 || wanted.has(value.place)));
  for (const text of texts) {
    const found = reader.claims(text, fact.asOf).find((claim) => claim.kind === fact.kind && isWanted(claim));
    if (found !== undefined) return [voiced(entry, found, found.value)];
  }
  return [];
}

/** What happened, holds or was said: every statement of the value, read as it stands. */
function statements(entry: Entry): readonly Stated[] {
  const { fact, reader, about } = entry;
  const found = reader
    .claims(spokenValue(fact, reader), fact.asOf)
    .filter(({ value }) => value.type === "statement" || value.type === "quote");
  const speaker = fact.kind === "quote" ? about.mentions.find(({ name }) => isAbout(fact, name)) : undefined;
  return found.map((claim) => ({
    ...voiced(entry, claim, fact.kind === "quote" ? spoken(claim) : claim.value),
    words: claim.text,
    ...(speaker === undefined ? {} : { authority: { id: speaker.entity, name: speaker.name } }),
  }));
}

const isAbout = ({ about }: SheetFact, name: string): boolean => about.some((each) => fold(each) === fold(name));

/** A statement as somebody's words. */
function spoken({ text, value }: Claim): ClaimValue {
  if (value.type === "quote") return value;
  const words = fold(text).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return { type: "quote", form: "direct", words, text };
}
