import type { QuantityValue } from "../record.ts";
import { clauseAt, predicateOf, type SentenceContext } from "./context.ts";
import type { QuantityFind } from "./quantity/quantity.ts";

/** Nouns that count people or things of any sort: what became of them says more ("820 personnes ont péri"). */
const generic = new Set(["c:person"]);

/** Adds the concept of what is counted: of the noun itself, or of the verb where the noun says too little. */
export function withConcept(context: SentenceContext, find: QuantityFind): QuantityValue {
  const { value, from, to } = find;
  if (value.unit !== "") return value;
  const inside = context.terms.filter((term) => term.from >= from && term.to <= to + 1 && term.term.startsWith("c:"));
  const own = inside.filter((term) => term.to <= to && !generic.has(term.term)).at(-1);
  const verb = own ? undefined : predicateOf(context, clauseAt(context, from), find);
  const concept = own?.term ?? (verb?.startsWith("c:") ? verb : undefined);
  return concept === undefined ? value : { ...value, concept: concept.slice(2) };
}
