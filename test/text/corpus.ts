import { existsSync, readdirSync, readFileSync } from "node:fs";
import { analyse } from "../../src/analyse/sentence.ts";
import { packOf } from "../../src/language/registry.ts";
import type { Article, Sentence } from "../../src/record.ts";

const corpora = new URL("../corpus/", import.meta.url);

/** The languages that have a corpus of cases for a part, by their folders; none would test nothing, so it throws. */
export function languagesWith(part: string): readonly string[] {
  const found = readdirSync(corpora)
    .filter((language) => existsSync(new URL(`${language}/${part}.json`, corpora)))
    .sort();
  if (found.length === 0) throw new Error(`${part}: no cases`);
  return found;
}

/** Reads the cases of one part in one language; a corpus without cases would test nothing, so it throws. */
export function readCases<T>(language: string, part: string): readonly T[] {
  const url = new URL(`../corpus/${language}/${part}.json`, import.meta.url);
  const cases: readonly T[] = JSON.parse(readFileSync(url, "utf8"));
  if (cases.length === 0) throw new Error(`${url.pathname}: no cases`);
  return cases;
}

/** An article of one body block, without title or metadata. */
export function articleOf(text: string, language: string): Article {
  return {
    id: "a",
    path: "a.txt",
    source: "a",
    language,
    text,
    blocks: [{ start: 0, end: text.length, kind: "body", language }],
    warnings: [],
  };
}

/** The sentences of a text in one language. */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  return analyse(articleOf(text, language), packOf);
}
