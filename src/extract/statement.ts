import type { Term } from "../record.ts";
import { fold } from "../text/fold.ts";
import { makeClaim, type SentenceContext, spanOf, type Unnamed } from "./context.ts";
import { termsBetween } from "./term.ts";

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
    if (said(context, from, to).filter((term) => !term.startsWith("n:")).length < 2) return [];
    const verbs = tokens.slice(from, to).filter((token) => token.pos === "VERB");
    const attribution = context.attributions.find((a) => from >= a.from && to <= a.to && a.by === "verb");
    const person = attribution && mentions.some((m) => m.entity === attribution.authority.id && m.kind === "person");
    const kind = person ? "quote" : verbs.length > 0 ? "event" : "attribute";
    const { start, end } = spanOf(context, from, to);
    const text = context.article.text.slice(start, end);
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
        ...subjectOf(context, from, to),
      }),
    ];
  });
}

/** The content without who says it and that it is said: "la ministre a déclaré", "et elle d'ajouter" state nothing. */
function said(context: SentenceContext, from: number, to: number): Term[] {
  const verbs = context.pack?.data.reporting.verbs ?? {};
  const sources = new Set(context.attributions.map((a) => a.authority.id));
  const left = context.terms.filter(
    (find) => !sources.has(find.term) && verbs[context.sentence.tokens[find.from]?.lemma ?? ""] === undefined,
  );
  return termsBetween(left, from, to);
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

/** The first entity before the first verb. */
function subjectOf(context: SentenceContext, from: number, to: number): { subject?: string } {
  const verb = context.sentence.tokens.findIndex(
    (token, at) => at >= from && at < to && (token.pos === "VERB" || token.pos === "AUX"),
  );
  const subject = context.mentions.find(
    (m) => m.from >= from && m.to <= (verb < 0 ? to : verb) && m.form !== "demonym",
  );
  return subject ? { subject: subject.entity } : {};
}
