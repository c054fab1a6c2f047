#!/usr/bin/env node
// Measures the parsers on the sentences of `test/corpus/*/syntax.json`, which hold what news writes and treebanks lack,
// and prints a table in Markdown.
//
//   npm run syntax [-- --kinds]
//
// arcs: annotated arcs that the parser finds, of all. tempting: arcs that it must not find and does.
import { analyseTokens } from "../dist/analyse/token.js";
import { packOf } from "../dist/language/registry.js";
import { add, measureSyntax } from "./measure-syntax.mjs";

const percent = (part, whole) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));
console.log("| sentences | arcs | found % | tempting arcs | found % |");
console.log("| --- | --- | --- | --- | --- |");
for (const language of ["fr", "en"]) {
  const byKind = measureSyntax(language, (text) =>
    analyseTokens(text, { start: 0, end: text.length }, packOf(language)),
  );
  const row = (name, c) =>
    console.log(
      `| ${name} | ${c.arcs} | ${percent(c.found, c.arcs)} | ${c.tempting} | ${percent(c.tempted, c.tempting)} |`,
    );
  if (process.argv.includes("--kinds")) for (const [kind, counts] of byKind) row(`${language}: ${kind}`, counts);
  row(language === "fr" ? "French" : "English", add([...byKind.values()]));
}
