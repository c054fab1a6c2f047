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

/** Gives each print the number of its turn, so that findings of the same words in several articles are told apart. */
export function numbered(prints: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return prints.map((print) => {
    const turn = (seen.get(print) ?? 0) + 1;
    seen.set(print, turn);
    return `${print}:${turn}`;
  });
}
