import { isMarked } from "../../language/concepts.ts";
import { countKind, isHeld, isStory, isVague } from "../../language/figures.ts";
import type { QuantityValue, Sentence } from "../../record.ts";
import { clauseAt, predicateOf, type SentenceContext } from "../context.ts";
import type { QuantityFind } from "../quantity/quantity.ts";
import type { Frame } from "./frame.ts";
import type { Stretch } from "./stretch.ts";
import { figureWords } from "./words.ts";

/** How many sentences back a count may be taken up without its noun. */
const memory = 3;

/** The concept of people of any sort: "368 000 Français" says as much of what is counted as "368 000 personnes". */
const anyone = "person";

/** A word that is a count of its own: "le bilan", "the toll". */
const toll = "c:death-toll";

/** Whether those counted are people who did something together, and not what was done to them. */
const isOfPeople = (concept: string): boolean => {
  const kind = countKind(concept);
  return kind === undefined ? isMarked(concept, "generic") : !isStory(kind) && !isHeld(kind);
};

/** The kind of those who work somewhere. */
const staff = "staff";

/** Whether a concept is what became of those counted. */
export function isFate(concept: string): boolean {
  const kind = countKind(concept);
  return kind !== undefined && isStory(kind);
}

interface Counted {
  readonly counted?: string;
  readonly concept?: string;
}

/** What an article counted last, and what its headline counts. */
export class Counts {
  private last: (Counted & { readonly sentence: number }) | undefined;
  private headline: Counted | undefined;
  private people: (Counted & { readonly sentence: number }) | undefined;
  private readonly measured = new Map<string, { readonly concept: string; readonly sentence: number }>();

  /** Remembers what a figure counts, where it counts something of a known kind. */
  tell({ value }: Frame, sentence: Sentence): void {
    const { unit, counted, concept } = value;
    if (concept === undefined) return;
    if (unit !== "") {
      this.measured.set(unit, { concept, sentence: sentence.index });
      return;
    }
    if (countKind(concept) === undefined && !isMarked(concept, "generic")) return;
    const said = { ...(counted === undefined ? {} : { counted }), concept };
    this.last = { ...said, sentence: sentence.index };
    if (isOfPeople(concept)) this.people = this.last;
    if (sentence.blockKind === "title") this.headline ??= said;
  }

  /** What a figure of a rate or a share measures where its sentence does not say: what the last one measured. */
  measuredLast(unit: string, { index }: Sentence): string | undefined {
    const last = unit === "%" || unit === "point" ? this.measured.get(unit) : undefined;
    return last && index - last.sentence <= memory ? last.concept : undefined;
  }

  /** The people that "they" stands for. */
  peopleLast({ index }: Sentence): Counted | undefined {
    const { people } = this;
    return people && index - people.sentence <= memory ? people : undefined;
  }

  /** What a figure without noun takes up: the count of a few sentences before, else the headline's. */
  takenUp({ index }: Sentence): Counted | undefined {
    const { last } = this;
    return last && index - last.sentence <= memory ? last : this.headline;
  }
}

/**
 * Adds what a figure without unit counts: the concept of its noun; of the verb, where the noun says too little; of the
 * count that the words before it announce ("le nombre de morts est de 12"); or what the figure before it counts.
 */
export function countOf(
  context: SentenceContext,
  find: QuantityFind,
  stretch: Stretch,
  counts: Counts,
  before: Frame | undefined,
): QuantityValue {
  const { from, to } = find;
  const { counted: _noun, ...bare } = find.value;
  const listed = counts.takenUp(context.sentence)?.concept;
  // "67 seats, of which 39 LR": the name is whose seats they are, and no noun for them.
  const named = listed !== undefined && isHeld(countKind(listed) ?? "") && isNamed(context, find);
  const value: QuantityValue = { ...(named ? bare : find.value), ...(stretch.part ? { part: true } : {}) };
  const inside = context.terms.filter(
    (term) => !term.inner && term.from >= from && term.to <= to && term.term.startsWith("c:"),
  );
  const people = context.mentions.some((m) => m.form === "demonym" && m.from >= from && m.to <= to);
  const own = fateIn(context, find) ?? inside.at(-1)?.term.slice(2) ?? (people ? anyone : undefined);
  const plain = own === undefined ? value.counted === undefined : isVague(own);
  // "Nine workers are missing": those who work there are counted as what became of them.
  const works = own !== undefined && countKind(own) === staff;
  if (!plain && !works) return own === undefined ? value : { ...value, concept: own };
  const predicate = predicateOf(context, clauseAt(context, from), find)?.slice(2);
  const told = predicate !== undefined && countKind(predicate) !== undefined ? predicate : undefined;
  const fate = told !== undefined && !(plain && isFate(told)) ? told : (fateBehind(context, find) ?? told);
  if (works) return { ...value, concept: fate !== undefined && isFate(fate) ? fate : own };
  const concept = fate ?? announced(context, find, stretch) ?? own;
  if (concept !== undefined && (value.counted !== undefined || countKind(concept) !== undefined))
    return { ...value, concept };
  // "6.8" is no count: what is counted comes whole.
  if (value.counted !== undefined || !Number.isInteger(value.figure)) return value;
  const neighbour =
    before?.value.unit === "" && before.value.concept !== undefined ? before.value : nextCounted(context, find);
  const taken =
    neighbour ??
    (isThey(context, find)
      ? (counts.peopleLast(context.sentence) ?? { concept: anyone })
      : takesUp(context, find, stretch)
        ? counts.takenUp(context.sentence)
        : undefined);
  if (taken?.concept === undefined) return value;
  return { ...value, ...(taken.counted === undefined ? {} : { counted: taken.counted }), concept: taken.concept };
}

/** Whether what stands where a noun is counted is a name. */
const isNamed = ({ mentions }: SentenceContext, { from, to, value }: QuantityFind): boolean =>
  value.counted !== undefined &&
  mentions.some(
    (m) => m.from > from && m.from <= to && m.to >= to && m.form !== "demonym" && m.kind === "organisation",
  );

/** "six missing workers", "drei tote Kinder": what became of those counted, told by an adjective in front of their noun. */
function fateIn({ sentence, terms }: SentenceContext, { from, to }: QuantityFind): string | undefined {
  return terms
    .find(({ from: at, to: end, term }) => {
      const { pos, verbForm } = sentence.tokens[at] ?? {};
      const kind = term.startsWith("c:") ? countKind(term.slice(2)) : undefined;
      const adjective = pos === "ADJ" || (pos === "VERB" && verbForm === "participle");
      return at > from && end < to && end === at + 1 && adjective && kind !== undefined && isStory(kind);
    })
    ?.term.slice(2);
}

/** How far behind its noun a figure's fate may stand, in tokens. */
const fateReach = 5;

/** "Five people are still missing", "cinq personnes restent introuvables": their fate behind a verb that says little. */
function fateBehind({ sentence: { tokens }, terms }: SentenceContext, { to }: QuantityFind): string | undefined {
  let at = to;
  while (
    at < to + fateReach &&
    /^(?:AUX|ADV|VERB)$/.test(tokens[at]?.pos ?? "") &&
    tokens[at]?.verbForm !== "participle"
  )
    at++;
  const { pos, verbForm } = tokens[at] ?? {};
  if (at === to || !(pos === "ADJ" || (pos === "VERB" && verbForm === "participle"))) return undefined;
  return terms
    .find(({ from, term, inner }) => !inner && from === at && term.startsWith("c:") && isFate(term.slice(2)))
    ?.term.slice(2);
}

/** "Ils étaient 80 000 à Lyon", "they were 300": a pronoun and a form of to be right in front of a figure. */
function isThey({ sentence: { tokens } }: SentenceContext, { from }: QuantityFind): boolean {
  const [pronoun, verb] = [tokens[from - 2], tokens[from - 1]];
  return verb?.pos === "AUX" && pronoun?.pos === "PRON" && pronoun.relation?.startsWith("nsubj") === true;
}

/** The concept behind a noun that announces a count: "le nombre de blessés", "the death toll". */
function announced(
  { pack, sentence, terms }: SentenceContext,
  find: QuantityFind,
  stretch: Stretch,
): string | undefined {
  if (!pack) return undefined;
  const { counters } = figureWords(pack);
  const known = terms.filter(
    ({ from, to, term }) =>
      from >= stretch.from && to <= find.from && term.startsWith("c:") && countKind(term.slice(2)) !== undefined,
  );
  const isCounter = (at: number): boolean => counters.has(sentence.tokens[at]?.lemma ?? "");
  return known
    .find(
      ({ from, to, term }) =>
        term === toll || (to - from > 1 && isCounter(from)) || [1, 2, 3].some((back) => isCounter(from - back)),
    )
    ?.term.slice(2);
}

/** "de 14 000 à 10 000 manifestants": the figure right behind carries the noun of both. */
function nextCounted({ sentence, quantities, terms }: SentenceContext, find: QuantityFind): Counted | undefined {
  const next = quantities[quantities.indexOf(find) + 1];
  if (next?.value.unit !== "" || next.value.counted === undefined || next.from - find.to > 2) return undefined;
  if (sentence.tokens.slice(find.to, next.from).some(({ kind, form }) => kind === "punctuation" && form !== "-"))
    return undefined;
  const concept = terms
    .filter((t) => t.from >= next.from && t.to <= next.to && t.term.startsWith("c:"))
    .at(-1)
    ?.term.slice(2);
  return { counted: next.value.counted, ...(concept === undefined ? {} : { concept }) };
}

/** Whether a bare figure stands for a count named before: behind "en", or beside a name that it belongs to. */
function takesUp(
  { pack, sentence, mentions, attributions }: SentenceContext,
  find: QuantityFind,
  stretch: Stretch,
): boolean {
  if (!pack) return false;
  const { anaphors, counters } = figureWords(pack);
  const clause = sentence.tokens.slice(stretch.from, find.from);
  if (clause.some(({ folded, lemma }) => anaphors.has(folded) || counters.has(lemma))) return true;
  const inside = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from >= stretch.from && to <= stretch.to;
  return mentions.some(inside) || attributions.some(({ at }) => at >= stretch.from && at < stretch.to);
}
