import { describe, expect, test } from "vitest";
import { articleFromText, compare } from "../../src/index.ts";
import { independent, phraseAround, shorten, startPenalty } from "../../src/judge/phrase.ts";
import type { Claim, Fact } from "../../src/record.ts";

/** The facts of some texts that several of them report, by label. */
async function factsOf(texts: readonly string[], language: string): Promise<readonly Fact[]> {
  const articles = await Promise.all(texts.map((text, i) => articleFromText({ id: `a${i}`, text, language })));
  return (await compare(articles)).facts.filter(({ verdict }) => verdict !== "single");
}

const around = (text: string, value: string, shown = value): string => {
  const start = text.indexOf(value);
  return phraseAround(text, { start: 0, end: text.length }, { start, end: start + value.length }, shown);
};

describe("the phrase around a value", () => {
  test("is the whole clause where that fits", () => {
    expect(around("the tunnel is 3.4 miles long", "3.4 miles")).toBe("The tunnel is 3.4 miles long");
    expect(around("l'usine emploie 700 salariés", "700 salariés")).toBe("L'usine emploie 700 salariés");
  });

  test("shows the values of all sources in the value's place", () => {
    expect(around("the tunnel is 3.4 miles long", "3.4 miles", "3.4 miles / 3.7 miles")).toBe(
      "The tunnel is 3.4 miles / 3.7 miles long",
    );
  });

  test("is cut at words, keeps the value and stays within a line", () => {
    const text = `${"many words that come before ".repeat(8)}the plant employs 712 workers ${"and go on after ".repeat(9)}`;
    const phrase = around(text, "712 workers");
    expect(phrase).toMatch(/^… .*the plant employs 712 workers and go on after .*…$/u);
    expect(phrase.length).toBeLessThanOrEqual(90);
  });

  test("drops a bracket whose partner stands outside the clause", () => {
    expect(around("NSC), based in Dorn", "Dorn")).toBe("NSC, based in Dorn");
    expect(around("the centre (NSC) employs 40 people (in", "40 people")).toBe("The centre (NSC) employs 40 people in");
  });

  test("drops markup, link targets and line breaks", () => {
    expect(shorten("Le [ministre](https://exemple.fr/a) **annonce**\n la réforme :")).toBe(
      "Le ministre annonce la réforme",
    );
  });
});

describe("a statement that stands on its own", () => {
  const claim = (language: string, subject?: string): Claim => ({
    id: "a:0",
    article: "a",
    kind: "event",
    text: "",
    start: 0,
    end: 0,
    sentence: 0,
    clause: { start: 0, end: 0 },
    line: 1,
    column: 1,
    language,
    about: [],
    ...(subject === undefined ? {} : { subject }),
    terms: [],
    context: [],
    scope: [],
    people: [],
    value: { type: "statement", terms: [], text: "" },
    certainty: "asserted",
    polarity: "affirmed",
  });

  test.each([
    ["fr", "La ministre a démissionné", 0],
    ["fr", "qui a démissionné", 2],
    ["fr", "elle a démissionné", 2],
    ["en", "The minister resigned", 0],
    ["en", "while she resigned", 2],
    ["en", "who resigned", 3],
  ])("%s: “%s” begins %d steps badly", (language, text, penalty) => {
    expect(startPenalty(claim(language), text)).toBe(penalty);
  });

  test("a pronoun gives way to the name it stands for, a link word is taken off", () => {
    expect(independent(claim("fr", "name:ada"), "Elle a démissionné", "Ada Lovelace")).toBe(
      "Ada Lovelace a démissionné",
    );
    expect(independent(claim("fr"), "Elle a démissionné", undefined)).toBe("Elle a démissionné");
    expect(independent(claim("en"), "while the mayor stayed", undefined)).toBe("the mayor stayed");
  });
});

describe("labels of facts", () => {
  test("name what differs in the words of a source", async () => {
    const [fact] = await factsOf(["The tower is 310 metres high.", "The tower is 324 metres high."], "en");
    expect(fact?.label).toBe("The tower is 310 metres / 324 metres high");
  });

  test("are in the language of the articles", async () => {
    const facts = await factsOf(["L'incendie a fait 14 morts à Lyon.", "À Lyon, l'incendie a fait 14 morts."], "fr");
    expect(facts.map(({ label }) => label)).toContain("L'incendie a fait 14 morts à Lyon");
  });

  test("do not repeat a person's name in the role", async () => {
    const facts = await factsOf(
      ["Mayor Anna Keller resigned on Friday.", "Anna Keller, mayor of Dorn, resigned on Friday."],
      "en",
    );
    const role = facts.find(({ kind }) => kind === "person");
    expect(role?.label).toMatch(/^Anna Keller: (?!.*Anna)/u);
  });
});
