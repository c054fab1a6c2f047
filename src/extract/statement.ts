import { subjectOf } from "../analyse/tree.ts";
import type { Term, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { makeClaim, predicateIn, type SentenceContext, spanOf, type Unnamed } from "./context.ts";
import { termsBetween } from "./term.ts";

/** Words between the start of a clause and who is named as its source: "selon un premier bilan de la". */
const reach = 6;

/**
 * One claim a clause: an event where something happens (a full verb), an attribute where something is only described,
 * an indirect quote where a person is said to have said it.
 */
export function extractStatements(context: SentenceContext): Unnamed[] {
  const { sentence, terms, mentions } = context;
  const { tokens } = sentence;
  return context.clauses.flatMap((clause) => {
    let { from, to } = clause;
    while (from < to && isEdge(context, from)) from++;
    while (to > from && tokens[to - 1]?.kind === "punctuation") to--;
    const content = termsBetween(terms, from, to);
    const stated = said(context, from, to).filter((term) => !term.startsWith("n:")).length;
    if (stated + (saysMore(context, from, to) ? 1 : 0) < 2) return [];
    const verbs = tokens.slice(from, to).filter((token) => token.pos === "VERB");
    const attribution = context.attributions.find((a) => from >= a.from && to <= a.to && a.by === "verb");
    // "Selon la police, …": the source opens the clause that it answers for.
    const frame = context.attributions.find(
      (a) => a.by === "frame" && a.at >= from && a.at - from <= reach && a.from > a.at && a.from < to,
    );
    const person = attribution && mentions.some((m) => m.entity === attribution.authority.id && m.kind === "person");
    const kind = person ? "quote" : verbs.length > 0 ? "event" : "attribute";
    const { start, end } = spanOf(context, from, to);
    const text = context.article.text.slice(start, end);
    const subject = subjectIn(context, from, to);
    return [
      makeClaim(context, {
        kind,
        from,
        to,
        value:
          kind === "quote"
            ? {
                type: "quote",
                form: "indirect",
                words: tokens
                  .slice(from, to)
                  .filter((t) => t.kind !== "punctuation")
                  .map((t) => t.folded),
                text,
              }
            : { type: "statement", terms: content, text },
        ...(subject === undefined ? {} : { subject }),
        ...(frame && !attribution ? { authority: frame.authority } : {}),
      }),
    ];
  });
}

/** The content without who says it and that it is said: "la ministre a déclaré", "et elle d'ajouter" state nothing. */
function said(context: SentenceContext, from: number, to: number): Term[] {
  const verbs = context.pack?.data.reporting.verbs ?? {};
  const sources = new Set(context.attributions.map((a) => a.authority.id));
  // "dijo la presidenta del operador": who stands behind the verb of speech is all that its clause holds.
  const named = context.attributions.filter((a) => a.by === "verb" && a.source.from > a.at).map((a) => a.source);
  const left = context.terms.filter(
    (find) =>
      !sources.has(find.term) &&
      !named.some((source) => find.from >= source.from && find.to <= source.to) &&
      !speaks(verbs[context.sentence.tokens[find.from]?.lemma ?? ""]),
  );
  return termsBetween(left, from, to);
}

/** A verb that only says that something is said; one that denies says that it is not so. */
const speaks = (stance: string | undefined): boolean => stance !== undefined && stance !== "deny";

/** "Niemand wurde verletzt", "no hubo heridos": small words that say something. */
function saysMore({ sentence, pack }: SentenceContext, from: number, to: number): boolean {
  const { pronouns, existentials = [] } = pack?.data.functionWords ?? {};
  const tokens = sentence.tokens.slice(from, to);
  const text = ` ${tokens.map(({ folded }) => folded).join(" ")} `;
  const holds = (words: readonly string[]): boolean => words.some((word) => text.includes(` ${fold(word)} `));
  return holds(pronouns?.nobody ?? []) || (holds(existentials) && !tokens.some(({ pos }) => pos === "VERB"));
}

/** Punctuation and a leading conjunction are no part of a statement. */
function isEdge(context: SentenceContext, at: number): boolean {
  const token = context.sentence.tokens[at];
  return (
    token === undefined ||
    token.kind === "punctuation" ||
    token.pos === "CCONJ" ||
    context.pack?.data.functionWords.conjunctions?.some((word) => fold(word) === token.folded) === true
  );
}

/**
 * The subject of a statement, as an entity or a term, by the parser; where there is no tree, the first entity before the
 * first verb.
 */
function subjectIn(context: SentenceContext, from: number, to: number): Term | undefined {
  const { tokens } = context.sentence;
  const verb = predicateIn(context.clauseHeads, { from, to });
  if (verb >= 0) {
    const at = agentOf(tokens, verb);
    return at < 0 ? undefined : termAt(context, at);
  }
  const first = tokens.findIndex((token, at) => at >= from && at < to && (token.pos === "VERB" || token.pos === "AUX"));
  const end = first < 0 ? to : first;
  return context.mentions.find(
    (m) => m.from >= from && m.to <= end && m.form !== "demonym" && !context.places.includes(m),
  )?.entity;
}

/** The subject of a predicate; of a relative clause or a participle, the noun it belongs to. */
function agentOf(tokens: readonly Token[], verb: number): number {
  const own = subjectOf(tokens, verb);
  const relation = tokens[verb]?.relation ?? "";
  if (relation !== "acl" && relation !== "acl:relcl") return own;
  return own < 0 || tokens[own]?.pos === "PRON" ? (tokens[verb]?.head ?? -1) : own;
}

function termAt({ mentions, terms }: SentenceContext, at: number): Term | undefined {
  const mention = mentions.find((m) => at >= m.from && at < m.to);
  return mention?.entity ?? terms.find((find) => at >= find.from && at < find.to)?.term;
}
