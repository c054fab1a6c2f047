import type { Claim, Ground, Verdict } from "../record.ts";

/** Why two claims of a fact do not fit together; `none` where they do. */
type Clash = "none" | "authority" | "time" | "denial" | "scope" | "open";

/** How the values of two claims go together; the order of the two makes no difference. */
export type GroundOf = (a: Claim, b: Claim) => Ground;

/** A verdict with the words for it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
}

const clashes: Readonly<Record<Ground, Clash>> = {
  "fit/same": "none",
  "fit/sets": "none",
  "fit/rounding": "none",
  "fit/dates": "none",
  "fit/named": "none",
  "fit/statements": "none",
  "fit/both": "none",
  "time/superseded": "time",
  "time/dates": "time",
  "time/toll": "time",
  "authority/named": "authority",
  "authority/denial": "denial",
  "scope/place": "scope",
  "scope/counted": "scope",
  "scope/expected": "scope",
  "scope/words": "scope",
  "scope/implied": "scope",
  "open/values": "open",
  "open/negated": "open",
  "open/opposite": "open",
};

const fits = (ground: Ground): boolean => clashes[ground] === "none";

/**
 * How two claims of different articles go together inside a fact. Two articles that each give both values ("310 metres",
 * "324 metres in all") do not clash over them, so that an article always agrees with itself.
 */
export function groundWithin(claims: readonly Claim[], a: Claim, b: Claim, groundOf: GroundOf): Ground {
  const found = groundOf(a, b);
  // Who says what stays disputed, however many articles tell both sides.
  if (fits(found) || clashes[found] === "authority" || clashes[found] === "denial") return found;
  const holds = (article: string, value: Claim): boolean =>
    claims.some((claim) => claim.article === article && fits(groundOf(claim, value)));
  return holds(a.article, b) && holds(b.article, a) ? "fit/both" : found;
}

/** The verdict for claims of different articles, pair by pair. */
export function judgePairs(claims: readonly Claim[], groundOf: GroundOf): Judgement {
  return verdictOf(
    claims.flatMap((a, i) =>
      claims
        .slice(i + 1)
        .flatMap((b) => (a.article === b.article ? [] : clashes[groundWithin(claims, a, b, groundOf)])),
    ),
  );
}

/** Different authorities, both named: each may be right about what it counted. */
export function differByAuthority(a: Claim, b: Claim): boolean {
  return a.authority !== undefined && b.authority !== undefined && a.authority.id !== b.authority.id;
}

const words: Readonly<Record<Exclude<Clash, "none">, Judgement>> = {
  open: { verdict: "diverge", reason: "the articles give values that cannot both be right, for the same thing" },
  denial: { verdict: "disputed", reason: "authority: a claim and its denial by different sources" },
  authority: { verdict: "disputed", reason: "authority: each value comes from a different source inside the articles" },
  time: { verdict: "evolves", reason: "time: the later value updates the earlier one" },
  scope: {
    verdict: "unclear",
    reason: "scope: the values differ, and nothing shows that they are about the same whole",
  },
};

/** How heavy a clash is when several occur in one fact: an open one outweighs one that is explained. */
const order: readonly Exclude<Clash, "none">[] = ["open", "denial", "authority", "time", "scope"];

/** How much a ground weighs on the verdict, 0 most; what fits weighs least. */
export function rankOf(ground: Ground): number {
  const clash = clashes[ground];
  return clash === "none" ? order.length : order.indexOf(clash);
}

/** The verdict for all clashes of a fact. */
function verdictOf(found: readonly Clash[]): Judgement {
  const heaviest = order.find((clash) => found.includes(clash));
  return heaviest === undefined ? { verdict: "agree", reason: "every pair of values fits together" } : words[heaviest];
}
