import type { Article } from "../record.ts";

/** What an article's id is made from: its file, and its own id or place inside a file of many. */
export interface Origin {
  readonly path: string;
  readonly key?: string;
}

/**
 * Ids of articles: the file's name, with as many of its folders as tell it from others of that name. Articles inside
 * one file add `#` and their own id or place. They depend on the set of paths alone, not on its order.
 */
export function uniqueIds(origins: readonly Origin[]): readonly string[] {
  const paths = [...new Set(origins.map(({ path }) => path))].sort();
  const names = new Map<string, string>();
  let open = paths;
  for (let depth = 1; open.length > 0; depth++) {
    const byName = new Map<string, string[]>();
    for (const path of open) {
      const name = path.split("/").slice(-depth).join("/");
      byName.set(name, [...(byName.get(name) ?? []), path]);
    }
    const clashing: string[] = [];
    for (const [name, same] of byName) {
      const whole = same.every((path) => path.split("/").length <= depth);
      if (same.length === 1 || whole) for (const path of same) names.set(path, name);
      else clashing.push(...same);
    }
    open = clashing;
  }
  const used = new Map<string, number>();
  return origins.map(({ path, key }) => {
    const name = names.get(path) ?? path;
    const id = key === undefined ? name : `${name}#${key}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  });
}

/** Articles with one key are one text from one outlet; line ends and outer space make no difference. */
export function duplicateKey(article: Article): string {
  const fileName = article.path.slice(article.path.lastIndexOf("/") + 1);
  // A source that fell back to the file's name says nothing of the outlet.
  const source = article.source === fileName ? "" : article.source;
  return `${source}\u0000${article.text.replace(/\r\n?/g, "\n").trim()}`;
}
