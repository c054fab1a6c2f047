import type { VerbForm } from "../../record.ts";
import { fold, lower } from "../../text/fold.ts";
import { knownByEnding } from "../ending.ts";
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
/** Forms that begin as no finite form does, or that a prefix keeps from "ge": "abgelehnt", "verletzt". */
const participial = /^(?:\p{L}*ge\p{L}+|(?:be|ent|er|ver|zer)\p{L}+|\p{L}+ier)(?:t|en)$/u;
/** Comparison: "schärfere", "stärksten"; the vowel of the stem is changed. */
const compared = /(?:er|e?st)?(?:e[nrsm]?)?$/;
const changedVowel: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u" };

/**
 * A language whose nouns have capitals, without a dictionary: listed forms, then bases with their prefixes and endings,
 * then compounds by their last part. A capitalised word of none of these has two readings, a name and a noun.
 */
export function capitalLexicon(lemmas: Lemmas, vocabulary: readonly string[], closedWords: readonly string[]): Lexicon {
  const lowerCase = vocabulary.filter((word) => !/^\p{Lu}/u.test(word));
  const named = new Set([...(lemmas.bases.VERB ?? []), ...Object.values(lemmas.forms.VERB ?? {})]);
  const ends = lowerCase.filter((word) => infinitive.test(word));
  const listed = (form: string): string | undefined => {
    const forms = lemmas.forms.VERB;
    return forms && Object.hasOwn(forms, form) ? forms[form] : undefined;
  };
  const starts = ["", ...(lemmas.particles ?? []), ...(lemmas.prefixes ?? [])];
  const all = new Set([...named, ...ends]);
  /** Words of the data are forms of a verb as well: "abgebrochen" and "erlitten" end as infinitives do. */
  const isStrongForm = (word: string): boolean =>
    starts.some((start) => {
      const rest = word.slice(start.length);
      const strong = word.startsWith(start) ? (listed(rest) ?? listed(`ge${rest}`)) : undefined;
      return strong !== undefined && strong !== rest && all.has(start + strong);
    });
  const strongForms = new Set(ends.filter((word) => !named.has(word) && isStrongForm(word)));
  const verbs = new Set([...all].filter((word) => !strongForms.has(word)));
  const adjectives = new Set([
    ...(lemmas.bases.ADJ ?? []),
    ...lowerCase.filter((word) => !verbs.has(word) && !strongForms.has(word)),
  ]);
  const small = new Set(closedWords);
  // Plurals change their vowel ("Häuser"), so nouns are looked up folded; the data name some in the plural.
  const byFold = (words: readonly string[]): Map<string, string> => new Map(words.map((noun) => [fold(noun), noun]));
  const singulars = byFold(lemmas.bases.NOUN ?? []);
  const nouns = byFold(vocabulary.filter((word) => /^\p{Lu}/u.test(word)));
  const listedNouns = new Map(Object.entries(lemmas.forms.NOUN ?? {}).map(([form, noun]) => [fold(form), noun]));
  const isVerb = (word: string): boolean => verbs.has(word);

  /** A verb without prefix, or with one that belongs to its base: "starb", "getötet", "verletzte". */
  const plainVerb = (form: string, prefix: string): string | undefined => {
    // "verworfen" is of "verwerfen", without the "ge" of "geworfen".
    const strong = listed(form) ?? (prefix === "" ? undefined : listed(`ge${form}`));
    if (strong !== undefined && isVerb(prefix + strong)) return prefix + strong;
    if (isVerb(prefix + form)) return prefix + form;
    const weak = knownByEnding(form, lemmas.endings.VERB ?? {}, (verb) => isVerb(prefix + verb));
    return weak === undefined ? undefined : prefix + weak;
  };
  const verbOf = (form: string): string | undefined => {
    for (const start of starts.filter((each) => form.startsWith(each)))
      for (const infix of infixes) {
        const rest = form.slice(start.length);
        // "zugab" is of "zugeben": "zu" stands inside a verb, not in front of it.
        if (!rest.startsWith(infix) || rest.length - infix.length < 2 || (infix === "zu" && start === "")) continue;
        const verb = plainVerb(rest, start) ?? plainVerb(rest.slice(infix.length), start);
        if (verb !== undefined) return verb;
      }
    return undefined;
  };
  const nounOf = (key: string): string | undefined => {
    const found = listedNouns.get(key);
    if (found !== undefined) return found;
    for (const known of [singulars, nouns]) {
      const stem = known.has(key)
        ? key
        : knownByEnding(key, lemmas.endings.NOUN ?? {}, (noun) => noun.length > 2 && known.has(noun));
      const noun = stem === undefined ? undefined : known.get(stem);
      if (noun !== undefined) return noun;
    }
    return undefined;
  };
  /** "Regierungssprecher", by its longest known end; its lemma keeps what stands before. */
  const compoundOf = (key: string): { lemma: string; head: string } | undefined => {
    for (let at = shortestHead; at <= key.length - shortestTail; at++) {
      const tail = nounOf(key.slice(at));
      if (tail !== undefined && tail.length >= shortestTail)
        return { lemma: key.slice(0, at) + tail.toLowerCase(), head: tail.toLowerCase() };
    }
    const isNoun = lemmas.nounEndings?.some((ending) => key.length > ending.length + 2 && key.endsWith(fold(ending)));
    return isNoun ? { lemma: key, head: key } : undefined;
  };
  const adjectiveOf = (key: string): string | undefined => {
    const irregular = lemmas.forms.ADJ;
    if (irregular && Object.hasOwn(irregular, key)) return irregular[key];
    if (adjectives.has(key)) return key;
    const stem = knownByEnding(key, lemmas.endings.ADJ ?? {}, (word) => adjectives.has(word));
    if (stem !== undefined) return stem;
    const bare = key.replace(compared, "");
    const plain = bare.replace(/[äöü](?=[^aeiouäöü]+$)/u, (vowel) => changedVowel[vowel] ?? vowel);
    if (adjectives.has(plain)) return plain;
    // "technische", "stündlichen": endings that adjectives alone have.
    return /(?:isch|lich|ig|bar|sam|haft|los)$/.test(bare) && bare.length > 5 ? bare : undefined;
  };
  const lowerReadings = (key: string): readonly LexiconEntry[] => {
    if (small.has(key)) return [{ lemma: key, pos: "X" }];
    const adjective = adjectiveOf(key);
    const entry: LexiconEntry[] = adjective === undefined ? [] : [{ lemma: adjective, pos: "ADJ" }];
    const verb = verbOf(key);
    if (verb !== undefined) {
      // "gehört" is of "gehören", and beside an auxiliary of "hören".
      const other = key.startsWith("ge") && verb.startsWith("ge") ? plainVerb(key.slice(2), "") : undefined;
      const past: LexiconEntry[] =
        other === undefined || other === verb ? [] : [{ lemma: other, pos: "VERB", verbForm: "participle" }];
      return [{ lemma: verb, pos: "VERB", verbForm: verbFormOf(key, verb) }, ...past, ...entry];
    }
    if (entry.length > 0) return entry;
    // "getöteten", "verletzter": participles that stand before a noun.
    const participle = verbOf(key.replace(attributive, ""));
    return participle === undefined ? [{ lemma: key, pos: "X" }] : [{ lemma: participle, pos: "ADJ" }];
  };
  const readings = (form: string): readonly LexiconEntry[] => {
    const key = lower(form);
    // "am Morgen", but "morgen".
    const capital = /^\p{Lu}/u.test(form);
    const common = capital ? nounOf(fold(form)) : undefined;
    if (common !== undefined && key.length > 3 && !small.has(key))
      return [{ lemma: common.toLowerCase(), pos: "NOUN" }, ...lowerReadings(key).filter(({ pos }) => pos !== "X")];
    for (const pos of closed) {
      const forms = lemmas.forms[pos];
      const lemma = forms && Object.hasOwn(forms, key) ? forms[key] : undefined;
      if (lemma !== undefined) return [pos === "AUX" ? { lemma, pos, verbForm: auxiliaryForm(key) } : { lemma, pos }];
    }
    if (!capital) return lowerReadings(key);
    const compound = common === undefined ? compoundOf(fold(form)) : undefined;
    const noun = common ?? compound?.lemma;
    const known: LexiconEntry[] = noun === undefined ? [] : [{ lemma: noun.toLowerCase(), pos: "NOUN" }];
    // "Nürnberg" ends as "Weinberg" does.
    if (compound && lemmas.nameEndings?.includes(compound.head)) known.unshift({ lemma: key, pos: "PROPN" });
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
    headOf: (form) => (/^\p{Lu}/u.test(form) ? compoundOf(fold(form))?.head : undefined),
  };
}

function verbFormOf(key: string, verb: string): VerbForm {
  // "abzulehnen", of "ablehnen".
  if (verb === key || (infinitive.test(key) && key.replace("zu", "") === verb)) return "infinitive";
  return participial.test(key) && !/^ge/.test(verb) ? "participle" : "finite";
}

/** "sein", "haben", "werden", "können" are infinitives and forms of the plural; what goes with them tells. */
function auxiliaryForm(key: string): VerbForm {
  return /^(?:gewesen|gehabt|(?:ge)?worden)$/.test(key) ? "participle" : key === "sein" ? "infinitive" : "finite";
}
