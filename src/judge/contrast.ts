import { concepts } from "../language/concepts.ts";
import type { Claim, Polarity } from "../record.ts";

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

/** What a fact is about and where it stands: feelings and judgements with their polarity. */
export interface Stand {
  readonly entities: ReadonlySet<string>;
  readonly views: ReadonlyMap<string, Polarity>;
}

/** The stand of a fact, or undefined where it voices no feeling or judgement. */
export function standOf(claims: readonly Claim[], linked: (entity: string) => string): Stand | undefined {
  const views = new Map<string, Polarity>();
  for (const { terms, polarity } of claims)
    for (const term of terms) {
      const id = term.slice(2);
      if (term.startsWith("c:") && emotive.has(id) && !views.has(id)) views.set(id, polarity);
    }
  if (views.size === 0) return undefined;
  return { views, entities: new Set(claims.flatMap(({ about }) => about.map(linked))) };
}

/**
 * Whether two facts take opposite stands on something both are about: one affirms what the other negates, or they hold
 * opposite feelings or judgements ("not worried" against "fear").
 */
export function contrasts(a: Stand, b: Stand): boolean {
  if (![...a.entities].some((entity) => b.entities.has(entity))) return false;
  return [...a.views].some(([id, polarity]) => {
    const same = b.views.get(id);
    const opposite = concepts().get(id)?.opposite ?? [];
    return (same !== undefined && same !== polarity) || opposite.some((other) => b.views.get(other) === polarity);
  });
}
