import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { loadArticles } from "../src/index.ts";
import { compareArticles, inspectReport } from "../src/pipeline.ts";
import type { Article, Fact, FactSheet, Report, SheetFact, SheetValue } from "../src/record.ts";
import { entryOf } from "../src/report/sheet.ts";
import { parseSheet } from "../src/store/sheet.ts";
import { entryText } from "../src/store/sheet-write.ts";

const folder = join(import.meta.dirname, "sheets");
const goldSchema = z.object({
  facts: z.array(z.object({ id: z.string(), mentions: z.array(z.object({ file: z.string(), quote: z.string() })) })),
});

interface Event {
  readonly articles: readonly Article[];
  readonly sheet: FactSheet;
  /** Whether a fact holds a passage that the annotation puts under an id. */
  readonly isGold: (fact: Fact, id: string) => boolean;
}

async function eventOf(name: string): Promise<Event> {
  const home = join(import.meta.dirname, "clusters", name);
  const { articles } = await loadArticles(["articles"], { cwd: home });
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(home, "gold.json"), "utf8")));
  const sheet = parseSheet(readFileSync(join(folder, `${name}.yaml`), "utf8"), `${name}.yaml`);
  const texts = new Map(articles.map((article) => [basename(article.path), article]));
  return {
    articles,
    sheet,
    isGold: (fact, id) =>
      gold.facts
        .filter((each) => each.id === id)
        .flatMap(({ mentions }) => mentions)
        .some(({ file, quote }) => {
          const article = texts.get(file);
          const start = article?.text.indexOf(quote) ?? -1;
          return fact.claims.some(
            (claim) => claim.article === article?.id && claim.start < start + quote.length && claim.end > start,
          );
        }),
  };
}

const names = readdirSync(folder)
  .map((file) => file.replace(/\.yaml$/, ""))
  .sort();
const events = await Promise.all(names.map(eventOf));

/** The fact that holds an entry of a sheet. */
function factOf(report: Report, { place }: SheetFact): Fact {
  const found = report.facts.find(({ claims }) =>
    claims.some(({ entry, start }) => entry !== undefined && start === place.value.start),
  );
  if (found === undefined) throw new Error("an entry has no claim");
  return found;
}

/** Entries, those in the fact that the annotation says, and of these those with one of some verdicts. */
function measured(change: (fact: SheetFact) => SheetFact, verdicts: readonly Fact["verdict"][]) {
  const counts = { entries: 0, found: 0, judged: 0 };
  for (const { articles, sheet, isGold } of events) {
    const facts = sheet.facts.map(change);
    const report = compareArticles(articles, { sheets: [{ ...sheet, facts }] });
    for (const fact of facts) {
      if (fact.kind !== "quantity" && fact.kind !== "date") continue;
      const found = factOf(report, fact);
      counts.entries++;
      if (!isGold(found, fact.note ?? "")) continue;
      counts.found++;
      if (verdicts.includes(found.verdict)) counts.judged++;
    }
  }
  return counts;
}

describe("facts of the annotated events, written by hand", () => {
  test("all are read", () => {
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const { sheet } of events) expect(sheet.problems).toEqual([]);
  });

  test("most land in the fact that they are about", () => {
    const { entries, found } = measured((fact) => fact, []);
    expect(entries).toBeGreaterThanOrEqual(25);
    expect(found / entries).toBeGreaterThanOrEqual(0.92);
  }, 60_000);

  test("most of those with another value do, and are no agreement", () => {
    const { found, entries, judged } = measured(
      (fact) => ({ ...fact, value: moved(fact.value) }),
      ["diverge", "disputed", "evolves", "unclear"],
    );
    expect(found / entries).toBeGreaterThanOrEqual(0.75);
    expect(judged / found).toBeGreaterThanOrEqual(0.9);
  }, 60_000);

  test("the facts of the articles keep their ids, whatever a sheet says", () => {
    for (const { articles, sheet } of events.slice(0, 1)) {
      const ids = new Set(compareArticles(articles).facts.map(({ id }) => id));
      const beside = compareArticles(articles, { sheets: [sheet] }).facts.filter(({ claims }) =>
        claims.some(({ entry }) => entry === undefined),
      );
      const kept = beside.filter(({ id }) => ids.has(id));
      expect(kept.length / beside.length).toBeGreaterThan(0.98);
    }
  });
});

/** Another value, near enough to be a mistake. */
function moved(value: SheetValue): SheetValue {
  if (value.type === "figure") return { type: "figure", figure: Math.ceil(value.figure * 1.15), bound: "exact" };
  if (value.type === "words") return value;
  const { from } = value;
  return { type: "date", from: { ...from, day: ((from.day ?? 1) % 28) + 3 } };
}

const kinds = new Set(["quantity", "date"]);

/** Each position of a quantity or date, written to a sheet and compared again: how many join their fact and fit. */
function selfAgreement(articles: readonly Article[], oneByOne: boolean) {
  const report = compareArticles(articles);
  const { nameOf } = inspectReport(report);
  const shared = report.facts.filter(({ kind, verdict }) => kinds.has(kind) && verdict !== "single");
  const items = shared.flatMap((fact) => fact.positions.map((position) => ({ fact, position })));
  const text = items
    .map(({ fact, position }) => entryText(entryOf(report, fact, position, {}, nameOf)).replace(/^(?=.)/gm, "  "))
    .join("");
  const sheet = parseSheet(`facts:\n${text}`, "facts.yaml");
  expect(sheet.problems).toEqual([]);
  const whole = oneByOne ? undefined : compareArticles(articles, { sheets: [sheet] });
  const inspector = whole && inspectReport(whole);
  const misses = items.flatMap(({ fact, position }, i) => {
    const entry = sheet.facts[i];
    if (entry === undefined) throw new Error("an entry was not read");
    const again = whole ?? compareArticles(articles, { sheets: [{ ...sheet, facts: [entry] }] });
    const found = factOf(again, entry);
    const own = found.claims.find((claim) => claim.entry !== undefined && claim.start === entry.place.value.start);
    const others = found.claims.filter(({ id }) => position.claims.includes(id));
    const { ground } = inspector ?? inspectReport(again);
    const agrees = own && others.every((other) => ground(found, own, other)?.startsWith("fit/"));
    return others.length > 0 && agrees ? [] : `${fact.label}: ${position.value}`;
  });
  return { entries: items.length, misses };
}

describe("facts of a report, written to a sheet and compared with the same articles", () => {
  test("each of the seeds joins its fact and agrees", async () => {
    const { articles } = await loadArticles(["seeds"], { cwd: join(import.meta.dirname, "..") });
    const { entries, misses } = selfAgreement(articles, true);
    expect(entries).toBeGreaterThan(2);
    expect(misses).toEqual([]);
  });

  test.each(["d1-otan", "d5-baltimore"])(
    "nearly all of %s do, even where one sheet holds every value of a conflict",
    (name) => {
      const { articles } = events[names.indexOf(name)] ?? { articles: [] };
      const { entries, misses } = selfAgreement(articles, false);
      expect(entries).toBeGreaterThan(2);
      expect(misses.length / entries).toBeLessThan(0.1);
    },
    60_000,
  );
});
