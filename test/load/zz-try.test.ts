import { test } from "vitest";
import { readFileSync } from "node:fs";
import { loadArticles } from "/work/main/src/load/index.ts";
import { fold } from "/work/main/src/text/fold.ts";
const dates = ["fr","en"].map(l => JSON.parse(readFileSync(`/work/main/src/language/${l}/data/dates.json`,"utf8")));
const fw = Object.fromEntries(["fr","en"].map(l => [l, JSON.parse(readFileSync(`/work/main/src/language/${l}/data/function-words.json`,"utf8")).telling]));
const merge = (k: string) => Object.fromEntries(dates.flatMap(d => Object.entries(d[k]).map(([a,b]) => [fold(a), b])));
test("x", async () => {
  const t=Date.now();
  const r = await loadArticles(process.env.P!.split(" "), { cwd: process.env.C!, dateWords: { months: merge("months") as any, weekdays: merge("weekdays") as any, zones: merge("zones") as any }, languageWords: fw });
  console.log(Date.now()-t, r.problems);
  for (const a of r.articles) {
    console.log(`##### ${a.id} | ${a.source} | T=${a.title} | B=${a.byline} | DL=${a.dateline} | ${JSON.stringify(a.published)} | ${a.language} ${a.warnings.map(w=>w.code)}`);
    for (const b of a.blocks) if (process.env.ALL || b.kind !== "body" || b.language !== a.language) console.log(`   ${b.kind}/${b.language}: ${a.text.slice(b.start,b.end).replace(/\n/g,"⏎").slice(0,110)}`);
  }
});
