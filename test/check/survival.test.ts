import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadArticle } from "../../src/pipeline/read.ts";
import type { Claim, Finding, Place } from "../../src/record.ts";
import { type Dice, diceOf, draftOf, edits, throws } from "./edits.ts";
import { checkRead, readStory, readText } from "./newsroom.ts";

/** The events whose articles contradict each other. */
const events = ["d10-dementi", "d2-seisme", "d3-retraites", "d4-legislatives", "d5-baltimore", "e1-crue", "e2-merger"];
/** Edits of each kind. More, for a search: RUNS=50 SHOW=1, and KIND=wrap for one kind alone. */
const runs = Number(process.env["RUNS"] ?? 3);

/** A new article of a story, and the others of it. */
interface Case {
  readonly event: string;
  readonly added: ReadArticle;
  readonly corpus: readonly ReadArticle[];
}

/** What is held against what after a change; undefined where there is nothing to change in this way. */
type Change = (
  given: Case,
  before: ReturnType<typeof checkRead>,
  dice: Dice,
  others: readonly ReadArticle[],
) => Promise<Omit<Case, "event"> | undefined>;

/** A sentence around a place, in an article of its own. */
function retold({ before, text, after }: Place, path: string): Promise<ReadArticle> {
  const start = before.replace(/^.*[.!?]\s+(?=[\p{Lu}«"“])/su, "");
  const end = after.replace(/(?<=[\p{Ll}»"”)][.!?]).*$/su, "");
  return readText(path, `En bref\n\n${start}${text}${end}\n`);
}

const paragraphsOf = ({ article: { path, text } }: ReadArticle): readonly string[] =>
  draftOf(path, text, []).parts.flatMap((part) => (part.prose ? part.text : []));

const inArticle = Object.entries(edits).map(([kind, edit]): [string, Change] => [
  kind,
  async ({ added, corpus }, { own }, dice, others) => {
    const { path, text, language } = added.article;
    // Of other stories: a paragraph of the same one has something to say to the findings.
    const strange = others.filter(({ article }) => article.language === language).flatMap(paragraphsOf);
    const edited = edit(draftOf(path, text, own), dice, strange);
    return edited === undefined ? undefined : { added: await readText(path, edited), corpus };
  },
]);

const changes: Readonly<Record<string, Change>> = {
  ...Object.fromEntries(inArticle),
  rename: async ({ added, corpus }, _, dice) => {
    const path = dice.pick(["a.txt", "zz.txt", "dossier/autre nom.txt", "x/y/2024.txt"]) ?? "";
    return { added: await readText(path, added.article.text), corpus };
  },
  "other stories": async ({ added, corpus }, _, dice, others) => {
    const more = new Set(Array.from({ length: 4 }, () => dice.pick(others)).filter((one) => one !== undefined));
    return { added, corpus: [...corpus, ...more] };
  },
  "one more with it": async ({ added, corpus }, { findings }, dice) => {
    const told = dice.pick(findings)?.place;
    return told && { added, corpus: [...corpus, await retold(told, dice.pick(["a1.txt", "zz1.txt"]) ?? "")] };
  },
  "one more against it": async ({ added, corpus }, { findings }, dice) => {
    const told = dice.pick(dice.pick(findings)?.related.filter(({ stance }) => stance === "against") ?? []);
    return told && { added, corpus: [...corpus, await retold(told, dice.pick(["a1.txt", "zz1.txt"]) ?? "")] };
  },
};

/** What is said at a claim and around it, without regard to where. */
function saidBy(claim: Claim, text: string): string {
  const { id: _id, article: _article, start: _s, end: _e, line: _l, column: _c, sentence: _n, clause, ...said } = claim;
  return JSON.stringify({ ...said, clause: text.slice(clause.start, clause.end) }).replace(/(?:\s|\\r|\\n)+/g, " ");
}

/**
 * How a finding was lost: by its print alone, since its words are read otherwise, or since they are matched or judged
 * otherwise.
 */
type Loss = "print" | "reading" | "matching";

function lossOf({ place, rule }: Finding, now: readonly Finding[], before: Case, after: Omit<Case, "event">): Loss {
  const plain = (text: string): string => text.replace(/\s+/g, " ");
  if (now.some((one) => one.rule === rule && plain(one.place.text) === plain(place.text))) return "print";
  const claim = before.added.claims.find(({ start, end, kind }) =>
    place.start === start && place.end === end ? kind : undefined,
  );
  const { claims, article } = after.added;
  const said = claim && saidBy(claim, before.added.article.text);
  return claims.some((one) => saidBy(one, article.text) === said) ? "matching" : "reading";
}

interface Tally {
  edits: number;
  findings: number;
  readonly lost: { readonly how: Loss; readonly what: string }[];
}

test("findings keep their fingerprints through edits that leave their sentences alone", {
  timeout: 1_800_000,
}, async () => {
  const cases: Case[] = [];
  for (const event of events) {
    const story = await readStory(event);
    for (const added of story) cases.push({ event, added, corpus: story.filter((one) => one !== added) });
  }
  const checks = new Map<Case, ReturnType<typeof checkRead>>();
  const tallies = new Map<string, Tally>();
  for (const [n, [kind, change]] of Object.entries(changes).entries()) {
    if (!kind.startsWith(process.env["KIND"] ?? "")) continue;
    const tally: Tally = { edits: 0, findings: 0, lost: [] };
    tallies.set(kind, tally);
    const samples = fc.sample(fc.tuple(fc.constantFrom(...cases), throws), { numRuns: runs, seed: 11 + n });
    for (const [given, numbers] of samples) {
      const before = checks.get(given) ?? checkRead(given.added, given.corpus);
      checks.set(given, before);
      if (before.findings.length === 0) continue;
      const others = cases.flatMap(({ event, added }) => (event === given.event ? [] : added));
      const after = await change(given, before, diceOf(numbers), others);
      if (after === undefined) continue;
      const { findings } = checkRead(after.added, after.corpus);
      const prints = new Set(findings.map(({ fingerprint }) => fingerprint));
      tally.edits++;
      tally.findings += before.findings.length;
      for (const finding of before.findings.filter(({ fingerprint }) => !prints.has(fingerprint)))
        tally.lost.push({
          how: lossOf(finding, findings, given, after),
          what: `${given.added.article.path}, ${finding.rule}: ${finding.message}`,
        });
    }
  }
  const all = [...tallies.values()];
  const [edited, found, lost] = [
    all.reduce((sum, tally) => sum + tally.edits, 0),
    all.reduce((sum, tally) => sum + tally.findings, 0),
    all.flatMap((tally) => tally.lost),
  ];
  if (process.env["SHOW"] === "1") {
    for (const [kind, tally] of tallies)
      process.stdout.write(
        `${kind}: ${tally.edits} edits, ${tally.findings} findings, ${tally.lost.length} lost\n` +
          tally.lost.map(({ how, what }) => `  ${how}: ${what}\n`).join(""),
      );
    process.stdout.write(`all: ${edited} edits, ${found} findings, ${lost.length} lost\n`);
  }
  const list = lost.map(({ how, what }) => `${how}: ${what}`).join("\n");
  const otherwise = lost.filter(({ how }) => how !== "matching").length;
  expect(otherwise, list).toBeLessThanOrEqual(found / 100);
  // How rare words are among the articles decides of what is hardly the same fact: a text more or less may tip it.
  expect(lost.length, list).toBeLessThanOrEqual((found * 3) / 100);
});
