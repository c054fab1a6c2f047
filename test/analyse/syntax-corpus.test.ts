import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyseTokens } from "../../src/analyse/token.ts";
import { packOf } from "../../src/language/registry.ts";
import { formatData } from "../format-data.mjs";
import { languagesWith, readCases } from "../text/corpus.ts";

/**
 * Dependent, relation and head. A word is written as the tokenizer gives it, case included; "a#2" is the second "a" of
 * the sentence, and a form that occurs once has no number. "Anne|Martin" accepts either word, the head by the Universal
 * Dependencies first. The head of a root is "".
 */
type Arc = readonly [dependent: string, relation: string, head: string];

/** A sentence of the news, the arcs that a good parser finds in it, and tempting arcs that it must not find. */
interface SyntaxCase {
  readonly text: string;
  readonly kind: string;
  readonly arcs: readonly Arc[];
  readonly not?: readonly Arc[];
}

/** Relations of arcs to find; other subtypes than these three are no part of the corpus ("aux:tense" is "aux"). */
const relations: ReadonlySet<string> = new Set([
  "acl",
  "acl:relcl",
  "advmod",
  "aux",
  "aux:pass",
  "ccomp",
  "compound",
  "cop",
  "det",
  "expl",
  "nmod",
  "nsubj",
  "nsubj:pass",
  "nummod",
  "obj",
  "obl",
  "obl:agent",
  "root",
  "xcomp",
]);

/** Relations that only a wrong arc has here: where they are right, treebanks and parsers differ too much to count. */
const temptingRelations: ReadonlySet<string> = new Set(["amod", "appos"]);

/** Smallest number of sentences of a language, and of a kind in it, that says something about a parser. */
const fewest = { sentences: 110, ofKind: 3 };

/** The words that one side of an arc accepts, each with the number of its occurrence: "a" becomes "a#1". */
function words(side: string): readonly string[] {
  return side === "" ? [""] : side.split("|").map((word) => (/#\d+$/.test(word) ? word : `${word}#1`));
}

/** Every arc that an arc with alternatives accepts, as a key. */
function keys([dependent, relation, head]: Arc): readonly string[] {
  return words(dependent).flatMap((d) => words(head).map((h) => `${d} ${relation} ${h}`));
}

/** What is wrong with one side of an arc in a sentence of these forms. */
function faults(side: string, forms: readonly string[]): readonly string[] {
  return side.split("|").flatMap((word) => {
    const form = word.replace(/#\d+$/, "");
    const count = forms.filter((f) => f === form).length;
    const nth = form === word ? 1 : Number(word.slice(form.length + 1));
    if (nth < 1 || nth > count) return [`${word}: ${count} of it`];
    // Without its number such a word would say nothing of which one is meant, and a number on others is noise.
    return count > 1 === (form === word)
      ? [`${word}: ${count} of it, so it needs ${count > 1 ? "a" : "no"} number`]
      : [];
  });
}

/** Whether heads lead from a word back to it; of alternatives only the first counts. */
function hasCycle(arcs: readonly Arc[]): boolean {
  const heads = new Map(arcs.map(([dependent, , head]) => [words(dependent)[0], words(head)[0]]));
  return [...heads.keys()].some((start) => {
    let at = heads.get(start);
    for (let steps = 0; steps < heads.size && at !== undefined && at !== start; steps++) at = heads.get(at);
    return at === start;
  });
}

describe.each(languagesWith("syntax"))("%s", (language) => {
  const cases = readCases<SyntaxCase>(language, "syntax");

  test.each(cases)("$text", ({ text, arcs, not = [] }) => {
    const forms = analyseTokens(text, { start: 0, end: text.length }, packOf(language)).map(({ form }) => form);
    const sides = [...arcs, ...not].flatMap(([dependent, , head]) => (head === "" ? [dependent] : [dependent, head]));
    expect(sides.flatMap((side) => faults(side, forms))).toEqual([]);

    for (const [, relation] of arcs) expect(relations).toContain(relation);
    for (const [, relation] of not) expect([...relations, ...temptingRelations]).toContain(relation);
    for (const [, relation, head] of [...arcs, ...not]) expect(head === "").toBe(relation === "root");

    expect(arcs.length).toBeGreaterThan(0);
    expect(arcs.filter(([, relation]) => relation === "root").length).toBeLessThan(2);
    // A word has one head, or the arcs can't all be found.
    const dependents = arcs.map(([dependent]) => words(dependent)[0]);
    expect(dependents).toEqual([...new Set(dependents)]);
    expect(hasCycle(arcs)).toBe(false);

    const wrong = not.flatMap(keys);
    expect(wrong).toEqual([...new Set(wrong)]);
    const right = new Set(arcs.flatMap(keys));
    expect(wrong.filter((key) => right.has(key))).toEqual([]);
  });

  test("there are enough sentences, each once, and enough of each kind", () => {
    expect(cases.length).toBeGreaterThanOrEqual(fewest.sentences);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
    const rare = cases.filter(({ kind }) => cases.filter((other) => other.kind === kind).length < fewest.ofKind);
    expect(rare.map(({ kind }) => kind)).toEqual([]);
  });

  test("a sentence stands on one line", () => {
    const source = readFileSync(new URL(`../corpus/${language}/syntax.json`, import.meta.url), "utf8");
    expect(source).toBe(formatData(source));
  });
});
