import type { Claim, LanguageId, Term } from "../record.ts";
import { fold } from "../text/fold.ts";
import { conceptIndex, concepts, isMarked, phraseKeys, widen } from "./concepts.ts";
import { packOf } from "./registry.ts";

/** What of a claim tells whether another one denies it; terms may be linked across articles. */
export type Stated = Pick<
  Claim,
  "language" | "text" | "kind" | "certainty" | "polarity" | "predicate" | "subject" | "terms" | "context"
>;

/** How one statement rules the other out: it says that it is not so, somebody denies it, or it says the opposite. */
export type Contrary = "negated" | "denied" | "opposite";

/** The share of what is denied that the other statement must say, where both have one predicate, and where not. */
const shareWithPredicate = 0.5;
const shareWithout = 0.75;
/** The same where they share two words alone. */
const shareOfFew = 0.65;

const wide = new Map<Term, ReadonlySet<Term>>();

function widenTerm(term: Term): ReadonlySet<Term> {
  const known = wide.get(term);
  if (known) return known;
  const made = new Set([...widen(term.slice(2))].map((id) => `c:${id}`));
  wide.set(term, made);
  return made;
}

/** Whether two terms speak of one thing: they are equal, one concept is wider, or one name is a part of the other. */
function alike(a: Term, b: Term): boolean {
  if (a === b) return true;
  if (a.startsWith("c:") && b.startsWith("c:")) return widenTerm(a).has(b) || widenTerm(b).has(a);
  if (!a.startsWith("name:") && !b.startsWith("name:")) return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word));
}

const wordsOf = (term: Term): string[] =>
  /^(?:name|l):/.test(term) ? term.slice(term.indexOf(":") + 1).split(" ") : [term];

const opposites = new Map<Term, readonly Term[]>();

/** What the lexicon calls the opposites of a concept and of wider ones. */
function oppositesOf(term: Term): readonly Term[] {
  const known = opposites.get(term);
  if (known) return known;
  const made = [...widenTerm(term)].flatMap((id) => concepts().get(id.slice(2))?.opposite ?? []).map((id) => `c:${id}`);
  opposites.set(term, made);
  return made;
}

/** Whether the lexicon calls two concepts, or concepts wider than them, opposites. */
function opposed(a: Term | undefined, b: Term | undefined): boolean {
  if (!a?.startsWith("c:") || !b?.startsWith("c:")) return false;
  const against = oppositesOf(a);
  if (against.length === 0) return false;
  const wide = widenTerm(b);
  return against.some((term) => wide.has(term)) && !alike(a, b);
}

/** The concept of saying that something is not so. */
const denying = "c:deny";

interface Negators {
  /** Terms that negate alone, and say nothing else: "never", "nobody", "deny". */
  readonly all: ReadonlySet<Term>;
  /** Terms of reporting verbs: not to announce a thing is not to deny it. */
  readonly reporting: ReadonlySet<Term>;
  /** Terms of verbs that reverse what they govern: "deny", "forbid". */
  readonly reversals: ReadonlySet<Term>;
  /** Words that negate on their own, folded: "not", "n'", "kein". */
  readonly plain: ReadonlySet<string>;
}

const prepared = new Map<LanguageId, Negators>();

function negatorsOf(language: LanguageId): Negators {
  const known = prepared.get(language);
  if (known) return known;
  const data = packOf(language)?.data;
  const termsIn = (words: readonly string[] = []): Term[] => words.flatMap((word) => termsOf(word, language));
  const reversals = new Set(termsIn(data?.certainty.reversals));
  const { particles = [], negations = [], privatives = [] } = data?.certainty ?? {};
  const made = {
    plain: new Set([...(particles.length > 0 ? particles : negations), ...privatives].map(fold)),
    reversals,
    reporting: new Set(termsIn(Object.keys(data?.reporting.verbs ?? {}))),
    all: new Set([denying, ...termsIn(data?.certainty.negations)]),
  };
  prepared.set(language, made);
  return made;
}

function termsOf(phrase: string, language: LanguageId): Term[] {
  const keys = phraseKeys(phrase);
  const concept = conceptIndex(language).matchAt(keys.length, 0, (at) => [keys[at] ?? ""]);
  return concept?.to === keys.length ? [`c:${concept.value}`] : keys.length === 1 ? [`l:${keys[0]}`] : [];
}

const isConcept = (term: Term): boolean => term.startsWith("c:");
const isEntity = (term: Term): boolean => /^(?:name|org|place):/.test(term);
const isFigure = (term: Term): boolean => term.startsWith("n:");
const says = (terms: readonly Term[], term: Term): boolean => terms.some((other) => alike(term, other));

/** Whether terms hold what is denied, or something narrower: who was not hurt was not wounded, but who was not killed may be. */
const holds = (terms: readonly Term[], denied: Term): boolean =>
  terms.some((term) => (isConcept(term) && isConcept(denied) ? widenTerm(term).has(denied) : alike(term, denied)));

/**
 * A quoted fragment without its own verb ("popular front") takes no stand: the words around it do. That something is said
 * is no news.
 */
function isWhole({ kind, predicate, terms }: Stated): boolean {
  if (kind === "quote" && (predicate === undefined || !terms.includes(predicate))) return false;
  return predicate === undefined || !isMarked(predicate.slice(2), "generic");
}

const contrasting = new WeakMap<Stated, boolean>();

/** Whether the negation holds for a part that is set against another one: "by a rocket, and not by a bomb". */
function contrasts(stated: Stated): boolean {
  const known = contrasting.get(stated);
  if (known !== undefined) return known;
  const folded = fold(stated.text);
  const words = packOf(stated.language)?.data.functionWords.contrasts ?? [];
  const made = words.some((each) => folded.includes(` ${fold(each)} `));
  contrasting.set(stated, made);
  return made;
}

const negated = new WeakMap<Stated, boolean>();

/**
 * Whether a statement holds a word that negates, and not merely a verb that means it. Where a particle goes with every
 * negation ("ne … jamais"), the particle tells: "le plus fort jamais mesuré" negates nothing.
 */
function isNegated(stated: Stated): boolean {
  const known = negated.get(stated);
  if (known !== undefined) return known;
  const { plain } = negatorsOf(stated.language);
  const words =
    fold(stated.text)
      .replace(/n't\b/g, " n't ")
      .match(/n't|\p{L}+'?/gu) ?? [];
  const made = words.some((word) => plain.has(word));
  negated.set(stated, made);
  return made;
}

/** Several sentences in one quotation say several things: none of them is the stance of all. */
const isSeveral = ({ kind, text }: Stated): boolean => kind === "quote" && /[.!?…]["»”]?\s+\p{Lu}/u.test(text);

/** Whether two statements of certainty that can clash: what is planned clashes with another plan alone. */
const sameMode = (a: Stated, b: Stated): boolean =>
  a.certainty === b.certainty && (a.certainty === "asserted" || a.certainty === "planned");

/** Whether two statements cannot both be right, and by what; undefined where nothing shows it. The order makes no difference. */
export function contraryOf(a: Stated, b: Stated): Contrary | undefined {
  if (!sameMode(a, b)) return undefined;
  // Most pairs are of one stand, and few verbs have an opposite: that is quickly told.
  const opposites = opposed(a.predicate, b.predicate);
  if (a.polarity === b.polarity && !opposites) return undefined;
  if (!isWhole(a) || !isWhole(b) || isSeveral(a) || isSeveral(b) || otherNames(a, b)) return undefined;
  if (opposites) return !isNegated(a) && !isNegated(b) && opposes(a, b) ? "opposite" : undefined;
  // One verb on both sides, "rejected" and "turned down": only a negation sets them against each other.
  if (a.predicate !== undefined && a.predicate === b.predicate && isNegated(a) === isNegated(b)) return undefined;
  const [denial, other] = a.polarity === "negated" ? [a, b] : [b, a];
  // "They tried all, but did not succeed": the part that is negated may be the one that both say.
  if (a.predicate !== b.predicate && isNegated(denial) && isNegated(other)) return undefined;
  if (!denies(denial, other)) return undefined;
  return denial.terms.includes(denying) ? "denied" : "negated";
}

/** Whether both name somebody, somewhere or something by name, and nothing that both name. */
function otherNames(a: Stated, b: Stated): boolean {
  const [x, y] = [a.terms.filter(isEntity), b.terms.filter(isEntity)];
  return (
    x.length > 0 && y.length > 0 && !x.some((term) => says(b.context, term)) && !y.some((term) => says(a.context, term))
  );
}

/** Whether a name stands in a statement itself, and not a pronoun for it. */
const isWritten = ({ text }: Stated, name: Term): boolean =>
  !name.startsWith("name:") || fold(text).includes(wordsOf(name).at(-1) ?? "");

/** Whether a negated statement denies what another says: the other says most of it. */
function denies(denial: Stated, other: Stated): boolean {
  const { all, reporting } = negatorsOf(denial.language);
  const { reversals } = negatorsOf(other.language);
  const { predicate } = denial;
  if (contrasts(denial)) return false;
  if (other.context.some((term) => reversals.has(term) && !denial.context.includes(term))) return false;
  // A bare noun phrase states nothing.
  if (other.predicate === undefined && (other.subject === undefined || predicate !== undefined)) return false;
  // "They did not win": who did not is not said, and nothing shows that it is who others say did.
  const isPronoun = denial.subject === undefined || (isEntity(denial.subject) && !isWritten(denial, denial.subject));
  const named = denial.terms.some((term) => isEntity(term) && isWritten(denial, term));
  if (isPronoun && !named && predicate !== undefined && other.subject !== undefined)
    if (!says([...denial.terms, ...denial.context], other.subject)) return false;
  const content = denial.terms.filter((term) => !isFigure(term) && !all.has(term));
  const shared = content.filter((term) => holds(other.terms, term));
  const same = predicate !== undefined && shared.includes(predicate);
  if (!same && predicate !== undefined && !all.has(predicate) && reporting.has(predicate)) return false;
  // What is damaged need not be destroyed.
  if (!same && predicate !== undefined && says(other.terms, predicate)) return false;
  const least = shared.length < 3 ? shareOfFew : same ? shareWithPredicate : shareWithout;
  if (shared.length < 2 || shared.length < least * content.length) return false;
  // To speak of the same names is not enough.
  const words = content.filter((term) => !isEntity(term));
  const told = words.filter((term) => shared.includes(term)).length;
  return told >= (predicate === undefined && shared.length < 3 ? 2 : 1) && told * 2 >= words.length;
}

/** Whether statements with opposite verbs speak of the same thing otherwise. */
function opposes(a: Stated, b: Stated): boolean {
  const content = (claim: Stated): Term[] => claim.terms.filter((term) => !isFigure(term) && term !== claim.predicate);
  const [x, y] = [content(a), content(b)];
  const shared = x.filter((term) => says(y, term)).length;
  return shared >= 2 && shared >= shareWithPredicate * Math.min(x.length, y.length);
}
