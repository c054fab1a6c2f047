import type { Certainty, Fact, Verdict } from "../../record.ts";

/** The words of a row. The sign of its weight says which way the row speaks. */
export interface RowWords {
  /** What was compared. A code that can speak both ways has a label that fits both. */
  readonly label: string;
  /** What a weight above 0 says, as part of a sentence; "%" stands for the row's detail. */
  readonly for?: string;
  /** What a weight below 0 says. */
  readonly against?: string;
}

/** The words of rows by their code, for a reader who has never seen the code. */
export const rowWords: ReadonlyMap<string, RowWords> = new Map<string, RowWords>([
  ["kind", { label: "the kind of claim", against: "they are claims of different kinds" }],
  ["overlap", { label: "two readings of one passage", against: "they are two readings of one passage" }],
  ["enumeration", { label: "two values that one sentence lists", against: "one sentence lists them as two values" }],
  ["clause", { label: "words beside them in common", for: "the words beside them are alike (%)" }],
  [
    "entry",
    {
      label: "what the fact sheet's label says",
      for: "the article says what the label does (%)",
      against: "the article says little of what the label does",
    },
  ],
  ["sentence", { label: "words of the rest of the sentence in common", for: "the rest of their sentences is alike" }],
  ["predicate", { label: "the same verb, or one that means the same", for: "the verb is the same (%)" }],
  ["unit", { label: "the unit", against: "their units do not match (%)" }],
  [
    "counted",
    { label: "what is counted", for: "both count the same (%)", against: "what they count does not match (%)" },
  ],
  ["counted-kind", { label: "the kind of count", for: "both count the same kind of thing (%)" }],
  ["counted-wider", { label: "what is counted, one in a wider word", for: "one counts the other in a wider word (%)" }],
  ["counted-generic", { label: "what is counted, one in a general word", for: "one counts in a general word (%)" }],
  ["counted-unknown", { label: "what is counted, not said in one", against: "one does not say what it counts" }],
  ["counted-differs", { label: "different things counted", against: "what they count differs (%)" }],
  ["measure", { label: "what is measured", for: "both measure the same (%)" }],
  [
    "measure-wider",
    { label: "what is measured, one of it in part", against: "one measures a part of what the other does (%)" },
  ],
  [
    "slot",
    {
      label: "one value for one thing",
      for: "there can be one such value only (%)",
      against: "the figures are far apart for one value (%)",
    },
  ],
  ["measure-differs", { label: "different things measured", against: "what they measure differs (%)" }],
  [
    "story",
    {
      label: "the articles' stories",
      for: "their articles tell of one event (%)",
      against: "their articles tell of different events",
    },
  ],
  [
    "closest",
    { label: "closest passages of the two articles", for: "each is the closest to the other in its article" },
  ],
  [
    "not-closest",
    { label: "closer passages in the two articles", against: "another passage is closer to one of them" },
  ],
  [
    "one-article",
    { label: "two figures of one article", against: "one article gives both figures, each for something else" },
  ],
  ["owner-missing", { label: "whose figure it is, not said in one", against: "one does not say whose figure it is" }],
  [
    "owner-unsaid",
    { label: "whose figure it is, not said in one", against: "the figures differ, and one does not say whose it is" },
  ],
  ["source", { label: "who gives the figure: the same", for: "the same source gives both (%)" }],
  ["source-twice", { label: "one source, two figures", against: "one source gives different figures (%)" }],
  ["source-differs", { label: "two sources, one figure", against: "different sources give them (%)" }],
  ["sources", { label: "two sources, two figures", for: "different sources give the figures (%)" }],
  ["beside", { label: "another fact that their sentences share", for: "their sentences tell another fact in common" }],
  [
    "in-order",
    {
      label: "a fact that the sentences before or behind share",
      for: "the sentences before or behind them tell a fact in common",
    },
  ],
  ["lead", { label: "the day that both articles open with", for: "both articles open with that day" }],
  ["earlier", { label: "a figure that was true before", against: "one of them was true before" }],
  ["event", { label: "the event of the stories", for: "both date what the articles are about (%)" }],
  [
    "occasion-other",
    { label: "a date away from the other article's day", against: "one is of another day than the other's article" },
  ],
  ["per", { label: "per what, not said in one", against: "one does not say per what it counts" }],
  ["predicates-differ", { label: "different fates", against: "they tell of different fates (%)" }],
  [
    "side-by-side",
    { label: "figures set side by side", for: "one article sets the figures of two sources side by side (%)" },
  ],
  ["figure", { label: "the same figure", for: "the figures are the same" }],
  ["range", { label: "figures that fit each other", for: "the figures fit each other" }],
  ["vague", { label: "a count without a figure", against: "one of them gives no figure" }],
  ["figure-differs", { label: "different figures", against: "the figures differ" }],
  ["figures-differ", { label: "different figures in the statements", against: "the figures in them differ (%)" }],
  ["part", { label: "a part, or the whole", against: "one is a part, the other the whole" }],
  ["owner", { label: "whose figure it is: the same", for: "the same name stands beside both (%)" }],
  ["owner-differs", { label: "whose figure it is: different", against: "different names stand beside them (%)" }],
  ["granularity", { label: "a time of day, or a date", against: "one is a time of day, the other a date" }],
  ["date", { label: "dates that fit each other", for: "the dates fit each other" }],
  ["date-differs", { label: "different dates", against: "the dates differ" }],
  ["place", { label: "the place", for: "they name the same place (%)", against: "the places differ (%)" }],
  ["thing", { label: "what is or happens there", against: "they have nothing in common but the place" }],
  ["person", { label: "the person", for: "they name the same person (%)", against: "the people differ (%)" }],
  ["role", { label: "the role", for: "the role is the same", against: "the roles differ (%)" }],
  ["office", { label: "the body or country of the role", for: "the role is in the same body or country (%)" }],
  [
    "former",
    { label: "a former role, or a present one", against: "one role is a former one, the other a present one" },
  ],
  [
    "content",
    {
      label: "what they say in common",
      for: "they share words (%)",
      against: "what they say has nothing in common",
    },
  ],
  ["contained", { label: "how much of the shorter statement is shared", for: "what they share is %" }],
  [
    "weight",
    {
      label: "how telling the shared words are",
      for: "the shared words are rare",
      against: "the shared words are common",
    },
  ],
  ["single", { label: "no more than one word in common", against: "they share no more than one word" }],
  ["speaker", { label: "who says it: the same", for: "the speaker is the same (%)" }],
  ["speaker-differs", { label: "who says it: different", against: "the speakers differ (%)" }],
  ["contrary", { label: "one against the other", for: "they are about one thing (%)" }],
  ["denial", { label: "a denial by the same speaker", for: "both are denials by one speaker" }],
  ["scope", { label: "places that limit it: the same", for: "they hold for the same place (%)" }],
  ["scope-differs", { label: "places that limit it: different", against: "they hold for different places (%)" }],
  ["scope-missing", { label: "a place that only one of them names", against: "only one is limited to a place (%)" }],
  [
    "elsewhere",
    { label: "where the stories are set", against: "one is of a place where the other's story is not set" },
  ],
  ["people", { label: "people named beside it: the same", for: "the same people are named beside them" }],
  ["people-differ", { label: "people named beside it: different", against: "other people are named beside them (%)" }],
  ["occasion", { label: "when it holds: the same time", for: "they hold at the same time" }],
  ["occasion-past", { label: "a day before the story", against: "one is of a day before the story" }],
  ["occasion-differs", { label: "when it holds: different times", against: "they hold at different times" }],
]);

/** An unknown code is shown as it is: better than nothing, and a test finds it. */
export const rowWord = (code: string): string => rowWords.get(code)?.label ?? code;

/** What decided a verdict, by the code in front of the fact's reason. */
export const axisWords: ReadonlyMap<string, string> = new Map([
  ["value", "the values alone: nothing that the texts say of time, place or source explains the difference"],
  ["none", "the values: they go together, so no difference needs explaining"],
  ["time", "time: when each value is said to hold"],
  ["authority", "authority: who gives each value inside the articles"],
  ["scope", "scope: what the values are said of"],
  ["unit", "unit: what the values are measured in"],
  ["subject", "subject: what the values are about"],
]);

export interface Axis {
  readonly code: string;
  readonly words: string;
}

const withoutCode: Readonly<Record<Verdict, string>> = {
  agree: "none",
  single: "none",
  diverge: "value",
  disputed: "authority",
  evolves: "time",
  unclear: "subject",
};

/** The axis that decided a fact's verdict: the code of its reason, or else what the verdict implies. */
export function axisOf({ verdict, reason }: Pick<Fact, "verdict" | "reason">): Axis {
  const given = /^([a-z]+)(?:[/-][a-z]+)*: /.exec(reason)?.[1];
  const code = given !== undefined && axisWords.has(given) ? given : withoutCode[verdict];
  return { code, words: axisWords.get(code) ?? code };
}

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  asserted: "stated as a fact",
  hedged: "stated with reserve",
  planned: "planned or announced",
  hypothetical: "only possible, or under a condition",
  denied: "reported in order to reject it",
};
