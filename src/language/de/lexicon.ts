import { fold, lower } from "../../text/fold.ts";
import { lemmaByEnding } from "../ending.ts";
import type { Lexicon, LexiconEntry } from "../pack.ts";
import type { PackFiles } from "../shapes.ts";

type Lemmas = PackFiles["lemmas"];

/** Closed classes and auxiliaries: their forms are all listed. */
const closed = ["AUX", "DET", "ADP", "CCONJ", "SCONJ", "PRON", "ADV"] as const;

/** Infix and prefix of participles and of infinitives with "zu": "ab-ge-lehnt", "ab-zu-lehnen". */
const infixes = ["ge", "zu", ""];

const shortestHead = 3;
const shortestTail = 4;
const infinitive = /e[lr]?n$/;
const attributive = /e[nrsm]?$/;

/**
 * A language whose nouns have capitals, without a dictionary: listed forms, then bases with their prefixes and endings,
 * then compounds by their last part. A capitalised word of none of these has two readings, a name and a noun.
 */
export function capitalLexicon(lemmas: Lemmas, vocabulary: readonly string[]): Lexicon {
  const lowerCase = vocabulary.filter((word) => !/^\p{Lu}/u.test(word));
  const verbs = new Set([...(lemmas.bases.VERB ?? []), ...lowerCase.filter((word) => infinitive.test(word))]);
  for (const verb of Object.values(lemmas.forms.VERB ?? {})) verbs.add(verb);
  const adjectives = new Set([...(lemmas.bases.ADJ ?? []), ...lowerCase.filter((word) => !verbs.has(word))]);
  // Plurals change their vowel ("Häuser"), so nouns are looked up folded; the data name some in the plural.
  const byFold = (words: readonly string[]): Map<string, string> => new Map(words.map((noun) => [fold(noun), noun]));
  const singulars = byFold(lemmas.bases.NOUN ?? []);
  const nouns = byFold(vocabulary.filter((word) => /^\p{Lu}/u.test(word)));
  const listedNouns = new Map(Object.entries(lemmas.forms.NOUN ?? {}).map(([form, noun]) => [fold(form), noun]));
  const isVerb = (word: string): boolean => verbs.has(word);
  const listed = (form: string): string | undefined => {
    const forms = lemmas.forms.VERB;
    return forms && Object.hasOwn(forms, form) ? forms[form] : undefined;
  };

  /** A verb without prefix, or with one that belongs to its base: "starb", "getötet", "verletzte". */
  const plainVerb = (form: string, prefix: string): string | undefined => {
    const strong = listed(form);
    if (strong !== undefined && isVerb(prefix + strong)) return prefix + strong;
    if (isVerb(prefix + form)) return prefix + form;
    const weak = lemmaByEnding(form, lemmas.endings.VERB ?? {}, (verb) => isVerb(prefix + verb));
    return weak !== undefined && isVerb(prefix + weak) ? prefix + weak : undefined;
  };
  const verbOf = (form: string): string | undefined => {
    const starts = ["", ...(lemmas.particles ?? []), ...(lemmas.prefixes ?? [])].filter((start) =>
      form.startsWith(start),
    );
    for (const start of starts)
      for (const infix of infixes) {
        const rest = form.slice(start.length);
        if (!rest.startsWith(infix) || rest.length - infix.length < 2) continue;
        const verb = plainVerb(rest, start) ?? plainVerb(rest.slice(infix.length), start);
        if (verb !== undefined) return verb;
      }
    return undefined;
  };
  const nounOf = (key: string): string | undefined => {
    const found = listedNouns.get(key);
    if (found !== undefined) return found;
    for (const known of [singulars, nouns]) {
      const stem = known.has(key) ? key : lemmaByEnding(key, lemmas.endings.NOUN ?? {}, (noun) => known.has(noun));
      const noun = stem === undefined ? undefined : known.get(stem);
      if (noun !== undefined) return noun;
    }
    return undefined;
  };
  /** "Regierungssprecher", by its longest known end; its lemma keeps what stands before. */
  const compoundOf = (key: string): string | undefined => {
    for (let at = shortestHead; at <= key.length - shortestTail; at++) {
      const tail = nounOf(key.slice(at));
      if (tail !== undefined && tail.length >= shortestTail) return key.slice(0, at) + tail.toLowerCase();
    }
    return lemmas.nounEndings?.some((ending) => key.length > ending.length + 2 && key.endsWith(fold(ending)))
      ? key
      : undefined;
  };
  const adjectiveOf = (key: string): string | undefined => {
    if (adjectives.has(key)) return key;
    const stem = lemmaByEnding(key, lemmas.endings.ADJ ?? {}, (word) => adjectives.has(word));
    return stem !== undefined && adjectives.has(stem) ? stem : undefined;
  };
  const lowerReadings = (key: string): readonly LexiconEntry[] => {
    const adjective = adjectiveOf(key);
    const entry: LexiconEntry[] = adjective === undefined ? [] : [{ lemma: adjective, pos: "ADJ" }];
    const verb = verbOf(key);
    if (verb !== undefined) {
      const participle =
        listed(key) === undefined && /^(?:\p{L}*ge\p{L}+|(?:be|ent|er|ver|zer)\p{L}+)(?:t|en)$/u.test(key);
      const form = verb === key ? "infinitive" : participle ? "participle" : "finite";
      return [{ lemma: verb, pos: "VERB", verbForm: form }, ...entry];
    }
    if (entry.length > 0) return entry;
    // "getöteten", "verletzter": participles that stand before a noun.
    const participle = verbOf(key.replace(attributive, ""));
    return participle === undefined
      ? [{ lemma: key, pos: "X" }]
      : [{ lemma: participle, pos: "VERB", verbForm: "participle" }];
  };
  const readings = (form: string): readonly LexiconEntry[] => {
    const key = lower(form);
    for (const pos of closed) {
      const forms = lemmas.forms[pos];
      const lemma = forms && Object.hasOwn(forms, key) ? forms[key] : undefined;
      if (lemma !== undefined) return [pos === "AUX" ? { lemma, pos, verbForm: "finite" } : { lemma, pos }];
    }
    if (!/^\p{Lu}/u.test(form)) return lowerReadings(key);
    const folded = fold(form);
    const noun = nounOf(folded) ?? compoundOf(folded);
    const known: LexiconEntry[] = noun === undefined ? [] : [{ lemma: noun.toLowerCase(), pos: "NOUN" }];
    const other = lowerReadings(key).filter(({ pos }) => pos !== "X");
    if (known.length > 0) return [...known, ...other];
    return [{ lemma: key, pos: "PROPN" }, { lemma: key, pos: "NOUN" }, ...other];
  };

  const remembered = new Map<string, readonly LexiconEntry[]>();
  return {
    readings(form) {
      const before = remembered.get(form);
      if (before) return before;
      const found = readings(form);
      remembered.set(form, found);
      return found;
    },
  };
}
