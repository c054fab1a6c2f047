import type { Claim, Origin, Position } from "../record.ts";
import { makePosition, mostFrequent } from "./position.ts";
import type { Judgement } from "./verdict.ts";

const agreed = { verdict: "agree", reason: "the articles name the same" } as const;

/** People and places are joined by identity, so their claims agree; wording may be more or less full. */
export function judgeIdentity(
  claims: readonly Claim[],
  origins: readonly Origin[],
): Judgement & { positions: Position[] } {
  return {
    ...agreed,
    positions: [makePosition(claims, mostFrequent(claims.map(({ value }) => value.text)) ?? "", origins)],
  };
}
