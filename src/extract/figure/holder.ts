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
  // Who says a figure may hold it: "les dissidents, qui refusent l'accord, en comptent 45".
  const said = context.attributions.filter(({ by }) => !held || by === "frame").map((a) => a.authority.id);
  const sources = new Set(held ? said : [...said, authority?.id]);
  const gap = ({ from, to }: MentionFind): number => (from >= find.to ? from - find.to : find.from - to);
  const may = context.mentions.filter(
    (m) => m.kind !== "place" && m.form !== "demonym" && !sources.has(m.entity) && !(held && isWhere(context, m)),
  );
  const counted = may.find(
    (m) => m.from > find.from && m.from <= find.to && m.to >= find.to && m.kind === "organisation",
  );
  if (held && counted) return counted.entity;
  const outside = may.filter((m) => gap(m) >= 0);
  if (find.value.unit === "month") {
    const isApposed = (m: MentionFind): boolean =>
      (/^[,(]$/.test(tokens[m.to]?.form ?? "") &&
        (m.to === find.from - 1 || (m.to === find.from - 2 && tokens[m.to + 1]?.pos === "DET"))) ||
      (m.to === find.from - 1 && tokens[m.to]?.pos === "AUX");
    const apposed = outside.find(isApposed);
    if (apposed) return apposed.entity;
  }
  const beside = outside
    .filter((m) => m.from >= stretch.from && m.to <= stretch.to && gap(m) <= reach)
    .sort((a, b) => gap(a) - gap(b) || a.from - b.from)[0]?.entity;
  const subject = subjectAt(tokens, find);
  const owner = outside.find((m) => subject >= m.from && subject < m.to);
  // "The Greens stood at 12.7 % and the Farmers at 11.4 %": the subject is that of the first figure.
  const holder = owner && beside !== undefined && isOfAnother(context, owner, find) ? undefined : owner?.entity;
  if (!held) return holder ?? beside ?? thingOf(context, find);
  const words = find.value.counted === undefined ? wordsBeside(context, find, stretch) : undefined;
  const clause = context.clauseHeads[find.from] ?? -1;
  const ahead = outside.filter((m) => m.from >= stretch.from && m.to <= find.from);
  const before = ahead.filter((m) => context.clauseHeads[m.from] === clause).at(-1) ?? ahead.at(-1);
  return words ?? holder ?? beside ?? before?.entity ?? wordsFor(context, find, subject);
}

/** Whether a figure stands between a name and another figure. */
const isOfAnother = ({ quantities }: SentenceContext, { to }: MentionFind, { from }: QuantityFind): boolean =>
  quantities.some((other) => other.from >= to && other.to <= from);

/** Whether a figure tells how large a thing is: its length, weight or area. */
const isExtent = ({ value: { unit } }: QuantityFind): boolean => unit === "m" || unit === "kg" || unit === "m2";

/** What a figure in front of a noun tells the size of: "the 1.9-mile bridge". */
function thingOf(context: SentenceContext, find: QuantityFind): string | undefined {
  const { tokens } = context.sentence;
  const thing = tokens
    .slice(find.from, find.to)
    .map(({ head = -1 }) => head)
    .find((head) => head >= find.to && head < find.to + reach && tokens[head]?.pos === "NOUN");
  return thing !== undefined && isExtent(find) ? wordsFor(context, find, thing) : undefined;
}

/** Words for a holder right beside its figure: "15 divers droite", "divers droite 25". */
function wordsBeside({ sentence, terms }: SentenceContext, find: QuantityFind, stretch: Stretch): string | undefined {
  const { tokens } = sentence;
  const isWords = (from: number, to: number): boolean =>
    to > from && to - from <= 2 && tokens.slice(from, to).every(({ pos }) => pos === "NOUN" || pos === "ADJ");
  const last = (from: number, to: number): string | undefined =>
    terms.filter((t) => !t.inner && t.from >= from && t.to <= to && t.term.startsWith("c:")).at(-1)?.term;
  let end = find.to;
  while (end < Math.min(stretch.to, find.to + 3) && /^(?:NOUN|ADJ)$/.test(tokens[end]?.pos ?? "")) end++;
  if (isWords(find.to, end)) return last(find.to, end);
  return isWords(stretch.from, find.from) ? last(stretch.from, find.from) : undefined;
}

/** The subject of the word that a figure hangs on, -1 where there is none or a sign parts them. */
function subjectAt(tokens: readonly Token[], find: QuantityFind): number {
  const head = tokens
    .slice(find.from, find.to)
    .find(({ head = -1 }) => head >= 0 && (head < find.from || head >= find.to))?.head;
  const subject = head === undefined ? -1 : subjectOf(tokens, head);
  const between = subject < find.from ? tokens.slice(subject, find.from) : tokens.slice(find.to, subject);
  return subject >= 0 && parts(between) ? -1 : subject;
}

/** Whether a strong sign stands in some tokens, other than brackets that open and close there. */
function parts(tokens: readonly Token[]): boolean {
  const signs = tokens
    .map(({ form }) => form)
    .filter(isStrong)
    .join("");
  return signs.replaceAll("()", "") !== "";
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
