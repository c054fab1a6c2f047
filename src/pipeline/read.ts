import { analyse } from "../analyse/sentence.ts";
import { extractClaims } from "../extract/index.ts";
import type { Spelling } from "../judge/spelling.ts";
import { packOf } from "../language/registry.ts";
import { problem } from "../problem.ts";
import type { Article, Claim, Problem } from "../record.ts";

/** An article with all that is found in it without a look at another. */
export interface ReadArticle {
  readonly article: Article;
  readonly claims: readonly Claim[];
  /** Its warnings among them. */
  readonly problems: readonly Problem[];
  readonly names: readonly { readonly entity: string; readonly name: string }[];
  readonly spellings: readonly Spelling[];
}

/** Analyses an article and finds its claims. */
export function readArticle(article: Article): ReadArticle {
  const { path, language, warnings } = article;
  const uncovered = packOf(language)
    ? []
    : [problem("language/not-covered", "warning", `${path} is in a language without a pack (${language}).`, { path })];
  const { claims, problems, names, spellings } = extractClaims(article, analyse(article, packOf), packOf);
  return { article, claims, problems: [...uncovered, ...warnings, ...problems], names, spellings };
}
