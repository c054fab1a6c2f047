import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gitEnv, Repository } from "../store/repository.ts";
import { claims, type Run } from "./harness.ts";
import { expectRefused, newsIn, open, read, write } from "./newsroom.ts";

let repository: Repository;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claims-check-git-"));
  repository = Repository.create();
  newsIn(repository.root);
  rmSync(join(repository.root, "news/gazette.md"));
  repository.commit();
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const check = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> =>
  claims(["check", "--against", "news", "--format", "json", "--no-cache", ...args], {
    cwd,
    env: { ...gitEnv, CI: "true", ...env },
  });

/** The article that says otherwise comes. */
function add(at: Repository): void {
  newsIn(at.root);
}

test("without a fault: what came since is new, and fails", async () => {
  add(repository);
  const found = await check(repository.root, ["--since", "HEAD"]);
  expect([found.code, open(found)]).toEqual([1, 1]);
});

describe("what is new can't be told: that is no green light", () => {
  test.each([
    ["a branch of none", ["--since", "mian"], "git knows no commit 'mian' [git/unknown-ref]", "git fetch origin REF"],
    ["a commit too far back", ["--since", "HEAD~9"], "git knows no commit 'HEAD~9' [git/unknown-ref]", "git fetch"],
    ["an option in its place", ["--since", "--output=x"], "git knows no commit '--output=x'", "Check the name"],
    ["a range", ["--since", "main..HEAD"], "git knows no commit 'main..HEAD'", "Check the name"],
    ["no base at all", [], "nothing tells which articles are new [git/no-base]", "Name the base: --since REF."],
  ])("%s", async (_, args, message, hint) => {
    add(repository);
    expectRefused(await check(repository.root, [...args, "--allow-none"]), message, hint);
  });

  test("a clone that was cut off", async () => {
    add(repository);
    repository.commit();
    const clone = repository.clone("--depth=1");
    try {
      const found = await check(clone.root, ["--since", "HEAD~1"]);
      expectRefused(found, "only a part of the history was fetched [git/shallow]", "fetch-depth: 0 in a GitHub");
    } finally {
      clone.remove();
    }
  });

  test("no repository, and no git", async () => {
    newsIn(folder);
    const hint = "--since needs git and a repository around the current folder.";
    expectRefused(await check(folder, ["--since", "HEAD"]), "is in no git repository [git/missing]", hint);
    const found = await check(repository.root, ["--since", "HEAD"], { PATH: folder });
    expectRefused(found, "there is no git here [git/missing]", hint);
  });

  test.each([
    ["cut off", '{"pull_request":', "is no JSON"],
    ["empty", "", "is no JSON"],
    ["of another shape", '{"pull_request":7}', "has no usable pull_request"],
    ["a list", "[]", "has no usable object"],
  ])("an event of GitHub that is %s", async (_, text, message) => {
    write(folder, "event.json", text);
    const env = { GITHUB_ACTIONS: "true", GITHUB_EVENT_PATH: join(folder, "event.json") };
    expectRefused(await check(repository.root, [], env), "GITHUB_EVENT_PATH", message, "Name the base: --since REF.");
  });

  test("an event of GitHub that is not there", async () => {
    const env = { GITHUB_ACTIONS: "true", GITHUB_EVENT_PATH: join(folder, "gone.json") };
    expectRefused(await check(repository.root, [], env), "(GITHUB_EVENT_PATH) can't be read [git/no-base]");
  });
});

test("no new article: 2, or 0 where that was foreseen", async () => {
  const found = await check(repository.root, ["--since", "HEAD"]);
  expect(found.code).toBe(2);
  expect(found.stderr).toContain("claims: error: No new article was found. [check/no-new]\nclaims: Name new articles");
  expect((await check(repository.root, ["--since", "HEAD", "--allow-none"])).code).toBe(0);
  // What changed is no article.
  write(repository.root, "README.docx", "x");
  write(repository.root, "news/settings.json", "{}");
  expect((await check(repository.root, ["--since", "HEAD", "--allow-none"])).code).toBe(0);
  // Nor is it one where an article comes with it.
  add(repository);
  const mixed = await check(repository.root, ["--since", "HEAD"]);
  expect([mixed.code, open(mixed)]).toEqual([1, 1]);
  rmSync(join(repository.root, "news/gazette.md"));
  // Something changed that can't be read: that was not foreseen.
  write(repository.root, "news/late.md", "");
  const broken = await check(repository.root, ["--since", "HEAD", "--allow-none"]);
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("news/late.md is empty. [load/empty]")]);
});

test("an entry of the baseline goes with a renamed article, and is stale when the article is gone", async () => {
  add(repository);
  const accepted = await check(repository.root, ["--since", "HEAD", "--update-baseline"]);
  expect(accepted.code).toBe(0);
  repository.commit();
  repository.git("mv", "news/gazette.md", "news/morning.md");
  const moved = await check(repository.root, ["--since", "HEAD", "--allow-none", "--prune-baseline"]);
  expect([moved.code, read(repository.root, "claims-baseline.json").match(/gazette/g)?.length]).toEqual([0, 1]);
  rmSync(join(repository.root, "news/morning.md"));
  const gone = await check(repository.root, ["--since", "HEAD", "--allow-none", "--prune-baseline"]);
  expect([gone.code, read(repository.root, "claims-baseline.json")]).toEqual([
    0,
    '{\n  "schemaVersion": 1,\n  "findings": []\n}\n',
  ]);
});
