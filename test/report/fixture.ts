import type {
  Article,
  Authority,
  Certainty,
  Claim,
  ClaimKind,
  ClaimValue,
  DateSpec,
  Fact,
  Problem,
  Report,
  Verdict,
} from "../../src/record.ts";
import type { View } from "../../src/report/view.ts";

/** An invented story: a ferry strikes the pier of an invented harbour; five outlets tell it in two languages. */

const wire =
  "A ferry struck the pier at Valmer harbour on Tuesday evening. Twelve people were injured, the harbour police said. " +
  "The port will stay closed until Friday.";

const texts = {
  courrier:
    "# Le ferry « Étoile » heurte la jetée\n\n" +
    "VALMER - Le ferry a heurté la jetée de Valmer mardi soir. L’accident a fait 14 blessés, selon les pompiers. " +
    "Le port restera fermé jusqu’à vendredi.\n\n" +
    "La capitaine, Inès Marchal, dit ne pas craindre une fermeture de la ligne : « Nous repartirons. »",
  herald: wire,
  gazette: wire,
  echo:
    "Accident au port : le bilan s’alourdit\n\n" +
    "Le bilan est passé à 17 blessés mercredi matin, a indiqué la préfecture, qui avait d’abord parlé de 14 blessés dans un " +
    "communiqué diffusé la veille au soir depuis son centre de crise.\n" +
    "Selon la police, 300 personnes attendaient le ferry ; la compagnie en comptait 450.\n" +
    "Les habitants redoutent la fin de la ligne.",
  tide:
    "Valmer ferry: what we know\n\nPolice counted 300 people waiting for the ferry, the company 450. " +
    "Islanders fear that the line will end.",
} as const;

type ArticleId = keyof typeof texts;

const day = (d: number): DateSpec => ({ year: 2031, month: 5, day: d });

function article(id: ArticleId, source: string, language: string, more: Partial<Article>): Article {
  const text = texts[id];
  return {
    id,
    path: `ferry/${id}.txt`,
    source,
    language,
    text,
    blocks: [{ kind: "body", language, start: 0, end: text.length }],
    warnings: [],
    ...more,
  };
}

const dated = (d: number): Partial<Article> => ({
  published: { date: day(d), granularity: "day", origin: "text" },
});

const undated: Problem = {
  code: "date/implausible",
  severity: "warning",
  message: "The date 31 Feb 2031 does not exist.",
  hint: "The date was left out of the comparison.",
  path: "ferry/tide.txt",
  line: 1,
};

export const articles: readonly Article[] = [
  article("courrier", "Le Courrier de Valmer", "fr", { title: "Le ferry « Étoile » heurte la jetée", ...dated(6) }),
  article("herald", "The Island Herald", "en", dated(7)),
  article("gazette", "Morning Gazette", "en", dated(7)),
  article("echo", "L’Écho des îles", "fr", { title: "Accident au port : le bilan s’alourdit", ...dated(7) }),
  article("tide", "The Tide", "en", { title: "Valmer ferry: what we know", warnings: [undated] }),
];

interface ClaimParts {
  readonly kind: ClaimKind;
  readonly value: ClaimValue;
  readonly certainty?: Certainty;
  readonly authority?: Authority;
  readonly asOf?: DateSpec;
  readonly about?: readonly string[];
  readonly superseded?: boolean;
  readonly weak?: boolean;
}

/** The claim whose words are `words` in the article: offsets, line and column follow from the text. */
function claimAt(id: ArticleId, words: string, parts: ClaimParts, nth = 0): Claim {
  const text = texts[id];
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no "${words}" in ${id}`);
  const before = text.slice(0, start);
  return {
    id: `${id}:${start}`,
    article: id,
    text: words,
    start,
    end: start + words.length,
    sentence: 0,
    clause: { start, end: start + words.length },
    line: before.split("\n").length,
    column: start - before.lastIndexOf("\n"),
    language: articles.find((each) => each.id === id)?.language ?? "und",
    about: ["name:valmer"],
    terms: [],
    context: [],
    scope: [],
    people: [],
    certainty: "asserted",
    polarity: "affirmed",
    ...parts,
  };
}

const injured = (figure: number, text: string): ClaimValue => ({
  type: "quantity",
  figure,
  low: figure,
  high: figure,
  bound: "exact",
  unit: "",
  counted: "injured",
  text,
});
const people = (figure: number, text: string): ClaimValue =>
  ({ ...injured(figure, text), counted: "person" }) as ClaimValue;
const until = (text: string): ClaimValue => ({ type: "date", from: { weekday: 5 }, implied: [], text });
const says = (terms: readonly string[], text: string): ClaimValue => ({ type: "statement", terms, text });

const police: Authority = { id: "police", name: "police" };
const company: Authority = { id: "company", name: "la compagnie" };

const quantity = (id: ArticleId, words: string, figure: number, parts: Partial<ClaimParts> = {}, nth = 0): Claim =>
  claimAt(id, words, { kind: "quantity", value: injured(figure, words), ...parts }, nth);
const crowd = (id: ArticleId, words: string, figure: number, authority: Authority): Claim =>
  claimAt(id, words, { kind: "quantity", value: people(figure, words), authority });

export const claims: readonly Claim[] = [
  quantity("courrier", "14 blessés", 14, { asOf: day(6) }),
  quantity("herald", "Twelve people", 12, { asOf: day(6), authority: police }),
  quantity("gazette", "Twelve people", 12, { asOf: day(6), authority: police }),
  quantity("echo", "17 blessés", 17, { asOf: day(7) }),
  quantity("echo", "14 blessés", 14, { asOf: day(6), superseded: true }),
  claimAt("courrier", "jusqu’à vendredi", { kind: "date", value: until("jusqu’à vendredi") }),
  claimAt("herald", "until Friday", { kind: "date", value: until("until Friday"), certainty: "planned" }),
  claimAt("gazette", "until Friday", { kind: "date", value: until("until Friday"), certainty: "planned" }),
  crowd("echo", "300 personnes", 300, police),
  crowd("echo", "450", 450, company),
  crowd("tide", "300 people", 300, police),
  crowd("tide", "450", 450, company),
  claimAt("courrier", "La capitaine, Inès Marchal, dit ne pas craindre une fermeture de la ligne", {
    kind: "attribute",
    value: says(["fear", "close", "line"], "ne pas craindre une fermeture de la ligne"),
    about: ["name:ines marchal"],
  }),
  claimAt("echo", "Les habitants redoutent la fin de la ligne", {
    kind: "attribute",
    value: says(["fear", "end", "line"], "redoutent la fin de la ligne"),
  }),
  claimAt("tide", "Islanders fear that the line will end", {
    kind: "attribute",
    value: says(["fear", "end", "line"], "fear that the line will end"),
  }),
];

const at = (index: number): Claim => {
  const claim = claims[index];
  if (claim === undefined) throw new Error(`no claim ${index}`);
  return claim;
};

interface FactParts {
  readonly topic: string;
  readonly kind: ClaimKind;
  readonly reason: string;
  readonly positions: readonly (readonly [value: string, claims: readonly number[], authority?: Authority])[];
  readonly contrasts?: readonly string[];
}

function fact(id: string, label: string, verdict: Verdict, parts: FactParts): Fact {
  const own = parts.positions.flatMap(([, indexes]) => indexes.map(at));
  const involved = new Set(own.map((claim) => claim.article));
  return {
    id,
    label,
    topic: parts.topic,
    kind: parts.kind,
    verdict,
    reason: parts.reason,
    positions: parts.positions.map(([value, indexes, authority]) => ({
      value,
      claims: indexes.map((index) => at(index).id),
      articles: [...new Set(indexes.map((index) => at(index).article))],
      origins: new Set(indexes.map((index) => at(index).article.replace("gazette", "herald"))).size,
      ...(authority === undefined ? {} : { authority }),
    })),
    claims: own,
    links: own.slice(1).map((claim) => ({
      a: own[0]?.id ?? "",
      b: claim.id,
      score: 4.5,
      reasons: [{ code: "predicate", detail: "injured", weight: 3 }],
    })),
    silent: articles.map((each) => each.id).filter((each) => !involved.has(each)),
    contrasts: parts.contrasts ?? [],
  };
}

export const facts: readonly Fact[] = [
  fact("f1", "Port closed until Friday", "agree", {
    topic: "Port of Valmer",
    kind: "date",
    reason: "same: equal dates",
    positions: [["vendredi", [5, 6, 7]]],
  }),
  fact("f2", "Accident du ferry : nombre de blessés", "diverge", {
    topic: "Ferry accident",
    kind: "quantity",
    reason: "value: 14 and 12 exclude each other on the same day",
    positions: [
      ["14", [0]],
      ["12", [1, 2], police],
    ],
  }),
  fact("f3", "Bilan de l’accident du ferry", "evolves", {
    topic: "Ferry accident",
    kind: "quantity",
    reason: "time: the later figure updates the earlier",
    positions: [
      ["14", [0, 4]],
      ["17", [3]],
    ],
  }),
  fact("f4", "People waiting for the ferry", "disputed", {
    topic: "Ferry accident",
    kind: "quantity",
    reason: "authority: police and the company count differently; the articles agree on who said what",
    positions: [
      ["300", [8, 10], police],
      ["450", [9, 11], company],
    ],
  }),
  fact("f5", "Les habitants redoutent la fin de la ligne", "agree", {
    topic: "Ferry line",
    kind: "attribute",
    reason: "same: one statement",
    positions: [["redoutent la fin de la ligne", [13, 14]]],
    contrasts: ["f6"],
  }),
  fact("f6", "La capitaine ne craint pas une fermeture de la ligne", "single", {
    topic: "Ferry line",
    kind: "attribute",
    reason: "single: one article",
    positions: [["ne pas craindre une fermeture de la ligne", [12]]],
    contrasts: ["f5"],
  }),
];

const unreadable: Problem = {
  code: "load/unreadable",
  severity: "error",
  message: "Permission denied.",
  hint: "Check the path and its permissions.",
  path: "ferry/locked.txt",
};

/** Every verdict but `unclear`, two languages, a shared text, a contrast, an error and a warning. */
export const report: Report = {
  schemaVersion: 1,
  tool: { name: "claims", version: "0.0.0" },
  articles,
  origins: [
    { id: "courrier", articles: ["courrier"], reason: "own text" },
    { id: "herald", articles: ["herald", "gazette"], reason: "97 % of the sentences are the same" },
    { id: "echo", articles: ["echo"], reason: "own text" },
    { id: "tide", articles: ["tide"], reason: "own text" },
  ],
  facts,
  claims,
  problems: [unreadable],
  statistics: {
    articles: 5,
    sources: 5,
    origins: 4,
    claims: claims.length,
    facts: 6,
    verdicts: { agree: 2, diverge: 1, evolves: 1, disputed: 1, unclear: 0, single: 1 },
  },
};

export const compareView: View = { command: "compare", width: 80, color: false, all: false, filtered: false };
export const extractView: View = { ...compareView, command: "extract" };

/** The fixture with fields of its own. */
export function reportWith(parts: Partial<Report>): Report {
  return { ...report, ...parts };
}
