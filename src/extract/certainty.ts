import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Certainty, Polarity, Token } from "../record.ts";
import { PhraseIndex } from "../text/phrase.ts";
import { keysOf } from "./name.ts";

type Mark = "hedged" | "planned" | "hypothetical" | "negation" | "reversal" | "exception" | "superseded" | "latest";

const prepared = new WeakMap<LanguagePack, PhraseIndex<Mark>>();

function marksOf(pack: LanguagePack): PhraseIndex<Mark> {
  const known = prepared.get(pack);
  if (known) return known;
  const { certainty } = pack.data;
  const index = new PhraseIndex<Mark>();
  const add = (words: readonly string[], mark: Mark): void => {
    for (const phrase of words) if (!phrase.includes("…")) index.add(phraseKeys(phrase), mark);
  };
  // The first value of a phrase stays, so the order here is the order of precedence.
  add(certainty.exceptions, "exception");
  add(certainty.superseded, "superseded");
  add(certainty.latest, "latest");
  add(certainty.negations, "negation");
  add(certainty.reversals, "reversal");
  add(certainty.hypothetical, "hypothetical");
  add(certainty.hedges, "hedged");
  add(certainty.planned, "planned");
  prepared.set(pack, index);
  return index;
}

export interface Stance {
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly superseded: boolean;
}

/**
 * How a stretch of tokens is held to be true. Negations and reversals ("démentir", "refuse") cancel each other in
 * pairs: "n'a pas exclu" is affirmed. The French restrictive "ne … que" negates nothing.
 */
export function stanceOf(tokens: readonly Token[], from: number, to: number, pack: LanguagePack | undefined): Stance {
  if (!pack) return { certainty: "asserted", polarity: "affirmed", superseded: false };
  const slice = tokens.slice(from, to);
  const marks = marksOf(pack).matchAll(slice.length, (i) => keysOf(slice[i]));
  const has = (mark: Mark): boolean => marks.some(({ value }) => value === mark);
  const particle = slice.findIndex((token) =>
    pack.data.certainty.particles.includes(token.form.toLowerCase().replace("’", "'")),
  );
  const restrictive =
    particle >= 0 &&
    !has("negation") &&
    slice.slice(particle + 1, particle + 8).some((t) => t.folded === "que" || t.folded === "qu'");
  const count = restrictive ? 0 : marks.filter(({ value }) => value === "negation" || value === "reversal").length;
  const certainty: Certainty = has("hypothetical")
    ? "hypothetical"
    : has("hedged")
      ? "hedged"
      : has("planned")
        ? "planned"
        : "asserted";
  return {
    certainty,
    polarity: count % 2 === 1 && !has("exception") ? "negated" : "affirmed",
    superseded: has("superseded"),
  };
}
