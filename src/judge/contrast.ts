import { concepts } from "../language/concepts.ts";
import type { Claim, Polarity } from "../record.ts";

/** Concepts a fact takes a stand on, with the stand. */
function stances(claims: readonly Claim[]): ReadonlyMap<string, Polarity> {
  const found = new Map<string, Polarity>();
  for (const claim of claims)
    for (const term of claim.terms)
      if (term.startsWith("c:") && !found.has(term.slice(2))) found.set(term.slice(2), claim.polarity);
  return found;
}

/** The feelings and judgements that two facts of one topic can differ in. */
const emotive = new Set([
  "worry",
  "fear",
  "support",
  "oppose",
  "praise",
  "criticise",
  "welcome",
  "hope",
  "confident",
  "trust",
  "condemn",
  "reject",
  "accept",
  "approve",
  "reassure",
]);

/**
 * Whether two facts take opposite stands on one matter: one affirms what the other negates, or they hold opposite
 * concepts of feeling or judgement ("not worried" against "fear").
 */
export function contrasts(a: readonly Claim[], b: readonly Claim[]): boolean {
  const left = stances(a);
  const right = stances(b);
  for (const [id, polarity] of left) {
    if (!emotive.has(id)) continue;
    const same = right.get(id);
    if (same !== undefined && same !== polarity) return true;
    const opposite = concepts().get(id)?.opposite ?? [];
    if (opposite.some((other) => right.get(other) === polarity)) return true;
  }
  return false;
}
