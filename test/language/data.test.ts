import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDataFiles } from "../../src/language/check.ts";
import { readPackFile } from "../../src/language/data.ts";
import { languages } from "../../src/language/registry.ts";

const sources = new URL("../../src/", import.meta.url);
const files = checkDataFiles(sources);

test("there are data files, those of every registered language among them", () => {
  expect(files.length).toBeGreaterThan(40);
  for (const language of languages)
    expect(files.map(({ path }) => path)).toContain(`language/${language}/data/function-words.json`);
});

test.each(files)("$path has its shape", ({ faults }) => {
  expect(faults).toEqual([]);
});

test("what runs reads what people wrote", () => {
  const checked = files.find(({ path }) => path === "language/en/data/bounds.json");
  expect(readPackFile("en", "bounds")).toEqual(checked?.value);
});

let copy = "";
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "claims-data-"));
});
afterAll(() => rmSync(copy, { recursive: true }));

test("a wrong entry, a missing file, an unknown file and broken JSON are named", () => {
  const data = join(copy, "language/en/data");
  cpSync(new URL("language/en/data/", sources), data, { recursive: true });
  rmSync(join(data, "units.json"));
  writeFileSync(join(data, "colours.json"), "[]");
  writeFileSync(join(data, "abbreviations.json"), "{");
  writeFileSync(join(data, "places.json"), '[{ "id": "nowhere", "names": [7] }]');
  const wrong = checkDataFiles(pathToFileURL(`${copy}/`)).filter(({ faults }) => faults.length > 0);
  expect(wrong.map(({ path }) => path)).toEqual([
    "language/en/data/abbreviations.json",
    "language/en/data/colours.json",
    "language/en/data/places.json",
    "language/en/data/units.json",
  ]);
  expect(wrong[2]?.faults.map((fault) => fault.split(":", 1)[0])).toEqual(["0.id", "0.names.0"]);
});
