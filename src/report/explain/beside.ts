import type { Claim, Fact, Pair } from "../../record.ts";
import { paragraph, rule } from "../terminal/page.ts";
import { count, verdictSigns } from "../words.ts";
import type { Desk } from "./desk.ts";
import { groundLine, groundText } from "./ground.ts";
import { factName, factOf } from "./near.ts";
import { claimsOf, pairLines } from "./pair.ts";
import type { Explained } from "./select.ts";
import { rulesOut } from "./why.ts";

/** Pairs shown where a line or a fact holds several claims. */
const most = 5;

/** The claims that something to be explained stands for. */
const ownClaims = ({ claims, facts }: Explained): readonly Claim[] =>
  claims.length > 0 ? claims : facts.flatMap((fact) => fact.claims);

/**
 * Every claim of one side beside every claim of the other: those that were joined first, then the nearest first. A date
 * beside a place tells nothing, so such pairs are left out where there are others.
 */
export function pairsBeside(
  explained: Explained,
  beside: Explained,
  { inspector }: Pick<Desk, "inspector">,
): readonly Pair[] {
  const seen = new Set<string>();
  const ranked = ownClaims(explained)
    .flatMap((a) => ownClaims(beside).map((b) => [a, b] as const))
    .flatMap(([a, b]) => {
      const pair = inspector.pair(a.id, b.id);
      const key = `${pair?.a}\n${pair?.b}`;
      if (pair === undefined || seen.has(key)) return [];
      seen.add(key);
      return { pair, rank: rankOf(pair, a.value.type === b.value.type) };
    })
    .sort((x, y) => x.rank - y.rank || y.pair.score / y.pair.needed - x.pair.score / x.pair.needed);
  const told = ranked.filter(({ rank }) => rank < unlike);
  return (told.length > 0 ? told : ranked).map(({ pair }) => pair);
}

const unlike = 3;

function rankOf({ outcome, reasons }: Pair, sameSort: boolean): number {
  if (outcome.kind === "joined") return 0;
  if (!reasons.some(rulesOut)) return 1;
  return sameSort ? 2 : unlike;
}

/** What became of two claims: the fact that holds both and how their values go together there. */
function notesOf(pair: Pair, desk: Desk): readonly string[] {
  if (pair.outcome.kind !== "joined") return [];
  const [a, b] = claimsOf(pair, desk);
  const fact = factOf(pair.a, desk.report.facts);
  if (a === undefined || b === undefined || fact === undefined) return [];
  return [`Both stand in: ${factName(fact, desk.page.width)}`, `Between the two – ${betweenWords(fact, a, b, desk)}`];
}

function betweenWords(fact: Fact, a: Claim, b: Claim, { inspector, names }: Desk): string {
  const ground = inspector.ground(fact, a, b);
  if (ground === undefined) return "no verdict; both are in one article, and an article is not held against itself";
  return groundLine(groundText(ground, a, b, names));
}

export function besideLines(explained: Explained, beside: Explained, desk: Desk): readonly string[] {
  const { page } = desk;
  const pairs = pairsBeside(explained, beside, desk);
  const rest = pairs.length - most;
  const more = `${count(rest, "pair")} more: a column (a.txt:12:5) or a claim's id (a.txt#3) picks one`;
  return [
    ...pairs.slice(0, most).flatMap((pair, i) => {
      const sign = pair.outcome.kind === "joined" ? verdictSigns.agree : verdictSigns.single;
      return [
        ...(i === 0 ? [] : [""]),
        rule(pair.outcome.kind === "joined" ? `${sign} One fact` : `${sign} Not one fact`, page),
        ...pairLines(pair, desk, notesOf(pair, desk)),
      ];
    }),
    ...(rest > 0 ? ["", ...paragraph(more, page.width, 2, 2)] : []),
  ];
}
