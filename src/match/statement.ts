import { contraryOf, type Stated } from "../language/contrary.ts";
import { scoreOccasion } from "./occasion.ts";
import { overlap, type Profile, similarity } from "./profile.ts";
import { type Rows, termLabel } from "./score.ts";

/** Rows for two statements or quotations: the content they share, and how much of the shorter one that is. */
export function scoreStatements(a: Profile, b: Profile, rows: Rows): void {
  const { weight, shared } = overlap(a.terms, b.terms);
  const content = shared.filter((term) => !term.startsWith("n:"));
  const smaller = Math.min(a.termWeight, b.termWeight);
  if (content.length === 0 || smaller === 0) {
    rows.block("content", "nothing in common");
    return;
  }
  const words = shared.slice(0, 6).map(termLabel).join(", ");
  rows.add("content", 4.2 * similarity(a, b, "terms"), words);
  rows.add("contained", 1.2 * (weight / smaller), `${Math.round((100 * weight) / smaller)} % of the shorter statement`);
  rows.add("weight", Math.min(1, weight / 8) - 0.5, "how rare the shared words are");
  if (content.length === 1) rows.add("single", -1.2, "a single shared word");
  rows.add("sentence", 0.8 * similarity(a, b, "context"), "the rest of the sentence");
  if (a.predicate !== undefined && a.predicate === b.predicate) rows.add("predicate", 0.5, termLabel(a.predicate));
  scoreContrary(a, b, rows);
  scoreFigures(a, b, rows);
  scoreSpeaker(a, b, rows);
  scoreOccasion(a, b, rows);
}

/** What a profile states, with its names linked across articles. */
function statedIn({ claim, predicate, terms, context }: Profile): Stated {
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
  const contrary = contraryOf(statedIn(a), statedIn(b));
  if (contrary !== undefined)
    rows.add("contrary", 1, contrary === "opposite" ? "they say the opposite" : "one denies what the other says");
}

function scoreFigures(a: Profile, b: Profile, rows: Rows): void {
  const figures = (profile: Profile): string[] => [...profile.terms.keys()].filter((term) => term.startsWith("n:"));
  const [x, y] = [figures(a), figures(b)];
  if (x.length > 0 && y.length > 0 && !x.some((term) => y.includes(term)))
    rows.add("figures-differ", -0.8, `${x.map(termLabel)} / ${y.map(termLabel)}`);
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
