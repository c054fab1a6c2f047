import type { Claim, Fact, Report } from "../../record.ts";

/** What is to be explained: a fact, or claims with the facts that they belong to. */
export interface Explained {
  /** As the reader asked for it. */
  readonly asked: string;
  readonly facts: readonly Fact[];
  /** The claims asked for; empty where a fact was. */
  readonly claims: readonly Claim[];
  /** What it is to be compared with, where that was asked for. */
  readonly beside?: Explained;
}

export type Selection =
  | { readonly found: Explained }
  /** Several facts, or files, answer to it. */
  | { readonly ambiguous: "fact" | "file"; readonly known: readonly string[] }
  /** Nothing does; `known` are the ids of the sort that was asked for. "form": it looks like none of them. */
  | { readonly unknown: "fact" | "claim" | "file" | "line" | "form"; readonly known: readonly string[] };

const factId = /^[0-9a-f]{4,12}(?:-\d+)?$/i;
const filePlace = /^(.+?):(\d+)(?::(\d+))?$/;

/**
 * Finds what an id or a place stands for: a fact by its id or the start of it (4 digits at least), a claim by its id
 * ("a.txt#3"), the claims of a line by "a.txt:12", the one at a column by "a.txt:12:5". A file may be named by the end
 * of its path, or by a longer path to it.
 */
export function selectExplained(report: Report, asked: string): Selection {
  const claim = report.claims.find(({ id }) => id === asked);
  if (claim !== undefined) return withFacts(report, asked, [claim]);
  if (factId.test(asked)) return factBy(report, asked.toLowerCase());
  if (/#\d*$/.test(asked)) return { unknown: "claim", known: claimIds(report, asked) };
  const [, file, line, column] = filePlace.exec(asked) ?? [];
  if (file === undefined || line === undefined) return { unknown: "form", known: [] };
  return claimsAt(report, asked, file, { line: Number(line), ...(column && { column: Number(column) }) });
}

function factBy(report: Report, asked: string): Selection {
  const exact = report.facts.find(({ id }) => id === asked);
  const facts = exact === undefined ? report.facts.filter(({ id }) => id.startsWith(asked)) : [exact];
  if (facts.length === 1) return { found: { asked, facts, claims: [] } };
  if (facts.length > 1) return { ambiguous: "fact", known: facts.map(({ id }) => id) };
  return { unknown: "fact", known: report.facts.map(({ id }) => id) };
}

/** The claims of the article that is named, or of all where there is no such article. */
function claimIds(report: Report, asked: string): readonly string[] {
  const article = asked.slice(0, asked.lastIndexOf("#"));
  const own = report.claims.filter((claim) => claim.article === article);
  return (own.length > 0 ? own : report.claims).map(({ id }) => id);
}

interface Place {
  readonly line: number;
  readonly column?: number;
}

function claimsAt(report: Report, asked: string, file: string, { line, column }: Place): Selection {
  const path = file.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const exact = report.articles.filter((article) => article.path === path);
  const ends = (whole: string, end: string): boolean => whole.endsWith(`/${end}`);
  const articles =
    exact.length > 0
      ? exact
      : report.articles.filter((article) => ends(article.path, path) || ends(path, article.path));
  const [article] = articles;
  if (article === undefined) return { unknown: "file", known: report.articles.map((each) => `${each.path}:${line}`) };
  // The articles of a .jsonl file share its path: their claims on the line are all meant.
  const paths = [...new Set(articles.map((each) => each.path))];
  if (paths.length > 1) return { ambiguous: "file", known: paths.map((each) => `${each}:${line}`) };
  const ids = new Set(articles.map(({ id }) => id));
  const own = report.claims.filter((claim) => ids.has(claim.article));
  const here = own.filter((claim) => claim.line === line && (column === undefined || claim.column === column));
  if (here.length > 0) return withFacts(report, asked, here);
  const near = [...own].sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line) || a.start - b.start);
  const places = near.map((claim) => `${article.path}:${claim.line}${column === undefined ? "" : `:${claim.column}`}`);
  return { unknown: "line", known: [...new Set(places)] };
}

function withFacts(report: Report, asked: string, claims: readonly Claim[]): Selection {
  const ids = new Set(claims.map(({ id }) => id));
  const facts = report.facts.filter((fact) => fact.claims.some(({ id }) => ids.has(id)));
  return { found: { asked, facts, claims } };
}
