import { expect, test } from "vitest";
import { isSpelling } from "../../src/text/name.ts";

test.each([
  ["name:mathieu lesourd", "name:matthieu le sourd"],
  ["name:jean-pierre marlat", "name:jean pierre marlat"],
  ["name:tim marlberg", "name:tim marlsberg"],
  ["name:emanuel corvol", "name:emmanuel corvol"],
  ["name:maitheu corvol", "name:maithue corvol"],
  ["name:erwin marlov", "name:ervin marlov"],
  ["name:dmitri marlov", "name:dmitry marlov"],
  ["name:mohamed corvol", "name:mohamad corvol"],
  ["name:marlbergen", "name:marlbegen"],
])("%s and %s are one name", (a, b) => {
  expect([isSpelling(a, b), isSpelling(b, a)]).toEqual([true, true]);
});

test.each([
  ["name:john williams", "name:joan williams"],
  ["name:maria durand", "name:marie durand"],
  ["name:maria durand", "name:mario durand"],
  ["name:dan marlberg", "name:don marlberg"],
  ["name:martin durand", "name:marvin durand"],
  ["name:louis corvol", "name:louise corvol"],
  ["name:jean dupuis", "name:dean dupuis"],
  ["name:arlon", "name:arlan"],
])("%s and %s are two", (a, b) => {
  expect([isSpelling(a, b), isSpelling(b, a)]).toEqual([false, false]);
});
