import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkSchema } from "../../src/report/check/schema.ts";
import { claims } from "../cli/harness.ts";
import { covers, type Event, readEvent, type Stretch } from "./gold.ts";

const folder = mkdtempSync(join(tmpdir(), "claims-history-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ["d1-otan", "d2-seisme", "d3-retraites", "d4-legislatives", "d5-baltimore", "d6-fed", "d10-dementi"];

interface Told {
  readonly verdict: string;
  readonly here: Stretch;
  readonly against: readonly Stretch[];
  readonly text: string;
}

function git(cwd: string, ...args: readonly string[]): void {
  const who = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...args], { cwd, stdio: "ignore" });
}

/** Adds the articles of an event to a repository one by one, a commit each, and checks each against those before it. */
async function history({ name, articles }: Event): Promise<readonly Told[]> {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, "articles"), { recursive: true });
  git(cwd, "init", "--initial-branch=main");
  const told: Told[] = [];
  for (const [i, [file, text]] of articles.entries()) {
    writeFileSync(join(cwd, "articles", file), text);
    git(cwd, "add", ".");
    git(cwd, "commit", "-m", file);
    if (i === 0) continue;
    const args = [
      "--since",
      "HEAD~1",
      "--against",
      "articles",
      "--format",
      "json",
      "--cache-dir",
      join(folder, "cache"),
    ];
    const run = await claims(["check", ...args], { cwd });
    const check = checkSchema.parse(JSON.parse(run.stdout));
    expect(check.added.map(({ path }) => path)).toEqual([`articles/${file}`]);
    expect(run.code, run.stderr).toBe(check.findings.some(({ fails }) => fails) ? 1 : 0);
    for (const { verdict, place, related, message } of check.findings)
      told.push({
        verdict,
        here: { file: basename(place.path), start: place.start, end: place.end },
        against: related
          .filter(({ stance }) => stance === "against")
          .map(({ path, start, end }) => ({ file: basename(path), start, end })),
        text: `${name} ${file}: ${message}`,
      });
  }
  return told;
}

/** Whether the annotation calls it a conflict; undefined where it does not know both places. */
function isRight({ here, against }: Told, { facts }: Event): boolean | undefined {
  const of = (stretch: Stretch) => facts.filter(({ places }) => places.some((place) => covers(stretch, place)));
  const own = of(here);
  const others = against.flatMap(of);
  if (own.length === 0 || others.length === 0) return undefined;
  return own.some((fact) => fact.isConflict && others.includes(fact));
}

test("articles added one by one: conflicts of the annotation are told, agreements are not", {
  timeout: 300_000,
}, async () => {
  const all: { readonly told: Told; readonly right: boolean | undefined }[] = [];
  let added = 0;
  for (const event of names.map(readEvent)) {
    for (const told of await history(event)) all.push({ told, right: isRight(told, event) });
    added += event.articles.length - 1;
  }
  const conflicts = all.filter(({ told }) => told.verdict === "diverge" || told.verdict === "disputed");
  const right = conflicts.filter((one) => one.right === true).length;
  const wrong = conflicts.filter((one) => one.right === false).length;
  if (process.env["SHOW"] === "1")
    for (const { told, right: is } of conflicts) process.stdout.write(`${is} ${told.verdict} ${told.text}\n`);
  const noise = conflicts.filter((one) => one.told.verdict === "diverge" && one.right !== true);
  expect(added).toBe(46);
  expect(right).toBeGreaterThanOrEqual(10);
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.85);
  expect(noise.length, noise.map(({ told }) => told.text).join("\n")).toBeLessThanOrEqual(Math.floor(added / 10));
});
