import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { writeAll } from "../../src/cli/init/place.ts";
import { checkConfig } from "../../src/load/config-shape.ts";
import { ClaimsError } from "../../src/problem.ts";
import { claims, type Run } from "./harness.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "claims-init-"));
});
afterEach(() => {
  chmodSync(cwd, 0o755);
  rmSync(cwd, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const read = (path: string): string => readFileSync(join(cwd, path), "utf8");
const readYaml = (path: string): unknown => parse(read(path));
const init = (...args: readonly string[]): Promise<Run> => claims(["init", ...args], { cwd });

/** Every file below the folder, and what it says. */
const everything = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
      .sort()
      .map((path) => [path, read(path)]),
  );

const all = [
  ".github/workflows/claims.yml",
  ".gitlab-ci.yml",
  ".gitlab/claims.gitlab-ci.yml",
  ".pre-commit-config.yaml",
  "claims.config.yaml",
];

describe("claims init --yes", () => {
  beforeEach(() => {
    write("news/2031/fire.txt", "A fire.\n");
    write("other/a.txt", "a\n");
    write("other/b.txt", "b\n");
    write("src/c.html", "c\n");
    write("README.md", "d\n");
  });

  test("writes everything for the likeliest folder, and says what is next", async () => {
    const run = await init("--yes");
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
    expect(Object.keys(everything()).filter((path) => path.startsWith(".") || path.startsWith("claims"))).toEqual(all);
    for (const path of all) expect(run.stdout).toContain(`  ${path}\n`);
    expect(run.stdout).toMatch(/^Written:\n[^:]*Next:\n/);
    expect(checkConfig(readYaml("claims.config.yaml"))).toEqual({ articles: ["news"] });
  });

  test("a GitHub workflow that has few rights and sees the whole history", async () => {
    await init("--yes");
    const step = z.object({ uses: z.string().optional(), run: z.string().optional(), if: z.string().optional() });
    const shape = z.strictObject({
      name: z.literal("claims"),
      on: z.strictObject({ pull_request: z.strictObject({ paths: z.tuple([z.literal("news/**")]) }) }),
      permissions: z.strictObject({ contents: z.literal("read"), "security-events": z.literal("write") }),
      jobs: z.strictObject({ claims: z.object({ steps: z.array(step.loose()) }) }),
    });
    const { steps } = shape.parse(readYaml(".github/workflows/claims.yml")).jobs.claims;
    expect(steps[0]).toMatchObject({ with: { "fetch-depth": 0, "persist-credentials": false } });
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^(?:actions|github)\/[\w/-]+@v\d+$/);
    expect(steps.find(({ run }) => run !== undefined)?.run).toBe(
      "npx --yes claims check --format github --format sarif --output claims.sarif --format markdown --output claims.md --allow-none",
    );
    const upload = steps.find(({ uses }) => uses?.startsWith("github/codeql-action/upload-sarif@"));
    expect(upload).toMatchObject({ if: expect.stringMatching(/^always\(\)/), with: { sarif_file: "claims.sarif" } });
  });

  test("a GitLab job, and a pipeline that includes it", async () => {
    await init("--yes");
    expect(readYaml(".gitlab-ci.yml")).toEqual({ include: [{ local: ".gitlab/claims.gitlab-ci.yml" }] });
    expect(readYaml(".gitlab/claims.gitlab-ci.yml")).toMatchObject({
      claims: {
        variables: { GIT_DEPTH: "0" },
        rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"', changes: ["news/**/*"] }],
        script: [
          "npx --yes claims check --format terminal --format gitlab --output gl-code-quality.json --format junit --output claims.junit.xml --allow-none",
        ],
        artifacts: {
          when: "always",
          reports: { codequality: "gl-code-quality.json", junit: "claims.junit.xml" },
        },
      },
    });
  });

  test("a hook that runs before a commit", async () => {
    await init("--yes");
    const [hook] = z
      .object({
        repos: z.tuple([
          z.object({ repo: z.literal("local"), hooks: z.tuple([z.looseObject({ files: z.string() })]) }),
        ]),
      })
      .parse(readYaml(".pre-commit-config.yaml")).repos[0].hooks;
    expect(hook).toMatchObject({
      id: "claims",
      entry: "claims check --since HEAD --allow-none",
      pass_filenames: false,
    });
    expect(["news/a.txt", "old/news/a.txt", "news.txt"].map((path) => new RegExp(hook.files).test(path))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("a second run changes nothing", async () => {
    await init("--yes");
    const before = everything();
    const run = await init("--yes");
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^There already, and left as it is:\n/);
    expect(run.stdout).not.toContain("add ");
    expect(everything()).toEqual(before);
  });

  test("leaves what is there, and says how to add to it", async () => {
    const own = {
      "claims.config.yaml": "articles: [other, 'more/**/*.md']\nmaxSize: 5\n",
      ".gitlab-ci.yml": "stages: [test]\n",
      ".pre-commit-config.yaml": "repos: []\n",
      ".github/workflows/claims.yml": "name: mine\n",
    };
    for (const [path, text] of Object.entries(own)) write(path, text);
    const run = await init("--yes");
    expect(run.code).toBe(0);
    expect(everything()).toMatchObject(own);
    expect(run.stdout).toContain(
      "add to .gitlab-ci.yml:\n      include:\n        - local: .gitlab/claims.gitlab-ci.yml\n",
    );
    expect(run.stdout).toContain("add below repos: in .pre-commit-config.yaml:\n        - repo: local\n");
    // What the configuration names is what CI watches; of a glob, the folder.
    expect(readYaml(".gitlab/claims.gitlab-ci.yml")).toMatchObject({
      claims: { rules: [{ changes: ["other/**/*", "more/**/*"] }] },
    });

    const again = await init("--yes", "--force");
    expect(again.stdout).toMatch(/^Written:\n {2}\.github\/workflows\/claims\.yml\n\S/);
    expect(everything()).toMatchObject({
      ...own,
      ".github/workflows/claims.yml": expect.stringContaining("pull_request:"),
    });
  });

  test("settings in package.json, or in a file of another name, stay the only ones", async () => {
    write("claims.config.yml", "articles: [other]\n");
    await init("--yes", "--ci", "none");
    expect(existsSync(join(cwd, "claims.config.yaml"))).toBe(false);
    rmSync(join(cwd, "claims.config.yml"));
    write("package.json", '{"claims":{"articles":["other"]}}');
    await init("--yes", "--ci", "github");
    expect(existsSync(join(cwd, "claims.config.yaml"))).toBe(false);
    expect(read(".github/workflows/claims.yml")).toContain('- "other/**"');
    expect((await init("news", "--ci", "none")).stdout).toContain("add to articles: in package.json: news/\n");
  });

  test("a link is not followed", async () => {
    symlinkSync("elsewhere.yaml", join(cwd, ".pre-commit-config.yaml"));
    mkdirSync(join(cwd, ".github/workflows"), { recursive: true });
    write("elsewhere.yml", "own\n");
    symlinkSync("../../elsewhere.yml", join(cwd, ".github/workflows/claims.yml"));
    expect((await init("--yes", "--force")).code).toBe(0);
    expect(existsSync(join(cwd, "elsewhere.yaml"))).toBe(false);
    expect(read("elsewhere.yml")).toBe("own\n");
  });
});

test("without articles, a folder for those to come", async () => {
  const run = await init("--yes", "--ci", "none");
  expect(run.stdout).toContain("put the articles into articles/\n");
  expect(everything()).toEqual({ "claims.config.yaml": expect.stringContaining('- "articles"') });
});

test.each(["a b", "l'été", 'so "called"', "[x] {y}", "a*b!", "#1: c", "日本"])(
  "articles in a folder named %j",
  async (name) => {
    mkdirSync(join(cwd, name));
    expect((await init(name, "--ci", "github,gitlab,pre-commit")).code).toBe(0);
    expect(checkConfig(readYaml("claims.config.yaml"))).toEqual({ articles: [name] });
    const { repos } = z
      .object({ repos: z.array(z.object({ hooks: z.array(z.object({ files: z.string() })) })) })
      .parse(readYaml(".pre-commit-config.yaml"));
    expect(new RegExp(repos[0]?.hooks[0]?.files ?? "").test(`${name}/a.txt`)).toBe(true);
    for (const path of all) expect(() => readYaml(path)).not.toThrow();
    // Read again from the configuration, it is the same folder.
    const before = everything();
    await init("--yes", "--force");
    expect(everything()).toEqual(before);
  },
);

test("the whole repository needs no filter", async () => {
  await init(".", "--ci", "github,gitlab,pre-commit");
  expect(checkConfig(readYaml("claims.config.yaml"))).toEqual({ articles: ["."] });
  expect(readYaml(".github/workflows/claims.yml")).toMatchObject({ on: { pull_request: null } });
  for (const path of all) expect(read(path)).not.toMatch(/paths:|changes:|files:/);
});

describe("questions", () => {
  beforeEach(() => write("posts/a.txt", "a\n"));
  const asked = (stdin: string, ...args: readonly string[]): Promise<Run> =>
    claims(["init", ...args], { cwd, stdin, asks: true, columns: 80 });

  test("one for the folder, one for the CI; what can't be used is asked again", async () => {
    mkdirSync(join(cwd, "reports"));
    const run = await asked("nowhere\nreports\ngithub, gitlib\nGitHub\n");
    expect(run.code).toBe(0);
    expect(run.stderr).toBe(
      "Which folder holds the articles? [posts] claims: there is no folder 'nowhere'\n" +
        "Which folder holds the articles? [posts] " +
        "Which CI? github, gitlab, pre-commit or none [github,gitlab,pre-commit] claims: unknown CI 'gitlib', did you mean 'gitlab'?\n" +
        "Which CI? github, gitlab, pre-commit or none [github,gitlab,pre-commit] ",
    );
    expect(Object.keys(everything())).toEqual([".github/workflows/claims.yml", "claims.config.yaml", "posts/a.txt"]);
    expect(read(".github/workflows/claims.yml")).toContain('"reports/**"');
  });

  test("an empty line takes what stands in brackets", async () => {
    expect((await asked("\n\n")).code).toBe(0);
    expect(Object.keys(everything())).toEqual([...all, "posts/a.txt"]);
    expect(read("claims.config.yaml")).toContain('"posts"');
  });

  test("only for what is not given", async () => {
    expect((await asked("", "posts", "--ci", "none")).stderr).toBe("");
    rmSync(join(cwd, "claims.config.yaml"));
    expect((await asked("\n", "--ci", "none")).stderr).toBe("Which folder holds the articles? [posts] ");
    // Now the configuration answers it.
    expect((await asked("none\n")).stderr).toMatch(/^Which CI\?/);
  });

  test("input that ends is no answer, and nothing is written", async () => {
    const run = await asked("posts\n");
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("no answer was given; --yes takes what is likely [usage/invalid]");
    expect(Object.keys(everything())).toEqual(["posts/a.txt"]);
  });

  test("without a terminal there are none", async () => {
    const run = await init();
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain("add --yes, or give FOLDER and --ci [usage/invalid]");
    expect(Object.keys(everything())).toEqual(["posts/a.txt"]);
  });
});

describe("what can't be done", () => {
  test.each([
    [["gone", "--ci", "none"], "there is no folder 'gone'"],
    [["..", "--ci", "none"], "must be below the current folder, not in '..'"],
    [["--yes", "--ci", "githib"], "unknown CI 'githib', did you mean 'github'?"],
  ])("%j", async (args, message) => {
    const run = await init(...args);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain(message);
    expect(everything()).toEqual({});
  });

  test("below the root of a repository, where CI would not look", async () => {
    mkdirSync(join(cwd, ".git"));
    mkdirSync(join(cwd, "a/b"), { recursive: true });
    const run = await claims(["init", "--yes"], { cwd: join(cwd, "a/b") });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("CI reads its files at the root of the repository");
    expect((await init("--yes")).code).toBe(0);
  });

  test("a place that can't be written: nothing is, and what was made is taken away", async () => {
    write(".gitlab", "a file, not a folder\n");
    const run = await init("--yes");
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain("can't write .gitlab/claims.gitlab-ci.yml: .gitlab is no folder");
    expect(run.stderr).toContain("[output/unwritable]");
    expect(readdirSync(cwd)).toEqual([".gitlab"]);
  });

  test.runIf(process.getuid?.() !== 0)("a folder that may not be written", async () => {
    chmodSync(cwd, 0o555);
    const run = await init("--yes");
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("permission denied [output/unwritable]");
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("what fails while files are put in place leaves the old ones", async () => {
    write("a.txt", "old\n");
    write("c/in.txt", "a folder where a file should go\n");
    const files = ["a.txt", "new/b.txt", "c"].map((path) => ({ path, text: "new\n" }));
    expect(() => writeAll(files, cwd)).toThrow(ClaimsError);
    expect(everything()).toEqual({ "a.txt": "old\n", "c/in.txt": "a folder where a file should go\n" });
    expect(readdirSync(cwd).sort()).toEqual(["a.txt", "c"]);
  });
});
