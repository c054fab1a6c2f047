import type { LanguagePack } from "../../language/pack.ts";
import { tableOf } from "../model/weights.ts";
import { readTag } from "../syntax.ts";
import { tagWords } from "../tag/tagger.ts";
import { augment, nameAgents } from "./augment.ts";
import { parseExample, tagExample, tagsOf, transitionsOf, transitionTable } from "./examples.ts";
import { modelBytes, type Packing, packWeights } from "./pack.ts";
import { trainParser } from "./parser.ts";
import { randomStream } from "./random.ts";
import { type TagExample, trainTagger } from "./tagger.ts";
import type { Treebanks, TreeSentence } from "./treebanks.ts";

/** What was found best on the development sets. */
const settings = {
  tagger: { epochs: 6, seeds: [7, 17, 27, 37, 47] },
  parser: { epochs: 8, seeds: [11, 22, 33] },
  augmentSeed: 3,
  /** Parts of speech for the parser's training come from taggers that have not seen the sentence. */
  folds: { count: 5, epochs: 5, packing: { least: 1, step: 0.15 } },
} as const satisfies Record<string, unknown>;

const packedTagger = (
  examples: readonly TagExample[],
  tags: number,
  epochs: number,
  seeds: readonly number[],
  packing: Packing,
) =>
  packWeights(
    seeds.map((seed) => trainTagger(examples, tags, epochs, seed)),
    packing,
  );

/** Trains tagger and parser, its weights packed by `packing`; same sentences, same bytes. `say` hears what goes on. */
export function train(
  treebank: readonly TreeSentence[],
  { packing, agentMark }: Pick<Treebanks, "packing" | "agentMark">,
  pack: LanguagePack,
  say: (what: string) => void,
): Buffer {
  const named = treebank.map((sentence) => nameAgents(sentence, agentMark));
  const sentences = [...named, ...augment(named, pack, randomStream(settings.augmentSeed))];
  say(`${treebank.length} sentences, ${sentences.length - treebank.length} made from them`);
  const tags = tagsOf(sentences);
  const names = transitionsOf(sentences);
  const { transitions, relations } = transitionTable(names);
  const examples = sentences.map((sentence) => tagExample(sentence, tags, pack));
  const { folds, tagger, parser } = settings;
  const guessed: Uint8Array[] = [];
  for (let fold = 0; fold < folds.count; fold++) {
    say(`tagger of fold ${fold + 1} of ${folds.count}`);
    const others = examples.filter((_, at) => at % folds.count !== fold);
    const weights = tableOf(packedTagger(others, tags.length, folds.epochs, [tagger.seeds[0]], folds.packing));
    for (const [at, { words }] of examples.entries())
      if (at % folds.count === fold) guessed[at] = tagWords(words, weights, tags.length);
  }
  say("tagger");
  const tagWeights = packedTagger(examples, tags.length, tagger.epochs, tagger.seeds, packing.tagger);
  const trees = sentences.flatMap((sentence, at) => {
    const [example, guess] = [examples[at], guessed[at]];
    return example && guess ? [parseExample(sentence, example, guess, tags.map(readTag), relations, pack)] : [];
  });
  const parsers = parser.seeds.map((seed, at) => {
    say(`parser ${at + 1} of ${parser.seeds.length}`);
    return trainParser(trees, transitions, parser.epochs, seed);
  });
  return modelBytes({ tags, transitions: names }, [tagWeights, packWeights(parsers, packing.parser)]);
}
