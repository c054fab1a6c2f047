import type { Spelling } from "../judge/spelling.ts";
import type { Signature } from "../match/signature.ts";
import type { Article, Claim, LanguageId, Problem, Term } from "../record.ts";
import type { ReadArticle } from "./read.ts";

/** What is always looked at of a file: enough to name its articles, to tell copies, and to find their stories. */
export interface FileHead {
  readonly articles: readonly ArticleHead[];
  /** Of what gave no article. */
  readonly problems: readonly Problem[];
}

export interface ArticleHead {
  /** Tells it from the others of its file. */
  readonly key?: string;
  /** Articles with the same one are one text from one outlet. */
  readonly twin: string;
  readonly language: LanguageId;
  readonly signature: Signature;
}

/**
 * An article as it is kept: without its id, which depends on the other files, and without what can be had from the rest.
 */
export interface PackedArticle {
  readonly article: Omit<Article, "id">;
  /** The contexts of its claims: those of a sentence have one. */
  readonly contexts: readonly (readonly Term[])[];
  readonly claims: readonly PackedClaim[];
  readonly problems: readonly Problem[];
  readonly names: ReadArticle["names"];
  readonly spellings: readonly Omit<Spelling, "article">[];
}

type PackedClaim = Omit<Claim, "id" | "article" | "text" | "context"> & {
  /** Index of its context. */
  readonly context: number;
};

/** Makes an article ready to be kept. */
export function packArticle({ article, claims, problems, names, spellings }: ReadArticle): PackedArticle {
  const indices = new Map<readonly Term[], number>();
  const packed = claims.map(({ id: _id, article: _article, text: _text, context, ...rest }): PackedClaim => {
    const index = indices.get(context) ?? indices.size;
    indices.set(context, index);
    return { ...rest, context: index };
  });
  const { id: _, ...rest } = article;
  return {
    article: rest,
    contexts: [...indices.keys()],
    claims: packed,
    problems,
    names,
    spellings: spellings.map(({ article: _article, ...spelling }) => spelling),
  };
}

/** Gives a kept article its id, and its claims theirs. */
export function unpackArticle(
  { article, contexts, claims, problems, names, spellings }: PackedArticle,
  id: string,
): ReadArticle {
  return {
    article: { id, ...article },
    claims: claims.map(({ context, ...claim }, i) => ({
      id: `${id}#${i + 1}`,
      article: id,
      ...claim,
      text: article.text.slice(claim.start, claim.end),
      context: contexts[context] ?? [],
    })),
    problems,
    names,
    spellings: spellings.map((spelling) => ({ article: id, ...spelling })),
  };
}
