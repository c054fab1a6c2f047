import { expect, test } from "vitest";
import { articleFromText, compare } from "../../src/index.ts";

const texts: readonly (readonly [id: string, language: string, published: string, text: string])[] = [
  ["a", "en", "2025-09-15", "Civic Renewal won 38.4% of the vote. The Farmers' League won 11.4% of the vote."],
  ["b", "fr", "2025-09-15", "Renouveau civique a obtenu 38,4 % des voix. La Ligue paysanne a obtenu 11,4 % des voix."],
  ["c", "fr", "2025-09-20", "Renouveau civique a obtenu 38,1 % des voix. La Ligue paysanne a obtenu 11,1 % des voix."],
];

/** The figures of each fact about shares, with their verdict. */
async function shares(): Promise<string[]> {
  const articles = texts.map(([id, language, published, text]) => articleFromText({ id, language, published, text }));
  const { facts } = await compare(await Promise.all(articles));
  return facts
    .filter(({ kind }) => kind === "quantity")
    .map(
      ({ claims, verdict }) =>
        `${claims.map(({ article, value }) => `${article} ${value.text}`).join(", ")}: ${verdict}`,
    )
    .sort();
}

test("a party is told in another language by the share that both names hold, and has other shares on other days", async () => {
  expect(await shares()).toEqual(["a 11.4%, b 11,4 %, c 11,1 %: evolves", "a 38.4%, b 38,4 %, c 38,1 %: evolves"]);
});
