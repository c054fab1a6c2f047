import { expect, test } from "vitest";
import type { Check, Finding } from "../../../src/record.ts";
import { checkGithub } from "../../../src/report/check/github.ts";
import { stepSummary } from "../../../src/report/check/summary.ts";
import { check, quiet, view } from "./fixture.ts";
import { manyFindings } from "./many.ts";
import { type Command, readLog } from "./read/command.ts";
import { readTable } from "./read/table.ts";

const all = { ...view, all: true };

const commandsOf = (of: Check, how = view): readonly Command[] => {
  const { commands, rest } = readLog(checkGithub(of, how));
  expect(rest).toEqual([]);
  return commands;
};

test("read back, the annotations are the findings: where, what, and who else says what", () => {
  const [passengers] = commandsOf(check);
  expect(passengers).toEqual({
    name: "error",
    properties: {
      file: "news/2031/valmer ferry.md",
      line: "3",
      endLine: "3",
      col: "19",
      endColumn: "33",
      title: "A figure that cannot be right if other articles are (quantity/diverge)",
    },
    data: [
      "330 passengers here; Le Courrier de Valmer, L’Écho des îles and Morning Gazette say about 700",
      "Against: 700 passagers – Le Courrier de Valmer and L’Écho des îles: «\u00A0Le ferry transportait 700 passagers lorsqu’il a heurté la jetée de Valmer, mardi soir.\u00A0»",
      "Against: 698 passengers – Morning Gazette: “The ferry had 698 passengers on board. 14 people were injured, the harbour police said.”",
      "With: about 330 people – The Island Herald: “About 330 people were on board the ferry, said the company.”",
      "Why: the words beside them are alike (ferry, board) and both count the same kind of thing; no time, place or source explains the difference",
      "More: claims explain 41b6c4654dd1",
    ].join("\n"),
  });
});

test("what fails is an error, what is disputed a warning, what evolves a notice if asked for; accepted ones are not told", () => {
  const told = (how: typeof view): readonly string[] => commandsOf(check, how).map(({ name }) => name);
  expect(told(view)).toEqual(["error", "warning"]);
  expect(told(all)).toEqual(["error", "warning", "notice"]);
  expect(checkGithub(quiet, all)).toBe("");
  const never: Check = { ...check, findings: check.findings.map((finding) => ({ ...finding, fails: false })) };
  expect(commandsOf(never).map(({ name }) => name)).toEqual(["warning", "warning"]);
});

test("ten errors and ten warnings at most, then how many there are more", () => {
  const many = manyFindings(100, (i) => (i % 2 === 0 ? 2 : 0));
  const commands = commandsOf(many);
  expect(commands.slice(0, 10).every(({ name }) => name === "error")).toBe(true);
  expect(commands.slice(10, 20).every(({ name }) => name === "warning")).toBe(true);
  expect(commands.slice(20)).toEqual([
    { name: "notice", properties: { title: "claims check" }, data: "80 findings more in the step's summary." },
  ]);
  expect(
    commandsOf(
      manyFindings(40, () => 3),
      all,
    ).filter(({ name }) => name === "notice"),
  ).toHaveLength(10);
  expect(commandsOf(manyFindings(20, (i) => (i % 2) * 2)).map(({ name }) => name)).not.toContain("notice");
});

test("paths are told from the root of the repository; what has no file is told without one", () => {
  expect(commandsOf({ ...check, prefix: "desk/" })[0]?.properties["file"]).toBe("desk/news/2031/valmer ferry.md");
  const [finding] = check.findings;
  if (finding === undefined) throw new Error("no finding");
  const fetched: Finding = { ...finding, place: { ...finding.place, path: "https://tide.example/a" } };
  const [command] = commandsOf({ ...check, findings: [fetched] });
  expect(Object.keys(command?.properties ?? {})).toEqual(["title"]);
  expect(command?.data).toContain("\nAt https://tide.example/a:3:19: “The ferry carried 330 passengers");
});

test("a place over several lines has no columns, as the runner asks", () => {
  const [finding] = check.findings;
  if (finding === undefined) throw new Error("no finding");
  const wide: Finding = { ...finding, place: { ...finding.place, endLine: 4, endColumn: 2 } };
  const [command] = commandsOf({ ...check, findings: [wide] });
  expect(command?.properties).toMatchObject({ line: "3", endLine: "4" });
  expect(command?.properties).not.toHaveProperty("col");
});

test("the summary holds every finding that is shown", () => {
  expect(readTable(stepSummary(check, all)).map(([standing]) => standing)).toEqual([
    "✗ fails",
    "⚖ does not fail",
    "↻ does not fail",
    "✗ accepted",
  ]);
});

test("a summary stays under one MiB: folds are left out first, then rows, whole and counted", () => {
  const size = (text: string): number => new TextEncoder().encode(text).length;
  for (const n of [500, 1500]) {
    const printed = stepSummary(
      manyFindings(n, () => 0),
      view,
    );
    expect(size(printed)).toBeLessThanOrEqual(1024 * 1024);
    expect(size(printed)).toBeGreaterThan(n === 500 ? 500_000 : 1_000_000);
    const rows = readTable(printed).length;
    const folds = printed.match(/^<details>/gm)?.length ?? 0;
    expect(printed.match(/^<\/details>$/gm)).toHaveLength(folds);
    const left = [
      ...(n > rows ? [`${n - rows} findings more`] : []),
      ...(rows > folds ? [`the words of ${rows - folds} findings of the table`] : []),
    ];
    if (left.length > 0) expect(printed).toContain(`_Left out for want of room: ${left.join(" and ")}._`);
    else expect(printed).not.toContain("Left out");
  }
});
