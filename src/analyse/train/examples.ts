import type { LanguagePack } from "../../language/pack.ts";
import { lemmatise } from "../lemma.ts";
import type { TransitionName } from "../model/file.ts";
import type { Transition } from "../parse/state.ts";
import { columnsOf, readTransition, type Tag } from "../syntax.ts";
import { wordShape } from "../tag/word.ts";
import type { TreeWord } from "./conllu.ts";
import type { ParseExample } from "./parser.ts";
import type { TagExample } from "./tagger.ts";
import type { TreeSentence } from "./treebanks.ts";

/** Relations whose subtype says something that the plain relation does not: passives, agents, relative clauses. */
const subtypes: ReadonlySet<string> = new Set(["nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "acl:relcl"]);

/** The relation as the model learns it. */
const relationOf = (deprel: string): string => (subtypes.has(deprel) ? deprel : (deprel.split(":")[0] ?? deprel));

/** The tag as the model learns it: verbs with their form, present participles as gerunds. */
function tagOf({ upos, feats }: TreeWord): string {
  const form = upos === "VERB" || upos === "AUX" ? /VerbForm=(\w+)/.exec(feats)?.[1] : undefined;
  if (form === undefined) return upos;
  return `${upos}:${form === "Part" && feats.includes("Tense=Pres") ? "Ger" : form}`;
}

/** Every tag of the sentences, sorted. */
export const tagsOf = (sentences: readonly TreeSentence[]): string[] =>
  [...new Set(sentences.flatMap(({ words }) => words.map(tagOf)))].sort();

/** Arcs seen less often than this teach nothing but their own sentence. */
const leastSeen = 3;

/** The moves of the parser for all arcs of the sentences. */
export function transitionsOf(sentences: readonly TreeSentence[]): TransitionName[] {
  const counts = new Map<TransitionName, number>();
  for (const { words } of sentences)
    for (const [at, { head, deprel }] of words.entries()) {
      const name: TransitionName = `${head < 0 || head > at ? "left" : "right"} ${relationOf(deprel)}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const arcs = [...counts].flatMap(([name, count]) => (count >= leastSeen ? [name] : []));
  return ["shift", "reduce", ...arcs.sort()];
}

export function tagExample({ words }: TreeSentence, tags: readonly string[], pack: LanguagePack): TagExample {
  return {
    words: words.map(({ form }) => wordShape(form, pack)),
    tags: Uint8Array.from(words.map((word) => tags.indexOf(tagOf(word)))),
  };
}

/** Reads the names of transitions once for many examples. */
export function transitionTable(names: readonly TransitionName[]): {
  readonly transitions: readonly Transition[];
  readonly relations: readonly string[];
} {
  const relations: string[] = [];
  return { transitions: names.map((name) => readTransition(name, relations)), relations };
}

/** A tree to learn from, with parts of speech as a tagger guessed them. */
export function parseExample(
  { words }: TreeSentence,
  { words: shapes }: TagExample,
  guessed: Uint8Array,
  tags: readonly Tag[],
  relations: readonly string[],
  pack: LanguagePack,
): ParseExample {
  const lemmas = words.map(({ form }, at) => {
    const tag = tags[guessed[at] ?? 0];
    return lemmatise(form, tag?.pos ?? "X", tag?.verbForm, pack);
  });
  return {
    words: columnsOf(lemmas, shapes, guessed),
    gold: {
      heads: Int32Array.from(words.map(({ head }) => (head < 0 ? words.length : head))),
      labels: Int32Array.from(words.map(({ deprel }) => relations.indexOf(relationOf(deprel)))),
    },
  };
}
