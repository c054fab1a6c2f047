import { subjectOf } from "../analyse/tree.ts";
import { isMarked } from "../language/concepts.ts";
import type { QuantityValue } from "../record.ts";
import { clauseAt, predicateOf, type SentenceContext } from "./context.ts";
import type { QuantityFind } from "./quantity/quantity.ts";

/** Adds the concept of what is counted: of the noun itself, or of the verb where the noun says too little. */
export function withConcept(context: SentenceContext, find: QuantityFind): QuantityValue {
  const { value, from, to } = find;
  if (value.unit !== "") return value;
  const inside = context.terms.filter((term) => term.from >= from && term.to <= to && term.term.startsWith("c:"));
  const own = inside.at(-1)?.term;
  const plain = own === undefined ? value.counted === undefined : isMarked(own.slice(2), "generic");
  const verb = plain ? predicateOf(context, clauseAt(context, from), find) : undefined;
  const concept = verb?.startsWith("c:") ? verb : own;
  return concept === undefined ? value : { ...value, concept: concept.slice(2) };
}

/** How far from a figure its owner may stand, in tokens: "12 pour le Parti du lac", "Parti du lac 12". */
const reach = 4;

/** The organisation, person or name beside a figure, with no other figure in between; a source of it is no owner. */
export function ownerOf(context: SentenceContext, find: QuantityFind): string | undefined {
  const sources = new Set(context.attributions.map(({ authority }) => authority.id));
  const gap = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    from >= find.to ? from - find.to : find.from - to;
  const isClear = (from: number, to: number): boolean =>
    !context.quantities.some((other) => other !== find && other.from >= from && other.to <= to);
  const beside = context.mentions
    .filter(
      (m) => m.kind !== "place" && m.form !== "demonym" && !sources.has(m.entity) && gap(m) >= 0 && gap(m) <= reach,
    )
    .filter((m) => (m.from >= find.to ? isClear(find.to, m.from) : isClear(m.to, find.from)))
    .sort((a, b) => gap(a) - gap(b) || a.from - b.from)[0]?.entity;
  return beside ?? holderOf(context, find, sources);
}

/** Who has or gets what is counted: the subject of the verb whose object it is ("le parti obtient 143 sièges"). */
function holderOf(context: SentenceContext, find: QuantityFind, sources: ReadonlySet<string>): string | undefined {
  const { tokens } = context.sentence;
  const object = tokens.slice(find.from, find.to).find(({ relation }) => relation === "obj");
  const subject = object?.head === undefined ? -1 : subjectOf(tokens, object.head);
  const mention = context.mentions.find((m) => subject >= m.from && subject < m.to);
  if (!mention || mention.kind === "place" || mention.form === "demonym" || sources.has(mention.entity))
    return undefined;
  return mention.entity;
}
