import { expect, test } from "vitest";
import { articleFromText, compare } from "../../src/index.ts";
import { positionPairs } from "../../src/judge/ground.ts";
import type { Ground, Verdict } from "../../src/record.ts";

/** The grounds and the verdict of the fact of some kind that two texts share. */
async function judged(kind: string, ...texts: readonly string[]): Promise<readonly (Ground | Verdict)[]> {
  const articles = await Promise.all(
    texts.map((text, i) => articleFromText({ id: `article-${i}`, text, language: "en", published: "2031-05-08" })),
  );
  const { facts } = await compare(articles);
  const fact = facts.find((each) => each.kind === kind && each.verdict !== "single");
  if (fact === undefined) throw new Error(`no ${kind} is shared by: ${texts.join(" | ")}`);
  return [fact.verdict, ...positionPairs(fact).map(({ ground }) => ground)];
}

test.each<[string, string, string, ...(Ground | Verdict)[]]>([
  ["quantity", "The bridge of Dorn is 300 metres long.", "The bridge of Dorn is 300 metres long.", "agree"],
  [
    "quantity",
    "The plant employs 712 workers in Dorn.",
    "The plant employs about 700 workers in Dorn.",
    "agree",
    "fit/sets",
  ],
  [
    "quantity",
    "The plant employs 7,012 workers in Dorn.",
    "The plant employs 7,000 workers in Dorn.",
    "agree",
    "fit/rounding",
  ],
  [
    "quantity",
    "The bridge of Dorn is 300 metres long.",
    "The bridge of Dorn is 420 metres long.",
    "diverge",
    "open/values",
  ],
  ["quantity", "The ship has 22 crew members.", "The ship has 21 crew members.", "diverge", "open/values"],
  [
    "quantity",
    "An earthquake of magnitude 6.8 struck Dorn on Friday.",
    "The earthquake in Dorn had a magnitude of 7.1 on Saturday.",
    "diverge",
    "open/values",
  ],
  ["quantity", "The fire killed 14 people in Dorn.", "The fire killed 31 people in Dorn.", "evolves", "time/toll"],
  [
    "quantity",
    "The march gathered 2,000 demonstrators, according to police.",
    "The march gathered 8,000 demonstrators, according to the unions.",
    "disputed",
    "authority/named",
  ],
  [
    "date",
    "The vote in Dorn took place on 3 March 2031.",
    "The vote in Dorn took place in March 2031.",
    "agree",
    "fit/dates",
  ],
  [
    "event",
    "The union did not call a strike in Dorn.",
    "The union called a strike in Dorn.",
    "diverge",
    "open/negated",
  ],
])("%s: %s | %s", async (kind, a, b, ...wanted) => {
  expect(await judged(kind, a, b)).toEqual(wanted);
  expect(await judged(kind, b, a)).toEqual(wanted);
});

test("two articles that each give both values do not clash over them", async () => {
  const both = "An earlier toll was 14 dead in the Dorn fire. The Dorn fire killed 31 people.";
  const [verdict, ...grounds] = await judged("quantity", both, both);
  expect(verdict).toBe("agree");
  expect(grounds).toEqual(["fit/both"]);
});

test("one article is not held against itself", async () => {
  const article = await articleFromText({ id: "a", language: "en", text: "The fire killed 14 people in Dorn." });
  const { facts } = await compare([article]);
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.flatMap(positionPairs)).toEqual([]);
});
