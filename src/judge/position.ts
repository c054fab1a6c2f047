import type { Authority, Claim, Origin, Position } from "../record.ts";

/** Independent origins behind a set of articles. */
function countOrigins(articles: readonly string[], origins: readonly Origin[]): number {
  return new Set(articles.map((article) => origins.find((origin) => origin.articles.includes(article))?.id ?? article))
    .size;
}

/** Claims that hold one value, as a position; its value is written as most articles write it. */
export function makePosition(claims: readonly Claim[], value: string, origins: readonly Origin[]): Position {
  const articles = [...new Set(claims.map(({ article }) => article))].sort();
  const authority = sharedAuthority(claims);
  return {
    value,
    claims: claims.map(({ id }) => id),
    articles,
    origins: countOrigins(articles, origins),
    ...(authority ? { authority } : {}),
  };
}

/** The authority that every claim with an authority names. */
function sharedAuthority(claims: readonly Claim[]): Authority | undefined {
  const named = claims.flatMap(({ authority }) => authority ?? []);
  return named.length > 0 && named.every(({ id }) => id === named[0]?.id) ? named[0] : undefined;
}

/** Puts claims together whose values are the same by `same`; the first of each group speaks for it. */
export function groupBy(claims: readonly Claim[], same: (a: Claim, b: Claim) => boolean): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const group = groups.find(([first]) => first !== undefined && same(first, claim));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

/** The most frequent of some strings, the first one on a tie; undefined where there are none. */
export function mostFrequent<T extends string>(texts: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || texts.indexOf(a[0]) - texts.indexOf(b[0]))[0]?.[0];
}
