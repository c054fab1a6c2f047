import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { commentMarker } from "../../src/report/check/markdown.ts";
import { readLog } from "../report/check/read/command.ts";
import { readSarif } from "../report/check/read/sarif.ts";
import { type Element, readXml } from "../report/check/read/xml.ts";
import { gitEnv, newFolder, Repository } from "../store/repository.ts";
import { claims, type Run } from "./harness.ts";

/** What `claims init` writes is run as a pipeline would: its command lines, in a clone with the environment of the service. */

const articles: readonly (readonly [path: string, text: string])[] = [
  ["news/herald.md", "The new bridge of Velmar is 300 metres long, the mayor said.\n"],
  ["news/gazette.md", "According to the mayor, the new bridge of Velmar is 300 metres long.\n"],
];
const wrong = "The new bridge of Velmar is 520 metres long, the mayor said.\n";
const right = "The mayor said that the new bridge of Velmar is 300 metres long.\n";
const zeros = "0".repeat(40);

let repo: Repository;
let cache = "";
let base = "";
let commands: { readonly github: string; readonly gitlab: string; readonly hook: string };

beforeAll(async () => {
  repo = Repository.create();
  cache = newFolder();
  for (const [path, text] of articles) repo.write(path, text);
  repo.write("README.md", "Our archive.\n");
  repo.commit();
  const run = await claims(["init", "--yes"], { cwd: repo.root });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  base = repo.commit();
  repo.git("update-ref", "refs/remotes/origin/main", base);
  commands = {
    github: gitHubCommand(repo.root),
    gitlab: gitLabCommand(repo.root),
    hook: hookCommand(repo.root),
  };
});
afterAll(() => {
  repo.remove();
  rmSync(cache, { recursive: true, force: true });
});
beforeEach(() => {
  repo.git("switch", "--quiet", "--discard-changes", "--force-create", "work", base);
  repo.git("clean", "--quiet", "--force", "-d");
});

const yaml = (root: string, path: string): unknown => parse(readFileSync(join(root, path), "utf8"));

function gitHubCommand(root: string): string {
  const step = z.object({ run: z.string().optional() });
  const workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step) })) });
  const { jobs } = workflow.parse(yaml(root, ".github/workflows/claims.yml"));
  return onlyOne(Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])));
}

function gitLabCommand(root: string): string {
  const [file] = z
    .object({ include: z.tuple([z.object({ local: z.string() })]) })
    .parse(yaml(root, ".gitlab-ci.yml")).include;
  const jobs = z.record(z.string(), z.object({ script: z.array(z.string()) })).parse(yaml(root, file.local));
  return onlyOne(Object.values(jobs).flatMap(({ script }) => script));
}

function hookCommand(root: string): string {
  const hooks = z.object({ repos: z.array(z.object({ hooks: z.array(z.object({ entry: z.string() })) })) });
  const { repos } = hooks.parse(yaml(root, ".pre-commit-config.yaml"));
  return onlyOne(repos.flatMap((each) => each.hooks.map(({ entry }) => entry)));
}

function onlyOne(found: readonly string[]): string {
  const [first, ...rest] = found;
  if (first === undefined || rest.length > 0) throw new Error(`not one command: ${found.join("; ")}`);
  return first;
}

/** Runs a command line of plain words, as the shell of a runner would. */
function runLine(line: string, env: Readonly<Record<string, string>>, cwd = repo.root): Promise<Run> {
  const words = line.replace(/^npx --yes /, "").split(" ");
  if (words[0] !== "claims" || /["'$`\\|&;<>]/.test(line)) throw new Error(`no plain command of claims: ${line}`);
  return claims(words.slice(1), { cwd, env: { ...gitEnv, XDG_CACHE_HOME: cache, ...env } });
}

const written = (name: string): string => readFileSync(join(repo.root, name), "utf8");

/** A pull request of the work branch, checked out as its merge into main. */
function merge(head: string): void {
  repo.git("switch", "--quiet", "--detach", base);
  repo.git("merge", "--quiet", "--no-ff", "--no-edit", head);
}

describe("the workflow of GitHub", () => {
  const files = { event: "event.json", summary: "summary.md" };
  const inGit = (name: string): string => join(repo.root, ".git", name);
  const runWith = (event: unknown, env: Readonly<Record<string, string>> = {}): Promise<Run> => {
    writeFileSync(inGit(files.event), JSON.stringify(event));
    writeFileSync(inGit(files.summary), "");
    return runLine(commands.github, {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_PATH: inGit(files.event),
      GITHUB_STEP_SUMMARY: inGit(files.summary),
      ...env,
    });
  };
  const pull = (head: string): Promise<Run> => {
    merge(head);
    const request = { base: { sha: base, ref: "main" }, head: { sha: head, ref: "work" } };
    return runWith({ action: "opened", pull_request: request }, { GITHUB_BASE_REF: "main" });
  };

  test("a pull request that says otherwise fails, with every report", async () => {
    repo.write("news/echo.md", wrong);
    const run = await pull(repo.commit());
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("fails: 1 finding at or over diverge")]);
    const { commands: annotations } = readLog(run.stdout);
    expect(annotations).toMatchObject([{ name: "error", properties: { file: "news/echo.md", line: "1" } }]);
    expect(readSarif(written("claims.sarif"))).toMatchObject([{ rule: "quantity/diverge", level: "error", line: 1 }]);
    expect(written("claims.md")).toContain(commentMarker);
    expect(written("claims.md")).toContain("520 metres");
    expect(readFileSync(inGit(files.summary), "utf8")).toContain("520 metres");
  });

  test("one that says the same passes, with reports that say so", async () => {
    repo.write("news/echo.md", right);
    const run = await pull(repo.commit());
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining("passes: no finding")]);
    expect(readLog(run.stdout).commands).toEqual([]);
    expect(readSarif(written("claims.sarif"))).toEqual([]);
    expect(written("claims.md")).toContain(commentMarker);
    expect(readFileSync(inGit(files.summary), "utf8")).toContain("1 new article against 2 others");
  });

  test("one without an article passes, and is told apart", async () => {
    repo.write("README.md", "Our larger archive.\n");
    const run = await pull(repo.commit());
    expect(run.code).toBe(0);
    expect(readSarif(written("claims.sarif"))).toEqual([]);
    expect(written("claims.md")).toContain("0 new articles against 2 others");
  });

  test("a push to a branch is held against what was there before, a new branch against the default one", async () => {
    repo.write("news/echo.md", wrong);
    const first = repo.commit();
    const repository = { default_branch: "main" };
    expect((await runWith({ before: base, repository })).code).toBe(1);
    expect((await runWith({ before: zeros, repository })).code).toBe(1);
    repo.write("news/late.md", "Something else happened in Sarn.\n");
    repo.commit();
    const second = await runWith({ before: first, repository });
    expect(second.code).toBe(0);
    expect(written("claims.md")).toContain("1 new article against 3 others");
  });

  test("an event that can't be read fails, and leaves no report behind", async () => {
    const run = await runWith("no event");
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining("[git/no-base]")]);
    expect(() => written("claims.sarif")).toThrow();
  });
});

test("with a cut history, the error says what the checkout lacks", async () => {
  repo.write("news/echo.md", right);
  repo.commit();
  const shallow = repo.clone("--depth", "1", "--branch", "work");
  const run = await runLine(commands.gitlab, { GITLAB_CI: "true", CI_MERGE_REQUEST_DIFF_BASE_SHA: base }, shallow.root);
  shallow.remove();
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toContain("[git/shallow]");
  expect(run.stderr).toContain("GIT_DEPTH: 0");
});

describe("the job of GitLab", () => {
  const env = {
    GITLAB_CI: "true",
    CI_PIPELINE_SOURCE: "merge_request_event",
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
  };
  const issue = z.object({
    description: z.string(),
    check_name: z.string(),
    fingerprint: z.string(),
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.object({ path: z.string(), lines: z.object({ begin: z.int() }) }),
  });
  const issues = (): readonly z.infer<typeof issue>[] =>
    z.array(issue).parse(JSON.parse(written("gl-code-quality.json")));
  const failures = ({ name, children }: Element): number =>
    (name === "failure" ? 1 : 0) + children.reduce((sum, child) => sum + failures(child), 0);

  test("a merge request that says otherwise fails, with both reports", async () => {
    repo.write("news/echo.md", wrong);
    repo.commit();
    const run = await runLine(commands.gitlab, { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect([run.code, run.stderr]).toEqual([1, ""]);
    expect(run.stdout).toContain("fails: 1 finding at or over diverge");
    expect(issues()).toMatchObject([
      {
        check_name: "quantity/diverge",
        severity: "critical",
        location: { path: "news/echo.md", lines: { begin: 1 } },
      },
    ]);
    expect(failures(readXml(written("claims.junit.xml")))).toBe(1);
  });

  test("one that says the same passes, with both reports", async () => {
    repo.write("news/echo.md", right);
    repo.commit();
    const run = await runLine(commands.gitlab, env);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(issues()).toEqual([]);
    expect(failures(readXml(written("claims.junit.xml")))).toBe(0);
  });

  test("a pipeline of the merged result is held against the target", async () => {
    repo.write("news/echo.md", wrong);
    merge(repo.commit());
    const run = await runLine(commands.gitlab, { ...env, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: base });
    expect(run.code).toBe(1);
    expect(issues()).toHaveLength(1);
  });
});

describe("the hook before a commit", () => {
  test("what is about to be committed is held against the rest", async () => {
    repo.write("news/echo.md", wrong);
    repo.git("add", "--all");
    const red = await runLine(commands.hook, {});
    expect([red.code, red.stderr]).toEqual([1, ""]);
    expect(red.stdout).toContain("news/echo.md:1:");
    repo.write("news/echo.md", right);
    repo.git("add", "--all");
    expect((await runLine(commands.hook, {})).code).toBe(0);
  });

  test("a commit without an article passes", async () => {
    repo.write("README.md", "Our larger archive.\n");
    expect((await runLine(commands.hook, {})).code).toBe(0);
  });
});
