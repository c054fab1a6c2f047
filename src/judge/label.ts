import type { Claim, ClaimKind, Position, Verdict } from "../record.ts";
import { independent, phraseAround, shorten, startPenalty } from "./phrase.ts";
import type { EntityNames } from "./topic.ts";

/** What a label is made from. */
export interface Labelled {
  readonly kind: ClaimKind;
  readonly claims: readonly Claim[];
  readonly positions: readonly Position[];
  readonly verdict: Verdict;
  /** Text of an article, by id. */
  readonly textOf: (article: string) => string;
  readonly names: EntityNames;
  readonly linked: (entity: string) => string;
}

/** Values shown one by one in a label before only the ends are. */
const listed = 3;

/**
 * The claim that speaks best for a fact: it shares most terms with the others for its length, and its clause stands on
 * its own.
 */
function central({ claims, textOf }: Labelled): Claim | undefined {
  const score = (claim: Claim): number => {
    const shared = claims.reduce(
      (sum, other) => (other === claim ? sum : sum + claim.terms.filter((term) => other.terms.includes(term)).length),
      0,
    );
    const clause = textOf(claim.article).slice(claim.clause.start, claim.clause.end);
    return (1 + shared / claims.length) / (6 + claim.terms.length) / (1 + startPenalty(claim, clause));
  };
  const scores = new Map(claims.map((claim) => [claim, score(claim)]));
  const of = (claim: Claim): number => scores.get(claim) ?? 0;
  return [...claims].sort((a, b) => of(b) - of(a) || a.text.length - b.text.length || (a.id < b.id ? -1 : 1))[0];
}

/** The clause around a value; where the sources differ, their values stand side by side in its place. */
function valueLabel(given: Labelled): string {
  const claim = central(given);
  if (!claim) return "";
  const values = given.positions.map(({ value }) => value);
  const several = given.verdict !== "agree" && values.length > 1;
  const shown = !several ? claim.text : values.length > listed ? `${values[0]} … ${values.at(-1)}` : values.join(" / ");
  return phraseAround(given.textOf(claim.article), claim.clause, claim, shown);
}

function statementLabel(given: Labelled): string {
  const claim = central(given);
  if (!claim) return "";
  const name = claim.subject === undefined ? undefined : given.names.get(given.linked(claim.subject));
  return shorten(claim.kind === "quote" ? claim.text : independent(claim, claim.text, name));
}

/** The name and the fullest wording of the role, which does not repeat the name. */
function personLabel({ claims }: Labelled): string {
  const roles = claims.flatMap(({ value }) =>
    value.type === "person" ? { name: value.name, role: value.text.replace(value.name, "").trim() } : [],
  );
  const [best] = roles.sort((a, b) => b.role.length - a.role.length || (a.role < b.role ? -1 : 1));
  return best ? shorten(`${best.name}${claims[0]?.language === "fr" ? " :" : ":"} ${best.role}`) : "";
}

const labels: Readonly<Record<ClaimKind, (given: Labelled) => string>> = {
  quantity: valueLabel,
  date: valueLabel,
  place: valueLabel,
  person: personLabel,
  quote: statementLabel,
  event: statementLabel,
  attribute: statementLabel,
};

/** A line that says what a fact is about: as a fact sheet names it, else built from its claims. */
export function labelOf(given: Labelled): string {
  const entry = given.claims.find((claim) => claim.entry !== undefined)?.entry;
  if (entry !== undefined) return shorten(entry);
  return labels[given.kind](given) || shorten(given.claims[0]?.text ?? "");
}
