import type { Certainty, ClaimKind, Severity, Verdict } from "../record.ts";

/** The words and signs of the interface, in one place. Every verdict has a sign, so that colour is never needed. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  diverge: "✗",
  evolves: "↻",
  disputed: "⚖",
  agree: "✓",
  unclear: "?",
  single: "○",
};

/** Worst first: the order of the headline and of the conflicts. */
export const verdicts: readonly Verdict[] = ["diverge", "disputed", "evolves", "agree", "unclear", "single"];

export const conflicts: ReadonlySet<Verdict> = new Set<Verdict>(["diverge", "disputed", "evolves"]);

export const claimKinds: readonly ClaimKind[] = ["quantity", "date", "place", "person", "quote", "event", "attribute"];

/** After a count in the headline: "1 diverges", "2 diverge". */
export const verdictCounts: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
  diverge: ["diverges", "diverge"],
  disputed: ["disputed", "disputed"],
  evolves: ["evolves", "evolve"],
  agree: ["agrees", "agree"],
  unclear: ["unclear", "unclear"],
  single: ["in one article only", "in one article only"],
};

/** What is said of a claim beside its excerpt; plain assertions need no word. */
export const certaintyNotes: Readonly<Record<Certainty, string>> = {
  asserted: "",
  hedged: "hedged",
  planned: "planned",
  hypothetical: "hypothetical",
  denied: "denied here",
};

export const severityWords: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** Stands over facts that name nothing they are about. */
export const noTopic = "Other facts";

export const contrastSign = "⇄";
export const copySign = "⧉";

/** "1 article", "2 articles", "1 copy", "2 copies". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** How many stand behind a fact; wire copies make fewer origins than sources. */
export interface Support {
  readonly sources: number;
  readonly origins: number;
}

/** "3 sources agree (2 independent)", "evolves · 2 sources": the verdict as it stands beside a fact's label. */
export function verdictWords(verdict: Verdict, { sources, origins }: Support): string {
  const all = count(sources, "source");
  const independent = origins < sources ? ` (${origins} independent)` : "";
  switch (verdict) {
    case "agree":
    case "diverge":
      return `${all} ${sources === 1 ? `${verdict}s` : verdict}${independent}`;
    case "evolves":
    case "disputed":
    case "unclear":
      return `${verdict} · ${all}${independent}`;
    case "single":
      return `${all} only`;
  }
}

const listed = 6;

/** "A, B and C"; long lists end in "and 12 more". */
export function list(names: readonly string[], most: number = listed): string {
  if (names.length > most) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
