import type { Claim, Fact, Finding, FindingVerdict, Ground, Inspector, Place, Report, Rule } from "../record.ts";
import { namesOf } from "../report/explain/detail.ts";
import { groundLine, groundText } from "../report/explain/ground.ts";
import { whyText } from "../report/explain/why.ts";
import { printOf } from "./fingerprint.ts";
import { linkBetween, messageOf } from "./message.ts";
import { placer } from "./place.ts";
import { findingVerdicts, rankOf, relationOf, severities, verdictOf } from "./rule.ts";

/** A finding before it is held against a threshold and a baseline; `print` has no number of its turn yet. */
export type Found = Omit<Finding, "fingerprint" | "fails" | "accepted"> & { readonly print: string };

export interface Lookup extends Pick<Inspector, "ground" | "nameOf"> {
  /** Independent origins that must stand against a new article. */
  readonly minSources: number;
}

/** Two claims that do not fit together, the first of the new article. */
interface Clash {
  readonly own: Claim;
  readonly other: Claim;
  readonly ground: Ground;
  readonly verdict: FindingVerdict;
}

/**
 * The findings of a comparison: one for each fact and new article (by id) that has something against it. A statement that
 * merely carries a value which is a finding itself is left out.
 */
export function findingsOf(report: Report, added: ReadonlySet<string>, lookup: Lookup): readonly Found[] {
  const found = new Desk(report, lookup).findings(added);
  return found.filter((one) => !found.some((other) => carries(one, other)));
}

/** Whether one finding is a statement around the value of another, against the same articles and no graver. */
function carries(one: Found, other: Found): boolean {
  const statement = /^(?:event|attribute|quote)\//.test(one.rule) && !/^(?:event|attribute|quote)\//.test(other.rule);
  const inside =
    one.place.article === other.place.article &&
    one.place.start <= other.place.start &&
    other.place.end <= one.place.end;
  if (!statement || !inside) return false;
  const told = new Set(against(other).map(({ article }) => article));
  return rankOf(other.verdict) <= rankOf(one.verdict) && against(one).every(({ article }) => told.has(article));
}

const against = ({ related }: Found): Found["related"] => related.filter(({ stance }) => stance === "against");

class Desk {
  readonly #report: Report;
  readonly #lookup: Lookup;
  readonly #articles: ReadonlyMap<string, Report["articles"][number]>;
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #place: (claim: Claim) => Place;
  readonly #names: ReturnType<typeof namesOf>;

  constructor(report: Report, lookup: Lookup) {
    this.#report = report;
    this.#lookup = lookup;
    this.#articles = new Map(report.articles.map((article) => [article.id, article]));
    this.#claims = new Map(report.claims.map((claim) => [claim.id, claim]));
    this.#place = placer(this.#articles);
    this.#names = namesOf(report, lookup.nameOf);
  }

  findings(added: ReadonlySet<string>): readonly Found[] {
    return this.#report.facts
      .filter(({ restates }) => restates === undefined)
      .flatMap((fact) => {
        const own = new Set(fact.claims.flatMap(({ article }) => (added.has(article) ? article : [])));
        return [...own].flatMap((article) => this.#finding(fact, article) ?? []);
      });
  }

  #finding(fact: Fact, article: string): Found | undefined {
    const clashes = this.#clashes(fact, article);
    const verdict = findingVerdicts.find((each) => clashes.some((clash) => clash.verdict === each));
    const gravest = clashes.filter((clash) => clash.verdict === verdict).sort((a, b) => textFirst(a.own, b.own));
    const [first] = gravest;
    if (first === undefined || verdict === undefined) return undefined;
    const { own } = first;
    // What the claim shown stands against comes before what the article says elsewhere.
    const ranked = [...gravest.filter((clash) => clash.own === own), ...gravest];
    const opposed = oneEach(ranked.map(({ other }) => other));
    if (this.#originsOf(opposed) < this.#lookup.minSources) return undefined;
    const taken = new Set([article, ...clashes.map(({ other }) => other.article)]);
    const beside = oneEach([...fact.claims].sort(textFirst).filter((claim) => !taken.has(claim.article)));
    const related = [
      ...opposed.map((claim) => ({ ...this.#place(claim), stance: "against" as const })),
      ...beside.map((claim) => ({ ...this.#place(claim), stance: "with" as const })),
    ];
    const relation = relationOf(first.ground, verdict);
    const rule: Rule = `${fact.kind}/${relation}`;
    const place = this.#place(own);
    const link = linkBetween(fact, own.id, new Set(opposed.map(({ id }) => id)));
    return {
      rule,
      verdict,
      severity: severities[verdict],
      print: printOf(rule, [...new Set(gravest.map((clash) => clash.own))], this.#articles.get(article)?.text ?? ""),
      fact: fact.id,
      label: fact.label,
      message: messageOf(
        place.value,
        own.authority?.name,
        related.filter(({ stance }) => stance === "against"),
        relation,
      ),
      why: this.#why(first, link),
      reasons: link?.reasons ?? [],
      place,
      related,
    };
  }

  /** Pairs of an article's claims with those of others that do not fit, none graver than the fact: slips weigh nothing. */
  #clashes(fact: Fact, article: string): readonly Clash[] {
    const limit = rankOf(fact.verdict);
    if (limit < 0) return [];
    const own = fact.claims.filter((claim) => claim.article === article);
    const others = fact.claims.filter((claim) => claim.article !== article);
    return own.flatMap((claim) =>
      others.flatMap((other): readonly Clash[] => {
        const ground = this.#lookup.ground(fact, claim, other);
        const verdict = ground === undefined ? undefined : verdictOf(ground);
        if (ground === undefined || verdict === undefined || rankOf(verdict) < limit) return [];
        return [{ own: claim, other, ground, verdict }];
      }),
    );
  }

  #originsOf(claims: readonly Claim[]): number {
    const { origins } = this.#report;
    return new Set(
      claims.map(({ article }) => origins.find(({ articles }) => articles.includes(article))?.id ?? article),
    ).size;
  }

  #why({ own, other, ground }: Clash, link: Fact["links"][number] | undefined): string {
    const clash = sentence(groundLine(groundText(ground, own, other, this.#names)));
    if (link === undefined) return clash;
    const pair = { ...link, needed: Number.NEGATIVE_INFINITY, outcome: { kind: "joined" } } as const;
    const pathOf = (id: string): string => this.#articles.get(id)?.path ?? id;
    return `${whyText(pair, { claims: this.#claims, pathOf, names: this.#names })} ${clash}`;
  }
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

/** Text before captions, then reading order, then by article. */
function textFirst(a: Claim, b: Claim): number {
  return (
    Number(a.weak ?? false) - Number(b.weak ?? false) ||
    (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
    a.start - b.start ||
    a.end - b.end
  );
}

/** The first claim of each article, by article. */
function oneEach(claims: readonly Claim[]): readonly Claim[] {
  const first = new Map<string, Claim>();
  for (const claim of claims) if (!first.has(claim.article)) first.set(claim.article, claim);
  return [...first.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
}
