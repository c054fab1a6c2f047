import { isHeld } from "../language/figures.ts";
import { kindOf } from "./counted.ts";
import { figureWeight } from "./figure.ts";
import type { Profile } from "./profile.ts";

/** What the figures that two names hold in common must tell together. */
const least = 2;

/**
 * Names that holders have in other languages, by the figures they hold: where one party has 38.4 % and another name has
 * 38.4 % in an article of another language, and no third one has, they are one. Each name stands for the first of them.
 */
export function holdersOf(
  all: readonly Profile[],
  groups: readonly (readonly number[])[],
): ReadonlyMap<string, string> {
  const rivals = rivalsOf(all);
  const votes = new Map<string, Map<string, number>>();
  const vote = (a: Named, b: Named, weight: number): void => {
    const key = `${a.owner}\n${b.language}`;
    const own = votes.get(key) ?? new Map<string, number>();
    votes.set(key, own.set(b.owner, (own.get(b.owner) ?? 0) + weight));
  };
  const pairs = new Map<string, readonly [Named, Named]>();
  for (const members of groups.filter((each) => each.some((i) => isShare(all[i])))) {
    const held = new Map(
      members
        .flatMap((i) => namedIn(all[i]))
        .map((named) => [`${named.owner} ${named.language} ${named.figure}`, named]),
    );
    for (const a of held.values())
      for (const b of held.values()) {
        const key = `${a.owner}\n${b.owner}`;
        if (a.language >= b.language || a.owner === b.owner || a.figure !== b.figure || rivals.has(key)) continue;
        vote(a, b, figureWeight(a.figure));
        vote(b, a, figureWeight(a.figure));
        pairs.set(`${key}\n${a.language}\n${b.language}`, [a, b]);
      }
  }
  const best = ({ owner }: Named, { language }: Named): string | undefined => {
    const own = [...(votes.get(`${owner}\n${language}`) ?? [])];
    const [first, second] = own.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return first && first[1] >= least && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
  };
  const links = new Map<string, string>();
  const end = (name: string): string => {
    const next = links.get(name);
    return next === undefined ? name : end(next);
  };
  for (const [, [a, b]] of [...pairs].sort(([x], [y]) => (x < y ? -1 : 1))) {
    if (best(a, b) !== b.owner || best(b, a) !== a.owner) continue;
    const [first, second] = [end(a.owner), end(b.owner)].sort();
    if (first !== undefined && second !== undefined && first !== second) links.set(second, first);
  }
  return new Map([...links.keys()].map((name) => [name, end(name)]));
}

/** A holder's name beside its figure. */
interface Named {
  readonly owner: string;
  readonly language: string;
  readonly figure: number;
}

function namedIn(profile: Profile | undefined): Named[] {
  if (profile?.claim.value.type !== "quantity" || !profile.owner?.startsWith("name:")) return [];
  if (profile.people.has(profile.owner)) return [];
  return [{ owner: profile.owner, language: profile.claim.language, figure: profile.claim.value.figure }];
}

/** Whether a claim counts what parties and countries hold: seats, votes or a share of them, medals. */
function isShare(profile: Profile | undefined): boolean {
  const kind = profile?.claim.value.type === "quantity" ? kindOf(profile.claim.value) : undefined;
  return kind !== undefined && isHeld(kind);
}

/** Pairs of names that hold different figures in one sentence: two holders, whatever figures they have in common. */
function rivalsOf(all: readonly Profile[]): ReadonlySet<string> {
  const sentences = new Map<string, Set<string>>();
  for (const { claim, owner } of all) {
    if (claim.value.type !== "quantity" || owner === undefined) continue;
    const key = `${claim.article}\n${claim.sentence}`;
    sentences.set(key, (sentences.get(key) ?? new Set()).add(owner));
  }
  return new Set(
    [...sentences.values()].flatMap((owners) =>
      [...owners].flatMap((a) => [...owners].flatMap((b) => (a === b ? [] : [`${a}\n${b}`]))),
    ),
  );
}
