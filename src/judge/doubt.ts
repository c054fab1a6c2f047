import { isMonotone } from "../language/concepts.ts";
import type { Article, Claim, Origin, Position } from "../record.ts";
import { dateSlips } from "./date-slip.ts";
import { type FigureSlip, figureSlip } from "./slip.ts";
import { differByAuthority, type Judgement } from "./verdict.ts";

/** A claim whose value is plainly a slip: what all other articles say, and how many. */
export interface Slip {
  readonly claim: Claim;
  /** The value of the others, as one of them writes it. */
  readonly usual: string;
  readonly articles: number;
  readonly why: string;
}

export interface DoubtInput {
  readonly groups: readonly { readonly claims: readonly Claim[] }[];
  readonly articles: readonly Article[];
  readonly origins: readonly Origin[];
}

const reasons: Readonly<Record<FigureSlip, string>> = {
  magnitude: "the same digits, but another order of magnitude",
  "missing-digit": "one digit is missing",
  "extra-digit": "one digit stands twice",
  "exchanged-digits": "two digits are exchanged",
};

/**
 * Values that one article alone gives and that differ from those of all others by a plain slip. A fact needs three articles
 * for this, and the others two independent origins: else nothing tells which of two values is the slip.
 */
export function findSlips({ groups, articles, origins }: DoubtInput): Slip[] {
  const origin = new Map(origins.flatMap(({ id, articles: all }) => all.map((article) => [article, id] as const)));
  const independent = (claims: readonly Claim[]): boolean =>
    new Set(claims.map(({ article }) => article)).size >= 2 &&
    new Set(claims.map(({ article }) => origin.get(article) ?? article)).size >= 2;
  const found = [
    ...groups.flatMap(({ claims }) => figureSlips(claims, independent)),
    ...dateSlips(groups, articles, independent),
  ];
  const seen = new Set<string>();
  // What a newsroom has checked is no slip of an outlet.
  return found.filter(({ claim }) => claim.entry === undefined && !seen.has(claim.id) && seen.add(claim.id));
}

function figureSlips(claims: readonly Claim[], independent: (claims: readonly Claim[]) => boolean): Slip[] {
  const figured = claims.filter(
    ({ value }) => value.type === "quantity" && value.bound !== "range" && /\d/.test(value.text),
  );
  if (new Set(figured.map(({ article }) => article)).size < 3) return [];
  return figured.flatMap((claim): Slip[] => {
    const others = claims.filter(({ article }) => article !== claim.article);
    const [first] = others;
    if (!first || !others.every((other) => sameFigure(other, first)) || !independent(others)) return [];
    const why = comparable(claim, others) ? slipBetween(claim, first) : undefined;
    const articles = new Set(others.map(({ article }) => article)).size;
    return why === undefined ? [] : [{ claim, usual: first.value.text, articles, why: reasons[why] }];
  });
}

const sameFigure = ({ value: a }: Claim, { value: b }: Claim): boolean =>
  a.type === "quantity" && b.type === "quantity" && a.figure === b.figure && a.unit === b.unit;

/** An earlier state, a part of the whole or the figure of somebody else is no slip. */
function comparable(claim: Claim, others: readonly Claim[]): boolean {
  return others.every(
    (other) =>
      other.superseded === claim.superseded &&
      other.polarity === claim.polarity &&
      !differByAuthority(other, claim) &&
      other.value.type === "quantity" &&
      claim.value.type === "quantity" &&
      other.value.part === claim.value.part,
  );
}

function slipBetween({ value: odd }: Claim, { value: usual }: Claim): FigureSlip | undefined {
  if (odd.type !== "quantity" || usual.type !== "quantity" || odd.unit !== usual.unit) return undefined;
  const grows = [odd, usual].some(({ concept }) => concept !== undefined && isMonotone(concept));
  return figureSlip(odd.figure, usual.figure, grows);
}

/** The judgement on the claims that are no slips, with a word on those that are left out. */
export function judgeWithout(
  slips: ReadonlyMap<string, Slip>,
  claims: readonly Claim[],
  judge: (claims: readonly Claim[]) => Judgement & { positions: readonly Position[] },
): Judgement & { positions: readonly Position[] } {
  const whole = judge(claims);
  const doubted = claims.flatMap(({ id }) => slips.get(id) ?? []);
  if (doubted.length === 0) return whole;
  const { verdict, reason } = judge(claims.filter(({ id }) => !slips.has(id)));
  const texts = [...new Set(doubted.map(({ claim }) => `“${claim.value.text}”`))].join(", ");
  return { verdict, reason: `${reason}; ${texts} is left out as a slip`, positions: whole.positions };
}
