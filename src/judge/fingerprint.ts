import { createHash } from "node:crypto";
import type { Claim } from "../record.ts";
import { fold } from "../text/fold.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/**
 * A fact's id, 12 hexadecimal digits: the smallest hash of its claims, each over its kind, its words and the words of
 * its clause (min-wise hashing, Broder 1997). Paths, lines, white space, other facts and fact sheets play no part; a claim that
 * joins, leaves or changes among n changes the id in one case of n only.
 */
export function fingerprint(claims: readonly Claim[], textOf: (article: string) => string): string {
  const told = claims.filter(({ entry }) => entry === undefined);
  const prints = (told.length > 0 ? told : claims).map(({ kind, article, text, clause }) =>
    hash([kind, fold(text), fold(textOf(article).slice(clause.start, clause.end))].join("\n")),
  );
  return prints.sort()[0] ?? hash("");
}
