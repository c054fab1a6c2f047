import type { VerbForm } from "../../record.ts";
import { fold, lower } from "../../text/fold.ts";
import { lemmaByEnding } from "../ending.ts";
import type { Lexicon, LexiconEntry } from "../pack.ts";
import type { PackFiles } from "../shapes.ts";

type Lemmas = PackFiles["lemmas"];
type Endings = Readonly<Record<string, readonly string[]>>;

const infinitive = /[aei]r$/;
/** Pronouns that infinitives and gerunds carry at their end: "reunirse", "evacuarlos". */
const enclitic = /(?<=[aei]r|ndo)(?:se|l[aeo]s?|nos)$/;
/** A plural, and no first person plural of a verb; shorter words are too often something else ("más", "tras"). */
const plural = /^.{3,}[^ms]s$|^.{3,}ms$|^.{2,}[^ao]mos$/;
/** A stressed last vowel, as the preterite and the future have it. */
const finalAccent = /^\p{Ll}.{2,}[áéó]$/u;
const firstPerson = /[^d]o$/;
const participial = /(?:[ai]d)[ao]s?$/;
/** Endings that only verbs have. */
const verbal = /(?:aron|ieron|aban|ian)$/;

const foldKeys = (record: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
  new Map(Object.entries(record).map(([form, lemma]) => [fold(form), lemma]));

/** Endings that differ by an accent alone ("o", "ó") are one, with the stems of both. */
function foldEndings(endings: Endings = {}): Endings {
  const folded = new Map<string, readonly string[]>();
  for (const [ending, stems] of Object.entries(endings)) {
    const key = fold(ending);
    folded.set(key, [...new Set([...stems.map(fold), ...(folded.get(key) ?? [])])]);
  }
  return Object.fromEntries(folded);
}

/** "descarta", "resulto" (preterite, without its accent) and "cuida" end as participles do and are of "-ar" as they stand. */
function verbFormOf(key: string, lemma: string): VerbForm {
  if (infinitive.test(key)) return "infinitive";
  if (key.endsWith("ndo")) return "gerund";
  if (fold(lemma).replace(/se$/, "") === `${key.replace(/[ao]s?$/, "")}ar`) return "finite";
  return /(?:[ai]d|ch|[^aeiou]t|[eiu]st|ot)[ao]s?$/.test(key) ? "participle" : "finite";
}

/**
 * Spanish without a dictionary: listed forms, then base forms and their inflections by ending. All look-ups are without
 * accents, which headlines in capitals leave out. A word of none of these is taken for a noun where it looks like a
 * plural, and for itself otherwise. A word with a capital is a name first, but for
 * nouns of institutions, which many papers capitalise: "el Gobierno".
 */
export function endingLexicon(
  lemmas: Lemmas,
  closed: readonly string[],
  vocabulary: readonly string[],
  institutional: readonly string[],
): Lexicon {
  const functionWords = new Set(closed.map(fold));
  const institutions = new Set(institutional.map(fold));
  const words = new Set([
    ...vocabulary.map(fold).filter((word) => !infinitive.test(word)),
    ...(lemmas.bases.NOUN ?? []).map(fold),
  ]);
  // "estrelló" is a form of "estrellarse" where the data know no "estrellar".
  const verbs = new Map<string, string>();
  for (const word of [...vocabulary, ...(lemmas.bases.VERB ?? [])].map(fold)) {
    const base = word.replace(/se$/, "");
    if (infinitive.test(base) && (base === word || !verbs.has(base))) verbs.set(base, word);
  }
  const auxiliaries = foldKeys(lemmas.forms.AUX);
  const listed = (["NOUN", "ADJ", "VERB"] as const).map((pos) => ({ pos, forms: foldKeys(lemmas.forms[pos]) }));
  const nounEndings = foldEndings(lemmas.endings.NOUN);
  const adjectiveEndings = foldEndings(lemmas.endings.ADJ);
  const verbEndings = foldEndings(lemmas.endings.VERB);
  const remembered = new Map<string, readonly LexiconEntry[]>();

  const verbReading = (key: string, base: string): LexiconEntry => ({
    lemma: verbs.get(fold(base)) ?? base,
    pos: "VERB",
    verbForm: verbFormOf(key, base),
  });
  const known = (key: string, endings: Endings, has: (word: string) => boolean): string | undefined => {
    const lemma = lemmaByEnding(key, endings, has);
    return lemma !== undefined && has(lemma) ? lemma : undefined;
  };
  const exact = new Map(Object.entries(lemmas.forms.AUX ?? {}).map(([form, lemma]) => [lower(form), lemma]));
  /** "esta" is no form of "estar", but "ESTA" may be. */
  const auxiliaryOf = (form: string): string | undefined =>
    exact.get(lower(form)) ?? (form === form.toUpperCase() ? auxiliaries.get(fold(form)) : undefined);
  const readings = (form: string): LexiconEntry => {
    const key = fold(form);
    const auxiliary = auxiliaryOf(form);
    if (auxiliary !== undefined) return { lemma: auxiliary, pos: "AUX", verbForm: auxiliaryForm(key) };
    if (functionWords.has(key)) return { lemma: key, pos: "X" };
    for (const { pos, forms } of listed) {
      const lemma = forms.get(key);
      if (lemma !== undefined) return pos === "VERB" ? verbReading(key, lemma) : { lemma, pos };
    }
    if (words.has(key)) return { lemma: key, pos: key.endsWith("mente") ? "ADV" : "NOUN" };
    const bare = key.replace(enclitic, "");
    if (verbs.has(bare)) return verbReading(bare, bare);
    const noun = known(key, nounEndings, (word) => words.has(word));
    if (noun !== undefined) return { lemma: noun, pos: "NOUN" };
    // The first person ("amplío", "amplio") is rare in news, nouns and adjectives that end so are not.
    const verb = firstPerson.test(bare) ? undefined : known(bare, verbEndings, (word) => verbs.has(word));
    if (verb !== undefined) return verbReading(bare, verb);
    const adjective = known(key, adjectiveEndings, (word) => words.has(word));
    if (adjective !== undefined) return { lemma: adjective, pos: "ADJ" };
    if (key.endsWith("mente")) return { lemma: key, pos: "ADV" };
    if (verbal.test(key)) return verbReading(key, lemmaByEnding(key, verbEndings, () => false) ?? key);
    return plural.test(key)
      ? { lemma: lemmaByEnding(key, nounEndings, () => false) ?? key, pos: "NOUN" }
      : { lemma: key, pos: "X" };
  };

  return {
    readings(form) {
      const before = remembered.get(form);
      if (before) return before;
      const key = fold(form);
      // "anunció" and "anuncio" differ by the accent of the preterite alone.
      const ends = finalAccent.test(lower(form)) && auxiliaryOf(form) === undefined;
      const preterite = ends ? known(key, verbEndings, (word) => verbs.has(word)) : undefined;
      const reading = preterite === undefined ? readings(form) : verbReading(key, preterite);
      const name = /^\p{Lu}/u.test(form) && reading.pos !== "AUX" && !functionWords.has(key) && !institutions.has(key);
      // "detenido" and "denuncia" are nouns, and forms of verbs in other places.
      const singular =
        reading.pos === "NOUN" && !plural.test(key) ? known(key, verbEndings, (word) => verbs.has(word)) : undefined;
      const base = singular !== undefined && isRare(key, singular) ? undefined : singular;
      const pluralBase =
        reading.pos === "NOUN" && participial.test(key)
          ? known(key, verbEndings, (word) => verbs.has(word))
          : undefined;
      const verb = base ?? pluralBase;
      const past = verb === undefined ? [] : [verbReading(key, verb)];
      const found: readonly LexiconEntry[] = name
        ? [{ lemma: key, pos: "PROPN" }, reading, ...past]
        : [reading, ...past];
      remembered.set(form, found);
      return found;
    },
  };
}

/** Forms that news does not use where a noun or an adjective can stand: subjunctives and the first person, "amplio". */
const isRare = (key: string, base: string): boolean =>
  (key.endsWith("e") && /ar(?:se)?$/.test(base)) || (firstPerson.test(key) && verbFormOf(key, base) === "finite");

function auxiliaryForm(key: string): VerbForm {
  if (/^(?:ser|estar|haber)$/.test(key)) return "infinitive";
  if (key.endsWith("ndo")) return "gerund";
  return /^(?:sido|estado|habido)$/.test(key) ? "participle" : "finite";
}
