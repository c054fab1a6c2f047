import type { Article, BaselineEntry, Check, Finding, Place, Problem, RelatedPlace } from "../../../src/record.ts";
import type { CheckView } from "../../../src/report/check/view.ts";

/** An invented story: a ferry strikes the pier of an invented harbour; two new articles are held against a corpus. */

interface Source {
  readonly source: string;
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

const sources = {
  tide: {
    source: "The Tide",
    path: "news/2031/valmer ferry.md",
    language: "en",
    text:
      "# Valmer ferry: what we know\n\nThe ferry carried 330 passengers when it struck the pier at Valmer on Tuesday evening. " +
      "Mr. Anders Holm, the mayor, said the port will stay closed until Sunday.\n\n" +
      "Police counted 300 people waiting on the quay. Twelve people were injured.",
  },
  post: {
    source: "Harbour Post",
    path: "news/2031/pier.md",
    language: "en",
    text: "Divers looked at the pier on Wednesday. It is safe, they said.",
  },
  courrier: {
    source: "Le Courrier de Valmer",
    path: "corpus/courrier.md",
    language: "fr",
    text:
      "Le ferry transportait 700 passagers lorsqu’il a heurté la jetée de Valmer, mardi soir. " +
      "Le port restera fermé jusqu’à vendredi, a annoncé le maire.",
  },
  echo: {
    source: "L’Écho des îles",
    path: "corpus/echo.md",
    language: "fr",
    text: "Quelque 700 passagers se trouvaient à bord du ferry. La compagnie a compté 450 personnes sur le quai.",
  },
  gazette: {
    source: "Morning Gazette",
    path: "https://gazette.example/ferry?id=7",
    language: "en",
    text: "The ferry had 698 passengers on board. 14 people were injured, the harbour police said.",
  },
  herald: {
    source: "The Island Herald",
    path: "corpus/herald.txt",
    language: "en",
    text: "About 330 people were on board the ferry, said the company.",
  },
} satisfies Record<string, Source>;

type SourceId = keyof typeof sources;

/** The place of `words` in a text. */
function placeIn(id: SourceId, words: string, value: string): Place {
  const { source, path, language, text } = sources[id];
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in ${id}`);
  const end = start + words.length;
  const [line, column] = lineColumn(text, start);
  const [endLine, endColumn] = lineColumn(text, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    article: id,
    source,
    path,
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    text: words,
    before,
    after,
    language,
    claim: `${id}#${start}`,
    value,
  };
}

function lineColumn(text: string, at: number): readonly [line: number, column: number] {
  const lines = text.slice(0, at).split("\n");
  return [lines.length, (lines.at(-1) ?? "").length + 1];
}

const related = (stance: RelatedPlace["stance"], id: SourceId, words: string, value: string): RelatedPlace => ({
  ...placeIn(id, words, value),
  stance,
});

function articleOf(id: SourceId, warnings: readonly Problem[] = []): Article {
  const { source, path, language, text } = sources[id];
  return {
    id,
    path,
    source,
    language,
    text,
    blocks: [{ kind: "body", language, start: 0, end: text.length }],
    warnings,
  };
}

const passengers: Finding = {
  rule: "quantity/diverge",
  verdict: "diverge",
  severity: "error",
  fingerprint: "9c1f03be77a2d410:1",
  fact: "41b6c4654dd1",
  label: "The ferry carried 330 passengers / 700 passagers",
  message: "330 passengers here; Le Courrier de Valmer, L’Écho des îles and Morning Gazette say about 700",
  why: "the words beside them are alike (ferry, board) and both count the same kind of thing; no time, place or source explains the difference",
  reasons: [
    { code: "terms", detail: "ferry, board", weight: 2.46 },
    { code: "measure", detail: "passenger", weight: 1.65 },
  ],
  place: placeIn("tide", "330 passengers", "330 passengers"),
  related: [
    related("against", "courrier", "700 passagers", "700 passagers"),
    related("against", "echo", "700 passagers", "700 passagers"),
    related("against", "gazette", "698 passengers", "698 passengers"),
    related("with", "herald", "About 330 people", "about 330 people"),
  ],
  fails: true,
};

const waiting: Finding = {
  rule: "quantity/disputed",
  verdict: "disputed",
  severity: "warning",
  fingerprint: "1d20c6a0be55ff31:1",
  fact: "7a01b2c3d4e5",
  label: "300 people / 450 personnes on the quay",
  message: "300 people here, according to police; L’Écho des îles gives 450 personnes, according to the company",
  why: "each value comes from a different source inside the articles",
  reasons: [{ code: "terms", detail: "quay", weight: 1.9 }],
  place: placeIn("tide", "300 people", "300 people (police)"),
  related: [related("against", "echo", "450 personnes", "450 personnes (company)")],
  fails: false,
};

const closed: Finding = {
  rule: "date/diverge",
  verdict: "diverge",
  severity: "error",
  fingerprint: "55aa0f1e2d3c4b5a:1",
  fact: "0f9e8d7c6b5a",
  label: "The port stays closed until Sunday / vendredi",
  message: "Sunday here; Le Courrier de Valmer says Friday",
  why: "the same port, the same closure; the articles give dates that cannot both be right",
  reasons: [],
  place: placeIn("tide", "the port will stay closed until Sunday", "Sunday"),
  related: [related("against", "courrier", "Le port restera fermé jusqu’à vendredi", "vendredi")],
  fails: true,
  accepted: { note: "The mayor corrected himself", date: "2031-05-09" },
};

const injured: Finding = {
  rule: "quantity/evolves",
  verdict: "evolves",
  severity: "info",
  fingerprint: "e0e1e2e3e4e5e6e7:1",
  fact: "99aabbccddee",
  label: "Twelve / 14 people were injured",
  message: "twelve people here; Morning Gazette says 14 a day later",
  why: "the later value updates the earlier one",
  reasons: [],
  place: placeIn("tide", "Twelve people", "12 people"),
  related: [related("against", "gazette", "14 people", "14 people")],
  fails: false,
};

const stale: BaselineEntry = {
  fingerprint: "0000111122223333:1",
  rule: "person/diverge",
  path: "news/2031/mayor.md",
  message: "Anders Holm here; two sources say Inès Marchal",
  note: "asked the town hall",
};

const undated: Problem = {
  code: "date/missing",
  severity: "warning",
  message: "The article gives no date of publication.",
  hint: "Give one in its front matter, so that what evolves is not taken for a conflict.",
  path: "news/2031/pier.md",
  line: 1,
};

/** Findings of every standing, by place. */
export const check: Check = {
  schemaVersion: 1,
  tool: { name: "claims", version: "0.1.0" },
  prefix: "",
  added: [articleOf("tide"), articleOf("post", [undated])],
  corpus: 43,
  findings: [passengers, closed, waiting, injured],
  threshold: { failOn: "diverge", maxFindings: 0 },
  failing: 1,
  stale: [stale],
  problems: [],
};

/** The same run when nothing was found. */
export const quiet: Check = { ...check, findings: [], failing: 0, stale: [] };

export const view: CheckView = { width: 80, color: false, all: false };

/** A check whose every text is `text`; names and places that are numbers or codes stay as they are. */
export function hostileCheck(text: string): Check {
  const place = <T extends Place>(each: T): T => ({
    ...each,
    source: text,
    path: text,
    text,
    value: text,
    before: text,
    after: text,
  });
  const finding = (each: Finding): Finding => ({
    ...each,
    label: text,
    message: text,
    why: text,
    reasons: [{ code: "terms", detail: text, weight: 1 }],
    place: place(each.place),
    related: each.related.map(place),
    ...(each.accepted === undefined ? {} : { accepted: { note: text, date: text } }),
  });
  return {
    ...check,
    added: check.added.map((article, i) => ({
      ...article,
      path: i === 0 ? text : `${text}/${i}`,
      source: text,
      title: text,
      text,
      warnings: [{ code: "date/missing", severity: "warning", message: text, hint: text, path: text, line: 1 }],
    })),
    findings: check.findings.map(finding),
    stale: [{ fingerprint: "0000111122223333:1", rule: "person/diverge", path: text, message: text, note: text }],
    problems: [
      { code: "load/unreadable", severity: "error", message: text, hint: text, path: text, line: 3, column: 2 },
    ],
  };
}
