import { readFileSync } from "node:fs";

/** Relations that keep their subtype; of all others it is dropped. */
const subtypes = new Set(["nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "acl:relcl"]);
const plain = (relation) => (subtypes.has(relation) ? relation : relation.split(":")[0]);

/** The words that one side of an arc accepts: "Anne|Martin", "a#2" for the second "a", "" for the root's head. */
const words = (side) => (side === "" ? [""] : side.split("|").map((word) => (/#\d+$/.test(word) ? word : `${word}#1`)));
const keysOf = ([dependent, relation, head]) =>
  words(dependent).flatMap((d) => words(head).map((h) => `${d} ${relation} ${h}`));

/**
 * Arcs found and tempting arcs found, by kind of sentence in the order of the corpus. A passive subject that is found as a
 * plain subject, or the other way round, is no arc found.
 * @param {string} language
 * @param {(text: string) => readonly import("../src/record.ts").Token[]} analyse
 */
export function measureSyntax(language, analyse) {
  const cases = JSON.parse(readFileSync(new URL(`corpus/${language}/syntax.json`, import.meta.url), "utf8"));
  const byKind = new Map();
  for (const { text, kind, arcs, not = [] } of cases) {
    const tokens = analyse(text);
    const seen = new Map();
    const names = tokens.map(({ form }) => {
      seen.set(form, (seen.get(form) ?? 0) + 1);
      return `${form}#${seen.get(form)}`;
    });
    const found = new Set(
      tokens.map(
        ({ head = -1, relation = "" }, at) => `${names[at]} ${plain(relation)} ${head < 0 ? "" : (names[head] ?? "")}`,
      ),
    );
    const counts = byKind.get(kind) ?? { arcs: 0, found: 0, tempting: 0, tempted: 0 };
    counts.arcs += arcs.length;
    counts.tempting += not.length;
    counts.found += arcs.filter((arc) => keysOf(arc).some((key) => found.has(key))).length;
    counts.tempted += not.filter((arc) => keysOf(arc).some((key) => found.has(key))).length;
    byKind.set(kind, counts);
  }
  return byKind;
}

/**
 * Several counts together.
 * @template {Record<string, number>} Counts
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export const add = (counts) =>
  Object.fromEntries(Object.keys(counts[0]).map((key) => [key, counts.reduce((sum, c) => sum + c[key], 0)]));
