import { expect, test } from "vitest";
import { unclosedQuote } from "../../src/load/quote.ts";

test.each([
  ["Le maire a dit : « Il pleut. Et la suite.", 1, 18],
  ["« Un. »\n\n« Deux.\n\nTrois « quatre.", 3, 1],
  ["The mayor said: “It rains.", 1, 17],
  ['The mayor said: "It rains.', 1, 17],
  ['"One," he said.\n\nShe said: "Two.', 3, 11],
])("%j is left open", (text, line, column) => {
  expect(unclosedQuote(text, "a.txt")).toMatchObject([
    { code: "text/unclosed-quote", severity: "warning", path: "a.txt", line, column },
  ]);
});

test.each([
  "",
  "Le maire a dit : « Il pleut. »",
  "« Un premier paragraphe.\n\n« Un second. »",
  "“One paragraph.\n\n“Another one.”",
  '"One," he said. "Two."',
  'A screen of 6" and a pipe of 2" by 4".',
  "Er sagte: „Es regnet“ und ging.",
  "Er sagte: »Es regnet« und ging.",
  "L'été n'est pas 'fini.",
])("%j is not", (text) => {
  expect(unclosedQuote(text, "a.txt")).toEqual([]);
});
