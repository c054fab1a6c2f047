import type { Claim } from "../record.ts";

/**
 * Whether two claims speak of one thing plainly enough to call their values a conflict: they share a predicate, or most of
 * the words around the shorter one.
 */
export function speakAlike(a: Claim, b: Claim): boolean {
  if (a.predicate !== undefined && a.predicate === b.predicate) return true;
  const words = (claim: Claim): string[] => claim.terms.filter((term) => !term.startsWith("n:"));
  const [x, y] = [words(a), words(b)];
  const shared = x.filter((term) => y.includes(term)).length;
  return shared >= 2 && shared * 2 >= Math.min(x.length, y.length);
}
