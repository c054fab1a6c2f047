import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Certainty, Polarity, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
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
    for (const phrase of words) if (!gapped(phrase)) index.add(markKeys(phrase), mark);
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

/** English "n't" is a token of its own: "can't help but" → ca, n't, help, but. */
function markKeys(phrase: string): string[] {
  return phrase.split(" ").flatMap((word) => {
    const stem = word.replace(/n['’]t$/, "");
    return stem === word ? phraseKeys(word) : [...phraseKeys(stem), "n't"];
  });
}

const gapped = (phrase: string): boolean => phrase.includes("…");
const gappedOf = (pack: LanguagePack): readonly string[] => pack.data.certainty.negations.filter(gapped);

/** How many tokens may stand where a phrase of the data has "…". */
const widest = 4;

/** Is there a phrase of two parts ("ne … plus") that "que" doesn't make restrictive ("ne compte plus que")? */
function hasGapped(tokens: readonly Token[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const [first, second, ...more] = phrase.split("…").map((part) => fold(part));
    if (first === undefined || second === undefined || more.length > 0) return false;
    return tokens.some(
      ({ folded }, at) =>
        folded === first &&
        tokens.slice(at + 1, at + 2 + widest).some((t, i) => t.folded === second && !restricts(tokens[at + 2 + i])),
    );
  });
}

const restricts = (token: Token | undefined): boolean => token?.folded === "que" || token?.folded === "qu'";

/** A finite verb in the future: "aura", "signeront"; "déclara" is the past of "déclarer", shorter than its lemma. */
const isFuture = ({ folded, lemma, verbForm }: Token, pack: LanguagePack): boolean =>
  verbForm === "finite" &&
  pack.data.dates.future.endings.some((end) => folded.endsWith(end)) &&
  !(lemma.endsWith("rer") && folded.length < lemma.length);

export interface Stance {
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly superseded: boolean;
}

/**
 * How a stretch of tokens is held to be true. Its negations count once together ("n'a jamais rien", "ne … ni … ni",
 * "neither … nor"); reversals ("démentir", "refuse") cancel them and each other in pairs: "n'a pas exclu" is affirmed.
 * The French restrictive "ne … que" negates nothing.
 */
export function stanceOf(tokens: readonly Token[], from: number, to: number, pack: LanguagePack | undefined): Stance {
  if (!pack) return { certainty: "asserted", polarity: "affirmed", superseded: false };
  const slice = tokens.slice(from, to);
  const marks = marksOf(pack).matchAll(slice.length, (i) => keysOf(slice[i]));
  const has = (mark: Mark): boolean => marks.some(({ value }) => value === mark);
  const particle = slice.findIndex((token) =>
    pack.data.certainty.particles.includes(token.form.toLowerCase().replace("’", "'")),
  );
  const negated = has("negation") || hasGapped(slice, gappedOf(pack));
  const restrictive = particle >= 0 && !negated && slice.slice(particle + 1, particle + 8).some(restricts);
  const reversals = restrictive ? 0 : marks.filter(({ value }) => value === "reversal").length;
  const count = reversals + (negated ? 1 : 0);
  const certainty: Certainty = has("hypothetical")
    ? "hypothetical"
    : has("hedged")
      ? "hedged"
      : has("planned") || slice.some((token) => isFuture(token, pack))
        ? "planned"
        : "asserted";
  return {
    certainty,
    polarity: count % 2 === 1 && !has("exception") ? "negated" : "affirmed",
    superseded: has("superseded"),
  };
}
