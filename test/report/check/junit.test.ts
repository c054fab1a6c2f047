import fc from "fast-check";
import { expect, test } from "vitest";
import type { Check } from "../../../src/record.ts";
import { checkJunit } from "../../../src/report/check/junit.ts";
import { check, hostileCheck, quiet } from "./fixture.ts";
import { anyText, hostile } from "./hostile.ts";
import { type Element, readXml } from "./read/xml.ts";

interface Rule {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** Children in their order, each at most once where `once`. */
  readonly children?: readonly string[];
  readonly once?: boolean;
  readonly least?: number;
  /** It may hold text. */
  readonly mixed?: boolean;
}

/**
 * The rules of phpunit-4.0.xsd, the schema of Jenkins' xUnit plugin for reports with `file` and `line`
 * (jenkinsci/xunit-plugin), as far as the report goes: attributes, children and their order, where text may stand.
 */
const phpunit: Readonly<Record<string, Rule>> = {
  testsuites: { children: ["testsuite"], least: 1 },
  testsuite: {
    required: ["name", "tests"],
    optional: ["file", "failures", "errors", "skipped", "time", "timestamp"],
    children: ["testcase"],
  },
  testcase: {
    required: ["name"],
    optional: ["classname", "file", "line", "time", "class", "assertions"],
    children: ["error", "failure", "system-err", "system-out", "skipped"],
    once: true,
  },
  error: { optional: ["type", "message"], mixed: true },
  failure: { optional: ["type", "message"], mixed: true },
  skipped: { optional: ["message"], mixed: true },
  "system-out": { mixed: true },
};

/** junit-10.xsd of the same plugin wants more of a suite, and knows neither `file` nor `line` of a case. */
const junit: Readonly<Record<string, Rule>> = {
  ...phpunit,
  testsuite: {
    ...phpunit["testsuite"],
    required: ["name", "tests", "failures", "errors"],
    optional: ["file", "skipped"],
  },
};

function breaches(
  { name, attributes, children, text }: Element,
  rules: Readonly<Record<string, Rule>>,
): readonly string[] {
  const rule = rules[name];
  if (rule === undefined) return [`no element ${name}`];
  const known = [...(rule.required ?? []), ...(rule.optional ?? [])];
  const order = children.map((child) => (rule.children ?? []).indexOf(child.name));
  return [
    ...(rule.required ?? []).filter((key) => attributes[key] === undefined).map((key) => `${name} lacks ${key}`),
    ...Object.keys(attributes)
      .filter((key) => !known.includes(key))
      .map((key) => `${name} has ${key}`),
    ...(attributes["line"] === undefined || /^\d+$/.test(attributes["line"]) ? [] : ["line is no integer"]),
    ...(rule.mixed === true || text.trim() === "" ? [] : [`text in ${name}`]),
    ...(order.some((at, i) => at < 0 || at < (order[i - 1] ?? 0)) ? [`children of ${name}`] : []),
    ...(rule.once === true && new Set(order).size < order.length ? [`twice in ${name}`] : []),
    ...(children.length < (rule.least ?? 0) ? [`${name} is empty`] : []),
    ...children.flatMap((child) => breaches(child, rules)),
  ];
}

function expectValid(of: Check): void {
  const root = readXml(checkJunit(of));
  expect(root.name).toBe("testsuites");
  expect(breaches(root, phpunit)).toEqual([]);
  expect(breaches(root, junit)).toEqual([]);
  for (const { attributes, children } of root.children) {
    const having = (name: string): string =>
      String(children.filter((each) => each.children.some((child) => child.name === name)).length);
    expect(attributes).toMatchObject({
      tests: String(children.length),
      failures: having("failure"),
      errors: having("error"),
      skipped: having("skipped"),
    });
  }
}

test("it fits the schemas, and its counts are right", () => {
  expectValid(check);
  expectValid(quiet);
  expectValid({ ...quiet, added: [] });
});

test.each(hostile)("it fits the schemas with any text: %s", (_, text) => expectValid(hostileCheck(text)));

test("it fits the schemas with random text", () => {
  fc.assert(
    fc.property(anyText, (text) => expectValid(hostileCheck(text))),
    { numRuns: 100, seed: 5 },
  );
});

test("the reader and the rules refuse what is no report", () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  for (const bad of [
    "<a>",
    "<a></b>",
    "<a>&x;</a>",
    "<a>]]></a>",
    '<a b="1" b="2"/>',
    "<a>\u0001</a>",
    "<a/><b/>",
    "<a>&#0;</a>",
  ]) {
    expect(() => readXml(`${head}${bad}`), bad).toThrow();
  }
  for (const bad of [
    "<testsuites/>",
    '<testsuites><testsuite name="a"/></testsuites>',
    '<testsuites><testsuite name="a" tests="1"><testcase name="b"><skipped/><failure/></testcase></testsuite></testsuites>',
    '<testsuites><testsuite name="a" tests="1"><testcase name="b" line="x"/></testsuite></testsuites>',
    '<testsuites><testsuite name="a" tests="1">text</testsuite></testsuites>',
  ]) {
    expect(breaches(readXml(head + bad), phpunit), bad).not.toEqual([]);
  }
});

test("an article without a finding is a case that passes, what could not be looked at an error", () => {
  const { children } = readXml(checkJunit(quiet));
  expect(children.flatMap((suite) => suite.children.map(({ attributes }) => attributes["name"]))).toEqual([
    "nothing against it",
    "nothing against it",
  ]);
  const failed: Check = {
    ...quiet,
    problems: [{ code: "load/unreadable", severity: "error", message: "It can’t be read.", path: "corpus/x.md" }],
  };
  const last = readXml(checkJunit(failed)).children.at(-1);
  expect(last?.attributes).toEqual({ name: "problems", tests: "1", failures: "0", errors: "1", skipped: "0" });
  expect(last?.children[0]?.children[0]?.attributes).toEqual({
    type: "load/unreadable",
    message: "corpus/x.md: It can’t be read. [load/unreadable]",
  });
});

test("a finding in an article that is not among the new ones is told all the same", () => {
  const strange: Check = { ...check, added: check.added.slice(1) };
  const cases = readXml(checkJunit(strange)).children.flatMap(({ children }) => children);
  expect(cases.filter(({ attributes }) => attributes["line"] !== undefined)).toHaveLength(check.findings.length);
});
