import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { checkDataFiles } from "./check.ts";
import { phraseKeys } from "./concepts.ts";
import { readConcepts, tablesOf } from "./lexicon-file.ts";

const root = new URL("../../", import.meta.url);

/** The concept lexicon, which is written as tables. */
const lexicon = "language/concepts/";

/** What stands beside a language's data files and is copied as it is: the card of its model, with the licence. */
const beside = ["model.md"];

/**
 * Checks the data files under `src/` and writes them, without white space, to the same paths under `dist/`, from where
 * the built tool reads them, the concept lexicon as tables; the cards of models go with them. Throws with every file and entry that is wrong. Run by
 * the build; same input, same bytes.
 */
function compile(): void {
  const files = checkDataFiles(new URL("src/", root));
  const faults = files.flatMap((file) => file.faults.map((fault) => `src/${file.path}: ${fault}`));
  if (faults.length > 0) throw new Error(`data files are wrong:\n${faults.join("\n")}`);
  for (const folder of new Set(files.map(({ path }) => path.replace(/[^/]+$/, "")))) {
    const target = new URL(`dist/${folder}`, root);
    // A file that is no longer among the sources must not be read from an earlier build.
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const name of beside) {
      const source = new URL(`src/${folder}${name}`, root);
      if (existsSync(source)) copyFileSync(source, new URL(name, target));
    }
  }
  for (const { path, value } of files)
    if (!path.startsWith(lexicon)) writeFileSync(new URL(`dist/${path}`, root), JSON.stringify(value));
  for (const [name, value] of tablesOf(readConcepts(new URL(`src/${lexicon}`, root)), phraseKeys))
    writeFileSync(new URL(`dist/${lexicon}${name}.json`, root), JSON.stringify(value));
}

compile();
