import type { Claim, Fact, Ground, Inspector, Pair, Reason, Report } from "../../record.ts";
import { jsonText } from "../escape.ts";
import { articleJson, claimJson, factJson, type Paths, pathsOf } from "../json.ts";
import { pairsBeside } from "./beside.ts";
import { namesOf } from "./detail.ts";
import { groundText } from "./ground.ts";
import { factOf, nearestTo, outsiderOf } from "./near.ts";
import type { ExplainJson } from "./schema.ts";
import type { Explained } from "./select.ts";
import { byWeight, type Library, whyText } from "./why.ts";
import { axisOf, rowWord } from "./words.ts";

type FactRecord = ExplainJson["facts"][number];
type PairRecord = FactRecord["links"][number];
type BesideRecord = NonNullable<ExplainJson["pairs"]>[number];

/** What the records are made with. */
interface Source {
  readonly report: Report;
  readonly inspector: Inspector;
  readonly paths: Paths;
  readonly library: Library;
}

/** One indented JSON document; its shape is `explainSchema`. */
export function explainJson(report: Report, explained: Explained, inspector: Inspector): string {
  const paths = pathsOf(report);
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const names = namesOf(report, inspector.nameOf);
  const source: Source = {
    report,
    inspector,
    paths,
    library: { claims, names, pathOf: (article) => paths.get(article) ?? article },
  };
  const { beside } = explained;
  const asked = [...explained.claims, ...(beside?.claims ?? [])];
  const facts = beside === undefined ? explained.facts.map((fact) => factRecord(fact, explained, source)) : [];
  const pairs = beside === undefined ? undefined : pairsBeside(explained, beside, source);
  const held = new Set([...asked, ...facts.flatMap((fact) => fact.claims)].map(({ id }) => id));
  const named = [...facts.flatMap(({ nearest }) => nearest), ...(pairs ?? [])].flatMap(idsOf);
  const others = [...new Set(named)].flatMap((id) => (held.has(id) ? [] : (claims.get(id) ?? [])));
  const told = new Set([...asked, ...others, ...facts.flatMap((fact) => fact.claims)].map(({ article }) => article));
  const document: ExplainJson = {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    asked: explained.asked,
    ...(beside === undefined ? {} : { with: beside.asked }),
    articles: report.articles.filter(({ id }) => told.has(id)).map(articleJson),
    claims: asked.map((claim) => claimRecord(claim, report.facts, paths)),
    facts,
    ...(pairs === undefined ? {} : { pairs: pairs.map((pair) => besideRecord(pair, source)) }),
    others: others.map((claim) => claimJson(claim, paths)),
    problems: report.problems,
  };
  return `${jsonText(document, 2)}\n`;
}

const idsOf = ({ a, b, outcome }: Pick<Pair, "a" | "b" | "outcome">): readonly string[] =>
  outcome.kind === "conflict" ? [a, b, outcome.a, outcome.b] : [a, b];

function factRecord(fact: Fact, { claims }: Explained, source: Source): FactRecord {
  const { inspector, paths, library } = source;
  const asked = new Set(claims.map(({ id }) => id));
  return {
    ...factJson(fact, paths),
    axis: axisOf(fact),
    links: fact.links.flatMap(({ a, b }) => inspector.pair(a, b) ?? []).map((pair) => pairRecord(pair, library)),
    grounds: inspector.grounds(fact).map(({ a, b, claims: [x, y], ground }) => ({
      a,
      b,
      claims: [x.id, y.id],
      ...groundRecord(ground, x, y, library),
    })),
    nearest: nearestTo(fact, asked, source).map((pair) => ({
      ...pairRecord(pair, library),
      other: outsiderOf(pair, fact),
    })),
  };
}

function groundRecord(ground: Ground, a: Claim, b: Claim, { names }: Library): NonNullable<BesideRecord["between"]> {
  return { ground, ...groundText(ground, a, b, names) };
}

const rowRecord = ({ code, detail, weight }: Reason): PairRecord["reasons"][number] => ({
  code,
  words: rowWord(code),
  detail,
  weight,
});

function pairRecord(pair: Pair, library: Library): PairRecord {
  const { a, b, score, needed, outcome, reasons } = pair;
  return {
    a,
    b,
    score,
    needed,
    why: whyText(pair, library),
    outcome: outcome.kind === "conflict" ? { ...outcome, reason: rowRecord(outcome.reason) } : outcome,
    reasons: byWeight(reasons).map(rowRecord),
  };
}

function besideRecord(pair: Pair, { report, inspector, library }: Source): BesideRecord {
  const record = pairRecord(pair, library);
  const [a, b] = [library.claims.get(pair.a), library.claims.get(pair.b)];
  const fact = pair.outcome.kind === "joined" ? factOf(pair.a, report.facts) : undefined;
  if (fact === undefined || a === undefined || b === undefined) return record;
  const ground = inspector.ground(fact, a, b);
  return {
    ...record,
    fact: fact.id,
    ...(ground === undefined ? {} : { between: groundRecord(ground, a, b, library) }),
  };
}

function claimRecord(claim: Claim, facts: readonly Fact[], paths: Paths): ExplainJson["claims"][number] {
  const { about, subject, predicate, scope, people, owner, asOfImplied } = claim;
  const fact = factOf(claim.id, facts);
  return {
    ...claimJson(claim, paths),
    ...(fact === undefined ? {} : { fact: fact.id }),
    about,
    ...(subject === undefined ? {} : { subject }),
    ...(predicate === undefined ? {} : { predicate }),
    scope,
    people,
    ...(owner === undefined ? {} : { owner }),
    ...(asOfImplied === undefined ? {} : { asOfImplied }),
  };
}
