import { expect, test } from "vitest";
import { checkTexts, type Text } from "./check.ts";

const post = (path: string, figure: string, published = "2024-10-03"): Text => ({
  path,
  published,
  text: `Le commandement de Tervac emploie ${figure} soldats sur la base de Norville.\n\nLe ministre Alain Corvol a visité la base de Norville jeudi.`,
});

const old = [post("a.txt", "700"), post("b.txt", "700"), post("c.txt", "environ 700")];

test("a new article that says something else is found, with its place and the others", async () => {
  const check = await checkTexts([...old, { ...post("n.txt", "330"), isNew: true }]);
  expect(check.findings).toHaveLength(1);
  const [finding] = check.findings;
  expect(finding).toMatchObject({ rule: "quantity/diverge", verdict: "diverge", severity: "error", fails: true });
  expect(finding?.place).toMatchObject({ path: "n.txt", line: 1, column: 35, endLine: 1, endColumn: 46 });
  expect(finding?.place.text).toBe("330 soldats");
  expect(finding?.related.map(({ path, stance }) => `${path} ${stance}`)).toEqual([
    "a.txt against",
    "b.txt against",
    "c.txt against",
  ]);
  expect(finding?.message).toBe(
    "“330 soldats” here, but “700 soldats” in a.txt and b.txt and “environ 700 soldats” in c.txt.",
  );
  expect(finding?.why).toMatch(/^Taken as one fact because .*\. They exclude each other/);
  expect(check).toMatchObject({ failing: 1, corpus: 3 });
});

test("the text around a place is that of the article", async () => {
  const check = await checkTexts([...old, { ...post("n.txt", "330"), isNew: true }]);
  const { text } = post("n.txt", "330");
  for (const { place } of check.findings) {
    expect(text.slice(place.start, place.end)).toBe(place.text);
    expect(text).toContain(place.before + place.text + place.after);
  }
});

test("a new article that agrees is no finding, nor is what the others differ on among themselves", async () => {
  expect((await checkTexts([...old, { ...post("n.txt", "700"), isNew: true }])).findings).toEqual([]);
  const others = [post("a.txt", "700"), post("b.txt", "330")];
  const [finding] = (await checkTexts([...others, { ...post("n.txt", "700"), isNew: true }])).findings;
  expect(finding?.related.map(({ path, stance }) => `${path} ${stance}`)).toEqual(["b.txt against", "a.txt with"]);
  const silent = { path: "n.txt", text: "Alain Corvol a visité la base de Norville.", isNew: true };
  expect((await checkTexts([...others, silent])).findings).toEqual([]);
});

test("two new articles against each other are a finding each", async () => {
  const check = await checkTexts([
    { ...post("m.txt", "700"), isNew: true },
    { ...post("n.txt", "330"), isNew: true },
  ]);
  expect(check.findings.map(({ place }) => place.path)).toEqual(["m.txt", "n.txt"]);
});

test("few independent sources against it are not enough where more are asked for", async () => {
  const own = {
    path: "d.txt",
    text: "À Norville, 700 soldats sont employés par le commandement de Tervac, dit la gazette.",
  };
  const texts = [...old, own, { ...post("n.txt", "330"), isNew: true }];
  // The first three carry one text.
  expect((await checkTexts(texts, { minSources: 2 })).findings).toHaveLength(1);
  expect((await checkTexts(texts, { minSources: 3 })).findings).toEqual([]);
});

test("the threshold tells what fails; what is accepted does not", async () => {
  const texts = [...old, { ...post("n.txt", "330"), isNew: true }];
  expect((await checkTexts(texts, { failOn: "never" })).failing).toBe(0);
  expect((await checkTexts(texts, { failOn: "unclear" })).failing).toBe(1);
  const check = await checkTexts(texts, {
    accept: (findings) => ({ findings: findings.map((one) => ({ ...one, accepted: { note: "checked" } })), stale: [] }),
  });
  expect(check.findings).toHaveLength(1);
  expect(check.failing).toBe(0);
});

test("a toll that grew is an update, not a conflict", async () => {
  const toll = (path: string, dead: string, published: string): Text => ({
    path,
    published,
    text: `L'explosion de l'usine de Tervac a fait ${dead} morts, selon la préfecture.`,
  });
  const texts = [toll("a.txt", "14", "2024-10-03"), { ...toll("n.txt", "31", "2024-10-05"), isNew: true }];
  const check = await checkTexts(texts);
  expect(check.findings.map(({ rule, severity, fails }) => [rule, severity, fails])).toEqual([
    ["quantity/evolves", "info", false],
  ]);
});

test("a denial has a rule of its own", async () => {
  const texts: Text[] = [
    { path: "a.txt", text: "Le ministre Alain Corvol a signé le décret sur les retraites." },
    { path: "n.txt", text: "Alain Corvol n'a jamais signé le décret sur les retraites.", isNew: true },
  ];
  expect((await checkTexts(texts)).findings.map(({ rule }) => rule)).toEqual(["event/denied"]);
});
