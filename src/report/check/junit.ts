import type { Article, Check, Finding, Problem } from "../../record.ts";
import { oneLine, xmlText } from "../escape.ts";
import { passageExcerpt } from "../excerpt.ts";
import { problemText } from "../phrase.ts";
import { problemsOf } from "../problems.ts";
import { acceptanceText, groups, placeText, relatedValues } from "./phrase.ts";
import { locate } from "./place.ts";

/**
 * JUnit XML has no standard. This is what Jenkins, GitLab and CircleCI read, and what the schema of Jenkins' xUnit plugin for
 * PHPUnit (phpunit-4.0.xsd, which knows `file` and `line`) allows: a suite for each new article, a case for each finding, a
 * passing case for an article without one. What fails the check is a failure, what is accepted is skipped, and what could
 * not be looked at is an error. No times: the same input gives the same bytes.
 */
export function checkJunit(check: Check): string {
  const byPath = groups(check.findings, ({ place }) => place.path);
  const known = new Set(check.added.map(({ path }) => path));
  const suites = [
    ...check.added.map((article) => articleSuite(article, byPath.get(article.path) ?? [], check.prefix)),
    ...[...byPath]
      .filter(([path]) => !known.has(path))
      .map(([path, findings]) =>
        suite(
          path,
          fileOf(path, check.prefix),
          findings.map((finding) => findingCase(finding, check.prefix)),
        ),
      ),
    ...errorSuites(check),
  ];
  const lines = suites.length === 0 ? suite("claims check", {}, []) : suites.flat();
  return `${['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...lines, "</testsuites>"].join("\n")}\n`;
}

interface Case {
  readonly outcome: "passed" | "failed" | "skipped" | "error";
  readonly attributes: Readonly<Record<string, string>>;
  readonly body: readonly string[];
}

function suite(name: string, file: Readonly<Record<string, string>>, cases: readonly Case[]): readonly string[] {
  const n = (outcome: Case["outcome"]): string => String(cases.filter((each) => each.outcome === outcome).length);
  const attributes = {
    name: oneLine(name),
    ...file,
    tests: String(cases.length),
    failures: n("failed"),
    errors: n("error"),
    skipped: n("skipped"),
  };
  return [`  <testsuite${attributeText(attributes)}>`, ...cases.flatMap(caseLines), "  </testsuite>"];
}

function caseLines({ attributes, body }: Case): readonly string[] {
  const open = `    <testcase${attributeText(attributes)}`;
  return body.length === 0 ? [`${open}/>`] : [`${open}>`, ...body.map((line) => `      ${line}`), "    </testcase>"];
}

function articleSuite(article: Article, findings: readonly Finding[], prefix: string | undefined): readonly string[] {
  const { path } = article;
  const none: Case = {
    outcome: "passed",
    attributes: { classname: oneLine(path), name: "nothing against it", ...fileOf(path, prefix) },
    body: [],
  };
  const cases = findings.map((finding) => findingCase(finding, prefix));
  return suite(path, fileOf(path, prefix), cases.length === 0 ? [none] : cases);
}

function findingCase(finding: Finding, prefix: string | undefined): Case {
  const { rule, message, place, fails, accepted } = finding;
  const attributes = {
    classname: oneLine(place.path),
    name: oneLine(`${rule}: ${message}`),
    ...fileOf(place.path, prefix),
    line: String(place.line),
  };
  const text = detailLines(finding).map(xmlText).join("\n");
  const output = `<system-out>${text}</system-out>`;
  if (accepted !== undefined) {
    const skipped = `<skipped${attributeText({ message: `accepted: ${acceptanceText(finding)}` })}/>`;
    return { outcome: "skipped", attributes, body: [output, skipped] };
  }
  if (!fails) return { outcome: "passed", attributes, body: [output] };
  const failure = `<failure${attributeText({ type: rule, message: oneLine(message) })}>${text}</failure>`;
  return { outcome: "failed", attributes, body: [failure] };
}

/** Where, the words here and there, why, and what identifies the finding: a line each. */
function detailLines(finding: Finding): readonly string[] {
  const { place, label, why, fact, fingerprint } = finding;
  const related = (["against", "with"] as const).flatMap((stance) =>
    relatedValues(finding, stance).flatMap(({ value, places }) =>
      places.map((each) => `${stance}: ${value} – ${each.source}, ${placeText(each)}: ${quote(each)}`),
    ),
  );
  return [
    placeText(place),
    `fact: ${label}`,
    `here: ${place.value}: ${quote(place)}`,
    ...related,
    ...(why === "" ? [] : [`why: ${why}`]),
    `fingerprint: ${fingerprint}`,
    `more: claims explain ${fact}`,
  ].map(oneLine);
}

function quote(place: Parameters<typeof passageExcerpt>[0]): string {
  const { before, claim, after } = passageExcerpt(place, 200);
  return before + claim + after;
}

/** A check that could not look at something is not green. */
function errorSuites(check: Check): readonly (readonly string[])[] {
  const errors = problemsOf({ articles: check.added, problems: check.problems }).filter(
    ({ severity }) => severity === "error",
  );
  return errors.length === 0 ? [] : [suite("problems", {}, errors.map(errorCase))];
}

function errorCase(problem: Problem): Case {
  const text = problemText(problem);
  const hint = oneLine(problem.hint ?? "");
  return {
    outcome: "error",
    attributes: { classname: "problems", name: text },
    body: [`<error${attributeText({ type: problem.code, message: text })}>${xmlText(hint)}</error>`],
  };
}

/** A file of the repository, for those that link to it. */
function fileOf(path: string, prefix: string | undefined): Readonly<Record<string, string>> {
  const location = locate(path, prefix);
  return location.kind === "file" ? { file: location.path } : {};
}

function attributeText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value).replaceAll("\n", "&#10;")}"`)
    .join("");
}
