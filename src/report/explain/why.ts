import type { Claim, Pair, Reason } from "../../record.ts";
import { placeOf } from "../phrase.ts";
import { truncate } from "../width.ts";
import { list } from "../words.ts";
import { detailText, type Names, namesWithin, signed } from "./detail.ts";
import { rowWord, rowWords } from "./words.ts";

/** What the sentences about a pair look things up in. */
export interface Library {
  readonly claims: ReadonlyMap<string, Claim>;
  /** Path of an article, by its id. */
  readonly pathOf: (article: string) => string;
  readonly names: Names;
}

/** A row of this weight or below rules a pair out. */
const never = -10;

export const rulesOut = ({ weight }: Reason): boolean => weight <= never;

/** Rows, the heaviest first, whichever way they speak. */
export function byWeight(reasons: readonly Reason[]): readonly Reason[] {
  return [...reasons].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

const longestDetail = 60;

/** What a row says, as part of a sentence. */
export function phraseOf({ code, detail, weight }: Reason, names: Names): string {
  const words = rowWords.get(code);
  const phrase = weight > 0 ? words?.for : words?.against;
  if (phrase === undefined) return `${rowWord(code)} speaks ${weight > 0 ? "for" : "against"} it`;
  const text = truncate(detailText(detail, names), longestDetail);
  return text === "" ? phrase.replace(/ ?\(?%\)?/u, "") : phrase.replace("%", () => text);
}

/** Rows that a sentence names: more are hard to follow. */
const mostFor = 3;
const mostAgainst = 2;

/** Rows lighter than this are not worth naming. */
const slight = 0.25;

/** Why two claims stand in one fact or do not, in a sentence. */
export function whyText({ a, b, reasons, outcome, score, needed }: Pair, library: Library): string {
  const { claims, names } = library;
  const within = namesWithin([claims.get(a) ?? [], claims.get(b) ?? []].flat(), names);
  const told = byWeight(reasons).filter(({ weight }) => Math.abs(weight) >= slight);
  const phrases = (rows: readonly Reason[], most: number): string =>
    list(rows.slice(0, most).map((row) => phraseOf(row, within)));
  const pros = phrases(
    told.filter(({ weight }) => weight > 0),
    mostFor,
  );
  const cons = phrases(
    told.filter(({ weight }) => weight < 0),
    mostAgainst,
  );
  switch (outcome.kind) {
    case "joined":
      if (score < needed) return `In one fact because of its other claims; these two alone would not do${lead(cons)}.`;
      return `Taken as one fact because ${pros === "" ? "all that is compared is alike" : pros}${cons === "" ? "" : `, although ${cons}`}.`;
    case "ruled-out":
      return `Kept apart because ${phrases(reasons.filter(rulesOut), 1)}. That rules out one fact, whatever else is alike.`;
    case "below":
      if (pros === "") return `Kept apart because ${cons === "" ? "too little is alike" : cons}.`;
      return `Kept apart: ${pros}, but ${cons === "" ? "that is too little" : cons}.`;
    case "conflict":
      return `Kept apart although these two are close enough: one fact would also hold ${nameOf(outcome.a, library)} and ${nameOf(outcome.b, library)}, and ${conflictWords(outcome.reason, outcome, library)}.`;
    case "mean":
      return `Kept apart although these two are close enough: the claims beside them are less so. All pairs that would come together sum up to ${signed(outcome.mean)} on average, and ${outcome.needed.toFixed(2)} is needed.`;
    case "full":
      return `Kept apart although these two are close enough: a fact holds no more than ${outcome.most} claims.`;
    case "unmet":
      return "Never compared: claims meet over their rarest words, figures, dates and names, and these two share none of them.";
    case "order":
      return "Kept apart although these two are close enough: when they were tried, the claims already beside them did not fit.";
  }
}

const lead = (cons: string): string => (cons === "" ? "" : ` (${cons})`);

/** A claim inside a sentence: “31 dead” (a.txt:12). */
function nameOf(id: string, { claims, pathOf }: Library): string {
  const claim = claims.get(id);
  if (claim === undefined) return id;
  return `“${truncate(claim.text.replace(/\s+/gu, " "), longestDetail)}” (${placeOf(pathOf(claim.article), claim)})`;
}

function conflictWords(
  reason: Reason,
  { a, b }: { readonly a: string; readonly b: string },
  { claims, names }: Library,
): string {
  return phraseOf(reason, namesWithin([claims.get(a) ?? [], claims.get(b) ?? []].flat(), names));
}
