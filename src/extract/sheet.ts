import { problem } from "../problem.ts";
import type { Article, Claim, FactSheet, Problem, SheetFact, Span } from "../record.ts";
import { indexLines, type LineIndex } from "../text/line.ts";
import { type Stated, statedBy } from "./sheet-stated.ts";
import { spokenValue } from "./sheet-value.ts";
import { type PackOf, SheetReader } from "./sheet-words.ts";

/** What a fact sheet claims. */
export interface SheetExtraction {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  readonly names: readonly { readonly entity: string; readonly name: string }[];
}

/**
 * Turns the entries of a fact sheet into claims, so that they join the facts of articles like those of one more source. An
 * entry is read from its passage (`quote`) where that states the value, else from a sentence made of its label and value;
 * its value, time and kind are those that the sheet gives, in the sheet's own voice.
 */
export function extractSheet(sheet: FactSheet, packOf: PackOf): SheetExtraction {
  const { id, path, name, text, language = "und" } = sheet;
  const lines = indexLines(text);
  const claims: Claim[] = [];
  const names: SheetExtraction["names"][number][] = [];
  const problems: Problem[] = [...sheet.problems];
  for (const [i, fact] of sheet.facts.entries()) {
    const reader = new SheetReader(sheet, fact.language ?? language, packOf);
    const about = reader.words(fact.about.length > 0 ? `${fact.label} (${fact.about.join(", ")})` : fact.label);
    const stated = statedBy({ fact, reader, about });
    names.push(...about.mentions.map((mention) => ({ entity: mention.entity, name: mention.name })));
    if (stated.length === 0) {
      const message = `no ${fact.kind} can be read from “${spokenValue(fact, reader)}”; it is not compared`;
      problems.push(problem("sheet/invalid", "warning", message, { path, ...lines.place(fact.place.value.start) }));
    }
    for (const one of stated) claims.push(placed(one, fact, i, `${id}#${claims.length + 1}`, sheet, lines));
  }
  return {
    article: { id, path, source: name, language, text, blocks: blocksOf(text, language), sheet: true, warnings: [] },
    claims,
    problems,
    names,
  };
}

/** No running text: nothing in it is read but its entries, nor taken for the copy of an article. */
const blocksOf = (text: string, language: string): Article["blocks"] => [
  { start: 0, end: text.length, kind: "metadata", language },
];

function placed(
  { words, ...stated }: Stated,
  fact: SheetFact,
  index: number,
  id: string,
  { id: article, text }: FactSheet,
  lines: LineIndex,
): Claim {
  const { start, end } = spanOf(words, fact.place.value, text);
  const place = lines.place(start);
  return {
    id,
    article,
    start,
    end,
    text: text.slice(start, end),
    line: place.line,
    column: place.column,
    sentence: index,
    clause: fact.place.label,
    ...stated,
    entry: fact.label,
  };
}

/** Where words stand inside a value; the whole value where folding or escapes hide them. */
function spanOf(words: string | undefined, value: Span, text: string): Span {
  const at = words === undefined ? -1 : text.slice(value.start, value.end).indexOf(words);
  return words === undefined || at < 0 ? value : { start: value.start + at, end: value.start + at + words.length };
}
