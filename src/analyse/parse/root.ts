import type { Parse } from "./parser.ts";

/**
 * Leaves one root: the first word with none above it that may well be a predicate (`likely`), else the first. The others
 * hang on it with the relation `extra`; its own is `root`. `heads` has the number of words for the root; both lists are changed in place.
 */
export function keepOneRoot(
  { heads, labels }: Parse,
  likely: (word: number) => boolean,
  { root, extra }: { readonly root: number; readonly extra: number },
): void {
  const n = heads.length - 1;
  const roots: number[] = [];
  for (let at = 0; at < n; at++) if ((heads[at] ?? n) === n || (heads[at] ?? -1) < 0) roots.push(at);
  const kept = roots.find(likely) ?? roots[0];
  for (const at of roots) {
    heads[at] = at === kept || kept === undefined ? n : kept;
    labels[at] = at === kept ? root : extra;
  }
}
