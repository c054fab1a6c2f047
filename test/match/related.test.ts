import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/index.ts";
import { related, type Sketch } from "../../src/match/related.ts";
import { keyIn, type Signature, signatureOf, weightIn } from "../../src/match/signature.ts";
import { storiesOf } from "../../src/pipeline/story.ts";
import type { Claim } from "../../src/record.ts";
import { events } from "../measure.mjs";

const root = new URL("../clusters/", import.meta.url).pathname;

/** Articles of stories: each has some keys of its story's own and some that any article may have. */
function stories(sizes: readonly number[]): readonly Sketch[] {
  return sizes.flatMap((size, story) =>
    Array.from({ length: size }, (_, i) => ({
      id: `${story}/${i}`,
      language: "en",
      signature: [
        ...Array.from({ length: 12 }, (_, k) => (1000 + story * 20 + ((k + i) % 16)) * 8),
        ...Array.from({ length: 8 }, (_, k) => (100_000 + ((i * 37 + story * 53 + k * k * 11) % 2000)) * 8),
      ].sort((a, b) => a - b),
    })),
  );
}

describe("related articles", () => {
  const corpus = stories(Array.from({ length: 20 }, () => 6));
  const storyOf = (id: string): string => id.split("/")[0] ?? "";

  test("are those of one story, without the article itself", () => {
    for (const sketch of corpus) {
      const others = corpus.filter((other) => other !== sketch);
      const found = related([sketch], others).get(sketch.id) ?? [];
      expect(found.filter((id) => storyOf(id) === storyOf(sketch.id))).toHaveLength(5);
      expect(found.length).toBeLessThan(15);
      expect(found.slice(0, 3).map(storyOf)).toEqual(Array(3).fill(storyOf(sketch.id)));
    }
  });

  test("are the same in whatever order they come, and whichever are new", () => {
    const [first, second, ...rest] = corpus;
    if (!first || !second) throw new Error("no corpus");
    const right = related([first], [second, ...rest]).get(first.id);
    fc.assert(
      fc.property(fc.shuffledSubarray([second, ...rest], { minLength: corpus.length - 1 }), fc.nat(100), (all, cut) => {
        const found = related([...all.slice(0, cut), first], all.slice(cut));
        expect(found.get(first.id)).toEqual(right);
        expect([...found.keys()].sort()).toEqual([first, ...all.slice(0, cut)].map(({ id }) => id).sort());
      }),
      { numRuns: 8, seed: 5 },
    );
  });

  test("are no more than asked for, the most alike and, of those as alike, the first by id", () => {
    const same = Array.from({ length: 30 }, (_, i) => ({
      id: `same ${String(i).padStart(2, "0")}`,
      language: "fr",
      signature: [8, 16, 24],
    }));
    const [first, ...others] = same;
    if (!first) throw new Error("no sketch");
    const found = related([first], [...others.reverse(), ...corpus], 10).get(first.id);
    expect(found).toEqual(Array.from({ length: 10 }, (_, i) => `same ${String(i + 1).padStart(2, "0")}`));
  });

  test("of another language are told by what is the same in both", () => {
    const words = (from: number): Signature => Array.from({ length: 60 }, (_, i) => (from + i) * 8 + 4);
    const names: Signature = [1, 2, 3].map((key) => key * 8 + 1);
    const sketch = (id: string, language: string, from: number): Sketch => ({
      id,
      language,
      signature: [...names, ...words(from)],
    });
    const others = [sketch("en", "en", 2000), sketch("en words, not names", "en", 1000), ...corpus];
    expect(
      related([sketch("de", "de", 1000)], others)
        .get("de")
        ?.slice(0, 2),
    ).toEqual(["en", "en words, not names"]);
    // Where both are in one language, the many other words count.
    const same = [sketch("en 2", "en", 3000)];
    expect(related(same, others.slice(2)).get("en 2")).toEqual([]);
    expect(related(same, [...others.slice(2), sketch("en", "en", 2000)]).get("en 2")).toEqual([]);
  });

  test("are all of a corpus that is no larger than may be related", () => {
    const few = corpus.filter((_, i) => i % 10 === 0);
    const [first, ...others] = few;
    if (!first) throw new Error("no sketch");
    expect(related([first], others).get(first.id)).toEqual(others.map(({ id }) => id).sort());
  });

  test("of an article that says nothing are none, and of none there are none", () => {
    expect(related([{ id: "empty", language: "en", signature: [] }], corpus).get("empty")).toEqual([]);
    expect(related([], corpus).size).toBe(0);
    expect(related([{ id: "alone", language: "en", signature: [8] }], []).get("alone")).toEqual([]);
  });
});

describe("stories", () => {
  test("hold the new articles that have a related one in common, each once", () => {
    const found = storiesOf(
      new Map([
        ["a", ["1", "2"]],
        ["b", ["3"]],
        ["c", ["2", "4"]],
        ["d", []],
        ["e", ["b", "5"]],
      ]),
    );
    expect(found).toEqual([["a", "1", "2", "c", "4"], ["b", "3", "e", "5"], ["d"]]);
    expect(storiesOf(new Map())).toEqual([]);
  });

  test("cover every new article once, and part those that nothing joins", () => {
    const links = fc.dictionary(
      fc.constantFrom(..."abcdef"),
      fc.uniqueArray(fc.constantFrom(..."abcdef123456"), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(links, (given) => {
        const found = storiesOf(new Map(Object.entries(given)));
        const ids = found.flat();
        expect(new Set(ids).size).toBe(ids.length);
        for (const [id, others] of Object.entries(given))
          expect(found.filter((story) => [id, ...others].some((member) => story.includes(member)))).toHaveLength(1);
      }),
      { seed: 5 },
    );
  });
});

describe("on the annotated events", () => {
  // What makes a story was chosen in view of the other events; n1 to n5 had no part in it.
  test.each([
    { of: "the other events", names: events.filter((name) => !name.startsWith("n")), more: 80, whole: 1, sure: 0.9 },
    { of: "all events", names: events, more: 120, whole: 0.995, sure: 0.86 },
  ])(
    "each article finds all others of its story, and few else, in $of",
    async ({ names, more, whole, sure }) => {
      const { articles, claims } = await extract(
        names.map((name) => `${name}/articles`),
        { cwd: root },
      );
      const byArticle = new Map<string, Claim[]>(articles.map(({ id }) => [id, []]));
      for (const claim of claims) byArticle.get(claim.article)?.push(claim);
      const sketches = articles.map(({ id, path, language, published }) => ({
        id,
        language,
        story: path.split("/")[0],
        signature: signatureOf(byArticle.get(id) ?? [], published?.date),
      }));
      expect(sketches.length).toBeGreaterThan(more);
      let [own, found, right] = [0, 0, 0];
      for (const sketch of sketches) {
        const others = sketches.filter((other) => other !== sketch);
        const same = new Set(others.filter(({ story }) => story === sketch.story).map(({ id }) => id));
        const ids = related([sketch], others).get(sketch.id) ?? [];
        own += same.size;
        found += ids.length;
        right += ids.filter((id) => same.has(id)).length;
      }
      expect(right / own).toBeGreaterThanOrEqual(whole);
      expect(right / found).toBeGreaterThan(sure);
      for (const { signature } of sketches) check(signature);
    },
    300_000,
  );

  function check(signature: Signature): void {
    expect(signature).toEqual([...new Set(signature)].sort((a, b) => a - b));
    expect(new Set(signature.map(keyIn)).size).toBe(signature.length);
    expect(signature.every((entry) => entry >= 0 && entry < 2 ** 32 && weightIn(entry) >= 1)).toBe(true);
  }
});
