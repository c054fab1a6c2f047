import type { Claim, ClaimKind, DateSpec, Term } from "../record.ts";
import { canonical, linkEntities } from "./entity.ts";
import { related } from "./overlap.ts";

/** Kinds of claim that can be about the same fact. */
export type Family = "quantity" | "date" | "place" | "person" | "statement";

const familyOf: Readonly<Record<ClaimKind, Family>> = {
  quantity: "quantity",
  date: "date",
  place: "place",
  person: "person",
  quote: "statement",
  event: "statement",
  attribute: "statement",
};

/** A claim prepared for comparison: its terms with linked entities, and their weights. */
export interface Profile {
  readonly index: number;
  readonly claim: Claim;
  readonly family: Family;
  readonly terms: ReadonlyMap<Term, number>;
  readonly context: ReadonlyMap<Term, number>;
  /** The figures among the terms. */
  readonly figures: readonly Term[];
  readonly termWeight: number;
  readonly contextWeight: number;
  /** Linked keys of the claim's entities. */
  readonly entities: ReadonlySet<string>;
  /** Places that limit the claim, with their rarity. */
  readonly scope: ReadonlyMap<string, number>;
  readonly people: ReadonlySet<string>;
  readonly predicate?: Term;
  /** What the article's first sentences speak of: its story. */
  readonly lead: ReadonlySet<Term>;
  /** Where the article's first sentences say that it happens. */
  readonly scene: ReadonlySet<string>;
  /** The day that its article is of: when it was published, else the first day its lead names. */
  readonly today?: DateSpec;
  /** Linked key of the person a role is about. */
  readonly person?: string;
  /** Linked key of who says it inside the text. */
  readonly authority?: string;
  /** Linked key of whose figure it is. */
  readonly owner?: string;
}

export interface Profiles {
  readonly all: readonly Profile[];
  /** Rarity of a term in these articles: ln((sentences + 1) / (sentences with it + 0.5)), at least 0.1. */
  readonly rarity: (term: Term) => number;
  readonly linked: (entity: string) => string;
}

/** Prepares claims; rarity is counted over the sentences of all articles given, fact sheets apart. */
export function profileClaims(claims: readonly Claim[], aliases: ReadonlyMap<string, string>): Profiles {
  const links = linkEntities(claims, aliases);
  const linked = (term: Term): Term => (term.startsWith("name:") ? canonical(term, links) : term);
  const sentences = new Map<string, readonly Term[]>();
  for (const claim of claims) {
    if (claim.entry !== undefined) continue;
    const key = `${claim.article}\n${claim.sentence}`;
    if (!sentences.has(key)) sentences.set(key, claim.context);
  }
  const frequency = new Map<Term, number>();
  for (const terms of sentences.values())
    for (const term of new Set(terms.map(linked))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const leads = leadsOf(claims, linked);
  const scenes = scenesOf(claims, linked);
  const days = daysOf(claims);
  const total = sentences.size + 1;
  const rarity = (term: Term): number => Math.max(0.1, Math.log(total / ((frequency.get(term) ?? 0) + 0.5)));
  const weigh = (terms: readonly Term[]): ReadonlyMap<Term, number> =>
    new Map([...new Set(terms.map(linked))].map((term) => [term, rarity(term)]));
  const sum = (weights: ReadonlyMap<Term, number>): number => [...weights.values()].reduce((a, b) => a + b, 0);
  // The claims of a sentence have one context, so that what two sentences share is found once.
  const contexts = new Map<readonly Term[], ReadonlyMap<Term, number>>();
  const contextOf = (terms: readonly Term[]): ReadonlyMap<Term, number> => {
    const known = contexts.get(terms) ?? weigh(terms);
    contexts.set(terms, known);
    return known;
  };
  const all = claims.map((claim, index): Profile => {
    const terms = weigh(claim.entry === undefined ? claim.terms : saidTerms(claim.terms.map(linked), frequency));
    const context = contextOf(claim.context);
    const today = days.get(claim.article);
    return {
      index,
      claim,
      family: familyOf[claim.kind],
      terms,
      context,
      figures: [...terms.keys()].filter((term) => term.startsWith("n:")),
      termWeight: sum(terms),
      contextWeight: sum(context),
      entities: new Set(claim.about.map(linked)),
      scope: weigh(claim.scope),
      people: new Set(claim.people.map(linked)),
      lead: leads.get(claim.article) ?? new Set(),
      scene: scenes.get(claim.article) ?? new Set(),
      ...(today === undefined ? {} : { today }),
      ...(claim.authority === undefined ? {} : { authority: linked(claim.authority.id) }),
      ...(claim.owner === undefined ? {} : { owner: linked(claim.owner) }),
      ...(claim.value.type === "person" ? { person: linked(claim.value.person) } : {}),
      ...(claim.predicate === undefined ? {} : { predicate: linked(claim.predicate) }),
    };
  });
  return { all, rarity, linked };
}

/**
 * The terms of a fact sheet's label that some article has, or a wider or narrower one of: a word that none does ("number",
 * "date") tells no passage from another. All of them where no article has any.
 */
function saidTerms(terms: readonly Term[], frequency: ReadonlyMap<Term, number>): readonly Term[] {
  const known = terms.filter(
    (term) =>
      frequency.has(term) || (term.startsWith("c:") && [...frequency.keys()].some((other) => related(term, other))),
  );
  return known.length > 0 ? known : terms;
}

/** How many sentences of an article, its headline among them, tell what its story is. A fact sheet has none. */
export const leadLength = 3;

/** The terms of each article's first sentences. */
function leadsOf(claims: readonly Claim[], linked: (term: Term) => Term): ReadonlyMap<string, ReadonlySet<Term>> {
  const leads = new Map<string, Set<Term>>();
  for (const { article, sentence, context, entry } of claims) {
    if (sentence >= leadLength || entry !== undefined) continue;
    const lead = leads.get(article) ?? new Set();
    for (const term of context) lead.add(linked(term));
    leads.set(article, lead);
  }
  return leads;
}

/** The places that each article's first sentences name behind a preposition of place. */
function scenesOf(claims: readonly Claim[], linked: (term: Term) => Term): ReadonlyMap<string, ReadonlySet<string>> {
  const scenes = new Map<string, Set<string>>();
  for (const { article, sentence, value, entry } of claims) {
    if (sentence >= leadLength || entry !== undefined || value.type !== "place") continue;
    scenes.set(article, (scenes.get(article) ?? new Set()).add(linked(value.place)));
  }
  return scenes;
}

const tellsDay = (date: DateSpec | undefined): boolean => date?.month !== undefined && date.day !== undefined;

/** The day of each article: its own date, else the first one that its lead gives. */
function daysOf(claims: readonly Claim[]): ReadonlyMap<string, DateSpec> {
  const published = new Map<string, DateSpec>();
  const named = new Map<string, DateSpec>();
  for (const { article, asOf, asOfImplied, sentence, value, entry } of claims) {
    if (entry !== undefined) continue;
    if (asOf && asOfImplied && tellsDay(asOf)) published.set(article, asOf);
    if (value.type === "date" && sentence < leadLength && tellsDay(value.from) && !named.has(article))
      named.set(article, value.from);
  }
  return new Map([...named, ...published]);
}
