import fc from "fast-check";
import { expect, test } from "vitest";
import { articleFromText, compare } from "../../src/index.ts";
import type { Report } from "../../src/record.ts";

/** Words of no language, so that articles with one sentence in common are no copies of one another. */
const padding = [
  "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua",
  "quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure voluptate velit",
  "excepteur sint occaecat cupidatat proident sunt culpa officia deserunt mollit anim laborum fugiat pariatur",
];

/** Compares texts of one language, each an article of 12 March 2031. */
async function reportOn(language: string, texts: readonly string[]): Promise<Report> {
  const articles = await Promise.all(
    texts.map((text, i) =>
      articleFromText({ id: `${i}.txt`, text: `${text}\n\n${padding[i]}.`, language, published: "2031-03-12" }),
    ),
  );
  return compare(articles);
}

const told = ({ problems }: Report): readonly string[] =>
  problems.filter(({ code }) => /^(?:value|name|date)\//.test(code)).map(({ code, message }) => `${code} ${message}`);

const slips: readonly { language: string; texts: readonly string[]; odd: string; message: string }[] = [
  {
    language: "fr",
    texts: [
      "Le maire a parlé hier soir. Le pont de Corvane mesure 1 384 mètres, selon la mairie.",
      "Des curieux sont venus. Le pont de Corvane mesure 1 384 mètres et date de dix ans.",
      "Un nouvel ouvrage. Le pont de Corvane mesure 138,4 mètres, plus que l'ancien.",
    ],
    odd: "138,4 mètres",
    message:
      "“138,4 mètres” stands here, “1 384 mètres” in 2 other articles: the same digits, but another order of magnitude.",
  },
  {
    language: "en",
    texts: [
      "The mayor spoke last night. The bridge of Corvane is 1,384 metres long.",
      "Onlookers came in crowds. The bridge of Corvane is 1,384 metres long and ten years old.",
      "A new landmark. The bridge of Corvane is 134 metres long, more than the old one.",
    ],
    odd: "134 metres",
    message: "“134 metres” stands here, “1,384 metres” in 2 other articles: one digit is missing.",
  },
  {
    language: "de",
    texts: [
      "Der Bürgermeister sprach am Abend. Die Brücke von Corvane ist 1.384 Meter lang.",
      "Viele Schaulustige kamen. Die Brücke von Corvane ist 1.384 Meter lang und zehn Jahre alt.",
      "Ein neues Wahrzeichen. Die Brücke von Corvane ist 3.184 Meter lang, mehr als die alte.",
    ],
    odd: "3.184 Meter",
    message: "“3.184 Meter” stands here, “1.384 Meter” in 2 other articles: two digits are exchanged.",
  },
  {
    language: "es",
    texts: [
      "El alcalde habló anoche. El puente de Corvane mide 1.384 metros.",
      "Llegaron muchos curiosos. El puente de Corvane mide 1.384 metros y tiene diez años.",
      "Una obra nueva. El puente de Corvane mide 13.384 metros, más que el viejo.",
    ],
    odd: "13.384 metros",
    message: "“13.384 metros” stands here, “1.384 metros” in 2 other articles: one digit stands twice.",
  },
];

test.each(slips)("$language: $odd is a slip and no conflict", async ({ language, texts, odd, message }) => {
  const report = await reportOn(language, texts);
  expect(told(report)).toEqual([`value/slip ${message}`]);
  const [problem] = report.problems.filter(({ code }) => code === "value/slip");
  expect(problem).toMatchObject({
    severity: "warning",
    path: "2.txt",
    line: 1,
    column: (texts[2] ?? "").indexOf(odd) + 1,
  });
  const fact = report.facts.find(({ kind, claims }) => kind === "quantity" && claims.length === 3);
  expect(fact).toMatchObject({ verdict: "agree" });
  expect(fact?.reason).toContain(`“${odd}” is left out as a slip`);
  expect(fact?.positions.map(({ value }) => value)).toContain(odd);
});

test.each([
  ["1.384", "1.9", "1.6"],
  ["154", "154", "156"],
  ["1,384", "1,384", "1,385"],
])("metres of %s, %s and %s: another count is no slip", async (...figures) => {
  const leads = ["The mayor spoke.", "Onlookers came in crowds last night.", "A new landmark for the whole country."];
  const texts = figures.map((figure, i) => `${leads[i]} The bridge of Corvane is ${figure} metres long.`);
  expect(told(await reportOn("en", texts))).toEqual([]);
});

test("one against one tells nothing, nor do copies of one text", async () => {
  const [a = "", , c = ""] = slips[1]?.texts ?? [];
  expect(told(await reportOn("en", [a, c]))).toEqual([]);
  const long = `${a} ${"The council had met for hours before, and nobody in the old town slept. ".repeat(9)}`;
  expect(told(await reportOn("en", [long, `${long} More follows.`, c]))).toEqual([]);
});

test.each([
  ["fr", (date: string) => `La marche a eu lieu ${date} à Corvane.`, "mardi 11 mars", "mardi 11 janvier"],
  ["en", (date: string) => `The march was held on ${date} in Corvane.`, "Tuesday, March 11", "Tuesday, January 11"],
  [
    "de",
    (date: string) => `Der Marsch fand am ${date} in Corvane statt.`,
    "Dienstag, 11. März",
    "Dienstag, 11. Januar",
  ],
  ["es", (date: string) => `La marcha fue el ${date} en Corvane.`, "martes 11 de marzo", "martes 11 de enero"],
] as const)("%s: a month that the weekday speaks against", async (language, sentence, right, wrong) => {
  const texts = [right, right, wrong].map((date, i) => `${"Corvane. ".repeat(i + 1)}${sentence(date)}`);
  const problems = told(await reportOn(language, texts));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^value\/slip .*the weekday fits theirs alone\.$/);
  expect(told(await reportOn(language, texts.slice(0, 2)))).toEqual([]);
});

test("a month that the article's own date speaks against", async () => {
  const leads = ["The mayor spoke.", "Onlookers came in crowds last night.", "A new landmark for the whole country."];
  const text = (date: string, i: number): string =>
    `${leads[i]} The march against the bridge was held in Corvane on ${date}.`;
  expect(told(await reportOn("en", ["11 March", "11 March", "11 January"].map(text)))).toEqual([
    "value/slip “on 11 January” stands here, “on 11 March” in 2 other articles: its own date fits theirs.",
  ]);
  expect(told(await reportOn("en", ["11 March", "11 March", "9 January"].map(text)))).toEqual([]);
  expect(told(await reportOn("en", ["11 March", "11 February", "11 January"].map(text)))).toEqual([]);
});

test("articles that agree, or differ by other counts, have no slip", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 200, max: 9_000 }), fc.integer({ min: 1, max: 8 }), async (usual, more) => {
      const texts = [usual, usual, usual + more].map((figure) => `The bridge of Corvane is ${figure} metres long.`);
      expect(told(await reportOn("en", texts))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
