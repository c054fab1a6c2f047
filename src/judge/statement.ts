import { concepts } from "../language/concepts.ts";
import type { Claim, Ground, Origin, Position } from "../record.ts";
import { groupBy, makePosition, mostFrequent } from "./position.ts";
import { differByAuthority, type Judgement, judgePairs } from "./verdict.ts";

const conceptsOf = (claim: Claim): string[] =>
  claim.terms.flatMap((term) => (term.startsWith("c:") ? [term.slice(2)] : []));

/** Whether the predicates of two claims are opposites in the lexicon ("confirm", "deny"). */
function opposed(a: Claim, b: Claim): boolean {
  const [x, y] = [a.predicate, b.predicate];
  if (x === undefined || y === undefined || x === y) return false;
  return concepts().get(x.slice(2))?.opposite?.includes(y.slice(2)) === true;
}

/**
 * Two statements clash when one negates what the other affirms, with the same predicate and nearly the same words, or
 * when their predicates are opposites. Anything less alike is no ground for a conflict.
 */
export function statementGround(a: Claim, b: Claim): Ground {
  const [x, y] = [new Set(conceptsOf(a)), new Set(conceptsOf(b))];
  const shared = [...x].filter((id) => y.has(id)).length;
  const alike = shared >= 2 && shared * 2 >= Math.min(x.size, y.size);
  const negated = a.polarity !== b.polarity && a.predicate !== undefined && a.predicate === b.predicate && alike;
  const opposite = a.polarity === b.polarity && opposed(a, b) && alike;
  if (!negated && !opposite) return "fit/statements";
  if (a.certainty !== "asserted" || b.certainty !== "asserted") return "fit/statements";
  if (differByAuthority(a, b)) return "authority/denial";
  return negated ? "open/negated" : "open/opposite";
}

/** Positions by polarity, and the verdict. */
export function judgeStatement(
  claims: readonly Claim[],
  origins: readonly Origin[],
): Judgement & { positions: Position[] } {
  const judgement = judgePairs(claims, statementGround);
  const groups = judgement.verdict === "agree" ? [[...claims]] : groupBy(claims, (a, b) => a.polarity === b.polarity);
  const positions = groups.map((group) =>
    makePosition(group, mostFrequent(group.map(({ text }) => text)) ?? "", origins),
  );
  return { ...judgement, positions };
}
