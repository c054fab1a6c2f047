import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { checkSchema } from "../../src/report/check/schema.ts";
import { readBaseline } from "../../src/store/baseline.ts";
import { changedSince } from "../../src/store/git.ts";
import { claims, type Run } from "../cli/harness.ts";
import { gitEnv, newFolder, Repository } from "../store/repository.ts";
import { histories, Newspaper, type Step } from "./newspaper.ts";

/** More, for a search: RUNS=50. */
const runs = Number(process.env["RUNS"] ?? 3);
const left: string[] = [];
afterEach(() => {
  for (const folder of left.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Check = ReturnType<typeof checkSchema.parse>;

/** Checks a newspaper with a cache that lives as long as it does. */
class Desk {
  readonly repository = Repository.create();
  readonly paper = new Newspaper(this.repository);
  readonly start = this.repository.head();
  readonly #cache = newFolder();

  constructor() {
    left.push(this.repository.root, this.#cache);
  }

  run(args: readonly string[], cache: readonly string[] = ["--cache-dir", this.#cache]): Promise<Run> {
    const all = ["check", ...args, "--against", "articles", "--format", "json", ...cache];
    return claims(all, { cwd: this.repository.root, env: gitEnv });
  }

  async text(args: readonly string[], cache?: readonly string[]): Promise<string> {
    const { stdout, stderr, code } = await this.run([...args, "--allow-none"], cache);
    expect(code, stderr).toBeLessThan(2);
    return stdout;
  }

  async check(...args: readonly string[]): Promise<Check> {
    return checkSchema.parse(JSON.parse(await this.text(args)));
  }

  /** Fingerprints of all that is found now. */
  async prints(): Promise<ReadonlySet<string>> {
    const { findings } = await this.check("articles", "--no-baseline");
    return new Set(findings.map(({ fingerprint }) => fingerprint));
  }

  /** Articles that git calls new since a commit. */
  async changed(base: string): Promise<readonly string[]> {
    const { files } = await changedSince(base, { cwd: this.repository.root, env: gitEnv });
    return files.flatMap(({ path }) => (/^articles\/.*\.(?:txt|md)$/.test(path) ? path : []));
  }

  inTree(commit: string): ReadonlySet<string> {
    return new Set(this.repository.git("ls-tree", "-r", "-z", "--name-only", commit).split("\0"));
  }

  async accepted(): Promise<readonly string[]> {
    const { findings } = await readBaseline(join(this.repository.root, "claims-baseline.json"));
    return findings.map(({ fingerprint }) => fingerprint);
  }
}

const add = (story: number, isRight: boolean): Step => ({ do: "add", story, isRight, folder: "articles" });
/** Each story is told rightly by some and wrongly by others. */
const opening: readonly Step[] = [add(0, false), add(1, false), add(1, true), add(0, false)];
/** A sentence that is word for word in two articles can't be told from itself. */
const withoutCopies = histories.map((commits) =>
  commits.map((steps): readonly Step[] => steps.filter((step) => step.do !== "copy")),
);
/** A finding without the number of its turn, which counts the same words in the articles that were looked at. */
const bare = ({ fingerprint, ...rest }: Check["findings"][number]) => ({ ...rest, print: fingerprint.slice(0, 16) });

test("an incremental run finds what a full one finds, whatever the cache has lived through", {
  timeout: 600_000,
}, async () => {
  let found = 0;
  for (const commits of fc.sample(histories, { numRuns: runs, seed: 5 })) {
    const desk = new Desk();
    const bases = [desk.start, desk.paper.commit(opening)];
    for (const [i, steps] of commits.entries()) {
      bases.push(desk.paper.commit(steps));
      if (i % 3 !== 2) continue;
      const since = ["--since", bases.at(i === 2 ? 0 : -4) ?? "", "--no-baseline"];
      const warm = await desk.text(since);
      const empty = newFolder();
      left.push(empty);
      expect(await desk.text(since, ["--cache-dir", empty])).toBe(warm);
      expect(await desk.text(since, ["--no-cache"])).toBe(warm);
      const check = checkSchema.parse(JSON.parse(warm));
      const paths = new Set(check.added.map(({ path }) => path));
      found += check.findings.length;
      if (paths.size === 0) continue;
      const named = [...(await desk.changed(since[1] ?? ""))].reverse();
      expect(await desk.text([...named, "--no-baseline"], ["--no-cache"])).toBe(warm);
      const all = await desk.check("articles", "--no-baseline");
      expect(check.findings.map(bare)).toEqual(all.findings.filter(({ place }) => paths.has(place.path)).map(bare));
    }
  }
  expect(found).toBeGreaterThan(4 * runs);
});

test("what was accepted stays accepted until it is gone, and nothing else is called stale", {
  timeout: 600_000,
}, async () => {
  const counts = { accepted: 0, stale: 0, pruned: 0 };
  for (const [turn, commits] of fc.sample(withoutCopies, { numRuns: runs, seed: 6 }).entries()) {
    const desk = new Desk();
    const bases = [desk.start, desk.paper.commit(opening)];
    /** Sentences that were accepted. */
    const known = new Set<string | undefined>();
    for (const [i, steps] of commits.entries()) {
      bases.push(desk.paper.commit(steps));
      if (i === 0 || i === 4) {
        const { findings } = await desk.check("--since", desk.start, "--update-baseline", "--note", "known");
        for (const { place, accepted } of findings)
          if (accepted !== undefined) known.add(desk.paper.sentenceAt(place.path));
      }
      const base = bases.at(-2 - (i % 3)) ?? desk.start;
      const check = await desk.check("--since", base);
      const now = await desk.prints();
      const note = `history ${turn}, commit ${i}`;
      for (const { place, accepted, fails } of check.findings.filter((finding) => finding.fails)) {
        expect(accepted !== undefined, `${note}: ${place.path}`).toBe(known.has(desk.paper.sentenceAt(place.path)));
        if (accepted !== undefined && fails) counts.accepted++;
      }
      const looked = new Set(check.added.map(({ path }) => path));
      const here = desk.inTree("HEAD");
      const gone = [...desk.inTree(base)].filter((path) => !here.has(path));
      const stale = new Set(check.stale.map(({ fingerprint }) => fingerprint));
      for (const { fingerprint, path } of check.stale) {
        expect(now.has(fingerprint), `${note}: ${path} is called stale`).toBe(false);
        expect(looked.has(path) || gone.includes(path), `${note}: ${path} was not looked at`).toBe(true);
      }
      const { findings: entries } = await readBaseline(join(desk.repository.root, "claims-baseline.json"));
      for (const { fingerprint, path } of entries)
        if (looked.has(path) && !now.has(fingerprint)) expect(stale.has(fingerprint), `${note}: ${path}`).toBe(true);
      counts.stale += stale.size;
    }
    const [before, now] = [await desk.accepted(), await desk.prints()];
    const gone = before.filter((fingerprint) => !now.has(fingerprint));
    expect((await desk.check("articles")).stale.map(({ fingerprint }) => fingerprint)).toEqual(gone);
    await desk.text(["articles", "--prune-baseline"]);
    expect(await desk.accepted()).toEqual(before.filter((fingerprint) => now.has(fingerprint)));
    counts.pruned += gone.length;
  }
  if (process.env["SHOW"] === "1") process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(counts.accepted).toBeGreaterThan(runs);
  expect(counts.pruned).toBeGreaterThan(0);
});

test("an article that was renamed before the base takes its acceptance with it", { timeout: 60_000 }, async () => {
  const desk = new Desk();
  desk.paper.commit([add(0, false)]);
  await desk.text(["--since", desk.start, "--update-baseline"]);
  const accepted = await desk.accepted();
  expect(accepted).toHaveLength(1);
  const base = desk.paper.commit([{ do: "move", which: 0, folder: "articles/à part" }]);
  desk.paper.commit([add(1, true)]);
  const check = await desk.check("--since", base, "--prune-baseline");
  expect(check.stale).toEqual([]);
  expect(await desk.accepted()).toEqual(accepted);
  desk.paper.commit([{ do: "edit", which: 0, ahead: [3], behind: [] }]);
  expect((await desk.check("--since", base)).findings.map((one) => one.accepted !== undefined)).toEqual([true]);
  const last = desk.paper.commit([]);
  desk.paper.commit([{ do: "delete", which: 0 }]);
  expect((await desk.check("--since", last, "--prune-baseline")).stale).toEqual([]);
  // Its entry has the path from before the base; a look at everything tells that it is gone.
  expect((await desk.check("articles")).stale.map(({ fingerprint }) => fingerprint)).toEqual(accepted);
});

test("a changed file that is no article is no fault, but no article either", { timeout: 60_000 }, async () => {
  const desk = new Desk();
  desk.paper.commit([{ do: "noise", file: "articles/data.json" }]);
  const { code, stdout } = await desk.run(["--since", desk.start]);
  expect(code).toBe(2);
  const { problems } = checkSchema.parse(JSON.parse(stdout));
  expect(problems.filter(({ severity }) => severity === "error").map((one) => one.code)).toEqual(["check/no-new"]);
  desk.paper.commit([add(0, true)]);
  expect((await desk.run(["--since", desk.start])).code).toBe(0);
});
