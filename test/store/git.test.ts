import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ClaimsError } from "../../src/problem.ts";
import { changedAmong, changedSince } from "../../src/store/git.ts";
import { gitEnv, newFolder, Repository } from "./repository.ts";

const text = (subject: string): string => Array.from({ length: 20 }, (_, i) => `${subject}, line ${i}.\n`).join("");

const made: { remove: () => void }[] = [];
const keep = (repository: Repository): Repository => {
  made.push(repository);
  return repository;
};
afterEach(() => {
  for (const each of made.splice(0)) each.remove();
});

let repo: Repository;
beforeEach(() => {
  repo = keep(Repository.create());
  for (const name of ["bridge", "ferry", "fire", "flood"]) repo.write(`news/${name}.txt`, text(name));
  repo.commit();
});

/** "added a.txt", and what was only moved as "a.txt → b.txt". */
async function seen(ref = "main", cwd = repo.root): Promise<readonly string[]> {
  const { files, renamed } = await changedSince(ref, { cwd, env: gitEnv });
  return [...files.map(({ status, path }) => `${status} ${path}`), ...renamed.map(({ from, to }) => `${from} → ${to}`)];
}

async function failure(ref: string, cwd = repo.root, env = gitEnv): Promise<string> {
  const error: unknown = await changedSince(ref, { cwd, env }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ClaimsError)) throw new Error(`no expected failure: ${String(error)}`);
  return `${error.problem.code}: ${error.message}`;
}

describe("what is new since a branch left", () => {
  test("nothing, at first", async () => {
    expect(await seen()).toEqual([]);
  });

  test("added and modified files, not deleted ones, nor what the other branch did since", async () => {
    repo.git("switch", "--quiet", "--create", "work");
    repo.write("news/march.txt", text("march"));
    repo.write("news/fire.txt", `${text("fire")}Two more.\n`);
    rmSync(join(repo.root, "news/flood.txt"));
    repo.commit();
    repo.git("switch", "--quiet", "main");
    repo.write("news/other.txt", text("other"));
    repo.write("news/bridge.txt", text("bridge, anew"));
    repo.commit();
    repo.git("switch", "--quiet", "work");
    expect(await seen()).toEqual(["modified news/fire.txt", "added news/march.txt"]);
  });

  test("a file that was moved is not new; one that was moved and edited is", async () => {
    repo.git("mv", "news/fire.txt", "news/2031-fire.txt");
    repo.git("mv", "news/flood.txt", "news/2031-flood.txt");
    repo.write("news/2031-flood.txt", `${text("flood")}One more.\n`);
    const expected = ["added news/2031-flood.txt", "news/fire.txt → news/2031-fire.txt"];
    expect(await seen()).toEqual(expected);
    repo.commit();
    expect(await seen("HEAD~1")).toEqual(expected);
  });

  test("the same where git was not told of the move", async () => {
    renameSync(join(repo.root, "news/fire.txt"), join(repo.root, "news/2031\nfire.txt"));
    expect(await seen()).toEqual(["news/fire.txt → news/2031\nfire.txt"]);
  });

  test("lines in another order are another text, however alike git finds it", async () => {
    repo.git("mv", "news/fire.txt", "news/2031-fire.txt");
    repo.write("news/2031-fire.txt", text("fire").trimEnd().split("\n").reverse().join("\n").concat("\n"));
    repo.commit();
    expect(await seen("HEAD~1")).toEqual(["added news/2031-fire.txt"]);
  });

  test("of two copies of what was moved, one is new", async () => {
    for (const name of ["a", "b"]) repo.write(`news/${name}.txt`, text("fire"));
    rmSync(join(repo.root, "news/fire.txt"));
    expect(await seen()).toEqual(["added news/b.txt", "news/fire.txt → news/a.txt"]);
  });

  test("what is staged, what is only in the working tree, and what git is not told to ignore", async () => {
    repo.write(".gitignore", "*.draft.txt\n");
    repo.commit();
    repo.write("news/staged.txt", text("staged"));
    repo.git("add", "news/staged.txt");
    repo.write("news/march.txt", text("march"));
    repo.write("news/march.draft.txt", text("draft"));
    repo.write("news/fire.txt", text("another fire"));
    repo.write("news/ferry.txt", text("staged ferry"));
    repo.git("add", "news/ferry.txt");
    repo.write("news/ferry.txt", text("ferry"));
    expect(await seen()).toEqual(["modified news/fire.txt", "added news/march.txt", "added news/staged.txt"]);
  });

  test("not a new date, a new mode, or a file that was only taken out of the index", async () => {
    utimesSync(join(repo.root, "news/fire.txt"), 1, 1);
    chmodSync(join(repo.root, "news/ferry.txt"), 0o755);
    repo.git("rm", "--quiet", "--cached", "news/flood.txt");
    expect(await seen()).toEqual([]);
    repo.write("news/flood.txt", text("another flood"));
    expect(await seen()).toEqual(["modified news/flood.txt"]);
  });

  test("paths are those of the current folder, above it as well", async () => {
    repo.write("news/march.txt", text("march"));
    repo.write("top.txt", text("top"));
    expect(await seen("main", join(repo.root, "news"))).toEqual(["added ../top.txt", "added march.txt"]);
  });

  test.each([
    "a b.txt",
    "l'été.txt",
    'so "called".txt',
    "two\nlines.txt",
    "-x.txt",
    "日本.txt",
    ":(top).txt",
    "a\\b*[c].txt",
  ])("a file of the name %j", async (name) => {
    repo.write(name, "old\n");
    repo.commit();
    repo.write(name, "new\n");
    repo.write(`news/${name}`, "added\n");
    expect(new Set(await seen())).toEqual(new Set([`modified ${name}`, `added news/${name}`]));
  });

  test("line ends that git changes are no change", async () => {
    repo.git("config", "core.autocrlf", "true");
    repo.write("news/fire.txt", text("fire").replaceAll("\n", "\r\n"));
    renameSync(join(repo.root, "news/ferry.txt"), join(repo.root, "news/boat.txt"));
    repo.write("news/boat.txt", text("ferry").replaceAll("\n", "\r\n"));
    expect(await seen()).toEqual(["news/ferry.txt → news/boat.txt"]);
  });

  test("links count as what is behind them; those that lead nowhere do not", async () => {
    repo.write("drafts/march.txt", text("march"));
    repo.commit();
    symlinkSync("../drafts/march.txt", join(repo.root, "news/march.txt"));
    symlinkSync("nowhere.txt", join(repo.root, "news/gone.txt"));
    symlinkSync("drafts", join(repo.root, "latest"));
    const changes = await changedSince("main", { cwd: repo.root, env: gitEnv });
    expect(changes.files.map(({ path }) => path)).toEqual(["news/march.txt"]);
    expect(changes.folders).toEqual([join(repo.root, "latest")]);
    const paths = ["news/march.txt", "news/fire.txt", "latest/march.txt", "drafts/march.txt"];
    const absolute = paths.map((path) => join(repo.root, path));
    expect(changedAmong(absolute, changes)).toEqual([absolute[0], absolute[2]]);
  });

  test("a file that is reached by links is known as the one behind them", async () => {
    symlinkSync("fire.txt", join(repo.root, "news/alias.txt"));
    symlinkSync("news", join(repo.root, "latest"));
    repo.commit();
    repo.write("news/fire.txt", text("another fire"));
    const changes = await changedSince("main", { cwd: repo.root, env: gitEnv });
    const paths = ["latest/alias.txt", "latest/ferry.txt", "latest/fire.txt", "news/gone.txt"];
    const absolute = paths.map((path) => join(repo.root, path));
    expect(changedAmong(absolute, changes)).toEqual([absolute[0], absolute[2]]);
  });

  test("submodules and repositories within are left alone", async () => {
    const other = keep(Repository.create());
    other.write("a.txt", "a\n");
    other.commit();
    repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", `file://${other.root}`, "sub");
    expect(await seen("HEAD")).toEqual(["added .gitmodules"]);
    repo.commit();
    repo.write("sub/b.txt", "b\n");
    mkdirSync(join(repo.root, "nested"));
    repo.git("init", "--quiet", "nested");
    repo.write("nested/c.txt", "c\n");
    expect(await seen("HEAD")).toEqual([]);
  });

  test("another working tree of the repository, and the index that a hook is given", async () => {
    const folder = newFolder();
    made.push({ remove: () => rmSync(folder, { recursive: true }) });
    repo.git("worktree", "add", "--quiet", "-b", "work", join(folder, "tree"));
    writeFileSync(join(folder, "tree/march.txt"), text("march"));
    expect(await seen("main", join(folder, "tree"))).toEqual(["added march.txt"]);
    repo.write("news/ferry.txt", text("another ferry"));
    const env = { ...gitEnv, GIT_INDEX_FILE: ".git/index", GIT_DIR: ".git" };
    const { files } = await changedSince("HEAD", { cwd: repo.root, env });
    expect(files.map(({ path }) => path)).toEqual(["news/ferry.txt"]);
  });

  test("conflicts of a merge are changes", async () => {
    repo.git("switch", "--quiet", "--create", "work");
    repo.write("news/fire.txt", text("work"));
    repo.commit();
    repo.git("switch", "--quiet", "main");
    repo.write("news/fire.txt", text("main"));
    repo.commit();
    expect(() => repo.git("merge", "work")).toThrow();
    expect(await seen("HEAD")).toEqual(["modified news/fire.txt"]);
  });

  test("a repository's settings start no program", async () => {
    const proof = join(repo.root, ".git/ran");
    const program = join(repo.root, ".git/program");
    writeFileSync(program, `#!/bin/sh\necho "$0" >> ${proof}\ncat\n`, { mode: 0o755 });
    repo.write(".gitattributes", "*.txt filter=evil diff=evil\n");
    repo.commit();
    const keys = ["core.fsmonitor", "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean"];
    for (const key of [...keys, "filter.evil.process", "core.pager"]) repo.git("config", key, program);
    repo.git("config", "filter.evil.required", "true");
    repo.git("config", "core.hooksPath", join(repo.root, ".git"));
    writeFileSync(join(repo.root, ".git/post-index-change"), `#!/bin/sh\ntouch ${proof}\n`, { mode: 0o755 });
    repo.write("news/fire.txt", text("another fire"));
    renameSync(join(repo.root, "news/ferry.txt"), join(repo.root, "news/boat.txt"));
    expect(await seen()).toEqual(["modified news/fire.txt", "news/ferry.txt → news/boat.txt"]);
    expect(existsSync(proof)).toBe(false);
    // Without the guard the same settings do start it; what it answers is no filter's answer.
    expect(() => repo.git("diff", "--stat")).toThrow();
    expect(existsSync(proof)).toBe(true);
  });
});

describe("why it can't be told", () => {
  test.each(["gone", "", "-x", "--output=x", "HEAD:news/fire.txt", "^HEAD", "main..HEAD", "a\u0000b"])(
    "no commit %j",
    async (ref) => {
      expect(await failure(ref)).toBe(`git/unknown-ref: git knows no commit '${ref}'`);
    },
  );

  test("no repository, and no git", async () => {
    const folder = newFolder();
    made.push({ remove: () => rmSync(folder, { recursive: true }) });
    expect(await failure("main", folder)).toBe("git/missing: the current folder is in no git repository");
    expect(await failure("main", join(repo.root, ".git"))).toBe(
      "git/missing: the current folder is in no git repository",
    );
    expect(await failure("main", repo.root, { ...gitEnv, PATH: folder })).toBe("git/missing: there is no git here");
  });

  test("a repository without a commit", async () => {
    const empty = keep(Repository.create());
    expect(await failure("main", empty.root)).toBe("git/unknown-ref: git knows no commit 'main'");
  });

  test("a history that was fetched in part", async () => {
    const first = repo.head();
    repo.write("news/march.txt", text("march"));
    repo.commit();
    const clone = keep(repo.clone("--depth", "1"));
    expect(await failure(first, clone.root)).toContain("git/shallow: there is no commit");
    expect(await failure("HEAD~1", clone.root)).toContain("git/shallow: there is no commit 'HEAD~1'");
    clone.git("fetch", "--quiet", "--depth", "1", "origin", first);
    expect(await failure(first, clone.root)).toContain("git/shallow: what ");
    clone.git("fetch", "--quiet", "--unshallow");
    expect(await seen(first, clone.root)).toEqual(["added news/march.txt"]);
  });

  test("histories that share nothing", async () => {
    repo.git("switch", "--quiet", "--orphan", "other");
    repo.commit();
    expect(await failure("main")).toBe("git/failed: 'main' and HEAD share no commit");
  });

  test("git's own words, made safe", async () => {
    writeFileSync(join(repo.root, ".git/config"), "[core\n");
    expect(await failure("main")).toMatch(/^git\/failed: git rev-parse: bad config line 1 in file/);
  });
});
