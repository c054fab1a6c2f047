import { expect, test } from "vitest";
import type { Finding } from "../../../src/record.ts";
import { checkMarkdown } from "../../../src/report/check/markdown.ts";
import { check, hostileCheck, quiet, view } from "./fixture.ts";
import { hostile } from "./hostile.ts";
import { manyFindings } from "./many.ts";
import { readTable } from "./read/table.ts";

test("the marker comes first, so that the comment can be found again", () => {
  for (const of of [check, quiet])
    expect(checkMarkdown(of, view).startsWith("<!-- claims-check -->\n\n### ")).toBe(true);
});

test("read back, the table is the findings", () => {
  expect(readTable(checkMarkdown(check, view))).toEqual([
    [
      "✗ fails",
      "quantity/diverge",
      "news/2031/valmer ferry.md:3",
      "330 passengers",
      "700 passagers (Le Courrier de Valmer and L’Écho des îles) and 698 passengers (Morning Gazette)",
    ],
    [
      "⚖ does not fail",
      "quantity/disputed",
      "news/2031/valmer ferry.md:5",
      "300 people (police)",
      "450 personnes (company) (L’Écho des îles)",
    ],
  ]);
});

test.each([1, 10, 60, 200, 2000])("%i findings stay under the limit of a comment", (n) => {
  const printed = checkMarkdown(
    manyFindings(n, () => 0),
    view,
  );
  expect(printed.length).toBeLessThanOrEqual(65_536);
  const rows = readTable(printed).length;
  const folds = printed.match(/^<details>/gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(0);
  expect(folds).toBeGreaterThan(0);
  expect(printed.match(/^<\/details>$/gm)).toHaveLength(folds);
  if (rows < n) expect(printed).toContain(`${n - rows} findings more`);
  if (folds < rows) expect(printed).toContain(`the words of ${rows - folds} findings of the table`);
  if (folds === n) expect(printed).not.toContain("Left out");
  expect(printed.endsWith(`**fails: ${n} finding${n === 1 ? "" : "s"} at or over diverge; 0 are put up with**\n`)).toBe(
    true,
  );
});

test.each(hostile)("no text, however long, crowds out the findings or breaks the limit: %s", (_, text) => {
  const one = hostileCheck(text.repeat(200).slice(0, 2000));
  const [finding] = one.findings;
  if (finding === undefined) throw new Error("no finding");
  const many: Finding[] = Array.from({ length: 8 }, () => finding);
  const stale = one.stale.flatMap((entry) => Array.from({ length: 40 }, () => entry));
  const printed = checkMarkdown({ ...one, findings: many, stale }, view);
  expect(printed.length).toBeLessThanOrEqual(65_536);
  expect(readTable(printed).length).toBeGreaterThan(3);
});
