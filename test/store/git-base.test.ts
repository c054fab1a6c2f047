import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ClaimsError } from "../../src/problem.ts";
import { changedSince, findBase } from "../../src/store/git.ts";
import { gitEnv, Repository } from "./repository.ts";

const zeros = "0".repeat(40);
const elsewhere = "1".repeat(40);

/** main: first, second; work: first, work. HEAD is their merge, as GitHub checks out a pull request. */
let repo: Repository;
let shallow: Repository;
let first = "";
let second = "";
let work = "";
beforeAll(() => {
  repo = Repository.create();
  repo.write("a.txt", "a\n");
  first = repo.commit();
  repo.git("switch", "--quiet", "--create", "work");
  repo.write("b.txt", "b\n");
  work = repo.commit();
  repo.git("switch", "--quiet", "main");
  repo.write("c.txt", "c\n");
  second = repo.commit();
  repo.git("update-ref", "refs/remotes/origin/main", second);
  shallow = repo.clone("--depth", "1");
  repo.git("switch", "--quiet", "--detach");
  repo.git("merge", "--quiet", "--no-edit", "work");
});
afterAll(() => {
  repo.remove();
  shallow.remove();
});

const base = (env: Readonly<Record<string, string>>, cwd = repo.root): Promise<string | undefined> =>
  findBase({ cwd, env: { ...gitEnv, ...env } });

function event(value: unknown): Readonly<Record<string, string>> {
  const path = join(repo.root, ".git/event.json");
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return { GITHUB_ACTIONS: "true", GITHUB_EVENT_PATH: path };
}

const request = (sha: string, head: string): unknown => ({ pull_request: { base: { sha }, head: { sha: head } } });

test("outside of a pipeline there is none", async () => {
  expect(await base({})).toBeUndefined();
  expect(await base({ GITHUB_ACTIONS: "false", GITLAB_CI: "", CI_COMMIT_BEFORE_SHA: first })).toBeUndefined();
});

describe("GitHub", () => {
  test("a pull request whose merge is checked out: what it is merged into, not the base of days ago", async () => {
    const found = await base(event(request(first, work)));
    expect(found).toBe("HEAD^1");
    const { files } = await changedSince(found ?? "", { cwd: repo.root, env: gitEnv });
    expect(files.map(({ path }) => path)).toEqual(["b.txt"]);
  });

  test("one whose head is checked out: its base, else the branch", async () => {
    const env = { GITHUB_BASE_REF: "main" };
    expect(await base({ ...env, ...event(request(first, elsewhere)) })).toBe(first);
    expect(await base({ ...env, ...event(request(elsewhere, elsewhere)) })).toBe("origin/main");
    expect(await base(event(request(elsewhere, elsewhere)))).toBe(elsewhere);
    expect(await base({ ...env, GITHUB_ACTIONS: "true" })).toBe("origin/main");
  });

  test("a push: what was there before, or the default branch where that is nothing", async () => {
    const repository = { default_branch: "main" };
    expect(await base(event({ before: first, repository }))).toBe(first);
    expect(await base(event({ before: zeros, repository }))).toBe("origin/main");
    expect(await base(event({ before: elsewhere, repository }))).toBe("origin/main");
    expect(await base(event({ before: zeros }))).toBeUndefined();
  });

  test("a push to a clone that may only lack it: the error says how to fetch it", async () => {
    const env = event({ before: first, repository: { default_branch: "main" } });
    const found = await base(env, shallow.root);
    expect(found).toBe(first);
    await expect(changedSince(first, { cwd: shallow.root, env: gitEnv })).rejects.toMatchObject({
      problem: { code: "git/shallow", hint: expect.stringContaining("fetch-depth: 0") },
    });
  });

  test("a merge queue, and events that have no base", async () => {
    expect(await base(event({ merge_group: { base_sha: second } }))).toBe(second);
    expect(await base(event({ schedule: "0 0 * * *" }))).toBeUndefined();
  });

  test.each([
    ["{", "is no JSON"],
    ["[]", "has no usable object"],
    ["null", "has no usable object"],
    ['{"before":"--output=x"}', "has no usable before"],
    ['{"pull_request":{"base":{"sha":1},"head":{"sha":"x"}}}', "has no usable pull_request.base.sha"],
  ])("the event %s %s", async (text, reason) => {
    const error: unknown = await base(event(text)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ClaimsError);
    expect(error).toMatchObject({ problem: { code: "git/no-base", message: expect.stringContaining(reason) } });
  });

  test("an event that is not there", async () => {
    await expect(base({ GITHUB_ACTIONS: "true", GITHUB_EVENT_PATH: "/nowhere/event" })).rejects.toMatchObject({
      problem: { code: "git/no-base", message: expect.stringContaining("can't be read") },
    });
  });
});

describe("GitLab", () => {
  const job = { GITLAB_CI: "true", CI_DEFAULT_BRANCH: "main" };

  test("a merge request: the target that was merged, else the base, else the branch", async () => {
    const env = { ...job, CI_MERGE_REQUEST_DIFF_BASE_SHA: first, CI_COMMIT_BEFORE_SHA: zeros };
    expect(await base(env)).toBe(first);
    expect(await base({ ...env, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: "" })).toBe(first);
    expect(await base({ ...env, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: second })).toBe(second);
    const gone = { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: elsewhere };
    expect(await base({ ...gone, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" })).toBe("origin/main");
    expect(await base(gone)).toBe(elsewhere);
  });

  test("a push: what was there before, or the default branch", async () => {
    expect(await base({ ...job, CI_COMMIT_BEFORE_SHA: first })).toBe(first);
    expect(await base({ ...job, CI_COMMIT_BEFORE_SHA: zeros })).toBe("origin/main");
    expect(await base({ ...job, CI_COMMIT_BEFORE_SHA: elsewhere })).toBe("origin/main");
    expect(await base({ GITLAB_CI: "true" })).toBeUndefined();
  });

  test("names that look like options are no commits", async () => {
    expect(await base({ ...job, CI_COMMIT_BEFORE_SHA: "--output=x" })).toBe("origin/main");
    expect(await base({ ...job, CI_MERGE_REQUEST_DIFF_BASE_SHA: "-x" })).toBe("-x");
    await expect(changedSince("-x", { cwd: repo.root, env: gitEnv })).rejects.toMatchObject({
      problem: { code: "git/unknown-ref" },
    });
  });
});
