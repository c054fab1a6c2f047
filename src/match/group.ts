import { clusterClaims, type Edge, type PairScore } from "./cluster.ts";
import { holdersOf } from "./holder.ts";
import type { Model } from "./model.ts";
import type { Profile } from "./profile.ts";
import { standsBeside } from "./quantity.ts";
import { numbersOf, type Ratings, rateClaims } from "./rate.ts";
import { rivalsAmong } from "./rival.ts";
import { withRow } from "./score.ts";

/** Groups of claims by index, and the scores that made them. */
export interface Grouping extends Ratings {
  readonly groups: readonly (readonly number[])[];
}

const families = ["quantity", "date", "place", "person", "statement"] as const;

/** What it counts that two sentences tell another fact in common. */
const beside = 0.8;
/** What it counts that the sentences in front of them or behind them do: articles tell one story in one order. */
const inOrder = 0.5;

/**
 * Groups claims twice: two sentences that the first grouping found to tell one fact are likely to tell others in common, so
 * that the second one lets pairs of claims in them through more easily.
 */
export function groupClaims(given: readonly Profile[], model: Model): Grouping {
  const plain = rateClaims(given, model);
  const found = groupsOf(given, plain.pairs, plain.scoreOf, model);
  const holders = holdersOf(given, found);
  const all = holders.size === 0 ? given : given.map((profile) => withHolder(profile, holders));
  const { pairs, scoreOf } = holders.size === 0 ? plain : rateClaims(all, model);
  const first = holders.size === 0 ? found : groupsOf(all, pairs, scoreOf, model);
  const keyOf = sentenceKeys(all);
  const ties = tiesOf(all, first, keyOf);
  const groupOf = new Map(first.flatMap((members, group) => members.map((member) => [member, group] as const)));
  const tied = (a: number, b: number): PairScore => {
    const pair = scoreOf(a, b);
    if (pair.blocked || pair.parted) return pair;
    const isOther = (group: number): boolean => group !== groupOf.get(a) && group !== groupOf.get(b);
    const bars = model[all[a]?.family ?? "statement"];
    if ([...(ties.get(keyOf(a, b)) ?? [])].some(isOther))
      return withRow(pair, bars, "beside", beside, "their sentences tell another fact in common");
    if (ties.has(keyOf(a, b, -1)) || ties.has(keyOf(a, b, 1)))
      return withRow(pair, bars, "in-order", inOrder, "the sentences before or behind them tell a fact in common");
    return pair;
  };
  return { pairs, scoreOf: tied, groups: groupsOf(all, pairs, tied, model) };
}

function withHolder(profile: Profile, holders: ReadonlyMap<string, string>): Profile {
  const holder = profile.owner === undefined ? undefined : holders.get(profile.owner);
  return holder === undefined ? profile : { ...profile, owner: holder };
}

function groupsOf(
  all: readonly Profile[],
  pairs: Ratings["pairs"],
  scoreOf: Ratings["scoreOf"],
  model: Model,
): number[][] {
  const edges: Edge[] = [];
  for (const [a, b] of pairs) {
    // Claims of one article are linked only where it sets two sources' figures side by side.
    const [left, right] = [all[a], all[b]];
    if (!left || !right || (left.claim.article === right.claim.article && !standsBeside(left, right))) continue;
    const pair = scoreOf(a, b);
    if (!pair.blocked && pair.score > 0) edges.push({ a, b, pair });
  }
  return families.flatMap((family) =>
    clusterClaims(
      edges.filter(({ a }) => all[a]?.family === family),
      scoreOf,
      model[family],
      rivalsAmong(all),
    ),
  );
}

/** A number for the sentences of two claims, or for those a step in front of them or behind them. */
type KeyOf = (a: number, b: number, step?: number) => number;

function sentenceKeys(all: readonly Profile[]): KeyOf {
  const articles = numbersOf(all.map(({ claim }) => claim.article));
  const longest = all.reduce((most, { claim }) => Math.max(most, claim.sentence), 0) + 3;
  const span = longest * all.length;
  // A sentence in front of the first has a number as well, that nothing stands in.
  const numberOf = (claim: number, step: number): number =>
    (articles[claim] ?? 0) * longest + (all[claim]?.claim.sentence ?? 0) + 1 + step;
  return (a, b, step = 0) => numberOf(a, step) * span + numberOf(b, step);
}

/** The groups that two sentences of different articles have in common, by the sentences. */
function tiesOf(
  all: readonly Profile[],
  groups: readonly (readonly number[])[],
  keyOf: KeyOf,
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
