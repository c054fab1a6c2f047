import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LanguagePack } from "../../language/pack.ts";
import { packOf } from "../../language/registry.ts";
import { readModel } from "../model/file.ts";
import { analyserOf } from "../syntax.ts";
import { evaluate, evaluateOwnTokens, type Scores } from "./evaluate.ts";
import { train } from "./train.ts";
import { readTreebank, treebanks } from "./treebanks.ts";

const usage =
  "usage: npm run train -- LANGUAGE FOLDER [--evaluate]\n  FOLDER holds the treebanks as .conllu or .conllu.gz";

/**
 * Trains the model of a language from the treebanks in a folder and writes it into the language's pack; with
 * `--evaluate` measures the pack's model on the test sets instead, and prints tables in Markdown.
 */
function main([language = "", folder = "", ...options]: readonly string[]): number {
  const banks = treebanks[language];
  const pack = packOf(language);
  if (!banks || !pack || !existsSync(folder)) {
    process.stderr.write(`${usage}\n  LANGUAGE: ${Object.keys(treebanks).join(", ")}\n`);
    return 2;
  }
  const file = fileURLToPath(new URL(`../../../src/language/${language}/data/model.bin`, import.meta.url));
  if (options.includes("--evaluate")) {
    const tests = banks.test.map((name) => [name, readTreebank(folder, name, banks.merge)] as const);
    process.stdout.write(report(file, pack, tests));
    return 0;
  }
  const sentences = banks.train.flatMap((name) => readTreebank(folder, name, banks.merge));
  const bytes = train(sentences, banks, pack, (what) => process.stderr.write(`${what}\n`));
  writeFileSync(file, bytes);
  process.stderr.write(`${file}: ${bytes.length} bytes\n`);
  return 0;
}

type Tests = readonly (readonly [string, ReturnType<typeof readTreebank>])[];

function report(file: string, pack: LanguagePack, tests: Tests): string {
  const start = performance.now();
  const model = readModel(readFileSync(file));
  const loading = performance.now() - start;
  const analyse = analyserOf(model, pack);
  const rows = tests.map(([name, sentences]) => {
    const scores = evaluate(sentences, analyse, () => performance.now());
    const own = evaluateOwnTokens(sentences, analyse, pack);
    const of = (part: number): string => percent(part, scores.words);
    const speed = Math.round((1000 * sentences.length) / scores.milliseconds);
    const shares = [own.words, own.upos, own.labelled].map((share) => percent(share, 1)).join(" / ");
    return {
      scores,
      row: `| ${name} | ${of(scores.upos)} | ${of(scores.unlabelled)} | ${of(scores.labelled)} | ${of(scores.lemma)} | ${shares} | ${speed} |`,
    };
  });
  return [
    "| test set | UPOS | UAS | LAS | lemma | own tokens: words / UPOS / LAS | sentences/s |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ row }) => row),
    "",
    `model: ${(statSync(file).size / 1e6).toFixed(2)} MB, read in ${Math.round(loading)} ms`,
    "",
    "| relation | arcs | precision | recall | F1 |",
    "| --- | --- | --- | --- | --- |",
    ...relationRows(rows.map(({ scores }) => scores)),
    "",
  ].join("\n");
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(whole, 1e-9)).toFixed(1);

/** Relations of all test sets together, the most frequent first. */
function relationRows(all: readonly Scores[]): string[] {
  const sums = new Map<string, { gold: number; found: number; right: number }>();
  for (const { relations } of all)
    for (const [relation, { gold, found, right }] of relations) {
      const own = sums.get(relation) ?? { gold: 0, found: 0, right: 0 };
      sums.set(relation, { gold: own.gold + gold, found: own.found + found, right: own.right + right });
    }
  return [...sums]
    .sort((a, b) => b[1].gold - a[1].gold || (a[0] < b[0] ? -1 : 1))
    .filter(([, { gold }]) => gold > 0)
    .map(
      ([relation, { gold, found, right }]) =>
        `| ${relation} | ${gold} | ${percent(right, found)} | ${percent(right, gold)} | ${percent(2 * right, gold + found)} |`,
    );
}

process.exitCode = main(process.argv.slice(2));
