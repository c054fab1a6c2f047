#!/usr/bin/env node
// Measures `compare` on the annotated events of `test/clusters` and prints a table in Markdown.
//
//   npm run figures
//
// links:      pairs of mentions of one fact in two articles. Recall: the share that one reported fact holds; precision: of
//             the reported pairs with both ends on annotated mentions, the share that belong to one fact.
// facts:      annotated facts of which two articles' mentions stand in one reported fact.
// verdicts:   of these, the share judged as the annotation (or a reading it accepts).
// conflicts:  of the found facts reported as diverge, disputed or evolves, the share where the annotation sees one too.
// look-alikes: pairs that must stay apart and were joined.
import { compare } from "../dist/index.js";
import { add, events, linkScore, measure } from "./measure.mjs";

const percent = (part, whole) => (whole === 0 ? "–" : (Math.round((1000 * part) / whole) / 10).toFixed(1));
const row = (name, s) => {
  const cells = [
    percent(s.linked, s.goldPairs),
    percent(s.right, s.right + s.wrong),
    percent(linkScore(s), 1),
    percent(s.found, s.facts),
    percent(s.verdicts, s.found),
    percent(s.conflictsRight, s.conflicts),
    percent(s.joined, s.apart),
  ];
  return `| ${[name, ...cells].join(" | ")} |`;
};
const results = [];
for (const name of events) results.push([name, await measure(compare, name)]);
const covered = results.filter(([name]) => !/^d[789]-/.test(name)).map(([, s]) => s);
console.log(
  "| event | link recall | link precision | link F1 | facts found | verdict right | conflicts right | look-alikes joined |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const [name, s] of results) console.log(row(name, s));
console.log(row("French and English (d1–d6, d10)", add(covered)));
