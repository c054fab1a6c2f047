import { contraryOf, type Stated } from "../language/contrary.ts";
import { countKind } from "../language/figures.ts";
import { scoreOccasion } from "./occasion.ts";
import { overlap, related, similarity } from "./overlap.ts";
import type { Profile } from "./profile.ts";
import { labels, type Rows, termLabel } from "./score.ts";

/** Rows for two statements or quotations: the content they share, and how much of the shorter one that is. */
export function scoreStatements(a: Profile, b: Profile, rows: Rows): void {
  const { weight, shared } = overlap(a.terms, b.terms);
  const content = shared.filter((term) => !term.startsWith("n:"));
  const smaller = Math.min(a.termWeight, b.termWeight);
  if (content.length === 0 || smaller === 0) {
    rows.block("content", "nothing in common");
    return;
  }
  rows.add("content", 4.2 * similarity(a, b, "terms"), () => labels(shared, 6));
  rows.add("contained", 1.2 * (weight / smaller), `${Math.round((100 * weight) / smaller)} % of the shorter statement`);
  rows.add("weight", Math.min(1, weight / 8) - 0.5, "how rare the shared words are");
  if (content.length === 1) rows.add("single", -1.2, "a single shared word");
  rows.add("sentence", 0.8 * similarity(a, b, "context"), "the rest of the sentence");
  scorePredicates(a, b, rows);
  scoreContrary(a, b, rows);
  scoreFigures(a, b, rows);
  scoreParties(a, b, rows);
  scoreSpeaker(a, b, rows);
  scoreOccasion(a, b, rows);
}

/** One verb, or verbs for different fates: who was killed was not hurt, who was hired was not laid off. */
function scorePredicates({ predicate: a }: Profile, { predicate: b }: Profile, rows: Rows): void {
  if (a === undefined || b === undefined) return;
  if (a === b) rows.add("predicate", 0.5, termLabel(a));
  else if (a.startsWith("c:") && b.startsWith("c:") && !related(a, b)) {
    const [x, y] = [countKind(a.slice(2)), countKind(b.slice(2))];
    if (x !== undefined && y !== undefined && x !== y) rows.add("predicates-differ", -2, `${x} / ${y}`);
  }
}

const stated = new WeakMap<Profile, Stated>();

/** What a profile states, with its names linked across articles; made once. */
function statedIn(profile: Profile): Stated {
  const known = stated.get(profile);
  if (known) return known;
  const made = stateOf(profile);
  stated.set(profile, made);
  return made;
}

function stateOf({ claim, predicate, terms, context }: Profile): Stated {
  const { language, text, kind, certainty, polarity, subject } = claim;
  return {
    language,
    text,
    kind,
    certainty,
    polarity,
    terms: [...terms.keys()],
    context: [...context.keys()],
    ...(predicate === undefined ? {} : { predicate }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** What one denies and the other says is one fact, though the words of the denial and its opposite differ. */
function scoreContrary(a: Profile, b: Profile, rows: Rows): void {
  // Two statements of one stand and one verb oppose each other in nothing.
  if (a.claim.polarity === b.claim.polarity && a.predicate === b.predicate) return;
  const contrary = contraryOf(statedIn(a), statedIn(b));
  if (contrary !== undefined)
    rows.add("contrary", 1, contrary === "opposite" ? "they say the opposite" : "one denies what the other says");
}

/** Rows against two statements that name different people, or different places, where they name any. */
function scoreParties(a: Profile, b: Profile, rows: Rows): void {
  const apart = (x: readonly string[], y: readonly string[]): boolean =>
    x.length > 0 && y.length > 0 && !x.some((each) => y.includes(each));
  const peopleIn = ({ people, terms }: Profile): string[] => [...people].filter((person) => terms.has(person));
  if (a.people.size > 0 && b.people.size > 0) {
    const [left, right] = [peopleIn(a), peopleIn(b)];
    if (apart(left, right) && apart(left, [...b.people]) && apart(right, [...a.people]))
      rows.add("people-differ", -1.5, `${left.map(termLabel).join(", ")} / ${right.map(termLabel).join(", ")}`);
  }
  if (a.scope.size === 0 || b.scope.size === 0) return;
  const [here, there] = [[...a.scope.keys()], [...b.scope.keys()]];
  if (apart(here, there) && !here.some((place) => a.scene.has(place) && b.scene.has(place)))
    rows.add("scope-differs", -0.8, `${here.map(termLabel).join(", ")} / ${there.map(termLabel).join(", ")}`);
}

/** A row against two statements whose figures all differ: it weighs the more, the more of both statements figures are. */
function scoreFigures(a: Profile, b: Profile, rows: Rows): void {
  const [x, y] = [a.figures, b.figures];
  if (x.length === 0 || y.length === 0 || x.some((term) => y.includes(term))) return;
  const share = Math.min(x.length / a.terms.size, y.length / b.terms.size);
  rows.add("figures-differ", -0.8 * (1 + share), `${x.map(termLabel)} / ${y.map(termLabel)}`);
}

/** One speaker tends to one position; what he or she denies twice in one word is one statement. */
function scoreSpeaker(a: Profile, b: Profile, rows: Rows): void {
  if (a.claim.kind !== "quote" || b.claim.kind !== "quote" || a.authority === undefined || b.authority === undefined)
    return;
  const [x, y] = [a.claim.authority?.name ?? "", b.claim.authority?.name ?? ""];
  if (a.authority !== b.authority && !b.entities.has(a.authority) && !a.entities.has(b.authority)) {
    rows.add("speaker-differs", -1, `${x} / ${y}`);
    return;
  }
  rows.add("speaker", 0.6, x);
  const shared = [...a.terms.keys()].filter((term) => term.startsWith("c:") && b.terms.has(term));
  if (a.claim.polarity === "negated" && b.claim.polarity === "negated" && shared.length > 0)
    rows.add("denial", 1.8, `both deny it: ${shared.map(termLabel).join(", ")}`);
}
