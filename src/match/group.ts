import { clusterClaims, type Edge, type PairScore } from "./cluster.ts";
import type { Model } from "./model.ts";
import type { Profile } from "./profile.ts";
import { standsBeside } from "./quantity.ts";
import { numbersOf, type Ratings, rateClaims } from "./rate.ts";
import { Rows, withRows } from "./score.ts";

/** Groups of claims by index, and the scores that made them. */
export interface Grouping extends Ratings {
  readonly groups: readonly (readonly number[])[];
}

const families = ["quantity", "date", "place", "person", "statement"] as const;

/** What it counts that two sentences tell another fact in common. */
const beside = 0.8;

/**
 * Groups claims twice: two sentences that the first grouping found to tell one fact are likely to tell others in common, so
 * that the second one lets pairs of claims in them through more easily.
 */
export function groupClaims(all: readonly Profile[], model: Model): Grouping {
  const { pairs, scoreOf } = rateClaims(all, model);
  const first = groupsOf(all, pairs, scoreOf, model);
  const sentences = numbersOf(all.map(({ claim }) => `${claim.article}:${claim.sentence}`));
  const keyOf = (a: number, b: number): number => (sentences[a] ?? 0) * all.length + (sentences[b] ?? 0);
  const ties = tiesOf(all, first, keyOf);
  const groupOf = new Map(first.flatMap((members, group) => members.map((member) => [member, group] as const)));
  const tied = (a: number, b: number): PairScore => {
    const pair = scoreOf(a, b);
    const found = pair.blocked ? undefined : ties.get(keyOf(a, b));
    if (!found || [...found].every((group) => group === groupOf.get(a) || group === groupOf.get(b))) return pair;
    const rows = new Rows(model[all[a]?.family ?? "statement"].weights);
    rows.add("beside", beside, "their sentences tell another fact in common");
    return withRows(pair, rows);
  };
  return { pairs, scoreOf: tied, groups: groupsOf(all, pairs, tied, model) };
}

function groupsOf(
  all: readonly Profile[],
  pairs: Ratings["pairs"],
  scoreOf: Ratings["scoreOf"],
  model: Model,
): number[][] {
  const edges: Edge[] = [];
  for (const [a, b] of pairs) {
    const pair = scoreOf(a, b);
    // Claims of one article are linked only where it sets two sources' figures side by side.
    const [left, right] = [all[a], all[b]];
    if (!left || !right || (left.claim.article === right.claim.article && !standsBeside(left, right))) continue;
    if (!pair.blocked && pair.score > 0) edges.push({ a, b, pair });
  }
  return families.flatMap((family) =>
    clusterClaims(
      edges.filter(({ a }) => all[a]?.family === family),
      scoreOf,
      model[family],
    ),
  );
}

/** The groups that two sentences of different articles have in common, by the sentences. */
function tiesOf(
  all: readonly Profile[],
  groups: readonly (readonly number[])[],
  keyOf: (a: number, b: number) => number,
): ReadonlyMap<number, Set<number>> {
  const ties = new Map<number, Set<number>>();
  for (const [group, members] of groups.entries())
    for (const a of members)
      for (const b of members) {
        if (all[a]?.claim.article === all[b]?.claim.article) continue;
        const key = keyOf(a, b);
        const known = ties.get(key);
        if (known) known.add(group);
        else ties.set(key, new Set([group]));
      }
  return ties;
}
