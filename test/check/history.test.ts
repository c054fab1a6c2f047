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

const toldIn = (name: string, stdout: string): readonly Told[] =>
  checkSchema.parse(JSON.parse(stdout)).findings.map(({ verdict, place, related, message }) => ({
    verdict,
    here: { file: basename(place.path), start: place.start, end: place.end },
    against: related
      .filter(({ stance }) => stance === "against")
      .map(({ path, start, end }) => ({ file: basename(path), start, end })),
    text: `${name} ${basename(place.path)}: ${message}`,
  }));

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
    told.push(...toldIn(name, run.stdout));
  }
  return told;
}

/** What comes of comparing all articles of an event with each other, as `compare` does. */
async function atOnce({ name }: Event): Promise<readonly Told[]> {
  const args = ["check", "articles", "--format", "json", "--cache-dir", join(folder, "cache")];
  return toldIn(name, (await claims(args, { cwd: join(folder, name) })).stdout);
}

const graver = ({ verdict }: Told): boolean => verdict === "diverge" || verdict === "disputed";

/** The share of the findings that the annotation knows which it calls conflicts. */
function precisionOf(rights: readonly (boolean | undefined)[]): number {
  const known = rights.filter((right) => right !== undefined);
  return known.filter((right) => right).length / Math.max(1, known.length);
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
  const whole: (boolean | undefined)[] = [];
  let added = 0;
  for (const event of names.map(readEvent)) {
    for (const told of await history(event)) all.push({ told, right: isRight(told, event) });
    for (const told of await atOnce(event)) if (graver(told)) whole.push(isRight(told, event));
    added += event.articles.length - 1;
  }
  const conflicts = all.filter(({ told }) => graver(told));
  const noise = conflicts.filter((one) => one.told.verdict === "diverge" && one.right !== true);
  if (process.env["SHOW"] === "1") {
    for (const { told, right } of conflicts) process.stdout.write(`${right} ${told.verdict} ${told.text}\n`);
    process.stdout.write(
      `${precisionOf(conflicts.map(({ right }) => right))} one by one, ${precisionOf(whole)} at once\n`,
    );
  }
  expect(added).toBe(46);
  expect(conflicts.filter(({ right }) => right === true).length).toBeGreaterThanOrEqual(30);
  // A ratchet. With few articles to go by, somewhat more is wrong than where all are compared at once.
  expect(precisionOf(whole)).toBeGreaterThanOrEqual(0.89);
  expect(precisionOf(conflicts.map(({ right }) => right))).toBeGreaterThanOrEqual(0.86);
  // At most one false finding in ten new articles; what the annotation does not know counts as false.
  expect(noise.length, noise.map(({ told }) => told.text).join("\n")).toBeLessThanOrEqual(Math.floor(added / 10));
});
