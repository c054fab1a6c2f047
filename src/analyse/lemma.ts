import { lemmaByEnding } from "../language/ending.ts";
import type { LanguagePack, LexiconEntry } from "../language/pack.ts";
import type { PartOfSpeech, VerbForm } from "../record.ts";
import { lower } from "../text/fold.ts";

/** Parts of speech whose words are inflected by rule; the lemmas of all others are their forms, or listed. */
const inflected: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "ADJ", "VERB", "AUX", "ADV"]);

/** Signs and foreign words are their own lemmas. */
const verbatim: ReadonlySet<PartOfSpeech> = new Set(["PUNCT", "SYM", "X"]);

/** Parts of speech that symbols and codes have. */
const figured: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "ADJ", "VERB", "NUM"]);

/** Symbols and codes, which are no words: "A", "CO2", "G20", "dL", "XIXe", "II". */
const code = /^(?:\p{Lu}|.*\p{L}.*\d.*|.*\d.*\p{Lu}.*|[^\p{Lu}]+\p{Lu}|[IVXLCDM]{2,}|[IVXLCDM]+(?:e|er|re|ème))$/u;

/** Acronyms and addresses end in "s" for other reasons than a plural. */
const uninflected = /^\p{Lu}{2,4}$|[.@&/]/u;

const startsWithDigit = /^\d/;
const groupOfDigits = /^\d{3}(?!\d)/;

/** A word in capitals that is too long for most acronyms. */
const shouted = /^\p{Lu}{6,}$/u;

/**
 * The lemma of a word by its predicted part of speech, as the treebanks of Universal Dependencies write it: accents kept,
 * lower case but for names, codes, and the words of some parts of speech that nothing is known about, for these may be
 * names. What the pack lists comes first, then the dictionary, then endings ("dronisait" → "droniser"). `verbForm`
 * decides between verbs that share a form. Never empty for a form that is not.
 */
export function lemmatise(form: string, tag: PartOfSpeech, verbForm: VerbForm | undefined, pack: LanguagePack): string {
  const key = lower(form);
  const listed = listedLemma(key, tag, pack);
  if (listed !== undefined) return listed;
  if (tag === "PROPN") return nameLemma(form, pack);
  if (verbatim.has(tag)) return form;
  if (tag === "NUM" && startsWithDigit.test(form)) return figureLemma(form, pack);
  if (figured.has(tag) && code.test(form)) return form;
  if (!inflected.has(tag)) return key;
  for (const spelling of spellings(key, pack)) {
    const lemma = knownLemma(spelling, tag, verbForm, pack);
    if (lemma !== undefined) return lemma;
  }
  if (uninflected.test(form)) return pack.data.lemmas.capitals.includes(tag) ? form : key;
  const cased = pack.data.lemmas.capitals.includes(tag) && !shouted.test(form) ? form : key;
  return compoundLemma(cased, tag, verbForm, pack) ?? unknownLemma(cased, tag, pack);
}

function listedLemma(key: string, tag: PartOfSpeech, pack: LanguagePack): string | undefined {
  const forms = pack.data.lemmas.forms[tag];
  return forms && Object.hasOwn(forms, key) ? forms[key] : undefined;
}

/** Names keep their form, but for what is not of the name: shouting, and the plural of peoples ("Iranians"). */
function nameLemma(form: string, pack: LanguagePack): string {
  const keeps = pack.data.lemmas.capitals.includes("PROPN") || !shouted.test(form);
  const name = keeps ? form : form.charAt(0) + form.slice(1).toLowerCase();
  return lemmaByEnding(name, pack.data.lemmas.endings.PROPN ?? {}, () => false) ?? name;
}

/** A figure without the sign between its groups of three digits. */
function figureLemma(form: string, pack: LanguagePack): string {
  const sign = pack.data.lemmas.groups;
  if (sign === "" || !form.includes(sign)) return form;
  const [first = "", ...groups] = form.split(sign);
  return groups.every((group) => groupOfDigits.test(group)) ? first + groups.join("") : form;
}

/** A word as it stands, and with the accent that its first letter may have lost as a capital ("Etat" → "état"). */
function spellings(key: string, pack: LanguagePack): readonly string[] {
  const accented = pack.data.lemmas.accents[key.charAt(0)] ?? [];
  return [key, ...accented.map((letter) => letter + key.slice(1))];
}

/** Readings of a form that fit a tag; where the dictionary has none, those of parts of speech that it may stand for. */
function readingsFor(key: string, tag: PartOfSpeech, pack: LanguagePack): readonly LexiconEntry[] {
  const readings = pack.lexicon.readings(key);
  for (const pos of [tag, ...(pack.data.lemmas.standIns[tag] ?? [])]) {
    const fitting = readings.filter((reading) => reading.pos === pos);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** The lemma of a word that the dictionary knows. */
function knownLemma(
  key: string,
  tag: PartOfSpeech,
  verbForm: VerbForm | undefined,
  pack: LanguagePack,
): string | undefined {
  const readings = readingsFor(key, tag, pack);
  if (readings.length === 0) return undefined;
  const ofForm = readings.filter((reading) => reading.verbForm === verbForm);
  const lemmas = new Set((ofForm.length > 0 ? ofForm : readings).map(({ lemma }) => lemma));
  if (tag === "NOUN" || tag === "ADJ") return nominalLemma(key, tag, lemmas, pack);
  return lemmas.has(key) ? key : lemmas.values().next().value;
}

/**
 * The singular of a noun, and the masculine of an adjective, whatever verb it is the participle of ("données" → "donné").
 * Where the dictionary is of two minds, its lemma by ending is meant: "jours" is of "jour", though there is "jours" too.
 */
function nominalLemma(key: string, tag: "NOUN" | "ADJ", lemmas: ReadonlySet<string>, pack: LanguagePack): string {
  const words = [...lemmas].filter((lemma) => readingsFor(lemma, tag, pack)[0]?.pos !== "VERB");
  const [first] = words;
  if (first !== undefined && words.length === 1) return first;
  const endings = pack.data.lemmas.endings[tag] ?? {};
  const isKnown = (word: string): boolean =>
    first === undefined ? readingsFor(word, tag, pack).length > 0 : words.includes(word);
  const stem = lemmaByEnding(key, endings, isKnown) ?? key;
  return first === undefined || words.includes(stem) ? stem : first;
}

function isLemma(word: string, tag: PartOfSpeech, pack: LanguagePack): boolean {
  return readingsFor(word, tag, pack).some(({ lemma }) => lemma === word);
}

/** The lemma of a hyphened word: its last part is inflected, and in nouns every part ("sapeurs-pompiers", "co-écrit"). */
function compoundLemma(
  word: string,
  tag: PartOfSpeech,
  verbForm: VerbForm | undefined,
  pack: LanguagePack,
): string | undefined {
  const parts = word.split("-");
  const head = parts.pop();
  if (!head || parts.length === 0 || parts.includes("")) return undefined;
  const before = tag === "NOUN" ? parts.map((part) => knownLemma(lower(part), tag, verbForm, pack) ?? part) : parts;
  return [...before, lemmatise(head, tag, verbForm, pack)].join("-");
}

/** The lemma by ending of a word that the dictionary does not know; the case of its stem is kept. */
function unknownLemma(word: string, tag: PartOfSpeech, pack: LanguagePack): string {
  const endings = pack.data.lemmas.endings[tag] ?? {};
  return lemmaByEnding(word, endings, (lemma) => isLemma(lower(lemma), tag, pack)) ?? word;
}
