import type { Fact } from "../record.ts";
import { conflicts, verdicts } from "./words.ts";

export interface Topic {
  readonly name: string;
  readonly facts: readonly Fact[];
  /** Two of these facts take opposite stances. */
  readonly contrast: boolean;
}

export interface Section {
  readonly name: "conflicts" | "agreements" | "unclear" | "single";
  readonly title: string;
  readonly topics: readonly Topic[];
  readonly size: number;
}

const titles = {
  conflicts: "Where the sources differ",
  agreements: "Where the sources agree",
  unclear: "Perhaps the same fact, but not comparable",
  single: "In one article only",
} as const;

function sectionOf(fact: Fact): Section["name"] {
  if (conflicts.has(fact.verdict)) return "conflicts";
  if (fact.verdict === "agree") return "agreements";
  return fact.verdict === "unclear" ? "unclear" : "single";
}

/** The facts that a reader is shown: one that only repeats another shown as well is left out. */
export function toldFacts(facts: readonly Fact[]): readonly Fact[] {
  const ids = new Set(facts.map(({ id }) => id));
  return facts.filter(({ restates }) => restates === undefined || !ids.has(restates));
}

/** Facts as a reader meets them: conflicts first, then agreements, each by topic; empty sections are left out. */
export function arrange(facts: readonly Fact[]): readonly Section[] {
  const names: readonly Section["name"][] = ["conflicts", "agreements", "unclear", "single"];
  const told = toldFacts(facts);
  return names.flatMap((name) => {
    const own = told.filter((fact) => sectionOf(fact) === name);
    return own.length === 0 ? [] : [{ name, title: titles[name], topics: topicsOf(own), size: own.length }];
  });
}

function topicsOf(facts: readonly Fact[]): readonly Topic[] {
  const byTopic = new Map<string, Fact[]>();
  for (const fact of facts) byTopic.set(fact.topic, [...(byTopic.get(fact.topic) ?? []), fact]);
  return [...byTopic]
    .map(([name, own]) => ({ name, facts: contrastsTogether(own.sort(strongestFirst)), contrast: hasContrast(own) }))
    .sort(
      (a, b) =>
        Number(a.name === "") - Number(b.name === "") ||
        severity(a) - severity(b) ||
        Number(b.contrast) - Number(a.contrast) ||
        reach(b) - reach(a) ||
        b.facts.length - a.facts.length ||
        compareText(a.name, b.name),
    );
}

/** A fact is followed by those that it contrasts with. */
function contrastsTogether(facts: readonly Fact[]): readonly Fact[] {
  const ordered = new Set<Fact>();
  for (const fact of facts) {
    ordered.add(fact);
    for (const other of facts) if (fact.contrasts.includes(other.id)) ordered.add(other);
  }
  return [...ordered];
}

function hasContrast(facts: readonly Fact[]): boolean {
  const ids = new Set(facts.map((fact) => fact.id));
  return facts.some((fact) => fact.contrasts.some((id) => ids.has(id)));
}

const severity = (topic: Topic): number =>
  topic.facts.reduce((worst, { verdict }) => Math.min(worst, verdicts.indexOf(verdict)), verdicts.length);
const articlesOf = (fact: Fact): number => new Set(fact.claims.map((claim) => claim.article)).size;
const reach = (topic: Topic): number => topic.facts.reduce((most, fact) => Math.max(most, articlesOf(fact)), 0);

function strongestFirst(a: Fact, b: Fact): number {
  return (
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
    articlesOf(b) - articlesOf(a) ||
    compareText(a.label, b.label) ||
    compareText(a.id, b.id)
  );
}

/** By code unit: the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
