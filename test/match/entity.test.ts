import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/index.ts";
import { linkEntities } from "../../src/match/entity.ts";
import { compareArticles } from "../../src/pipeline.ts";

const linksIn = async (...texts: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const articles = await Promise.all(
    texts.map((text, i) => articleFromText({ id: `${i}`, path: `${i}.txt`, text, language: "en" })),
  );
  return linkEntities(compareArticles(articles).claims, new Map());
};

describe("a name that a known organisation's ends with", () => {
  const short = "The Coast Guard said that it took 17 people from the water off Brenholm on Tuesday.";
  const long = "The U.S. Coast Guard rescued 14 people from the water off Brenholm on Tuesday.";

  test("is this organisation", async () => {
    expect((await linksIn(short, long)).get("name:coast guard")).toBe("org:us-coast-guard");
  });

  test("is left alone beside two of them", async () => {
    const courts = ["The US Supreme Court", "The UK Supreme Court", "The Supreme Court"];
    const told = courts.map((court) => `${court} ruled against Brenholm on Tuesday, lawyers said.`);
    expect((await linksIn(...told.slice(1))).get("name:supreme court")).toBe("org:uk-supreme-court");
    expect((await linksIn(...told)).has("name:supreme court")).toBe(false);
  });

  test("is left alone without it, and where it is another name", async () => {
    expect((await linksIn(short)).size).toBe(0);
    expect((await linksIn(short.replace("Coast Guard", "Harbour Guard"), long)).size).toBe(0);
  });
});
