import type { LanguagePack } from "../../language/pack.ts";
import { fold } from "../../text/fold.ts";
import type { TreeWord } from "./conllu.ts";
import type { TreeSentence } from "./treebanks.ts";

/** How often a sentence gets a copy with a weekday. */
const weekdayShare = 0.15;

/**
 * Sentences made from those of the treebanks for what news writes and treebanks lack: a weekday behind the verb ("a
 * annoncé jeudi que"), and reported speech with the speaker behind it ("…, a annoncé jeudi Anne Martin.", "…, a-t-elle
 * annoncé."). Their trees follow from those they are made from.
 */
export function augment(sentences: readonly TreeSentence[], pack: LanguagePack, random: () => number): TreeSentence[] {
  const weekdays = Object.keys(pack.data.dates.weekdays).filter((name) => !name.endsWith(".") && name.length > 4);
  const weekday = (): string => weekdays[Math.floor(random() * weekdays.length)] ?? "";
  const verbs = new Set(Object.keys(pack.data.reporting.verbs).map(fold));
  const { inversions = [], pronouns } = pack.data.functionWords;
  const people = inversions.filter((form) => pronouns.person.includes(form.replace(/^.*-/, "")));
  const pronoun = (): string => people[Math.floor(random() * people.length)] ?? "";
  return sentences.flatMap(({ words }) => {
    const made: TreeWord[][] = [];
    const inverted = invert(words, verbs);
    if (inverted) made.push(inverted, withWeekday(inverted, weekday(), pack) ?? inverted);
    const asked = people.length > 0 && inverted ? invert(words, verbs, pronoun()) : undefined;
    if (asked) made.push(asked);
    if (random() < weekdayShare) {
      const dated = withWeekday(words, weekday(), pack);
      if (dated) made.push(dated);
    }
    return made.map((copy) => ({ text: "", words: copy }));
  });
}

/**
 * Treebanks differ on who acts in a passive ("détruit par les pompiers"): some say plain "obl". Here it is "obl:agent"
 * wherever the mark of agents ("par", "by") stands before it and its verb is passive.
 */
export function nameAgents({ text, words }: TreeSentence, agentMark: string): TreeSentence {
  const has = (head: number, test: (word: TreeWord) => boolean): boolean =>
    words.some((word) => word.head === head && test(word));
  const isPassive = (at: number): boolean =>
    has(at, ({ deprel }) => deprel === "aux:pass") ||
    (/^acl/.test(words[at]?.deprel ?? "") && (words[at]?.feats ?? "").includes("VerbForm=Part"));
  return {
    text,
    words: words.map((word, at) =>
      /^obl(?::mod|:arg)?$/.test(word.deprel) &&
      has(at, ({ deprel, lemma }) => deprel === "case" && lemma === agentMark) &&
      isPassive(word.head)
        ? { ...word, deprel: "obl:agent" }
        : word,
    ),
  };
}

/** The verb of speech that is root, or hangs on what is said. */
const speechVerb = (words: readonly TreeWord[]): number => {
  const aside = words.findIndex(({ deprel, upos }) => deprel === "parataxis" && upos === "VERB");
  return aside >= 0 ? aside : words.findIndex(({ head, upos }) => head < 0 && upos === "VERB");
};

/** The sentence with a weekday right behind its main verb. */
function withWeekday(words: readonly TreeWord[], name: string, pack: LanguagePack): TreeWord[] | undefined {
  const verb = speechVerb(words);
  if (verb < 0 || words[verb + 1]?.form.startsWith("-") !== false) return undefined;
  const capital = pack.data.dates.capitals;
  const form = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name.toLowerCase();
  const day: TreeWord = { form, lemma: form, upos: capital ? "PROPN" : "NOUN", feats: "_", head: verb, deprel: "obl" };
  const moved = words.map((word) => ({ ...word, head: word.head > verb ? word.head + 1 : word.head }));
  return [...moved.slice(0, verb + 1), day, ...moved.slice(verb + 1)];
}

/**
 * "X a annoncé que Y." → "Y, a annoncé X.", or with a pronoun "Y, a-t-elle annoncé."; undefined for a sentence that is not
 * built so.
 */
function invert(words: readonly TreeWord[], verbs: ReadonlySet<string>, pronoun?: string): TreeWord[] | undefined {
  const verb = words.findIndex(({ head, lemma }) => head < 0 && verbs.has(fold(lemma)));
  const childOf = (relation: RegExp): number =>
    words.findIndex(({ head, deprel }) => head === verb && relation.test(deprel));
  const said = childOf(/^ccomp$/);
  const subject = childOf(/^nsubj$/);
  if (verb < 0 || said < verb || subject < 0 || subject > verb || words[subject]?.upos === "PRON") return undefined;
  const under = (top: number): number[] => words.flatMap((_, at) => (reaches(words, at, top) ? [at] : []));
  const mark = words.findIndex(({ head, deprel }) => head === said && deprel === "mark");
  const clause = under(said).filter((at) => at !== mark && !reaches(words, at, mark));
  const speaker = under(subject);
  const helpers = words.flatMap(({ head, deprel }, at) => (head === verb && /^aux/.test(deprel) ? [at] : []));
  if (clause.length < 3 || !isRun(clause) || !isRun(speaker)) return undefined;
  const [first, ...rest] = [...helpers, verb];
  const order =
    pronoun === undefined
      ? [...clause, added.comma, ...helpers, verb, ...speaker, added.stop]
      : [...clause, added.comma, first ?? verb, added.pronoun, ...rest, added.stop];
  const place = new Map(order.map((at, to) => [at, to]));
  const token = (form: string, upos: string, head: number, deprel: string): TreeWord => ({
    form,
    lemma: form,
    upos,
    feats: "_",
    head: place.get(head) ?? -1,
    deprel,
  });
  return order.flatMap((at): TreeWord | [] => {
    if (at === added.comma) return token(",", "PUNCT", verb, "punct");
    if (at === added.stop) return token(".", "PUNCT", said, "punct");
    if (at === added.pronoun) return token(pronoun ?? "", "PRON", verb, "nsubj");
    const word = words[at];
    if (!word) return [];
    if (at === said) return { ...word, head: -1, deprel: "root" };
    if (at === verb) return { ...word, head: place.get(said) ?? -1, deprel: "parataxis" };
    return { ...word, head: place.get(word.head) ?? -1 };
  });
}

/** Tokens that the treebank's sentence does not have. */
const added = { comma: -1, stop: -2, pronoun: -3 } as const;

/** Whether a word is another one, or stands below it in the tree. */
function reaches(words: readonly TreeWord[], from: number, top: number): boolean {
  for (let at = from, steps = 0; at >= 0 && steps <= words.length; at = words[at]?.head ?? -1, steps++)
    if (at === top) return true;
  return false;
}

const isRun = (places: readonly number[]): boolean =>
  places.every((at, i) => i === 0 || at - (places[i - 1] ?? 0) <= 2);
