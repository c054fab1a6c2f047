import { expect, test } from "vitest";
import { findVariants, type Spelling } from "../../src/judge/spelling.ts";

/** One article for each list of names. */
const spellings = (lists: readonly (readonly string[])[], languages: readonly string[] = []): Spelling[] =>
  lists.flatMap((names, i) =>
    names.map((name) => ({ article: `${i}`, language: languages[i] ?? "en", name, line: 1, column: 1 })),
  );
const found = (lists: readonly (readonly string[])[], languages?: readonly string[]): readonly string[] =>
  findVariants(spellings(lists, languages), []).map(
    ({ odd, usual, articles, slip }) =>
      `${odd.article} ${odd.name} / ${usual} ${articles.join(" ")} ${slip ? "slip" : "variant"}`,
  );

test.each([
  [[["Ana Hernal Duro"], ["Ana Hernal Duro"], ["Ana Fernal Duro"]], "2 Ana Fernal Duro / Ana Hernal Duro 0 1 slip"],
  [[["Marlberg"], ["Marlberg"], ["Marlbreg"]], "2 Marlbreg / Marlberg 0 1 slip"],
  [[["Tim Marlberg"], ["Tim Marlberg"], ["Tim Ole Marltberg"]], "2 Tim Ole Marltberg / Tim Marlberg 0 1 variant"],
  [[["Tim Marlberg"], ["Tim Marlberg"], ["Tim Ole Marlsberg"]], "2 Tim Ole Marlsberg / Tim Marlberg 0 1 slip"],
  [[["Occarence"], ["Occarrence"]], "1 Occarrence / Occarence 0 variant"],
  [[["Arlonski"], ["Arlonski"], ["Arlonsky", "Arlonskyi"]], undefined],
  [[["Mohamad Arl"], ["Mohamad Arl"], ["Mohammad Arl"]], "2 Mohammad Arl / Mohamad Arl 0 1 variant"],
  [[["Vrelnov"], ["Vrelnov"], ["Vrylnov"]], "2 Vrylnov / Vrelnov 0 1 variant"],
])("%j", (lists, expected) => {
  expect(found(lists)[0]).toBe(expected);
});

test.each([
  [[["Maria Durand"], ["Mario Durand"]]],
  [[["Martin Durand"], ["Martin Durand"], ["Marvin Durand"]]],
  [[["Palestinian"], ["Palestinians"]]],
  [[["Arlon"], ["Arlan"]]],
  [[["Jean Dupuis"], ["Dean Dupuis"]]],
  [[["Falcon 2000"], ["Falcon 3000"]]],
  [[["Marlberg", "Marlsberg"]]],
  [[["Ana Hernal"], ["Ana Hernal"]]],
])("%j are no variants", (lists) => {
  expect(found(lists)).toEqual([]);
});

test("another language has its own way of writing foreign names", () => {
  expect(found([["Vrelnov"], ["Wrelnov"], ["Vremnov"]], ["en", "de", "fr"])).toEqual([]);
});

test("copies of one text are one witness", () => {
  const origins = [{ id: "a", articles: ["0", "1"], reason: "" }];
  expect(findVariants(spellings([["Marlberg"], ["Marlberg"], ["Marlbreg"]]), origins)[0]?.slip).toBe(false);
});
