import type { LexiconEntry } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { fold } from "../text/fold.ts";

/** A token as a reading of the dictionary has it. */
export function withReading(token: Token, { lemma, pos, verbForm }: LexiconEntry): Token {
  return {
    ...token,
    lemma: fold(lemma),
    pos,
    ...(verbForm ? { verbForm } : {}),
  };
}
