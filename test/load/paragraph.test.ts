import { expect, test } from "vitest";
import { splitParagraphs } from "../../src/load/paragraph.ts";

const split = (text: string): readonly string[] =>
  splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

const wrapped = `The council, which had met since the early
afternoon, passed its budget on Thursday. Members
of the opposition left the hall before the vote,
which they had asked the court to stop.
Spending rises by three percent, and transport
takes the largest part of it.`;

test.each([
  ["a line each", "Un.\nDeux.\n\nTrois.", ["Un.", "Deux.", "Trois."]],
  ["CRLF", "Un.\r\nDeux.\r\n\r\nTrois.", ["Un.", "Deux.", "Trois."]],
  ["a lone CR", "Un.\rDeux.", ["Un.", "Deux."]],
  ["outer space", "\n  Un. \u00a0\n", ["Un."]],
  ["a title above its body", "Le budget est voté\nLe conseil a voté.", ["Le budget est voté", "Le conseil a voté."]],
  ["a list", "Les postes :\n- transports\n- écoles", ["Les postes :", "- transports", "- écoles"]],
  [
    "a sentence torn by an empty line",
    "Elle continuera jusqu'à ce que vous soyez membre de\n\nnotre union.",
    ["Elle continuera jusqu'à ce que vous soyez membre de\n\nnotre union."],
  ],
  [
    "notes in small letters",
    "the council cut the rate for schools by two points\n\nlonger view unchanged",
    ["the council cut the rate for schools by two points", "longer view unchanged"],
  ],
])("%s", (_name, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test("lines wrapped by hand are joined up to a sentence's end", () => {
  const parts = split(wrapped);
  expect(parts.length).toBeLessThanOrEqual(2);
  expect(parts[0]).toMatch(/^The council.*court to stop\.$/s);
});

test("lines that had no room for the next word are one paragraph, whatever the next begins with", () => {
  const broken =
    "Le maire de la commune a salué les habitants pendant que les équipes de\nBrissac et de Norville remontaient les digues. Il pleuvait.";
  expect(split(broken)).toEqual([broken]);
});

test("a title over a paragraph is no torn line", () => {
  const titled =
    "Les équipes de Brissac remontent les digues de la ville\nLe maire de la commune a salué les habitants pendant que les équipes de Brissac et de Norville travaillaient.";
  expect(split(titled)).toHaveLength(2);
});

test("a full line goes on, be its end a mark or the next one's start a dash", () => {
  const broken = [
    "The group said on Monday that it would buy the maker of sensors from a U.S.",
    "Navy supplier for 6.2 billion in cash, which is the largest of its purchases:",
    "nothing that it bought before cost more than a third of this, the group said",
    "– and half of that was paid in shares.",
  ].join("\n");
  expect(split(broken)).toEqual([broken]);
  expect(split(`Group to buy maker of sensors\n${broken}`)).toEqual(["Group to buy maker of sensors", broken]);
});

test("lines that had room are items, long as they are", () => {
  const items = [
    "- the council cut the rate for all the schools by two points;",
    "- the mayor of the town was thanked by those whom he had met",
    "- nothing was decided on the bridge.",
  ];
  expect(split(items.join("\n"))).toEqual(items);
});

test("one wrapped paragraph among long lines", () => {
  const long =
    "Les équipes de Brissac et de Norville remontaient les digues pendant que le maire saluait les habitants. "
      .repeat(3)
      .trim();
  const broken = [
    "Près de 1,08 million de personnes ont manifesté dans tout le pays, dont M.",
    "Petit et sa famille, selon la préfecture, qui avait compté moins de gens le",
    "jour du 16 février.",
  ].join("\n");
  expect(split([long, broken, long].join("\n"))).toEqual([long, broken, long]);
});
