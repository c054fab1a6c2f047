import type { Claim, ClaimKind, Fact, Ground, PositionPair } from "../record.ts";
import { dateGround } from "./date.ts";
import { quantityGround } from "./quantity.ts";
import { statementGround } from "./statement.ts";
import { type GroundOf, groundWithin, rankOf } from "./verdict.ts";

/** People and places are joined by identity: what is named is the same. */
const named: GroundOf = () => "fit/named";

const groundsByKind: Readonly<Record<ClaimKind, GroundOf>> = {
  quantity: quantityGround,
  date: dateGround,
  place: named,
  person: named,
  quote: statementGround,
  event: statementGround,
  attribute: statementGround,
};

/** How two claims of a fact go together; undefined where they stand in one article, which is not held against itself. */
export function groundBetween(fact: Fact, a: Claim, b: Claim): Ground | undefined {
  return a.article === b.article ? undefined : groundWithin(fact.claims, a, b, groundsByKind[fact.kind]);
}

/** How the positions of a fact go together: for each two, the ground that weighs most, and the claims that give it. */
export function positionPairs(fact: Fact): PositionPair[] {
  const claims = new Map(fact.claims.map((claim) => [claim.id, claim]));
  const members = fact.positions.map((position) => position.claims.flatMap((id) => claims.get(id) ?? []));
  return members.flatMap((left, a) =>
    members.slice(a + 1).flatMap((right, offset): PositionPair[] => {
      const pairs = left.flatMap((x) =>
        right.flatMap((y) => {
          const ground = groundBetween(fact, x, y);
          return ground === undefined ? [] : { claims: [x, y] as const, ground };
        }),
      );
      const [heaviest] = pairs.sort((x, y) => rankOf(x.ground) - rankOf(y.ground));
      return heaviest === undefined ? [] : [{ a, b: a + 1 + offset, ...heaviest }];
    }),
  );
}
