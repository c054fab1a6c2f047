import type { LanguagePack } from "../language/pack.ts";
import type { Certainty, Polarity, Token } from "../record.ts";
import { fold, lower } from "../text/fold.ts";
import { PhraseIndex, type PhraseMatch } from "../text/phrase.ts";
import { tokenize } from "../text/token.ts";
import { endsAhead } from "./date/tense.ts";
import { isHearsay, isReported, willHappen } from "./mood.ts";
import { keysOf, nameWords } from "./name.ts";

type Mark = "hedged" | "planned" | "hypothetical" | "negation" | "reversal" | "exception" | "superseded" | "latest";

interface Marks {
  readonly phrases: PhraseIndex<Mark>;
  /** Folded parts of phrases with a gap: "ne … plus". */
  readonly gapped: readonly (readonly [first: string, second: string])[];
  /** The keys of a token: words that accents tell apart answer to their own spelling alone, months to none. */
  keysOf(token: Token | undefined): readonly string[];
  /** What was read of a stretch of a sentence: its claims ask for one stretch again and again. */
  readonly read: WeakMap<readonly Token[], Map<number, Stretch>>;
}

/** What all words of a stretch tell, whichever of them is stated. */
interface Stretch extends Pick<Stance, "certainty" | "superseded" | "reported"> {
  readonly marks: readonly PhraseMatch<Mark>[];
}

const prepared = new WeakMap<LanguagePack, Marks>();

function marksOf(pack: LanguagePack): Marks {
  const known = prepared.get(pack);
  if (known) return known;
  const { certainty } = pack.data;
  const index = new PhraseIndex<Mark>();
  const accented = toldByAccents(pack);
  const add = (words: readonly string[], mark: Mark): void => {
    for (const phrase of words) if (!gapped(phrase)) index.add(tokenKeys(phrase, pack, accented), mark);
  };
  // The first value of a phrase stays, so the order here is the order of precedence.
  add(certainty.exceptions, "exception");
  add(certainty.superseded, "superseded");
  add(certainty.latest, "latest");
  add(certainty.negations, "negation");
  add(certainty.reversals, "reversal");
  add(certainty.hypothetical, "hypothetical");
  add(certainty.hedges, "hedged");
  add(certainty.planned, "planned");
  const spelt = new WeakMap<Token, readonly string[]>();
  const made: Marks = {
    phrases: index,
    gapped: certainty.negations.filter(gapped).flatMap((phrase) => {
      const [first, second, ...more] = phrase.split("…").map((part) => fold(part));
      return first === undefined || second === undefined || more.length > 0 ? [] : [[first, second] as const];
    }),
    keysOf: (token) => {
      if (!token) return [];
      const known = spelt.get(token);
      if (known) return known;
      const form = lower(token.form);
      const keys = isMonth(token, pack) ? [] : accented.has(form) ? [form] : keysOf(token);
      spelt.set(token, keys);
      return keys;
    },
    read: new WeakMap(),
  };
  prepared.set(pack, made);
  return made;
}

/** Small words that are another one without their accent: "wären" and "waren", "sí" and "si". */
function toldByAccents({ data }: LanguagePack): ReadonlySet<string> {
  const words = new Set(data.functionWords.words.map(lower));
  return new Set([...words].filter((word) => fold(word) !== word && words.has(fold(word))));
}

/** The words of a phrase as texts are cut into them: "can't help but" → ca, n't, help, but. */
const tokenKeys = (phrase: string, { tokens }: LanguagePack, accented: ReadonlySet<string>): string[] =>
  tokenize(phrase, { start: 0, end: phrase.length }, tokens).map(({ form, folded }) =>
    accented.has(lower(form)) ? lower(form) : folded,
  );

const gapped = (phrase: string): boolean => phrase.includes("…");

/** How many tokens may stand where a phrase of the data has "…". */
const widest = 4;

/** Is there a phrase of two parts ("ne … plus") that "que" doesn't make restrictive ("ne compte plus que")? */
function hasGapped(tokens: readonly Token[], pack: LanguagePack): boolean {
  return marksOf(pack).gapped.some(([first, second]) =>
    tokens.some(
      ({ folded }, at) =>
        folded === first &&
        tokens
          .slice(at + 1, at + 2 + widest)
          .some((t, i) => t.folded === second && !restricts(tokens[at + 2 + i], pack)),
    ),
  );
}

const restricts = (token: Token | undefined, pack: LanguagePack): boolean =>
  pack.data.certainty.restrictives.some((word) => fold(word) === token?.folded);

/** A finite verb in the future: "aura", "signeront". */
const isFuture = (token: Token, pack: LanguagePack): boolean =>
  token.verbForm === "finite" && endsAhead(token, pack.data.dates.future);

/** "va signer", "ne compte pas fermer", "va a firmar": a verb that plans with the infinitive behind it. */
function plansInfinitive(tokens: readonly Token[], at: number, pack: LanguagePack): boolean {
  const verb = tokens[at];
  if (verb?.verbForm !== "finite" || !pack.data.certainty.infinitivePlans?.includes(verb.lemma)) return false;
  const next = tokens.slice(at + 1).find(({ pos }) => pos !== "ADV" && pos !== "ADP" && pos !== "PRON");
  return next?.verbForm === "infinitive";
}

/** A mark of doubt that is a month with its capital is none: "in May". */
const isMonth = ({ form, folded, pos }: Token, pack: LanguagePack): boolean =>
  pos !== "AUX" && /^\p{Lu}/u.test(form) && nameWords(pack).calendar.has(folded);

/** "sans répondre", "without answering", "ohne zu antworten": what is stated is said not to happen. */
function isPrivative(tokens: readonly Token[], from: number, { data }: LanguagePack): boolean {
  if (!data.certainty.privatives.includes(tokens[from]?.folded ?? "")) return false;
  const verb = tokens.slice(from + 1).find(({ pos }) => pos === "VERB" || pos === "NOUN" || pos === "PUNCT");
  return verb?.verbForm === "infinitive" || verb?.verbForm === "gerund";
}

export interface Stance {
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly superseded: boolean;
  /** Told in the mood of reported speech: "die Lage sei ernst". */
  readonly reported: boolean;
}

/**
 * How a stretch of tokens is held to be true. Its negations count once together ("n'a jamais rien", "ne … ni … ni",
 * "neither … nor"); reversals ("démentir", "refuse") cancel them and each other in pairs: "n'a pas exclu" is affirmed.
 * The French restrictive "ne … que" negates nothing. With `anchor`, a token that is stated, a negation counts only in its
 * clause or in one that governs it, by the parser: not in a relative clause beside it. `heads` are the sentence's clause
 * heads.
 */
export function stanceOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  pack: LanguagePack | undefined,
  anchor?: number,
  heads?: Int32Array,
): Stance {
  if (!pack) return { certainty: "asserted", polarity: "affirmed", superseded: false, reported: false };
  const whole = tokens.slice(from, to);
  const slice = anchor === undefined || heads === undefined ? whole : governing(tokens, from, to, anchor, heads);
  const { phrases, keysOf } = marksOf(pack);
  const { marks: all, ...told } = stretchOf(tokens, from, to, pack);
  const marks = slice.length === whole.length ? all : phrases.matchAll(slice.length, (i) => keysOf(slice[i]));
  const particle = slice.findIndex((token) =>
    pack.data.certainty.particles.includes(token.form.toLowerCase().replace("’", "'")),
  );
  const negated =
    marks.some(({ value }) => value === "negation") || hasGapped(slice, pack) || isPrivative(tokens, from, pack);
  const restrictive =
    particle >= 0 && !negated && slice.slice(particle + 1, particle + 8).some((token) => restricts(token, pack));
  const reversals = restrictive ? 0 : marks.filter(({ value }) => value === "reversal").length;
  const count = reversals + (negated ? 1 : 0);
  const excepted = all.some(({ value }) => value === "exception");
  return { ...told, polarity: count % 2 === 1 && !excepted ? "negated" : "affirmed" };
}

/** Reads a stretch, once. */
function stretchOf(tokens: readonly Token[], from: number, to: number, pack: LanguagePack): Stretch {
  const { phrases, keysOf, read } = marksOf(pack);
  const known = read.get(tokens) ?? new Map<number, Stretch>();
  read.set(tokens, known);
  const key = from * (tokens.length + 1) + Math.min(to, tokens.length);
  const before = known.get(key);
  if (before) return before;
  const whole = tokens.slice(from, to);
  const marks = phrases.matchAll(whole.length, (i) => keysOf(whole[i]));
  const has = (mark: Mark): boolean => marks.some(({ value }) => value === mark);
  const certainty: Certainty = has("hypothetical")
    ? "hypothetical"
    : has("hedged") || isHearsay(whole, pack)
      ? "hedged"
      : has("planned") ||
          willHappen(whole, pack) ||
          whole.some((token, at) => isFuture(token, pack) || plansInfinitive(whole, at, pack))
        ? "planned"
        : "asserted";
  const made = { marks, certainty, superseded: has("superseded"), reported: isReported(whole, pack) };
  known.set(key, made);
  return made;
}

/** The tokens of a stretch that stand in the clause of one of them, or in a clause above it. */
function governing(tokens: readonly Token[], from: number, to: number, anchor: number, heads: Int32Array): Token[] {
  const own = heads[anchor] ?? -1;
  const above = new Set<number>();
  for (let up = own; up >= 0 && !above.has(up); up = heads[tokens[up]?.head ?? -1] ?? -1) above.add(up);
  return tokens.slice(from, to).filter((_, i) => own < 0 || above.has(heads[from + i] ?? -1));
}
