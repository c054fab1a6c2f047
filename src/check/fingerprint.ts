import { createHash } from "node:crypto";
import type { Claim, Rule } from "../record.ts";
import { fold } from "../text/fold.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The words alone: line breaks, spaces, case and punctuation play no part. */
const words = (text: string): string =>
  fold(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? "";

/**
 * What tells a finding from all others, 16 hexadecimal digits: its rule, and the words of the new article that give rise to it
 * with their clause. Neither path, place nor the other articles play a part, so that it stays through reflow, renames, edits
 * elsewhere and further sources. Of several clauses the smallest hash speaks (min-wise hashing, Broder 1997): one that is added
 * to n changes it in one case of n + 1.
 */
export function printOf(rule: Rule, claims: readonly Claim[], text: string): string {
  const prints = claims.map((claim) =>
    hash([rule, words(claim.text), words(text.slice(claim.clause.start, claim.clause.end))].join("\n")),
  );
  return prints.sort()[0] ?? hash(rule);
}

/**
 * Gives each print the number of its turn within its file, so that findings of the same words in one are told apart. Other
 * files play no part: an article that is added in front must not shift the numbers of those behind it.
 */
export function numbered(found: readonly { readonly print: string; readonly path: string }[]): string[] {
  const seen = new Map<string, number>();
  return found.map(({ print, path }) => {
    const key = `${print} ${path}`;
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    return `${print}:${turn}`;
  });
}
