import type { Profile } from "./profile.ts";
import type { Rows } from "./score.ts";

/**
 * Rows for the places that limit two claims. A place that one claim alone names narrows it the more, the rarer the place
 * is in these articles; the place that the leads of both articles name is where their story is, and narrows nothing.
 * `weight` scales the rows against a claim. Below 1 (dates and equal figures, which a part and the whole may share), a place
 * that the other clause names as well narrows nothing.
 */
export function scoreScope(a: Profile, b: Profile, rows: Rows, weight: number): void {
  const shared = [...a.scope.keys()].filter((place) => b.scope.has(place));
  const rarest = (profile: Profile, other: Profile): number =>
    Math.max(
      0,
      ...[...profile.scope]
        .filter(([place]) => !shared.includes(place) && !(a.scene.has(place) && b.scene.has(place)))
        .filter(([place]) => profile.claim.entry === undefined || !speaksOf(other, place))
        .filter(([place]) => weight >= 1 || other.scope.size > 0 || !other.terms.has(place))
        .map(([, rarity]) => rarity),
    );
  const [left, right] = [rarest(a, b), rarest(b, a)];
  const places = (profile: Profile): string => [...profile.scope.keys()].join(", ");
  if (shared.length > 0) rows.add("scope", 0.5, shared.join(", "));
  else if (left > 0 && right > 0)
    rows.add("scope-differs", -0.8 * weight * Math.max(1, Math.min(left, right, 3)), `${places(a)} / ${places(b)}`);
  else if (left + right > 0)
    rows.add("scope-missing", -0.3 * weight * Math.min(left + right, 4), places(a) + places(b));
}

/** The label of a fact sheet names a place that an article may have named long before. */
const speaksOf = ({ context, lead }: Profile, place: string): boolean => context.has(place) || lead.has(place);

/** A row against two values whose sentences name different people, each of them only others. */
export function scorePeople(a: Profile, b: Profile, rows: Rows, weight: number): void {
  if (a.people.size === 0 || b.people.size === 0) return;
  if ([...a.people].some((person) => b.people.has(person))) rows.add("people", 0.2, "the same people");
  else rows.add("people-differ", -weight, `${[...a.people].join(", ")} / ${[...b.people].join(", ")}`);
}
