import type { Article, Claim, ClaimKind, Fact, Link, Origin, Position } from "../record.ts";
import { type Contrast, contrastsOf } from "./contrast.ts";
import { judgeDate } from "./date.ts";
import { judgeWithout, type Slip } from "./doubt.ts";
import { fingerprint } from "./fingerprint.ts";
import { judgeIdentity } from "./identity.ts";
import { labelOf } from "./label.ts";
import { mostFrequent } from "./position.ts";
import { judgeQuantity } from "./quantity.ts";
import { restatements } from "./restatement.ts";
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
  /** Claims that are plain slips, by id: they decide no verdict. */
  readonly slips?: ReadonlyMap<string, Slip>;
}

/** Gives each group of claims its kind, positions, verdict, label and topic, and marks contrasts inside a topic. */
export function judgeGroups({ groups, articles, origins, linked, names, slips = new Map() }: JudgeInput): Fact[] {
  const common = groups.map(({ claims }) => (new Set(claims.map(({ article }) => article)).size > 1 ? claims : []));
  const contrasts = contrastsOf(common, linked);
  const topics = topicsOf(
    groups.map(({ claims }) => claims),
    linked,
    commonTopics(common, contrasts, linked).map((topic, i) => topic ?? personOf(groups[i]?.claims ?? [], linked)),
  );
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const repeated = restatements(common, new Set(contrasts.flatMap(({ a, b }) => [a, b])));
  const textOf = (article: string): string => texts.get(article) ?? "";
  const ids = uniqueIds(groups.map(({ claims }) => fingerprint(claims, textOf)));
  const facts = groups.map(({ claims, links }, i): Fact => {
    const kind = mostFrequent(claims.map((claim) => claim.kind)) ?? "event";
    const { positions, ...judgement } = judgeWithout(slips, claims, (some) => judges[kind](some, origins));
    const within = new Set(claims.map(({ article }) => article));
    const { verdict, reason } = within.size < 2 ? alone : judgement;
    const topic = topics[i] ?? "";
    return {
      id: ids[i] ?? "",
      label: labelOf({ kind, claims, positions, verdict, textOf, names, linked }),
      topic: names.get(topic) ?? topic.replace(/^[a-z]+:/, ""),
      kind,
      verdict,
      reason,
      positions,
      claims,
      links,
      silent: articles.filter(({ id, sheet }) => !within.has(id) && !sheet).map(({ id }) => id),
      contrasts: contrasts.flatMap(({ a, b }) => ids[a === i ? b : b === i ? a : -1] ?? []),
    };
  });
  return facts.map((fact, i) => {
    const told = facts[repeated.get(i) ?? -1];
    // A conflict is only told with another one like it.
    return told === undefined || (fact.verdict !== "agree" && fact.verdict !== told.verdict)
      ? fact
      : { ...fact, restates: told.id };
  });
}

const alone = { verdict: "single", reason: "one article alone" } as const;

/** The person whose role the claims state. */
function personOf(claims: readonly Claim[], linked: (entity: string) => string): string | undefined {
  const [value] = claims.map((claim) => claim.value);
  return value?.type === "person" ? linked(value.person) : undefined;
}

/** Facts in contrast stand under the entity both are about that fewest other facts are about. */
function commonTopics(
  facts: readonly (readonly Claim[])[],
  contrasts: readonly Contrast[],
  linked: (entity: string) => string,
): (string | undefined)[] {
  const about = facts.map((claims) => new Set(claims.flatMap((claim) => claim.about.map(linked))));
  const spread = (entity: string): number => about.filter((entities) => entities.has(entity)).length;
  const topics: (string | undefined)[] = facts.map(() => undefined);
  for (const { a, b, entities } of contrasts) {
    const [best] = [...entities].sort((x, y) => spread(x) - spread(y) || (x < y ? -1 : 1));
    topics[a] ??= best;
    topics[b] ??= topics[a];
  }
  return topics;
}

/** Gives the second and later of equal ids a number. */
function uniqueIds(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
