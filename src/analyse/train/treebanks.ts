import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readConllu, type TreeWord } from "./conllu.ts";
import type { ModelPacking } from "./pack.ts";

/** The treebanks of a language (Universal Dependencies 2), without ".conllu". Tests are never trained on. */
export interface Treebanks {
  readonly train: readonly string[];
  readonly test: readonly string[];
  /** Multiword tokens stay one word ("du", "aux"); English ones are split as the tokenizer does ("do" "n't"). */
  readonly merge: boolean;
  /** Lemma of the word before who acts in a passive. */
  readonly agentMark: string;
  /** The more there is to learn from, the more of the parser's features can be left out. */
  readonly packing: ModelPacking;
}

const tagger = { least: 2, step: 0.15 };

export const treebanks: Readonly<Record<string, Treebanks>> = {
  en: {
    train: ["en_ewt-ud-train"],
    test: ["en_ewt-ud-test"],
    merge: false,
    agentMark: "by",
    packing: { tagger, parser: { least: 9, step: 0.8 } },
  },
  fr: {
    train: ["fr_sequoia-ud-train", "fr_sequoia-ud-dev", "fr_gsd-ud-dev", "fr_pud-ud-test"],
    test: ["fr_gsd-ud-test", "fr_sequoia-ud-test"],
    merge: true,
    agentMark: "par",
    packing: { tagger, parser: { least: 4, step: 0.8 } },
  },
};

/** Sentences of a treebank with their text. Throws where the file is missing. */
export function readTreebank(folder: string, name: string, merge: boolean): TreeSentence[] {
  const plain = join(folder, `${name}.conllu`);
  const bytes = existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
  return readConllu(bytes.toString("utf8"), merge);
}

export interface TreeSentence {
  /** As the treebank gives it, for tokens of our own. */
  readonly text: string;
  readonly words: readonly TreeWord[];
}
