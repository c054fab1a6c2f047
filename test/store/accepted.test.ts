import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BaselineEntry, Finding } from "../../src/record.ts";
import { applyBaseline, prunedBaseline, type Sight, updatedBaseline } from "../../src/store/accepted.ts";
import type { Baseline } from "../../src/store/baseline.ts";

const keyOf = (fingerprint: string, path: string): string => `${fingerprint} ${path}`;
const entryKeys = (entries: readonly BaselineEntry[]): string[] =>
  entries.map(({ fingerprint, path }) => keyOf(fingerprint, path)).sort();
const findingKey = ({ fingerprint, place }: Finding): string => keyOf(fingerprint, place.path);

const print = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 2 }))
  .map(([hash, n]) => `${hash.toString(16).padStart(16, "0")}:${n}`);
const paths = ["a.txt", "b.txt", "c/ü.md", "d.txt"] as const;
const path = fc.constantFrom(...paths);
const words = fc.string({ unit: "grapheme" });
const day = fc.constantFrom("2024-10-03", "2026-02-28");
const rule = fc.constantFrom("quantity/diverge" as const, "event/denied" as const);

interface Draft {
  readonly fingerprint: string;
  readonly path: string;
  readonly rule: Finding["rule"];
  readonly message: string;
  readonly fails: boolean;
}
const findingOf = ({ path, ...rest }: Draft): Finding => ({
  ...rest,
  verdict: "diverge",
  severity: "error",
  fact: "0123456789ab",
  label: "label",
  why: "why",
  reasons: [],
  place: {
    start: 0,
    end: 0,
    article: path,
    source: "source",
    path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    text: "",
    before: "",
    after: "",
    language: "fr",
    claim: `${path}#1`,
    value: "1",
  },
  related: [],
});

const findings = fc
  .uniqueArray(fc.record({ fingerprint: print, rule, path, message: words, fails: fc.boolean() }), {
    selector: (each) => keyOf(each.fingerprint, each.path),
    maxLength: 12,
  })
  .map((drafts) => drafts.map(findingOf));
const baseline: fc.Arbitrary<Baseline> = fc
  .uniqueArray(
    fc.record(
      { fingerprint: print, rule, path, message: words, note: words, date: day },
      { requiredKeys: ["fingerprint", "rule", "path", "message"] },
    ),
    { selector: (each) => keyOf(each.fingerprint, each.path), maxLength: 12 },
  )
  .map((entries) => ({ schemaVersion: 1, findings: entries }));
const given = fc.record({ note: words, date: day }, { requiredKeys: [] });
/** Paths that lead to an article still. A finding's own always does. */
const sightOf = (there: readonly string[], found: readonly Finding[]): Sight => {
  const known = new Set([...there, ...found.map(({ place }) => place.path)]);
  return { isThere: (at) => known.has(at), isLooked: () => true };
};
const there = fc.subarray([...paths]);

describe("properties", () => {
  test("an update is idempotent, and the order of the findings makes no difference", () =>
    fc.assert(
      fc.property(baseline, findings, given, there, (before, found, why, known) => {
        const sight = sightOf(known, found);
        const once = updatedBaseline(before, found, why, sight);
        expect(updatedBaseline(once, found, why, sight)).toEqual(once);
        expect(updatedBaseline(before, [...found].reverse(), why, sight)).toEqual(once);
      }),
    ));

  test("an update accepts all that fails, loses no entry, and says no more than it was told", () =>
    fc.assert(
      fc.property(baseline, findings, given, there, (before, found, why, known) => {
        const { findings: updated } = updatedBaseline(before, found, why, sightOf(known, found));
        const keys = entryKeys(updated);
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of found) if (each.fails) expect(keys).toContain(findingKey(each));
        const reasons = (entries: readonly BaselineEntry[]): string[] =>
          entries.map(({ fingerprint, note, date }) => JSON.stringify([fingerprint, note, date])).sort();
        const left = reasons(updated);
        for (const reason of reasons(before.findings)) {
          const at = left.indexOf(reason);
          expect(at).not.toBe(-1);
          left.splice(at, 1);
        }
        for (const reason of left) expect(JSON.parse(reason).slice(1)).toEqual([why.note ?? null, why.date ?? null]);
      }),
    ));

  test("pruning an update keeps exactly what is found", () =>
    fc.assert(
      fc.property(baseline, findings, there, (before, found, known) => {
        const sight = sightOf(known, found);
        const pruned = prunedBaseline(updatedBaseline(before, found, {}, sight), found, sight);
        const accepted = applyBaseline(found, before, sight).findings.filter((each) => each.fails || each.accepted);
        expect(entryKeys(pruned.findings)).toEqual(accepted.map(findingKey).sort());
        expect(applyBaseline(found, pruned, sight).stale).toEqual([]);
      }),
    ));

  test("an entry accepts one finding at most: its own, or one of the same words where its article is gone", () =>
    fc.assert(
      fc.property(baseline, findings, there, (before, found, known) => {
        const sight = sightOf(known, found);
        const { findings: marked, stale } = applyBaseline(found, before, sight);
        expect(marked.map(({ accepted: _, ...rest }) => rest)).toEqual(found);
        const accepted = marked.filter((each) => each.accepted !== undefined);
        expect(accepted.length + stale.length).toBe(before.findings.length);
        const own = new Set(entryKeys(before.findings));
        for (const each of found.filter((one) => own.has(findingKey(one))))
          expect(accepted.map(findingKey)).toContain(findingKey(each));
        for (const each of accepted)
          expect(
            before.findings.some(
              (entry) =>
                entry.fingerprint === each.fingerprint &&
                (entry.path === each.place.path || !sight.isThere(entry.path)),
            ),
          ).toBe(true);
        expect(applyBaseline(marked, { schemaVersion: 1, findings: [] }, sight).findings).toEqual(found);
      }),
    ));
});

const fingerprint = "00000000000000aa:1";
const at = (path: string): Finding =>
  findingOf({ fingerprint, path, rule: "quantity/diverge", message: "", fails: true });
const accepted: Baseline = {
  schemaVersion: 1,
  findings: [{ fingerprint, rule: "quantity/diverge", path: "a.txt", message: "", note: "known" }],
};

test("a copy of an accepted article is not accepted with it", () => {
  const { findings } = applyBaseline([at("a.txt"), at("b.txt")], accepted, sightOf([], [at("a.txt")]));
  expect(findings.map(({ accepted: by }) => by?.note)).toEqual(["known", undefined]);
  const alone = applyBaseline([at("b.txt")], accepted, { isThere: () => true, isLooked: () => false });
  expect(alone.findings[0]?.accepted).toBeUndefined();
  expect(alone.stale).toEqual([]);
});

test("an entry follows its article to a new path", () => {
  const sight: Sight = { isThere: (path) => path === "b.txt", isLooked: () => true };
  expect(applyBaseline([at("b.txt")], accepted, sight)).toMatchObject({
    findings: [{ accepted: { note: "known" } }],
    stale: [],
  });
  expect(updatedBaseline(accepted, [at("b.txt")], { note: "new" }, sight).findings).toEqual([
    { ...accepted.findings[0], path: "b.txt" },
  ]);
});
