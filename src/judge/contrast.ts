import { concepts, isMarked } from "../language/concepts.ts";
import type { Claim, Polarity } from "../record.ts";

/** What a fact is about and where it stands: feelings and judgements with their polarity. */
interface Stand {
  readonly entities: ReadonlySet<string>;
  readonly views: ReadonlyMap<string, Polarity>;
}

/** The stand of a fact, or undefined where it voices no feeling or judgement. */
function standOf(claims: readonly Claim[], linked: (entity: string) => string): Stand | undefined {
  const views = new Map<string, Polarity>();
  for (const { terms, polarity } of claims)
    for (const term of terms) {
      const id = term.slice(2);
      if (term.startsWith("c:") && isMarked(id, "view") && !views.has(id)) views.set(id, polarity);
    }
  if (views.size === 0) return undefined;
  return { views, entities: new Set(claims.flatMap(({ about }) => about.map(linked))) };
}

/** Whether one affirms what the other negates, or they hold opposite feelings or judgements ("not worried", "fear"). */
function opposite(a: Stand, b: Stand): boolean {
  return [...a.views].some(([id, polarity]) => {
    const same = b.views.get(id);
    const opposite = concepts().get(id)?.opposite ?? [];
    return (same !== undefined && same !== polarity) || opposite.some((other) => b.views.get(other) === polarity);
  });
}

/** Two facts, by index, that take opposite stands on entities that both are about. */
export interface Contrast {
  readonly a: number;
  readonly b: number;
  readonly entities: readonly string[];
}

/** All contrasts between facts that several articles report. */
export function contrastsOf(facts: readonly (readonly Claim[])[], linked: (entity: string) => string): Contrast[] {
  // Few facts voice a view: only these are set against each other.
  const stands = facts.flatMap((claims, at) => {
    const stand = standOf(claims, linked);
    return stand === undefined ? [] : [{ at, stand }];
  });
  return stands.flatMap(({ at: a, stand: own }, i) =>
    stands.slice(i + 1).flatMap(({ at: b, stand: other }): Contrast[] => {
      if (!opposite(own, other)) return [];
      const entities = [...own.entities].filter((entity) => other.entities.has(entity));
      return entities.length > 0 ? [{ a, b, entities }] : [];
    }),
  );
}
