#!/usr/bin/env node
// Fits the weights of matching to the annotated events of `test/clusters`, but for the new ones (n1 to n5), measures them on
// each event with weights fitted to the others, and prints a table in Markdown.
//
//   npm run weights              measure only
//   npm run weights -- --write   also write src/match/model/weights.json (run `npm run build` afterwards)
import { writeFileSync } from "node:fs";
import { extract } from "../dist/index.js";
import { matchClaims } from "../dist/match/index.js";
import { profileClaims } from "../dist/match/profile.js";
import { rateClaims } from "../dist/match/rate.js";
import { fitWeights } from "../dist/match/train/fit.js";
import { events, readEvent } from "./measure.mjs";

/** The bars that were set by hand: sums of rows of weight 1. `slack`: how far below the bar a mean may be. */
const bars = {
  quantity: { link: 2.2, slack: 0.5, covered: 1 },
  date: { link: 1.6, slack: 0.4, covered: 0.4 },
  place: { link: 2.1, slack: 0.53, covered: 0.53 },
  person: { link: 1.9, slack: 0.48, covered: 0.48 },
  statement: { link: 1.8, slack: 0.45, covered: 0.45 },
};
const families = Object.keys(bars);
/** Rows that follow from the sums of the others: they are not fitted with them. */
const ranks = ["closest", "not-closest", "beside", "in-order"];
/** How much a look-alike counts against an ordinary pair. */
const lookAlike = 5;

/** How far the bars stand above even odds: a false link costs a reader more than a missed one. */
const caution = 0.3;

const modelOf = (fitted, above = 0) =>
  Object.fromEntries(
    families.map((family) => {
      const { link: even, weights } = fitted(family);
      const link = even + (family === "person" ? 0 : above);
      const { slack, covered } = bars[family];
      const round = (value) => Math.round(value * 100) / 100;
      return [family, { link: round(link), mean: round(link - slack), floor: round(link - covered), weights }];
    }),
  );
const plain = modelOf((family) => ({ link: bars[family].link, weights: {} }));

/** The compared pairs of an event whose truth is known, by family. */
function examplesOf({ claims, truth }) {
  const { all } = profileClaims(claims, new Map());
  const { pairs, scoreOf } = rateClaims(all, plain);
  return pairs.flatMap(([a, b]) => {
    const known = truth(a, b);
    const { blocked, reasons } = scoreOf(a, b);
    if (known === undefined || blocked) return [];
    const rows = new Map();
    for (const { code, weight } of reasons) if (!ranks.includes(code)) rows.set(code, (rows.get(code) ?? 0) + weight);
    const weight = known === "apart" ? lookAlike : 1;
    return [{ family: all[a].family, example: { rows, same: known === "same", weight } }];
  });
}

const train = (examples) =>
  modelOf(
    (family) =>
      fitWeights(
        examples.filter((each) => each.family === family).map(({ example }) => example),
        bars[family].link,
      ),
    caution,
  );

const all = [];
// The new events show how the tool does on news that it was not fitted to.
for (const name of events.filter((each) => !each.startsWith("n"))) {
  const event = await readEvent(extract, name);
  all.push({ name, event, examples: examplesOf(event) });
}
const percent = (part, whole) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));
const cells = ({ linked, goldPairs, right, wrong, joined, apart }) => {
  const [r, p] = [linked / goldPairs, right / Math.max(1, right + wrong)];
  return [percent(r, 1), percent(p, 1), percent((2 * r * p) / (r + p), 1), percent(joined, apart)].join(" | ");
};
const add = (list) =>
  list.reduce(
    (sum, each) => Object.fromEntries(Object.keys(each).map((key) => [key, (sum[key] ?? 0) + each[key]])),
    {},
  );
console.log("| event | recall | precision | F1 | look-alikes | by hand: recall | precision | F1 | look-alikes |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
const sums = [];
for (const { name, event } of all) {
  const others = all.filter((other) => other.name !== name).flatMap(({ examples }) => examples);
  const held = event.score(matchClaims(event.claims, new Map(), train(others)).groups);
  const hand = event.score(matchClaims(event.claims, new Map(), plain).groups);
  sums.push({ name, held, hand });
  console.log(`| ${name} | ${cells(held)} | ${cells(hand)} |`);
}
for (const [title, take] of [
  ["French and English", (name) => !/^d[789]-/.test(name)],
  ["all", () => true],
]) {
  const some = sums.filter(({ name }) => take(name));
  console.log(
    `| ${title} | ${cells(add(some.map(({ held }) => held)))} | ${cells(add(some.map(({ hand }) => hand)))} |`,
  );
}
if (process.argv.includes("--write")) {
  const model = train(all.flatMap(({ examples }) => examples));
  const file = new URL("../src/match/model/weights.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
}
