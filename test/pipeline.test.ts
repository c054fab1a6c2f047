import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { articleFromText, compare, extract, loadArticles } from "../src/index.ts";
import type { Article, Fact, Report } from "../src/record.ts";

const cwd = resolve(import.meta.dirname, "..");
const texts = (fact: Fact): string => fact.claims.map(({ text }) => text).join(" | ");
const sources = (fact: Fact): number => new Set(fact.claims.map(({ article }) => article)).size;
const inMemory = (id: string, text: string, language = "en"): Promise<Article> =>
  articleFromText({ id, text, language });

describe("the seeds", () => {
  let report: Report;
  beforeAll(async () => {
    report = await compare(["seeds"], { cwd });
  });
  const find = (kind: string, pattern: RegExp): Fact | undefined =>
    report.facts.find((fact) => fact.kind === kind && fact.verdict !== "single" && pattern.test(texts(fact)));

  test("three sources agree on a staff of about 700", () => {
    const fact = find("quantity", /700 personnes/);
    expect(fact?.verdict).toBe("agree");
    expect(fact && sources(fact)).toBe(3);
  });

  test("three sources agree on the base at Wiesbaden", () => {
    const fact = find("place", /Wiesbaden/);
    expect(fact?.verdict).toBe("agree");
    expect(fact && sources(fact)).toBe(3);
  });

  test("not being worried about a presidency contrasts with the fear of a return", () => {
    const calm = find("quote", /pas préoccupé/);
    const fear = find("event", /inquiétudes occidentales/);
    expect(calm && sources(calm)).toBe(2);
    expect(fear && sources(fear)).toBe(2);
    expect(calm?.contrasts).toContain(fear?.id);
    expect(fear?.contrasts).toContain(calm?.id);
  });

  test("an impossible year is a warning and no claim", () => {
    expect(report.problems.map(({ code }) => code)).toContain("date/implausible");
    expect(report.claims.some(({ kind, text }) => kind === "date" && text.includes("206"))).toBe(false);
  });

  test("every claim slices back to its text", () => {
    const articles = new Map(report.articles.map((article) => [article.id, article.text]));
    expect(report.claims.length).toBeGreaterThan(100);
    for (const { article, start, end, text } of report.claims)
      expect(articles.get(article)?.slice(start, end)).toBe(text);
  });

  test("the order of the articles makes no difference, nor does a second run", async () => {
    const { articles } = await loadArticles(["seeds"], { cwd });
    const forward = JSON.stringify((await compare(articles)).facts);
    expect(JSON.stringify((await compare([...articles].reverse())).facts)).toBe(forward);
    const paths = readdirSync(resolve(cwd, "seeds")).map((name) => `seeds/${name}`);
    expect(JSON.stringify((await compare(paths.reverse(), { cwd })).facts)).toBe(forward);
  });

  test("a fact keeps its id when another article changes", async () => {
    const { articles } = await loadArticles(["seeds"], { cwd });
    const others = await compare(articles.filter(({ id }) => !id.startsWith("004")));
    const place = find("place", /Wiesbaden/);
    expect(others.facts.map(({ id }) => id)).toContain(place?.id);
  });
});

describe("verdicts on texts in memory", () => {
  const judge = async (a: string, b: string, language = "en"): Promise<readonly string[]> => {
    const report = await compare([await inMemory("a", a, language), await inMemory("b", b, language)]);
    return report.facts
      .filter(({ kind, verdict }) => kind === "quantity" && verdict !== "single")
      .map(({ verdict }) => verdict);
  };

  test.each([
    ["The fire killed 14 people, police said.", "The fire killed 14 people, according to police.", "en", "agree"],
    ["Some 700 workers lost their jobs at the plant.", "The plant cut the jobs of 712 workers.", "en", "agree"],
    ["L'incendie a fait 14 morts à Lyon.", "À Lyon, l'incendie a fait 14 morts.", "fr", "agree"],
    ["The tunnel is 2.3 miles long.", "The tunnel is 2.8 miles long.", "en", "diverge"],
    ["L'incendie a fait 14 morts.", "L'incendie a fait 31 morts.", "fr", "evolves"],
    [
      "Le défilé a réuni 21 000 manifestants selon la police.",
      "Le défilé a réuni 80 000 manifestants selon la CGT.",
      "fr",
      "disputed",
    ],
  ])("%s / %s", async (a, b, language, verdict) => {
    expect(await judge(a, b, language)).toEqual([verdict]);
    expect(await judge(b, a, language)).toEqual([verdict]);
  });

  test.each([
    ["The fire killed 14 people.", "The company raised prices by 14 percent.", "en"],
    ["L'incendie a fait 14 morts.", "L'incendie a fait 31 blessés.", "fr"],
    ["The tower is 300 metres high.", "The flight lasted 300 minutes.", "en"],
  ])("unlike things stay apart: %s / %s", async (a, b, language) => {
    expect(await judge(a, b, language)).toEqual([]);
  });

  test("an article agrees with itself", async () => {
    const text =
      "The earthquake killed 2,100 people on Friday, the ministry said. Rescuers pulled two men from the rubble.";
    const report = await compare([await inMemory("a", text), await inMemory("b", text)]);
    const verdicts = report.facts.map(({ verdict }) => verdict).filter((verdict) => verdict !== "single");
    expect(verdicts.length).toBeGreaterThan(2);
    expect(new Set(verdicts)).toEqual(new Set(["agree"]));
    expect(report.origins).toHaveLength(1);
  });

  test("a language without a pack is said to be without one", async () => {
    const report = await extract([
      await inMemory("it", "Venerdì tre persone sono morte nell'attacco di Bologna.", "it"),
    ]);
    expect(report.problems.map(({ code }) => code)).toContain("language/not-covered");
  });
});
