import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { checkDataFiles } from "./check.ts";

const root = new URL("../../", import.meta.url);

/**
 * Checks the data files under `src/` and writes them, without white space, to the same paths under `dist/`, from where
 * the built tool reads them. Throws with every file and entry that is wrong. Run by the build; same input, same bytes.
 */
function compile(): void {
  const files = checkDataFiles(new URL("src/", root));
  const faults = files.flatMap((file) => file.faults.map((fault) => `src/${file.path}: ${fault}`));
  if (faults.length > 0) throw new Error(`data files are wrong:\n${faults.join("\n")}`);
  const folders = new Set(files.map(({ path }) => new URL(`dist/${path.replace(/[^/]+$/, "")}`, root).href));
  for (const folder of folders) {
    // A file that is no longer among the sources must not be read from an earlier build.
    rmSync(new URL(folder), { recursive: true, force: true });
    mkdirSync(new URL(folder), { recursive: true });
  }
  for (const { path, value } of files) writeFileSync(new URL(`dist/${path}`, root), JSON.stringify(value));
}

compile();
