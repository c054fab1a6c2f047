import type { Article, Claim, ClaimKind, Fact, Link, Origin, Position } from "../record.ts";
import { contrasts, standOf } from "./contrast.ts";
import { judgeDate } from "./date.ts";
import { fingerprint } from "./fingerprint.ts";
import { judgeIdentity } from "./identity.ts";
import { labelOf } from "./label.ts";
import { mostFrequent } from "./position.ts";
import { judgeQuantity } from "./quantity.ts";
import { judgeStatement } from "./statement.ts";
import { type EntityNames, topicsOf } from "./topic.ts";
import type { Judgement } from "./verdict.ts";

type Judge = (claims: readonly Claim[], origins: readonly Origin[]) => Judgement & { positions: readonly Position[] };

const judges: Readonly<Record<ClaimKind, Judge>> = {
  quantity: judgeQuantity,
  date: judgeDate,
  place: judgeIdentity,
  person: judgeIdentity,
  quote: judgeStatement,
  event: judgeStatement,
  attribute: judgeStatement,
};

export interface JudgeInput {
  readonly groups: readonly { readonly claims: readonly Claim[]; readonly links: readonly Link[] }[];
  readonly articles: readonly Article[];
  readonly origins: readonly Origin[];
  readonly linked: (entity: string) => string;
  readonly names: EntityNames;
}

/** Gives each group of claims its kind, positions, verdict, label and topic, and marks contrasts inside a topic. */
export function judgeGroups({ groups, articles, origins, linked, names }: JudgeInput): Fact[] {
  const topics = topicsOf(
    groups.map(({ claims }) => claims),
    linked,
    names,
  );
  const ids = new Map<string, number>();
  const facts = groups.map(({ claims, links }, i): Fact => {
    const kind = mostFrequent(claims.map((claim) => claim.kind)) ?? "event";
    const { positions, ...judgement } = judges[kind](claims, origins);
    const within = new Set(claims.map(({ article }) => article));
    const single = within.size < 2;
    const print = fingerprint(kind, claims);
    const seen = ids.get(print) ?? 0;
    ids.set(print, seen + 1);
    return {
      id: seen === 0 ? print : `${print}-${seen + 1}`,
      label: labelOf(kind, claims, positions),
      topic: topics[i] ?? "",
      kind,
      verdict: single ? "single" : judgement.verdict,
      reason: single ? "one article alone" : judgement.reason,
      positions,
      claims,
      links,
      silent: articles.filter(({ id }) => !within.has(id)).map(({ id }) => id),
      contrasts: [],
    };
  });
  return markContrasts(facts, linked);
}

/** Marks facts about a common entity that take opposite stands; only facts with a stand are compared. */
function markContrasts(facts: readonly Fact[], linked: (entity: string) => string): Fact[] {
  const stands = new Map(
    facts.flatMap((fact) => {
      const stand = fact.verdict === "single" ? undefined : standOf(fact.claims, linked);
      return stand === undefined ? [] : [[fact.id, stand] as const];
    }),
  );
  return facts.map((fact) => {
    const own = stands.get(fact.id);
    if (own === undefined) return fact;
    return {
      ...fact,
      contrasts: [...stands].filter(([id, other]) => id !== fact.id && contrasts(own, other)).map(([id]) => id),
    };
  });
}
