import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the data files stand. */
const root = fileURLToPath(new URL("../src/", import.meta.url));

/** Records and lists inside an entry open up only where they are longer than a line. */
const width = 120;

/** Paths of all data files, sorted. */
export function dataFiles() {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => root + name);
}

function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** The top and what its keys name always open up; an item of a list never does: it is one entry, and one line. */
function lines(value, depth, head) {
  const flat = inline(value);
  const holds = typeof value === "object" && value !== null && flat !== "[]" && flat !== "{}";
  const pad = "  ".repeat(depth);
  if (!holds || (depth > 1 && pad.length + head.length + flat.length < width)) return head + flat;
  const inner = "  ".repeat(depth + 1);
  if (Array.isArray(value)) return `${head}[\n${value.map((item) => inner + inline(item)).join(",\n")}\n${pad}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => inner + lines(item, depth + 1, `${JSON.stringify(key)}: `),
  );
  return `${head}{\n${entries.join(",\n")}\n${pad}}`;
}

/** A data file in its canonical form: one entry a line, so that a linguist can read, sort and compare entries. */
export function formatData(source) {
  return `${lines(JSON.parse(source), 0, "")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of dataFiles()) {
    const source = readFileSync(file, "utf8");
    const canonical = formatData(source);
    if (canonical !== source) {
      writeFileSync(file, canonical);
      console.log(`formatted ${file.slice(root.length)}`);
    }
  }
}
