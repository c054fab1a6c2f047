import type { Claim, Verdict } from "../record.ts";

/** Why two claims of a fact do not fit together; `none` where they do. */
export type Clash = "none" | "authority" | "time" | "denial" | "scope" | "open";

/** A verdict with the words for it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
}

/**
 * How claims of different articles clash, pair by pair. Two articles that each give both values ("310 metres", "324
 * metres in all") do not clash over them, so that an article always agrees with itself.
 */
export function clashesAcross(claims: readonly Claim[], clash: (a: Claim, b: Claim) => Clash): Clash[] {
  const holds = (article: string, value: Claim): boolean =>
    claims.some((claim) => claim.article === article && clash(claim, value) === "none");
  return claims.flatMap((a, i) =>
    claims.slice(i + 1).flatMap((b): Clash[] => {
      if (a.article === b.article) return [];
      const found = clash(a, b);
      return found !== "none" && holds(a.article, b) && holds(b.article, a) ? ["none"] : [found];
    }),
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

/** The verdict for all clashes of a fact. */
export function verdictOf(clashes: readonly Clash[]): Judgement {
  const heaviest = order.find((clash) => clashes.includes(clash));
  return heaviest === undefined ? { verdict: "agree", reason: "every pair of values fits together" } : words[heaviest];
}
