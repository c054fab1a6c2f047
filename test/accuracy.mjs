#!/usr/bin/env node
// Measures `compare` on the annotated events of `test/clusters` and prints a table in Markdown.
//
//   npm run accuracy              by event
//   npm run accuracy -- --kinds   by kind of fact and by verdict
//
// links:      pairs of mentions of one fact in two articles. Recall: the share that one reported fact holds; precision: of
//             the reported pairs with both ends on annotated mentions, the share that belong to one fact.
// facts:      annotated facts of which two articles' mentions stand in one reported fact.
// verdicts:   of these, the share judged as the annotation (or a reading it accepts).
// conflicts:  of the found facts reported as diverge, disputed or evolves, the share where the annotation sees one too
//             (right), and of the annotated conflicts the share that is found and reported as one (found).
// look-alikes: pairs that must stay apart and were joined.
import { compare } from "../dist/index.js";
import { add, events, linkScore, measure } from "./measure.mjs";

const percent = (part, whole) => (whole === 0 ? "–" : (Math.round((1000 * part) / whole) / 10).toFixed(1));
const table = (head, rows) => {
  for (const cells of [head, head.map(() => "---"), ...rows]) console.log(`| ${cells.join(" | ")} |`);
};
const row = (name, s) => [
  name,
  percent(s.linked, s.goldPairs),
  percent(s.right, s.right + s.wrong),
  percent(linkScore(s), 1),
  percent(s.found, s.facts),
  percent(s.verdicts, s.found),
  percent(s.conflictsRight, s.conflicts),
  percent(s.conflictsFound, s.openConflicts),
  percent(s.joined, s.apart),
];
const results = [];
for (const name of events) results.push([name, await measure(compare, name)]);
const isOther = (name) => /^d[789]-/.test(name);
const sum = (test) => add(results.filter(([name]) => test(name)).map(([, counts]) => counts));
const isNew = (name) => name.startsWith("n");
const covered = sum((name) => !isOther(name) && !isNew(name));

if (process.argv.includes("--kinds")) {
  const cells = ([name, { links, linked, facts, found, right }], withLinks) => [
    name,
    ...(withLinks ? [percent(linked, links)] : []),
    String(facts),
    percent(found, facts),
    percent(right, found),
  ];
  const byName = (entries) => Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  table(
    ["kind", "link recall", "facts", "found", "verdict right"],
    byName(covered.kinds).map((entry) => cells(entry, true)),
  );
  console.log();
  table(
    ["annotated verdict", "facts", "found", "verdict right"],
    byName(covered.judged).map((entry) => cells(entry, false)),
  );
} else
  table(
    [
      "event",
      "link recall",
      "link precision",
      "link F1",
      "facts found",
      "verdict right",
      "conflicts right",
      "conflicts found",
      "look-alikes joined",
    ],
    [
      ...results.map(([name, counts]) => row(name, counts)),
      row(
        "French and English (d1–d6, d10)",
        sum((name) => /^d/.test(name) && !isOther(name)),
      ),
      row(
        "our own events (e1, e2)",
        sum((name) => /^e/.test(name)),
      ),
      row(
        "German, Spanish, mixed (d7–d9)",
        sum((name) => isOther(name)),
      ),
      row("new events (n1–n5)", sum(isNew)),
    ],
  );
