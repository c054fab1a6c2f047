import type { Claim, ClaimKind } from "../record.ts";

/** Kinds whose claims are a value in a clause; all others are the clause itself. */
const values: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["quantity", "date", "place", "person"]);

const within = (value: Claim, statement: Claim): boolean =>
  value.article === statement.article && value.start >= statement.start && value.end <= statement.end;

/**
 * For each fact that only repeats another one, the index of that one: a statement each of whose passages holds a value of
 * the same fact ("Two people were pulled from the water" beside the fact of the two people). Facts in contrast and facts
 * of one article never repeat.
 */
export function restatements(facts: readonly (readonly Claim[])[], kept: ReadonlySet<number>): Map<number, number> {
  const home = new Map<string, { readonly fact: number; readonly claim: Claim }[]>();
  for (const [fact, claims] of facts.entries())
    for (const claim of claims)
      if (values.has(claim.kind)) {
        const own = home.get(claim.article);
        if (own) own.push({ fact, claim });
        else home.set(claim.article, [{ fact, claim }]);
      }
  const found = new Map<number, number>();
  for (const [i, claims] of facts.entries()) {
    if (kept.has(i) || claims.length === 0 || claims.some(({ kind }) => values.has(kind))) continue;
    const inside = claims.map(
      (claim) =>
        new Set((home.get(claim.article) ?? []).filter((value) => within(value.claim, claim)).map(({ fact }) => fact)),
    );
    const [first, ...rest] = inside;
    const common = [...(first ?? [])].find((fact) => rest.every((other) => other.has(fact)));
    if (common !== undefined) found.set(i, common);
  }
  return found;
}
