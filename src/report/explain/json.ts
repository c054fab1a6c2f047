import type { Claim, Fact, Report } from "../../record.ts";
import { jsonText } from "../escape.ts";
import { articleJson, claimJson, factJson, type Paths, pathsOf } from "../json.ts";
import type { ExplainJson } from "./schema.ts";
import type { Explained } from "./select.ts";
import { axisOf, rowWord } from "./words.ts";

/** One indented JSON document; its shape is `explainSchema`. */
export function explainJson(report: Report, explained: Explained): string {
  const paths = pathsOf(report);
  const told = new Set(explained.facts.flatMap(({ claims }) => claims.map(({ article }) => article)));
  const document: ExplainJson = {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    asked: explained.asked,
    articles: report.articles.filter(({ id }) => told.has(id)).map(articleJson),
    claims: explained.claims.map((claim) => claimRecord(claim, explained.facts, paths)),
    facts: explained.facts.map((fact) => factRecord(fact, paths)),
    problems: report.problems,
  };
  return `${jsonText(document, 2)}\n`;
}

function factRecord(fact: Fact, paths: Paths): ExplainJson["facts"][number] {
  return {
    ...factJson(fact, paths),
    axis: axisOf(fact),
    links: fact.links.map(({ a, b, score, reasons }) => ({
      a,
      b,
      score,
      reasons: reasons.map(({ code, detail, weight }) => ({ code, words: rowWord(code), detail, weight })),
    })),
  };
}

function claimRecord(claim: Claim, facts: readonly Fact[], paths: Paths): ExplainJson["claims"][number] {
  const { about, subject, predicate, scope, people, owner, asOfImplied } = claim;
  const fact = facts.find(({ claims }) => claims.some(({ id }) => id === claim.id));
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
