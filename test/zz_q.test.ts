import { readFileSync } from "node:fs";
import { test } from "vitest";
import { analyseTokens } from "../src/analyse/token.ts";
import { findQuantities } from "../src/extract/quantity/quantity.ts";
import { packOf } from "../src/language/registry.ts";
test("x", () => {
  let out = "";
  for (const line of readFileSync("/tmp/qt/in.txt", "utf8").split("\n")) {
    if (!line.trim()) continue;
    const l = line.slice(0, 2);
    const t = line.slice(3);
    const p = packOf(l);
    const s = { start: 0, end: t.length, article: "a", index: 0, block: 0, blockKind: "body", language: l, tokens: analyseTokens(t, { start: 0, end: t.length }, p) } as const;
    out += `${t}\n`;
    for (const { value: v } of findQuantities(s, t, p, [])) out += `      [${v.text}] ${v.figure} (${v.low},${v.high}) ${v.bound} u=${v.unit}${v.counted ? ` c=${v.counted}` : ""}${v.part ? " PART" : ""}${v.per ? ` per=${v.per}` : ""}\n`;
  }
  process.stdout.write(out);
});
