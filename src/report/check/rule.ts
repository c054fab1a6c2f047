import type { ClaimKind, Finding, Relation, Rule } from "../../record.ts";
import { claimKinds } from "../words.ts";

/** What a rule is, in words that hold for all of its findings. */
export interface RuleText {
  /** "QuantityDiverge" */
  readonly name: string;
  /** "A figure that cannot be right if other articles are". */
  readonly short: string;
  readonly full: string;
  /** What to do about it, a paragraph each. */
  readonly help: readonly string[];
}

const nouns: Readonly<Record<ClaimKind, string>> = {
  quantity: "A figure",
  date: "A date",
  place: "A place",
  person: "A person or role",
  quote: "A quotation",
  event: "An event",
  attribute: "A detail",
};

interface RelationText {
  /** Goes on after the noun. */
  readonly short: string;
  readonly full: string;
  readonly help: string;
}

const relations: Readonly<Record<Relation, RelationText>> = {
  diverge: {
    short: "that cannot be right if other articles are",
    full: "The new article and the others speak of the same thing at the same time, and what they say of it cannot both be right.",
    help: "Look at the words of each source and find out which is right. Correct the new article, or accept the finding in the baseline and note why.",
  },
  denied: {
    short: "that one article reports and another denies",
    full: "Of one and the same thing, the new article or another one says that it is so, and the other that it is not.",
    help: "Check whether the denial is still standing. The article may have to name who denies it.",
  },
  opposite: {
    short: "of which other articles report the opposite",
    full: "The new article and the others speak of the same thing, and give it opposite turns: one says that it rose, the other that it fell.",
    help: "Look at the words of each source: one of them has it the wrong way round, or they speak of different stretches of time.",
  },
  disputed: {
    short: "on which the authorities that are cited differ",
    full: "The articles give different answers, each from a source of its own that the text names, such as police and unions.",
    help: "Both may be reported rightly. Say whose figure or statement it is, and that others give another.",
  },
  evolves: {
    short: "that a later article brings up to date",
    full: "The articles give different answers, and time explains them: the later one updates the earlier.",
    help: "Check that the new article gives the latest state, or says of which time it speaks.",
  },
  unclear: {
    short: "that may differ from other articles",
    full: "The articles probably speak of one thing, but what they say of it cannot be compared: unit, scope, time or source is missing.",
    help: "Nothing may be wrong. Saying what the new article leaves open makes it comparable.",
  },
};

const relationOrder: readonly Relation[] = ["diverge", "denied", "opposite", "disputed", "evolves", "unclear"];

/** Every rule, by kind and gravity. */
export const rules: readonly Rule[] = claimKinds.flatMap((kind) =>
  relationOrder.map((relation): Rule => `${kind}/${relation}`),
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const texts: ReadonlyMap<Rule, RuleText> = new Map(
  claimKinds.flatMap((kind) =>
    relationOrder.map((relation) => [`${kind}/${relation}`, textOf(kind, relation)] as const),
  ),
);

function textOf(kind: ClaimKind, relation: Relation): RuleText {
  const { short, full, help } = relations[relation];
  return {
    name: capital(kind) + capital(relation),
    short: `${nouns[kind]} ${short}`,
    full,
    help: [
      full,
      help,
      "`claims explain` with the id of the fact shows every passage and why they are taken to be about one fact.",
    ],
  };
}

export function ruleText({ rule }: Pick<Finding, "rule">): RuleText {
  const text = texts.get(rule);
  if (text === undefined) throw new Error(`no such rule: ${rule}`);
  return text;
}
