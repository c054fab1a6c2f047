import { isBelow, subjectOf } from "../../analyse/tree.ts";
import { isMarked } from "../../language/concepts.ts";
import { isHeld } from "../../language/figures.ts";
import type { Authority, Token } from "../../record.ts";
import type { SentenceContext } from "../context.ts";
import type { MentionFind } from "../name.ts";
import type { QuantityFind } from "../quantity/quantity.ts";
import { speechWords } from "../source.ts";
import { isStrong, type Stretch } from "./stretch.ts";

/** How far from a figure its holder may stand, in tokens: "12 pour le Parti du lac", "Parti du lac 12". */
const reach = 4;

interface Held {
  readonly context: SentenceContext;
  readonly find: QuantityFind;
  readonly stretch: Stretch;
  /** The kind of count, where it is known. */
  readonly kind: string | undefined;
}

/**
 * Whose figure it is: the name that is counted ("39 LR"), the subject of its verb or the name beside it in its stretch; a
 * source of it is no holder. What can be held has one further off as well ("l'alliance arrive en tête, avec 180 sièges"),
 * and where no name stands there, the words for it ("la gauche", "the opposition").
 */
export function holderOf(own: Held, authority: Authority | undefined): string | undefined {
  const { context, find, stretch, kind } = own;
  const { tokens } = context.sentence;
  const held = kind !== undefined && isHeld(kind);
  const sources = new Set([...context.attributions.map((a) => a.authority.id), authority?.id]);
  const gap = ({ from, to }: MentionFind): number => (from >= find.to ? from - find.to : find.from - to);
  const may = context.mentions.filter(
    (m) => m.kind !== "place" && m.form !== "demonym" && !sources.has(m.entity) && !(held && isWhere(context, m)),
  );
  const outside = may.filter((m) => gap(m) >= 0);
  const beside = outside
    .filter((m) => m.from >= stretch.from && m.to <= stretch.to && gap(m) <= reach)
    .sort((a, b) => gap(a) - gap(b) || a.from - b.from)[0]?.entity;
  const subject = subjectAt(tokens, find);
  const holder = outside.find((m) => subject >= m.from && subject < m.to)?.entity;
  if (!held)
    return holder ?? beside ?? (isExtent(find) ? wordsFor(context, find, thingAt(tokens, find, subject)) : undefined);
  const clause = context.clauseHeads[find.from] ?? -1;
  const ahead = outside.filter((m) => m.from >= stretch.from && m.to <= find.from);
  const before = ahead.filter((m) => context.clauseHeads[m.from] === clause).at(-1) ?? ahead.at(-1);
  return holder ?? beside ?? before?.entity ?? namedBehind(context, find, stretch) ?? wordsFor(context, find, subject);
}

/** Whether a figure tells how large a thing is: its length, weight or area. */
const isExtent = ({ value: { unit } }: QuantityFind): boolean =>
  unit === "m" || unit === "g" || unit === "kg" || unit === "m2";

/** What a figure tells the size of: the noun that it stands in front of ("the 1.9-mile span"), else its subject. */
function thingAt(tokens: readonly Token[], find: QuantityFind, subject: number): number {
  const heads = tokens.slice(find.from, find.to).map(({ head = -1 }) => head);
  const noun = heads.find(
    (head) => head >= find.to && head < find.to + reach && /^(?:NOUN|PROPN)$/.test(tokens[head]?.pos ?? ""),
  );
  return noun ?? subject;
}

/** "15 divers droite", "12 independents": words for a holder right behind its figure. */
function namedBehind({ sentence, terms }: SentenceContext, find: QuantityFind, stretch: Stretch): string | undefined {
  const behind = terms.find(
    ({ from, to, term, inner }) =>
      !inner && from >= find.to && from <= find.to + 1 && to <= stretch.to && term.startsWith("c:"),
  );
  const linked = sentence.tokens.slice(find.to, behind?.from).some(({ pos, kind }) => pos === "ADP" || kind !== "word");
  return behind && !linked && !isMarked(behind.term.slice(2), "generic") && sentence.tokens[behind.from]?.pos !== "VERB"
    ? behind.term
    : undefined;
}

/** The subject of the word that a figure hangs on, -1 where there is none or a sign parts them. */
function subjectAt(tokens: readonly Token[], find: QuantityFind): number {
  const head = tokens
    .slice(find.from, find.to)
    .find(({ head = -1 }) => head >= 0 && (head < find.from || head >= find.to))?.head;
  const subject = head === undefined ? -1 : subjectOf(tokens, head);
  const between = subject < find.from ? tokens.slice(subject, find.from) : tokens.slice(find.to, subject);
  return subject >= 0 && between.some(({ form }) => isStrong(form)) ? -1 : subject;
}

/** A name behind a preposition of place is where something is held: "12 seats in the Assembly". */
function isWhere({ pack, sentence }: SentenceContext, { from }: MentionFind): boolean {
  if (!pack) return false;
  const { locatives } = speechWords(pack);
  return [1, 2].some((back) => locatives.has(sentence.tokens[from - back]?.folded ?? ""));
}

/** The concept that tells a subject without name from others: the last one in it, "gauche" of "le bloc de gauche". */
function wordsFor({ sentence, terms }: SentenceContext, find: QuantityFind, subject: number): string | undefined {
  if (subject < 0) return undefined;
  return terms
    .filter(
      ({ from, to, term, inner }) =>
        !inner &&
        term.startsWith("c:") &&
        (to <= find.from || from >= find.to) &&
        isBelow(sentence.tokens, from, subject) &&
        !isMarked(term.slice(2), "generic"),
    )
    .at(-1)?.term;
}
