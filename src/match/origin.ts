import type { Article, Origin } from "../record.ts";
import { fold } from "../text/fold.ts";
import { hash52 } from "./hash.ts";

const shingle = 5;
/** Share of the shorter text's shingles that both carry: at this, one was copied or both print one wire story. */
const copied = 0.35;

function shinglesOf(article: Article): ReadonlySet<number> {
  const words = article.blocks
    .filter(({ kind }) => kind === "title" || kind === "body")
    .flatMap(({ start, end }) => fold(article.text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? []);
  const found = new Set<number>();
  for (let i = 0; i + shingle <= words.length; i++) found.add(hash52(words.slice(i, i + shingle).join(" ")));
  return found;
}

/** Groups articles that share their wording: they are one origin, however many outlets print them. */
export function findOrigins(articles: readonly Article[]): Origin[] {
  const shingles = articles.map(shinglesOf);
  const holders = new Map<number, number[]>();
  for (const [i, set] of shingles.entries())
    for (const key of set) {
      const list = holders.get(key);
      if (list) list.push(i);
      else holders.set(key, [i]);
    }
  const shared = new Map<string, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > 50) continue;
    for (const a of list) for (const b of list) if (a < b) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
  }
  const group = articles.map((_, i) => [i]);
  const share = new Map<number[], number>();
  for (const [pair, count] of [...shared].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [a = 0, b = 0] = pair.split(" ").map(Number);
    const part = count / Math.max(1, Math.min(shingles[a]?.size ?? 1, shingles[b]?.size ?? 1));
    if (part < copied || group[a] === group[b]) continue;
    const joined = [...(group[a] ?? []), ...(group[b] ?? [])].sort((x, y) => x - y);
    share.set(joined, Math.min(part, share.get(group[a] ?? []) ?? 1, share.get(group[b] ?? []) ?? 1));
    for (const member of joined) group[member] = joined;
  }
  return [...new Set(group)].map((members) => {
    const ids = members.map((i) => articles[i]?.id ?? "");
    const percent = Math.round(100 * (share.get(members) ?? 0));
    return {
      id: ids[0] ?? "",
      articles: ids,
      reason: ids.length > 1 ? `${percent} % or more of the wording is shared` : "its own wording",
    };
  });
}
