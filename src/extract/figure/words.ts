import { phraseKeys } from "../../language/concepts.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "../../text/fold.ts";
import { PhraseIndex } from "../../text/phrase.ts";

/** What a word between two figures does: it opens the second one's stretch, or says whose a figure is. */
type Cue = "contrast" | "include" | "side";

/** The words of a pack that sort out the figures of a sentence, indexed. */
export interface FigureWords {
  readonly cues: PhraseIndex<Cue>;
  readonly respectively: ReadonlySet<string>;
  readonly anaphors: ReadonlySet<string>;
  readonly tallies: ReadonlySet<string>;
  readonly perfectTallies: ReadonlySet<string>;
  readonly counters: ReadonlySet<string>;
  readonly priors: PhraseIndex<true>;
  readonly priorTails: PhraseIndex<true>;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Concepts by the words that stand for them beside those who are hurt: "grièvement", "schwer". */
  readonly degrees: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<LanguagePack, FigureWords>();

/** The figure data of a pack, indexed once. */
export function figureWords(pack: LanguagePack): FigureWords {
  const known = prepared.get(pack);
  if (known) return known;
  const { contrasts, includes, sides, respectively, anaphors, tallies, perfectTallies, counters } = pack.data.figures;
  const cues = new PhraseIndex<Cue>();
  for (const phrase of contrasts) cues.add(phraseKeys(phrase), "contrast");
  for (const phrase of includes) cues.add(phraseKeys(phrase), "include");
  for (const phrase of sides) cues.add(phraseKeys(phrase), "side");
  const indexed = (phrases: readonly string[]): PhraseIndex<true> => {
    const index = new PhraseIndex<true>();
    for (const phrase of phrases) index.add(phraseKeys(phrase), true);
    return index;
  };
  const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
  const made: FigureWords = {
    cues,
    respectively: folded(respectively),
    anaphors: folded(anaphors),
    tallies: folded(tallies),
    perfectTallies: folded(perfectTallies),
    counters: folded(counters),
    priors: indexed(pack.data.figures.priors),
    priorTails: indexed(pack.data.figures.priorTails),
    from: folded(pack.data.figures.from),
    to: folded(pack.data.figures.to),
    conjunctions: folded(pack.data.functionWords.conjunctions ?? []),
    degrees: new Map(
      Object.entries(pack.data.figures.degrees).flatMap(([concept, forms]) =>
        forms.map((form) => [fold(form), concept] as const),
      ),
    ),
  };
  prepared.set(pack, made);
  return made;
}
