import type { LanguagePack } from "../../language/pack.ts";
import { tokenize } from "../../text/token.ts";
import type { Analysed, Analyser } from "../syntax.ts";
import type { TreeWord } from "./conllu.ts";
import type { TreeSentence } from "./treebanks.ts";

/** Right words of all words, for several measures. */
export interface Scores {
  readonly words: number;
  readonly upos: number;
  readonly lemma: number;
  readonly unlabelled: number;
  readonly labelled: number;
  /** By relation: arcs in the treebank, arcs found, arcs right. */
  readonly relations: ReadonlyMap<string, { readonly gold: number; readonly found: number; readonly right: number }>;
  readonly milliseconds: number;
}

const plain = (relation: string): string => relation.split(":")[0] ?? relation;

/**
 * Analyses the treebank's own words and compares. As in the CoNLL 2018 shared task punctuation counts and subtypes of
 * relations do not; lemmas are compared letter by letter, with case.
 */
export function evaluate(sentences: readonly TreeSentence[], analyse: Analyser, now: () => number): Scores {
  const relations = new Map<string, { gold: number; found: number; right: number }>();
  const count = (relation: string, what: "gold" | "found" | "right"): void => {
    const own = relations.get(relation) ?? { gold: 0, found: 0, right: 0 };
    own[what]++;
    relations.set(relation, own);
  };
  const sums = { words: 0, upos: 0, lemma: 0, unlabelled: 0, labelled: 0 };
  const start = now();
  const analysed = sentences.map(({ words }) => analyse(words.map(({ form }) => form)));
  const milliseconds = now() - start;
  for (const [index, { words }] of sentences.entries())
    for (const [at, gold] of words.entries()) {
      const found = analysed[index]?.[at];
      if (!found) continue;
      const head = found.head === gold.head;
      const label = head && plain(found.relation) === plain(gold.deprel);
      sums.words++;
      if (found.pos === gold.upos) sums.upos++;
      if (found.lemma === gold.lemma || gold.lemma === "_") sums.lemma++;
      if (head) sums.unlabelled++;
      if (label) sums.labelled++;
      count(plain(gold.deprel), "gold");
      count(plain(found.relation), "found");
      if (label) count(plain(gold.deprel), "right");
    }
  return { ...sums, relations, milliseconds };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a sentence stand in its text; undefined where they do not. */
function place(text: string, words: readonly TreeWord[]): Placed[] | undefined {
  let from = 0;
  const places: Placed[] = [];
  for (const { form } of words) {
    const start = text.indexOf(form, from);
    if (start < 0) return undefined;
    from = start + form.length;
    places.push({ start, end: from });
  }
  return places;
}

/** F1 of words, parts of speech and labelled arcs on tokens of our own, as shares of 1. */
export interface OwnTokens {
  readonly words: number;
  readonly upos: number;
  readonly labelled: number;
}

/** Tokenises the sentences' texts as the tool does and compares words that stand at the same place. */
export function evaluateOwnTokens(
  sentences: readonly TreeSentence[],
  analyse: Analyser,
  pack: LanguagePack,
): OwnTokens {
  const sums = { gold: 0, own: 0, words: 0, upos: 0, labelled: 0 };
  for (const { text, words } of sentences) {
    const places = place(text, words);
    if (!places) continue;
    const tokens = tokenize(text, { start: 0, end: text.length }, pack.tokens);
    const found = analyse(tokens.map(({ form }) => form));
    const key = ({ start, end }: Placed): string => `${start}-${end}`;
    const goldAt = new Map(places.map((span, at) => [key(span), at]));
    const headKey = (list: readonly Placed[], head: number): string => {
      const span = list[head];
      return span ? key(span) : "root";
    };
    sums.gold += words.length;
    sums.own += tokens.length;
    for (const [at, token] of tokens.entries()) {
      const gold = goldAt.get(key(token));
      const own: Analysed | undefined = found[at];
      const word = gold === undefined ? undefined : words[gold];
      if (!own || !word) continue;
      sums.words++;
      if (own.pos === word.upos) sums.upos++;
      const sameHead = headKey(tokens, own.head) === headKey(places, word.head);
      if (sameHead && plain(own.relation) === plain(word.deprel)) sums.labelled++;
    }
  }
  const f1 = (right: number): number => (2 * right) / Math.max(1, sums.gold + sums.own);
  return { words: f1(sums.words), upos: f1(sums.upos), labelled: f1(sums.labelled) };
}
