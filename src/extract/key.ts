import type { Token } from "../record.ts";

/** What a token answers to in an index of phrases: its folded form and its lemma. */
export const keysOf = (token: Token | undefined): readonly string[] => (token ? [token.folded, token.lemma] : []);
