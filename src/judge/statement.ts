import { contraryOf } from "../language/contrary.ts";
import type { Claim, Ground, Origin, Position } from "../record.ts";
import { groupBy, makePosition, mostFrequent } from "./position.ts";
import { differByAuthority, type Judgement, judgePairs } from "./verdict.ts";

/**
 * Two statements clash when one denies what the other says, or when they say opposite things of the same. Anything less
 * alike is no ground for a conflict. What somebody is said to deny is disputed, not a divergence of the articles.
 */
export function statementGround(a: Claim, b: Claim): Ground {
  const contrary = contraryOf(a, b);
  if (contrary === undefined) return "fit/statements";
  if (contrary === "denied" || differByAuthority(a, b)) return "authority/denial";
  return contrary === "negated" ? "open/negated" : "open/opposite";
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
