import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changedSince } from "../../src/store/git.ts";
import { gitEnv, Repository } from "./repository.ts";

const names = ["a.txt", "b.txt", "news/a.txt", "news/ç d.txt", "news/old/é\n.txt"] as const;
/** Few, so that a text is often at several paths. */
const texts = ["", "one\n", "two\n", "one\ntwo\nthree\nfour\n", "one\ntwo\nthree\nfive\n"] as const;

const name = fc.constantFrom(...names);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("write"), name, text: fc.constantFrom(...texts) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("delete"), name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("move"), name, to: name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("stage", "commit", "forget"), name }) },
);
interface Step {
  readonly do: string;
  readonly name: string;
  readonly text?: string;
  readonly to?: string;
}

function take(repo: Repository, { do: what, name: path, text = "", to = path }: Step): void {
  const at = join(repo.root, path);
  const there = statSync(at, { throwIfNoEntry: false }) !== undefined;
  if (what === "write") repo.write(path, text);
  else if (what === "stage") repo.git("add", "--all");
  else if (what === "commit") repo.commit();
  else if (what === "forget") repo.git("rm", "--quiet", "--cached", "--ignore-unmatch", "--force", "--", path);
  else if (there && what === "delete") rmSync(at);
  else if (there) {
    mkdirSync(dirname(join(repo.root, to)), { recursive: true });
    renameSync(at, join(repo.root, to));
  }
}

type Texts = ReadonlyMap<string, string>;

const inTree = (repo: Repository, commit: string): Texts =>
  new Map(
    repo
      .git("ls-tree", "-r", "-z", "--name-only", commit)
      .split("\0")
      .slice(0, -1)
      .map((path) => [path, repo.git("show", `${commit}:${path}`)]),
  );

const onDisk = ({ root }: Repository): Texts =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .map((entry) => ({ entry, path: relative(root, join(entry.parentPath, entry.name)) }))
      .filter(({ entry, path }) => entry.isFile() && !path.startsWith(".git/"))
      .map(({ path }) => [path, readFileSync(join(root, path), "utf8")]),
  );

test("what changed is what differs between the base and the working tree, whatever came between", {
  timeout: 120_000,
}, async () => {
  const some = fc.array(step, { minLength: 2, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(some, some, async (earlier, later) => {
      const repo = Repository.create();
      try {
        for (const each of earlier) take(repo, each);
        const base = repo.commit();
        repo.git("switch", "--quiet", "--create", "work");
        repo.git("switch", "--quiet", "main");
        repo.write("elsewhere.txt", "on the other branch\n");
        repo.commit();
        repo.git("switch", "--quiet", "work");
        for (const each of later) take(repo, each);

        const changes = await changedSince("main", { cwd: repo.root, env: gitEnv });
        expect(changes.base).toBe(base);
        const [was, is] = [inTree(repo, base), onDisk(repo)];
        const moved = changes.renamed.map(({ to }) => to);
        const differing = [...is.keys()].filter((path) => is.get(path) !== was.get(path));
        expect([...changes.files.map(({ path }) => path), ...moved].sort()).toEqual(differing.sort());
        for (const { path, status } of changes.files) expect(status).toBe(was.has(path) ? "modified" : "added");
        // As many moves as there are texts that left a path and came to a new one.
        for (const { from, to } of changes.renamed) {
          expect([was.has(to), is.has(from), was.get(from)]).toEqual([false, false, is.get(to)]);
        }
        expect(new Set(changes.renamed.map(({ from }) => from)).size).toBe(moved.length);
        const count = (some: Texts, others: Texts, text: string): number =>
          [...some].filter(([path, each]) => each === text && !others.has(path)).length;
        const moves = texts.map((text) => Math.min(count(was, is, text), count(is, was, text)));
        expect(moved.length).toBe(moves.reduce((sum, n) => sum + n, 0));
      } finally {
        repo.remove();
      }
    }),
    { numRuns: 12 },
  );
});
