import { overlap, similarity } from "./overlap.ts";
import type { Profile } from "./profile.ts";
import { type Rows, scoreContext } from "./score.ts";

/** Rows for two places: the same place, and the same thing that is or happens there. */
export function scorePlaces(a: Profile, b: Profile, rows: Rows): void {
  const x = a.claim.value;
  const y = b.claim.value;
  if (x.type !== "place" || y.type !== "place") return;
  if (x.place !== y.place) {
    rows.block("place", `${x.name} / ${y.name}`);
    return;
  }
  const rarity = a.context.get(x.place) ?? 1;
  rows.add("place", Math.min(2, rarity * 0.65), x.name);
  const { shared } = overlap(a.terms, b.terms);
  if (shared.filter((term) => term !== x.place).length === 0 && similarity(a, b, "context") < 0.3)
    rows.add("thing", -1.6, "nothing else in common");
  scoreContext(a, b, rows, 3.6, 3.2);
}
