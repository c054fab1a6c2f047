import { readFileSync } from "node:fs";
import type { LanguagePack } from "../language/pack.ts";
import { partsOfSpeech } from "../language/part-of-speech.ts";
import type { PartOfSpeech, VerbForm } from "../record.ts";
import { lemmatise } from "./lemma.ts";
import { type Model, readModel, type TransitionName } from "./model/file.ts";
import { hashText } from "./model/hash.ts";
import { areTables, readTables } from "./model/tables.ts";
import { type ParseWords, parseWordsOf } from "./parse/features.ts";
import { parseWords } from "./parse/parser.ts";
import { keepOneRoot } from "./parse/root.ts";
import type { Transition } from "./parse/state.ts";
import { tagWords } from "./tag/tagger.ts";
import { type WordShape, wordShape } from "./tag/word.ts";

/** A word with what the models say of it. */
export interface Analysed {
  readonly pos: PartOfSpeech;
  readonly verbForm?: VerbForm;
  /** With accents and capitals. */
  readonly lemma: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  /** Relation to the head, as Universal Dependencies names it ("nsubj", "aux:pass"). */
  readonly relation: string;
}

/** A part of speech with the form of a verb, as the models name it ("NOUN", "VERB:Part"). */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly verbForm?: VerbForm;
}

const verbForms: Readonly<Record<string, VerbForm>> = {
  Fin: "finite",
  Part: "participle",
  Inf: "infinitive",
  Ger: "gerund",
};

const named = new Map<string, PartOfSpeech>(partsOfSpeech.map((pos) => [pos, pos]));

/** "VERB:Part" → VERB, participle. */
export function readTag(name: string): Tag {
  const [pos = "", form = ""] = name.split(":");
  const verbForm = verbForms[form];
  return { pos: named.get(pos) ?? "X", ...(verbForm ? { verbForm } : {}) };
}

/** "left nsubj" → an arc to the left with the relation's index in `relations`, which grows as needed. */
export function readTransition(name: TransitionName, relations: string[]): Transition {
  if (name === "shift" || name === "reduce") return { move: name, label: -1 };
  const [move, relation = ""] = name.split(" ");
  if (!relations.includes(relation)) relations.push(relation);
  return { move: move === "left" ? "left" : "right", label: relations.indexOf(relation) };
}

/** The columns that the parser reads, from lemmas and the classes of tags. */
export function columnsOf(lemmas: readonly string[], shapes: readonly WordShape[], classes: Uint8Array): ParseWords {
  const words = parseWordsOf(lemmas.length);
  for (const [at, lemma] of lemmas.entries()) {
    words.word[at] = shapes[at]?.word ?? 0;
    words.suffix[at] = shapes[at]?.suffixes[2] ?? 0;
    words.tag[at] = classes[at] ?? 0;
    words.lemma[at] = hashText(lemma, 8);
  }
  return words;
}

export type Analyser = (forms: readonly string[]) => Analysed[];

/** Tags, lemmatises and parses the words of a sentence with a model. */
export function analyserOf(model: Model, pack: LanguagePack): Analyser {
  const tags = model.tags.map(readTag);
  const relations: string[] = [];
  const transitions = model.transitions.map((name) => readTransition(name, relations));
  const roots = { root: relations.indexOf("root"), extra: relations.indexOf("parataxis") };
  const shapes = new Map<string, WordShape>();
  const shapeOf = (form: string): WordShape => {
    const known = shapes.get(form);
    if (known) return known;
    if (shapes.size >= mostShapes) shapes.clear();
    const made = wordShape(form, pack);
    shapes.set(form, made);
    return made;
  };
  return (forms) => {
    const own = forms.map(shapeOf);
    const classes = tagWords(own, model.tagger, tags.length);
    const posOf = (at: number): PartOfSpeech => tags[classes[at] ?? 0]?.pos ?? "X";
    const lemmas = forms.map((form, at) => lemmatise(form, posOf(at), tags[classes[at] ?? 0]?.verbForm, pack));
    const parse = parseWords(columnsOf(lemmas, own, classes), model.parser, transitions);
    keepOneRoot(parse, (at) => posOf(at) === "VERB", roots);
    const { heads, labels } = parse;
    return forms.map((_, at): Analysed => {
      const head = heads[at] ?? forms.length;
      return {
        ...(tags[classes[at] ?? 0] ?? { pos: "X" }),
        lemma: lemmas[at] ?? "",
        head: head === forms.length ? -1 : head,
        relation: relations[labels[at] ?? -1] ?? "dep",
      };
    });
  };
}

/** Shapes are remembered for words that come again; the bound keeps memory flat on endless input. */
const mostShapes = 100_000;

const opened = new WeakMap<LanguagePack, Analyser>();

/** The analyser of a pack, its model read when first needed; undefined for a pack without a model. */
export function openAnalyser(pack: LanguagePack): Analyser | undefined {
  const known = opened.get(pack);
  if (known || pack.modelFile === undefined) return known;
  const bytes = readFileSync(pack.modelFile);
  const made = analyserOf(areTables(bytes) ? readTables(bytes) : readModel(bytes), pack);
  opened.set(pack, made);
  return made;
}
