import type { Claim, ClaimKind } from "../record.ts";

/** What of a claim tells whether it repeats another. */
type Passage = Pick<Claim, "article" | "kind" | "start" | "end">;

/** Kinds whose claims are a value in a clause; all others are the clause itself. */
const values: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["quantity", "date", "place", "person"]);

/** Whether one of two claims of an article stands inside the other. */
const within = (inner: Passage, outer: Passage): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Facts by the article of their claims, each with the claim. */
type Homes = ReadonlyMap<string, readonly { readonly fact: number; readonly claim: Passage }[]>;

/** The claims of some of the facts, by article. */
function homesOf(facts: readonly (readonly Passage[])[], wanted: (claim: Passage) => boolean): Homes {
  const homes = new Map<string, { readonly fact: number; readonly claim: Passage }[]>();
  for (const [fact, claims] of facts.entries())
    for (const claim of claims) {
      if (!wanted(claim)) continue;
      const own = homes.get(claim.article);
      if (own) own.push({ fact, claim });
      else homes.set(claim.article, [{ fact, claim }]);
    }
  return homes;
}

/** The facts that have, for each of some claims, one that goes with it; the first of them comes first. */
function sharedBy(
  claims: readonly Passage[],
  homes: Homes,
  goes: (own: Passage, other: Passage) => boolean,
): readonly number[] {
  const found = claims.map(
    (own) => new Set((homes.get(own.article) ?? []).filter(({ claim }) => goes(own, claim)).map(({ fact }) => fact)),
  );
  const [first, ...rest] = found;
  return [...(first ?? [])].filter((fact) => rest.every((other) => other.has(fact))).sort((x, y) => x - y);
}

/**
 * For each fact that only repeats another one, the index of that one: a statement each of whose passages holds a value of
 * the same fact ("Two people were pulled from the water" beside the fact of the two people), or stands in or around a
 * passage of one other statement (a quotation, and the clause that it is). Of two such statements the one of fewer passages
 * repeats, else the later one. A place that a statement of more passages names each time is told with it. A fact in contrast (`kept`) only repeats another that is; facts of one article never do.
 */
export function restatements(facts: readonly (readonly Passage[])[], kept: ReadonlySet<number>): Map<number, number> {
  const isValue = ({ kind }: Passage): boolean => values.has(kind);
  const valued = homesOf(facts, isValue);
  const stated = homesOf(facts, (claim) => !isValue(claim));
  const sizeOf = (fact: number): number => facts[fact]?.length ?? 0;
  const mayRepeat = (own: number, other: number): boolean => !kept.has(own) || kept.has(other);

  const toldWith = (i: number, claims: readonly Passage[]): number | undefined => {
    if (claims.every(({ kind }) => kind === "place"))
      return sharedBy(claims, stated, within).find((other) => sizeOf(other) > claims.length && mayRepeat(i, other));
    if (claims.some(isValue)) return undefined;
    const [value] = kept.has(i) ? [] : sharedBy(claims, valued, (own, other) => within(other, own));
    if (value !== undefined) return value;
    return sharedBy(claims, stated, (own, other) => within(other, own) || within(own, other)).find(
      (other) =>
        mayRepeat(i, other) && (sizeOf(other) > claims.length || (sizeOf(other) === claims.length && other < i)),
    );
  };

  return new Map(
    facts.flatMap((claims, i) => {
      const other = claims.length === 0 ? undefined : toldWith(i, claims);
      return other === undefined ? [] : [[i, other] as const];
    }),
  );
}
