import type { Claim, Inspector, Outcome, Pair } from "../record.ts";
import { type Bars, largest, meanAcross, type PairScore } from "./cluster.ts";
import { groupClaims } from "./group.ts";
import { matchModel } from "./model.ts";
import { similarity } from "./overlap.ts";
import { type Profile, profileClaims } from "./profile.ts";
import { comparable, type Ratings } from "./rate.ts";
import { type AreRivals, rivalsAmong } from "./rival.ts";

/** How near a pair must come to be worth a look: a share of what is needed. */
const worthwhile = 0.4;

/**
 * Compares claims again, after they were grouped, to tell why two stand together or not. Takes what `matchClaims` took, and
 * the ids of the claims of each group that came of it.
 */
export function inspectMatches(
  claims: readonly Claim[],
  groups: readonly (readonly string[])[],
  aliases: ReadonlyMap<string, string>,
): Pick<Inspector, "pair" | "nearest"> {
  const { all } = profileClaims(claims, aliases);
  const model = matchModel();
  const { pairs, scoreOf } = groupClaims(all, model);
  const score: Score = (a, b) => scoreOf(a.index, b.index);
  const byId = new Map(all.map((profile) => [profile.claim.id, profile]));
  const members = groups.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  const groupOf = new Map(members.flatMap((group) => group.map((profile) => [profile, group] as const)));
  const own = (profile: Profile): readonly Profile[] => groupOf.get(profile) ?? [profile];

  let met: ReadonlySet<string> | undefined;
  const haveMet = (a: Profile, b: Profile): boolean => {
    met ??= new Set(pairs.map(([i, j]) => `${i} ${j}`));
    return met.has(a.index < b.index ? `${a.index} ${b.index}` : `${b.index} ${a.index}`);
  };

  const outcomeOf = (a: Profile, b: Profile, { blocked, score: sum }: PairScore): Outcome => {
    if (own(a) === own(b)) return { kind: "joined" };
    if (blocked) return { kind: "ruled-out" };
    if (sum < model[a.family].link) return { kind: "below" };
    const apart = apartBy(own(a), own(b), scoreOf, model[a.family], rivalsAmong(all));
    if (apart !== undefined) return apart;
    return haveMet(a, b) ? { kind: "order" } : { kind: "unmet" };
  };

  const pairOf = (x: Profile, y: Profile): Pair => {
    const [a, b] = x.index < y.index ? [x, y] : [y, x];
    const found = score(a, b);
    return {
      a: a.claim.id,
      b: b.claim.id,
      score: round(found.score),
      needed: model[a.family].link,
      reasons: found.reasons,
      outcome: outcomeOf(a, b, found),
    };
  };

  return {
    pair: (a, b) => {
      const [left, right] = [byId.get(a), byId.get(b)];
      return left === undefined || right === undefined || left === right ? undefined : pairOf(left, right);
    },
    nearest: (ids, most) => {
      const asked = ids.flatMap((id) => byId.get(id) ?? []);
      const taken = asked.flatMap(own);
      const best = new Map<readonly Profile[] | Profile, Near>();
      for (const b of comparable(all)) {
        // Another reading of a passage that the fact holds tells nothing new.
        if (taken.some((a) => a === b || overlaps(a.claim, b.claim))) continue;
        for (const a of asked) {
          if (a.family !== b.family || a.claim.article === b.claim.article) continue;
          const near = nearness(a, b, score(a, b), model[a.family].link);
          const group = groupOf.get(b) ?? b;
          if (near >= worthwhile && near > (best.get(group)?.near ?? 0)) best.set(group, { a, b, near });
        }
      }
      return [...best.values()]
        .sort((x, y) => y.near - x.near || x.b.index - y.b.index)
        .slice(0, most)
        .map(({ a, b }) => pairOf(a, b));
    },
  };
}

const overlaps = (a: Claim, b: Claim): boolean => a.article === b.article && a.start < b.end && b.start < a.end;

interface Near {
  readonly a: Profile;
  readonly b: Profile;
  readonly near: number;
}

type Score = (a: Profile, b: Profile) => PairScore;

const round = (score: number): number => Math.round(score * 100) / 100;

/**
 * How near two claims come to being joined: the share of what is needed that they reach. Where a row rules the pair out,
 * the rest is often not scored, so that what counts is how alike the words around are.
 */
function nearness(a: Profile, b: Profile, { blocked, score }: PairScore, needed: number): number {
  if (!blocked) return score / needed;
  return 0.7 * similarity(a, b, "terms", "mean") + 0.3 * similarity(a, b, "context");
}

/** What keeps two groups apart, as the clusterer tells it; undefined where nothing does. */
function apartBy(
  left: readonly Profile[],
  right: readonly Profile[],
  scoreOf: Ratings["scoreOf"],
  bars: Bars,
  areRivals: AreRivals,
): Outcome | undefined {
  for (const a of left)
    for (const b of right) {
      const { blocked, reasons } = scoreOf(a.index, b.index);
      const [reason] = [...reasons].sort((x, y) => x.weight - y.weight);
      if (!blocked || reason === undefined) continue;
      const [first, second] = a.index < b.index ? [a, b] : [b, a];
      return { kind: "conflict", a: first.claim.id, b: second.claim.id, reason };
    }
  const [few, many] = [left, right].map((group) => group.map(({ index }) => index));
  const { mean, needed } = meanAcross(few ?? [], many ?? [], scoreOf, bars, areRivals);
  // Rounded down, so that what falls short never reads as enough.
  if (mean < needed) return { kind: "mean", mean: Math.floor(mean * 100) / 100, needed };
  return left.length + right.length > largest ? { kind: "full", most: largest } : undefined;
}
