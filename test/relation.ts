import { articleFromText, compare } from "../src/index.ts";
import type { Article, Claim, Fact, Verdict } from "../src/record.ts";

export type Relation = "same" | "refines" | "diverge" | "evolves" | "disputed" | "different";

/**
 * Two texts and how what they say goes together. `at` names the passages in question, else the whole texts are;
 * `published` gives the day of each.
 */
export interface Pair {
  readonly relation: Relation;
  readonly languages: readonly [string, string];
  readonly a: string;
  readonly b: string;
  readonly at?: readonly [string, string];
  readonly published?: readonly [string, string];
}

const verdictOf: Readonly<Record<Exclude<Relation, "different">, Verdict>> = {
  same: "agree",
  refines: "agree",
  diverge: "diverge",
  evolves: "evolves",
  disputed: "disputed",
};

/** Whether a claim is about a passage: it stands inside it, or is a value that holds it; a whole clause may hold more. */
function isAbout(claim: Claim, article: Article, passage: string | undefined): boolean {
  if (claim.article !== article.id) return false;
  if (passage === undefined) return true;
  const start = article.text.indexOf(passage);
  const end = start + passage.length;
  const inside = claim.start >= start && claim.end <= end;
  const value = claim.kind !== "event" && claim.kind !== "attribute" && claim.value.type !== "statement";
  return inside || (value && claim.start <= start && claim.end >= end);
}

/** Whether the library sees a pair as a careful reader does. */
export async function isRight({ relation, languages, a, b, at, published }: Pair): Promise<boolean> {
  const make = (id: string, i: 0 | 1, text: string): Promise<Article> =>
    articleFromText({ id, language: languages[i], text, ...(published ? { published: published[i] } : {}) });
  const [first, second] = await Promise.all([make("a", 0, a), make("b", 1, b)]);
  const { facts } = await compare([first, second]);
  const joined = facts.filter(({ claims }: Fact) =>
    [first, second].every((article, i) => claims.some((claim) => isAbout(claim, article, at?.[i]))),
  );
  if (relation === "different") return joined.length === 0;
  return joined.some(({ verdict }) => verdict === verdictOf[relation]);
}
