import type { LanguagePack } from "../language/pack.ts";
import type { Article, Authority, Claim, ClaimKind, ClaimValue, DateSpec, Sentence, Span, Term } from "../record.ts";
import type { LineIndex } from "../text/line.ts";
import { type Attribution, authorityAt } from "./attribution.ts";
import { stanceOf } from "./certainty.ts";
import type { Clause } from "./clause.ts";
import type { DateFind } from "./date/find.ts";
import type { MentionFind } from "./name.ts";
import type { QuantityFind } from "./quantity/quantity.ts";
import { type TermFind, termsBetween } from "./term.ts";

/** All that is known of one sentence when its claims are made. */
export interface SentenceContext {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly lines: LineIndex;
  readonly pack: LanguagePack | undefined;
  readonly mentions: readonly MentionFind[];
  /** Mentions that say where: places, and names behind a preposition of place. */
  readonly places: readonly MentionFind[];
  readonly clauses: readonly Clause[];
  /** For each token the verb or other word that heads its clause, by the parser; -1 where there is no tree. */
  readonly clauseHeads: Int32Array;
  readonly attributions: readonly Attribution[];
  readonly terms: readonly TermFind[];
  /** All terms of the sentence, each once: shared by its claims. */
  readonly content: readonly Term[];
  readonly quantities: readonly QuantityFind[];
  readonly dates: readonly DateFind[];
  /** Who spoke last before this sentence: reported speech goes on without saying so again. */
  readonly speaker: Authority | undefined;
}

export interface Draft {
  readonly kind: ClaimKind;
  /** Tokens the claim stands on. */
  readonly from: number;
  readonly to: number;
  readonly value: ClaimValue;
  readonly subject?: string;
  readonly owner?: string;
  readonly authority?: Authority;
  /** Of a figure: the tokens that speak of it and of no other, and what they say of place and time. */
  readonly figure?: {
    readonly stretch: { readonly from: number; readonly to: number };
    readonly scope: readonly string[];
    readonly date?: DateFind;
    readonly prior: boolean;
  };
}

/** A claim before it has an id: ids are given when an article's claims are sorted. */
export type Unnamed = Omit<Claim, "id">;

export function clauseAt(context: SentenceContext, at: number): Clause {
  return (
    context.clauses.find(({ from, to }) => at >= from && at < to) ?? { from: 0, to: context.sentence.tokens.length }
  );
}

export function spanOf(context: SentenceContext, from: number, to: number): Span {
  const { tokens } = context.sentence;
  return { start: tokens[from]?.start ?? context.sentence.start, end: tokens[to - 1]?.end ?? context.sentence.end };
}

/** Turns a draft into a claim: adds its clause's entities, terms, scope, time, authority and stance. */
export function makeClaim(context: SentenceContext, draft: Draft): Unnamed {
  const { article, sentence, mentions, attributions, terms, dates, pack } = context;
  const span = spanOf(context, draft.from, draft.to);
  const clause = clauseAt(context, draft.from);
  const end = Math.max(clause.to, draft.to);
  const own = new Set(termsBetween(terms, draft.from, draft.to));
  const isValue = draft.kind === "quantity" || draft.kind === "date" || draft.kind === "place";
  const inClause = [
    ...new Set(
      [...inRange(terms, clause.from, end), ...(isValue ? termsOfPredicate(context, draft) : [])]
        .filter((find) => isOwn(context, draft, find))
        .map(({ term }) => term),
    ),
  ];
  // The value itself is compared as a value: its words would count twice.
  const near = isValue
    ? inClause.filter((term) => !own.has(term) || (draft.value.type === "place" && term !== draft.value.place))
    : [...own, ...(draft.subject === undefined || own.has(draft.subject) ? [] : [draft.subject])];
  const inside = mentions.filter((m) => m.from >= clause.from && m.to <= end);
  const about = [...new Set([...inside, ...mentions].map((m) => m.entity))];
  const scope =
    draft.figure?.scope ??
    context.places
      .filter((m) => m.from >= clause.from && m.to <= end && !(m.from >= draft.from && m.to <= draft.to))
      .map((m) => m.entity);
  const date =
    draft.kind === "date"
      ? undefined
      : draft.figure
        ? draft.figure.date
        : (dates.find((d) => d.from >= clause.from && d.to <= end) ?? dates.find((d) => d.to <= clause.from));
  const place = context.lines.place(span.start);
  // A quotation of several clauses takes its stand in the first one.
  const stop = draft.kind === "quote" ? clause.to : end;
  const anchor = isValue ? draft.from : predicateIn(context.clauseHeads, { from: draft.from, to: stop });
  const stance = stanceOf(sentence.tokens, clause.from, stop, pack, anchor, context.clauseHeads);
  // "It had 60 seats, down from 88": what stands behind a figure's own words is said of the next one.
  const reach = Math.min(stop, draft.figure?.stretch.to ?? stop);
  const polarity = isRelative(context, anchor, draft.from) ? "affirmed" : stance.polarity;
  const { superseded } = reach === stop ? stance : stanceOf(sentence.tokens, clause.from, reach, pack);
  const authority =
    draft.authority ?? authorityAt(attributions, draft.from) ?? (stance.reported ? context.speaker : undefined);
  const certainty = stance.reported && !authority && stance.certainty === "asserted" ? "hedged" : stance.certainty;
  const predicate = predicateOf(context, clause, draft);
  return {
    article: article.id,
    kind: draft.kind,
    ...span,
    text: article.text.slice(span.start, span.end),
    sentence: sentence.index,
    clause: spanOf(context, Math.min(clause.from, draft.from), end),
    line: place.line,
    column: place.column,
    language: sentence.language,
    about,
    ...(draft.subject === undefined ? {} : { subject: draft.subject }),
    ...(draft.owner === undefined ? {} : { owner: draft.owner }),
    ...(predicate === undefined ? {} : { predicate }),
    terms: near,
    context: context.content,
    scope: [...new Set(scope)],
    people: [...new Set(mentions.filter((m) => m.kind === "person").map((m) => m.entity))],
    value: draft.value,
    ...asOf(date, article.published?.date),
    ...(superseded || draft.figure?.prior ? { superseded: true } : {}),
    ...(authority ? { authority } : {}),
    certainty,
    polarity,
    ...(sentence.blockKind === "caption" ? { weak: true } : {}),
  };
}

/** The word that heads most of a claim, -1 where there is no tree. */
export function predicateIn(
  clauseHeads: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const counts = new Map<number, number>();
  for (const head of clauseHeads.subarray(from, to)) counts.set(head, (counts.get(head) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

/**
 * Whether the verb that heads most of a claim stands in a relative clause about a noun of it: "fourth, the Republicans who did
 * not join, with 66 seats" denies nothing.
 */
function isRelative({ sentence: { tokens } }: SentenceContext, anchor: number, from: number): boolean {
  const verb = tokens[anchor];
  const noun = verb?.head ?? -1;
  return verb?.relation === "acl:relcl" && noun >= from && noun < anchor && tokens[noun]?.pos !== "VERB";
}

/** The terms of the clause that the parser puts a claim in: its subject may stand behind an insertion, far away. */
function termsOfPredicate({ clauseHeads, terms }: SentenceContext, draft: Draft): TermFind[] {
  const head = clauseHeads[draft.from] ?? -1;
  return head < 0 ? [] : terms.filter(({ from }) => clauseHeads[from] === head);
}

const inRange = (terms: readonly TermFind[], first: number, end: number): TermFind[] =>
  terms.filter(({ from, to }) => from >= first && to <= end);

/** Whether a term speaks of a figure: words beside another figure of the sentence do not. */
function isOwn({ quantities }: SentenceContext, { figure }: Draft, { from, to }: TermFind): boolean {
  if (!figure || quantities.length < 2) return true;
  return (from >= figure.stretch.from && to <= figure.stretch.to) || to <= (quantities[0]?.from ?? 0);
}

/** The time of a claim: its own date, or the article's. */
function asOf(date: DateFind | undefined, published: DateSpec | undefined): Pick<Claim, "asOf" | "asOfImplied"> {
  if (date) return { asOf: date.value.to ?? date.value.from };
  return published ? { asOf: published, asOfImplied: true } : {};
}

/** The verb that governs a claim, as a term: by the parser, else the nearest one inside its clause. */
export function predicateOf(
  context: SentenceContext,
  clause: Clause,
  draft: { readonly from: number; readonly to: number },
): Term | undefined {
  const head = context.clauseHeads[draft.from] ?? -1;
  const governing = context.terms.find(({ from, to }) => head >= from && head < to);
  if (governing && context.sentence.tokens[head]?.pos === "VERB") return governing.term;
  let best: { distance: number; term: Term } | undefined;
  for (const find of context.terms) {
    if (find.inner) continue;
    if (find.from < clause.from || find.to > Math.max(clause.to, draft.to)) continue;
    const verb = context.sentence.tokens.slice(find.from, find.to).some((token) => token.pos === "VERB");
    if (!verb) continue;
    const distance = find.to <= draft.from ? draft.from - find.to : Math.max(0, find.from - draft.to);
    if (!best || distance < best.distance) best = { distance, term: find.term };
  }
  return best?.term;
}
