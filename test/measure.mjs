import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = new URL("clusters/", import.meta.url).pathname;
const conflicts = new Set(["diverge", "disputed", "evolves"]);

const covers = (claim, mention) =>
  claim.file === mention.file &&
  2 * (Math.min(claim.end, mention.end) - Math.max(claim.start, mention.start)) >=
    Math.min(claim.end - claim.start, mention.end - mention.start);

const crossPairs = (items) =>
  items.flatMap((a, i) => items.slice(i + 1).flatMap((b) => (a.file === b.file ? [] : [[a, b]])));

/** The annotated events, in order of their numbers. */
export const events = readdirSync(root).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));

/** The annotation of an event, its quotations as places in the files. */
function readGold(name) {
  const folder = join(root, name);
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
  const texts = new Map();
  const place = (mention) => {
    if (!texts.has(mention.file))
      texts.set(mention.file, readFileSync(join(folder, "articles", mention.file), "utf8").replace(/^\uFEFF/, ""));
    const start = texts.get(mention.file).indexOf(mention.quote);
    if (start < 0) throw new Error(`${name}: ${mention.file} lacks ${mention.quote}`);
    return { file: mention.file, start, end: start + mention.quote.length };
  };
  const both = ({ a, b }) => [place(a), place(b)];
  return {
    folder,
    facts: gold.facts.map((fact) => ({ ...fact, places: fact.mentions.map(place) })),
    open: (gold.ambiguous ?? []).map(both),
    apart: gold.different.map(both),
  };
}

const isPair = (pairs, a, b) =>
  pairs.some(([x, y]) => (covers(a, x) && covers(b, y)) || (covers(b, x) && covers(a, y)));

/** The claims of an annotated event, with what is known of two of them, and the links of their groups counted. */
export async function readEvent(extract, name) {
  const { folder, facts, open, apart } = readGold(name);
  const report = await extract(["articles"], { cwd: folder });
  const paths = new Map(report.articles.map(({ id, path }) => [id, basename(path)]));
  const { claims } = report;
  const places = claims.map(({ article, start, end }) => ({ file: paths.get(article), start, end }));
  const indexOf = new Map(claims.map(({ id }, i) => [id, i]));
  const factsOf = places.map((place) => facts.filter((fact) => fact.places.some((mention) => covers(place, mention))));
  const truth = (a, b) => {
    if (claims[a].article === claims[b].article || isPair(open, places[a], places[b])) return undefined;
    if (isPair(apart, places[a], places[b])) return "apart";
    if (factsOf[a].length === 0 || factsOf[b].length === 0) return undefined;
    return factsOf[a].some((fact) => factsOf[b].includes(fact)) ? "same" : "different";
  };
  const score = (groups) => {
    const members = groups
      .map((group) => group.claims.map(({ id }) => indexOf.get(id)))
      .filter((group) => new Set(group.map((i) => claims[i].article)).size > 1);
    const together = ([a, b]) =>
      members.some((group) => [a, b].every((mention) => group.some((i) => covers(places[i], mention))));
    const links = facts.flatMap((fact) => crossPairs(fact.places));
    const kinds = members.flatMap((group) => group.flatMap((a, n) => group.slice(n + 1).map((b) => truth(a, b))));
    return {
      goldPairs: links.length,
      linked: links.filter(together).length,
      right: kinds.filter((kind) => kind === "same").length,
      wrong: kinds.filter((kind) => kind === "different" || kind === "apart").length,
      apart: apart.length,
      joined: apart.filter(together).length,
    };
  };
  return { claims, truth, score };
}

/** Counts for one annotated event, with the `compare` of the library. */
export async function measure(compare, name) {
  const { folder, facts, open, apart } = readGold(name);
  const report = await compare(["articles"], { cwd: folder });
  const paths = new Map(report.articles.map(({ id, path }) => [id, basename(path)]));
  const found = report.facts
    .map(({ verdict, claims }) => ({
      verdict,
      claims: claims.map((c) => ({ file: paths.get(c.article), start: c.start, end: c.end })),
    }))
    .filter(({ claims }) => new Set(claims.map(({ file }) => file)).size > 1);
  const holds = (fact, mention) => fact.claims.some((claim) => covers(claim, mention));

  const kinds = {};
  const judged = {};
  const tell = (table, key, part) => {
    table[key] ??= { links: 0, linked: 0, facts: 0, found: 0, right: 0 };
    for (const [name, count] of Object.entries(part)) table[key][name] += count;
  };
  const sums = {
    goldPairs: 0,
    linked: 0,
    right: 0,
    wrong: 0,
    facts: facts.length,
    found: 0,
    verdicts: 0,
    conflicts: 0,
    conflictsRight: 0,
    openConflicts: 0,
    conflictsFound: 0,
    apart: apart.length,
    joined: 0,
  };
  for (const fact of facts)
    for (const [a, b] of crossPairs(fact.places)) {
      const linked = found.some((f) => holds(f, a) && holds(f, b)) ? 1 : 0;
      sums.goldPairs++;
      sums.linked += linked;
      tell(kinds, fact.kind, { links: 1, linked });
    }
  const of = (claim) => facts.filter(({ places }) => places.some((mention) => covers(claim, mention)));
  for (const { claims } of found)
    for (const [a, b] of crossPairs(claims)) {
      if (isPair(open, a, b)) continue;
      const [left, right] = [of(a), of(b)];
      if (left.length === 0 || right.length === 0) continue;
      if (left.some((fact) => right.includes(fact))) sums.right++;
      else sums.wrong++;
    }
  for (const fact of facts) {
    const best = found
      .map((f) => ({ f, hit: fact.places.filter((mention) => holds(f, mention)) }))
      .filter(({ hit }) => new Set(hit.map(({ file }) => file)).size > 1)
      .sort((x, y) => y.hit.length - x.hit.length || x.f.claims.length - y.f.claims.length)[0];
    const accepted = [fact.verdict, ...(fact.accept ?? [])];
    const right = best && accepted.includes(best.f.verdict) ? 1 : 0;
    for (const [table, key] of [
      [kinds, fact.kind],
      [judged, fact.verdict],
    ])
      tell(table, key, { facts: 1, found: best ? 1 : 0, right });
    const isConflict = accepted.every((verdict) => conflicts.has(verdict));
    if (isConflict) sums.openConflicts++;
    if (!best) continue;
    sums.found++;
    sums.verdicts += right;
    if (!conflicts.has(best.f.verdict)) continue;
    if (isConflict) sums.conflictsFound++;
    sums.conflicts++;
    if (accepted.some((verdict) => conflicts.has(verdict))) sums.conflictsRight++;
  }
  for (const [a, b] of apart)
    if (
      found.some((f) => holds(f, a) && f.claims.some((c) => covers(c, b) && !(covers(c, a) && f.claims.length === 1)))
    )
      sums.joined++;
  return { ...sums, kinds, judged };
}

/**
 * The counts of several events together.
 * @param {Awaited<ReturnType<typeof measure>>[]} counts
 * @returns {Awaited<ReturnType<typeof measure>>}
 */
export const add = (counts) =>
  Object.fromEntries(
    [...new Set(counts.flatMap((each) => Object.keys(each)))].map((key) => {
      const values = counts.flatMap((each) => (each[key] === undefined ? [] : [each[key]]));
      return [key, typeof values[0] === "object" ? add(values) : values.reduce((sum, value) => sum + value, 0)];
    }),
  );

/** Harmonic mean of the links' precision and recall. */
export function linkScore({ linked, goldPairs, right, wrong }) {
  const [r, p] = [linked / goldPairs, right / Math.max(1, right + wrong)];
  return r + p > 0 ? (2 * r * p) / (r + p) : 0;
}
