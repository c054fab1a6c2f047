import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { comparePaths, inspectReport } from "../../src/pipeline.ts";
import type { Claim, Ground, Outcome, QuantityValue, Reason } from "../../src/record.ts";
import { detailText, namesOf, namesWithin, signed } from "../../src/report/explain/detail.ts";
import { groundLine, groundText } from "../../src/report/explain/ground.ts";
import { explainers } from "../../src/report/explain/index.ts";
import { explainJsonSchema, explainSchema } from "../../src/report/explain/schema.ts";
import { selectExplained } from "../../src/report/explain/select.ts";
import { phraseOf, whyText } from "../../src/report/explain/why.ts";
import { axisOf, axisWords, rowWords } from "../../src/report/explain/words.ts";
import { reportJson } from "../../src/report/json.ts";
import { reportJsonSchema } from "../../src/report/schema.ts";
import { displayWidth } from "../../src/report/width.ts";
import { claims, compareView, facts, report, reportWith } from "./fixture.ts";

function sources(room: string): string {
  const folder = join(import.meta.dirname, "../../src", room);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

const unique = (words: Iterable<string>): string[] => [...new Set(words)].sort();

test("every code of a row has words, and no words are left over", () => {
  const code = sources("match");
  const emitted = [...code.matchAll(/\b(?:rows\.(?:add|block)\(|withRow\(pair, bars,)\s*"([^"]+)"/g)].map(
    ([, word = ""]) => word,
  );
  // `withRow` itself hands a code on.
  const all = [
    ...code
      .replace("rows.add(code, value, detail)", "")
      .matchAll(/\b(?:rows\.(?:add|block)|withRow)\((?!\n? +pair: )/g),
  ];
  expect(emitted.length).toBeGreaterThan(30);
  // A code that is computed could not be checked here.
  expect(emitted.length).toBe(all.length);
  expect(unique(rowWords.keys())).toEqual(unique(emitted));
  for (const [word, { label, for: pro, against }] of rowWords) {
    expect(pro ?? against, `${word} says nothing`).toBeDefined();
    expect([label, pro, against].join(" ")).not.toMatch(/\b(?:c|l|name|place):/);
  }
});

test("every axis that a verdict's reason names has words", () => {
  const named = [...sources("judge").matchAll(/reason:\s*"([a-z]+)(?:[/-][a-z]+)*: /g)].map(([, axis = ""]) => axis);
  expect(named.length).toBeGreaterThan(3);
  for (const axis of named) expect(axisWords.has(axis), axis).toBe(true);
});

test("the axis is that of the reason, or what the verdict implies", () => {
  expect(axisOf({ verdict: "evolves", reason: "time: the later value updates the earlier one" }).code).toBe("time");
  expect(axisOf({ verdict: "unclear", reason: "scope/part: not the same whole" }).code).toBe("scope");
  expect(axisOf({ verdict: "diverge", reason: "the values exclude each other" }).code).toBe("value");
  expect(axisOf({ verdict: "agree", reason: "same: one statement" }).code).toBe("none");
});

test("a fact is found by its id and by the start of it", () => {
  const [first, second] = facts;
  if (first === undefined || second === undefined) throw new Error("the fixture holds facts");
  const some = reportWith({
    facts: [
      { ...first, id: "ab12cd34ef56" },
      { ...second, id: "ab12cd34ef56-2" },
      { ...second, id: "ab9900000000" },
    ],
  });
  const ids = (asked: string): unknown => {
    const selection = selectExplained(some, asked);
    return "found" in selection ? selection.found.facts.map(({ id }) => id) : selection;
  };
  expect(ids("ab12cd34ef56")).toEqual(["ab12cd34ef56"]);
  expect(ids("ab12cd34ef56-2")).toEqual(["ab12cd34ef56-2"]);
  expect(ids("AB99")).toEqual(["ab9900000000"]);
  expect(ids("ab12")).toEqual({ ambiguous: "fact", known: ["ab12cd34ef56", "ab12cd34ef56-2"] });
  expect(ids("ab9")).toEqual({ unknown: "form", known: [] });
  expect(ids("ffff")).toMatchObject({ unknown: "fact" });
});

test("claims are found by id, by line, by column and by the end of a path", () => {
  const [claim] = claims;
  if (claim === undefined) throw new Error("the fixture holds claims");
  const path = report.articles.find(({ id }) => id === claim.article)?.path ?? "";
  const ids = (asked: string): readonly string[] => {
    const selection = selectExplained(report, asked);
    return "found" in selection ? selection.found.claims.map(({ id }) => id) : [];
  };
  expect(ids(claim.id)).toEqual([claim.id]);
  const onLine = claims.filter(({ article, line }) => article === claim.article && line === claim.line);
  for (const place of [path, `./${path}`, path.replaceAll("/", "\\"), path.split("/").at(-1) ?? "", `/home/${path}`])
    expect(ids(`${place}:${claim.line}`)).toEqual(onLine.map(({ id }) => id));
  expect(ids(`${path}:${claim.line}:${claim.column}`)).toContain(claim.id);
  expect(selectExplained(report, `${path}:999`)).toMatchObject({ unknown: "line" });
  expect(selectExplained(report, "nowhere.txt:1")).toMatchObject({ unknown: "file" });
  expect(selectExplained(report, `${claim.article}#999`)).toMatchObject({ unknown: "claim" });
});

test("details are words, whatever keys they hold", () => {
  const names = namesOf(report, (key) => (key === "place:xx" ? "Xenia" : undefined));
  expect(detailText("c:march-in-street, l:porte-parole / n:14", names)).toBe("march in street, porte-parole / 14");
  expect(detailText("place:xx / place:yy", names)).toBe("Xenia / yy");
  expect(detailText("14 h : 30 / ratio 3:2", names)).toBe("14 h : 30 / ratio 3:2");
  expect(detailText("\u001B[31mred\u202E", names)).toBe("\\u{1B}[31mred\\u{202E}");
});

test("a word without its sort is named by the terms of the two claims alone", () => {
  const [first] = claims;
  if (first === undefined) throw new Error("the fixture holds claims");
  const names = namesOf(report, (key) => (key === "place:xx" ? "Xenia" : undefined));
  const within = (...terms: readonly string[]): string =>
    detailText("xx, 14", namesWithin([{ ...first, terms, context: [] }], names));
  expect(within("place:xx")).toBe("Xenia, 14");
  expect(within("l:other")).toBe("xx, 14");
  // "xx" could be the word.
  expect(within("place:xx", "l:xx")).toBe("xx, 14");
});

test("weights show their sign", () => {
  expect([1.2, -0.8, 0, -0.001, -10].map(signed)).toEqual(["+1.20", "−0.80", "0.00", "0.00", "−10.00"]);
});

test("a row speaks in the words of its sign, with its detail cut short", () => {
  const names = namesOf(report, () => undefined);
  const phrase = (code: string, weight: number, detail: string): string => phraseOf({ code, weight, detail }, names);
  expect(phrase("counted", 1, "c:die")).toBe("both count the same (die)");
  expect(phrase("counted", -10, "c:die / c:injure")).toBe("what they count does not match (die / injure)");
  expect(phrase("clause", 1, "")).toBe("the words beside them are alike");
  expect(phrase("clause", 1, "word, ".repeat(40)).length).toBeLessThan(100);
  expect(phrase("clause", 1, "$& and $1")).toBe("the words beside them are alike ($& and $1)");
  expect(phrase("figure", -1, "14")).toBe("the same figure speaks against it");
  expect(phrase("nothing-known", 1, "14")).toBe("nothing-known speaks for it");
});

const counted = { code: "counted", detail: "c:die", weight: 2.2 };
const differs = { code: "figure-differs", detail: "14 / 31", weight: -0.8 };
const ruled = { code: "unit", detail: "14 m / 14 kg", weight: -10 };

test.each<[Outcome, number, readonly Reason[], string]>([
  [
    { kind: "joined" },
    3,
    [differs, counted],
    "Taken as one fact because both count the same (die), although the figures differ.",
  ],
  [
    { kind: "joined" },
    1.4,
    [counted, differs],
    "In one fact because of its other claims; these two alone would not do (the figures differ).",
  ],
  [
    { kind: "ruled-out" },
    -7.8,
    [counted, ruled],
    "Kept apart because their units do not match (14 m / 14 kg). That rules out one fact, whatever else is alike.",
  ],
  [{ kind: "below" }, 1.4, [counted, differs], "Kept apart: both count the same (die), but the figures differ."],
  [{ kind: "below" }, 1.4, [counted], "Kept apart: both count the same (die), but that is too little."],
  [{ kind: "below" }, -0.8, [differs], "Kept apart because the figures differ."],
  [{ kind: "below" }, 0, [], "Kept apart because too little is alike."],
  [
    { kind: "mean", mean: -0.5, needed: 1.7 },
    3,
    [counted],
    "Kept apart although these two are close enough: the claims beside them are less so. All pairs that would come together sum up to −0.50 on average, and 1.70 is needed.",
  ],
  [
    { kind: "full", most: 60 },
    3,
    [counted],
    "Kept apart although these two are close enough: a fact holds no more than 60 claims.",
  ],
  [
    { kind: "unmet" },
    3,
    [counted],
    "Never compared: claims meet over their rarest words, figures, dates and names, and these two share none of them.",
  ],
  [
    { kind: "order" },
    3,
    [counted],
    "Kept apart although these two are close enough: when they were tried, the claims already beside them did not fit.",
  ],
])("why two claims stand as they do: %o", (outcome, score, reasons, wanted) => {
  const library = { claims: new Map(), pathOf: () => "", names: namesOf(report, () => undefined) };
  expect(whyText({ a: "a", b: "b", score, needed: 2.2, reasons, outcome }, library)).toBe(wanted);
});

test("a pair that is ruled out elsewhere is named by its words and places", () => {
  const [a, b] = claims;
  if (a === undefined || b === undefined) throw new Error("the fixture holds claims");
  const library = {
    claims: new Map([a, b].map((claim) => [claim.id, claim])),
    pathOf: (article: string) => `news/${article}.txt`,
    names: namesOf(report, () => undefined),
  };
  const outcome: Outcome = { kind: "conflict", a: a.id, b: b.id, reason: ruled };
  const text = whyText({ a: "x", b: "y", score: 3, needed: 2.2, reasons: [counted], outcome }, library);
  for (const claim of [a, b]) {
    expect(text).toContain(`“${claim.text.slice(0, 20)}`);
    expect(text).toContain(`(news/${claim.article}.txt:${claim.line})`);
  }
  expect(text).toContain("and their units do not match (14 m / 14 kg).");
});

test("grounds are one line that names the axis and what is on it", () => {
  const names = namesOf(report, () => undefined);
  const claim = (more: Partial<Claim>, value: Partial<QuantityValue> = {}): Claim => {
    const [first] = claims;
    if (first === undefined) throw new Error("the fixture holds claims");
    const { authority: _authority, asOf: _asOf, ...plain } = first;
    const quantity = { type: "quantity", figure: 14, low: 14, high: 14, bound: "exact", unit: "", text: "14" } as const;
    return { ...plain, scope: [], value: { ...quantity, ...value }, ...more };
  };
  const about = claim({}, { figure: 700, low: 630, high: 770, bound: "about", text: "environ 700" });
  const exact = claim({}, { figure: 712, low: 712, high: 712, text: "712" });
  const round = claim({}, { figure: 7000, low: 7000, high: 7000, text: "7 000" });
  const fine = claim({}, { figure: 7012, low: 7012, high: 7012, text: "7 012" });
  const on = (day: number): Partial<Claim> => ({ asOf: { year: 2031, month: 9, day } });
  const by = (name: string): Partial<Claim> => ({ authority: { id: `name:${name}`, name } });
  const line = (ground: Ground, a: Claim, b: Claim): readonly string[] =>
    [groundText(ground, a, b, names), groundText(ground, b, a, names)].map(groundLine);
  const both = (text: string): readonly string[] => [text, text];
  expect(line("fit/sets", about, exact)).toEqual(both("“environ 700” leaves room for “712”"));
  expect(line("fit/sets", about, about)).toEqual(both("both can be true"));
  expect(line("fit/rounding", round, fine)).toEqual(both("“7 000” is round, and near enough to stand for “7 012”"));
  expect(line("time/dates", claim(on(9)), claim(on(10)))[0]).toBe("time: as of 9 Sep 2031 against as of 10 Sep 2031");
  expect(line("time/toll", claim(on(9)), claim({}))).toEqual(
    both("time: a count of this sort only grows, so that the higher one is the later"),
  );
  expect(line("time/toll", claim(on(9)), claim(on(10)))[0]).toMatch(/^time: as of 9 Sep 2031 against .*; a count /);
  expect(line("time/superseded", claim({ superseded: true }), exact)).toEqual(
    both("time: its own text calls “14” an earlier state"),
  );
  expect(line("authority/named", claim(by("police")), claim(by("union")))).toEqual([
    "authority: police against union",
    "authority: union against police",
  ]);
  expect(
    line("authority/denial", claim({ ...by("A"), polarity: "negated" }), claim({ ...by("B"), polarity: "affirmed" })),
  ).toEqual(both("authority: A rejects what B says"));
  expect(line("scope/place", claim({ scope: ["place:dorn"] }), exact)).toEqual(
    both("scope: “14” is said of dorn, “712” names no place"),
  );
  expect(line("scope/counted", claim({}), claim({}, { counted: "personne", text: "14 personnes" }))).toEqual(
    both("scope: “14” does not say what is counted"),
  );
  expect(line("open/values", exact, fine)[0]).toMatch(/^they exclude each other/);
});

const fixtures = join(import.meta.dirname, "../cli/fixtures");

test("explanations and reports of real articles fit the published schemas, and people can read them", async () => {
  const compared = await comparePaths(["flood"], { cwd: fixtures });
  const inspector = inspectReport(compared);
  const explains = new Ajv2020({ strict: false }).compile(explainJsonSchema() as object);
  const reports = new Ajv2020({ strict: false }).compile(reportJsonSchema() as object);
  expect(reports(JSON.parse(reportJson(compared, compareView))), JSON.stringify(reports.errors)).toBe(true);
  const asked = [...compared.facts.map(({ id }) => id), ...compared.claims.map(({ id }) => id)];
  expect(asked.length).toBeGreaterThan(40);
  const seen = new Set<string>();
  const found = asked.map((each) => {
    const selection = selectExplained(compared, each);
    if (!("found" in selection)) throw new Error(`${each} is not found`);
    return selection.found;
  });
  const [first] = found;
  for (const [i, own] of found.entries()) {
    const beside = found[(i * 7 + 3) % found.length];
    for (const explained of [own, ...(beside === undefined || beside === first ? [] : [{ ...own, beside }])]) {
      const json: unknown = JSON.parse(explainers.json(compared, explained, inspector, compareView));
      expect(explains(json), JSON.stringify(explains.errors)).toBe(true);
      const { facts: facts_, pairs = [], claims: asked_, others } = explainSchema.parse(json);
      expect(pairs.length > 0 || explained.beside === undefined || explained.beside === own).toBe(true);
      const all = [...facts_.flatMap(({ links, nearest }) => [...links, ...nearest]), ...pairs];
      const known = new Set([...facts_.flatMap((fact) => fact.claims), ...asked_, ...others].map(({ id }) => id));
      for (const { a, b, score, needed, reasons, why, outcome } of all) {
        expect(known.has(a) && known.has(b), `${a} ${b}`).toBe(true);
        expect(score).toBeCloseTo(
          reasons.reduce((total, { weight }) => total + weight, 0),
          1,
        );
        expect(needed).toBeGreaterThan(1);
        const weights = reasons.map(({ weight }) => Math.abs(weight));
        expect(weights).toEqual([...weights].sort((x, y) => y - x));
        expect(why).not.toMatch(/speaks (?:for|against) it/);
        seen.add(outcome.kind);
      }
      for (const { nearest } of facts_) expect(nearest.length).toBeLessThanOrEqual(5);
      for (const width of [60, 80, 160]) {
        const text = explainers.terminal(compared, explained, inspector, { width, color: false });
        expect(text.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
        // Keys of concepts, lemmas and places are for machines.
        expect(text).not.toMatch(/(?<![\p{L}\p{N}])(?:c|l|n|name|org|place|person):\p{L}|undefined|NaN|Infinity/u);
      }
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(["joined", "ruled-out", "below", "mean"]));
  expect(explains({ ...JSON.parse(reportJson(compared, compareView)), asked: "x" })).toBe(false);
});
