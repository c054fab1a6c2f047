import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { languages } from "../language/registry.ts";
import { readModel } from "./model/file.ts";
import { writeTables } from "./model/tables.ts";

const root = new URL("../../", import.meta.url);

/** Unpacks the models under `src/` into tables under `dist/`, which a start reads in a few milliseconds. */
function compile(): void {
  for (const language of languages) {
    const model = new URL(`src/language/${language}/data/model.bin`, root);
    if (!existsSync(model)) continue;
    const tables = writeTables(readModel(readFileSync(model)));
    writeFileSync(new URL(`dist/language/${language}/data/model.tables`, root), tables);
  }
}

compile();
