import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Argument, Command, Option } from "commander";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completionScript } from "../../src/cli/completion.ts";
import { program } from "../../src/cli/program.ts";
import { claims } from "./harness.ts";

const folder = mkdtempSync(join(tmpdir(), "claims-completion-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shells = ["bash", "zsh", "fish"] as const;
const isHere = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;
const silent = { out: () => {}, err: () => {} };

/** What bash is offered behind words; the last one is being typed. */
function offered(script: string, ...words: readonly string[]): readonly string[] {
  const path = join(folder, "script.bash");
  writeFileSync(path, script);
  const code = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _claims; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["-c", code, "bash", path, "claims", ...words], { cwd: folder, encoding: "utf8" });
  return out.split("\n").filter((line) => line !== "");
}

describe.runIf(isHere("bash"))("in bash", () => {
  let script = "";
  beforeAll(async () => {
    script = (await claims(["completion", "bash"])).stdout;
  });

  test.each([
    [["comp"], ["compare", "completion"]],
    [["--v"], ["--version"]],
    [["compare", "--fo"], ["--format"]],
    [
      ["compare", "--format", ""],
      ["terminal", "json", "ndjson", "markdown", "csv"],
    ],
    [["compare", "-f", "nd"], ["ndjson"]],
    [
      ["compare", "--format", "="],
      ["terminal", "json", "ndjson", "markdown", "csv"],
    ],
    [["compare", "--format", "=", "cs"], ["csv"]],
    [["compare", "--format=cs"], ["--format=csv"]],
    [
      ["explain", "x", "--format", ""],
      ["terminal", "json"],
    ],
    [["extract", "--kind", "quantity,d"], ["quantity,date"]],
    [
      ["compare", "--kind", "=", "quantity,p"],
      ["quantity,place", "quantity,person"],
    ],
    [["compare", "--verdict", "dis"], ["disputed"]],
    [["compare", "--fail-on", "u"], ["unclear"]],
    [
      ["schema", ""],
      ["report", "explain", "check", "facts", "config"],
    ],
    [["schema", "report", ""], []],
    [["completion", "z"], ["zsh"]],
    [
      ["help", "ex"],
      ["extract", "explain"],
    ],
    [
      ["init", "--ci", "git"],
      ["github", "gitlab"],
    ],
    [["compare", "--about", "extract", "--ver"], ["--verdict"]],
    [["extract", "--ver"], []],
    // Files: readline completes them where nothing is offered.
    [["compare", "--output", ""], []],
    [["compare", "new"], []],
    [["compare", "--", "--fo"], []],
  ])("claims %j", (words, expected) => {
    expect(offered(script, ...words)).toEqual(expected);
  });

  test("every command of the help, and every option", () => {
    const root = program(() => {}, 80, silent);
    expect(offered(script, "")).toEqual([...root.commands.map((command) => command.name()), "help"]);
    for (const command of root.commands) {
      const flags = command.options.flatMap(({ short, long }) => [short, long]).filter((each) => each !== undefined);
      expect(offered(script, command.name(), "-"), command.name()).toEqual([...flags, "-h", "--help"]);
    }
  });

  test("files are left to readline, by the name of the program", () => {
    const out = execFileSync("bash", ["-c", `source ${join(folder, "script.bash")}; complete -p claims`]);
    expect(out.toString()).toBe("complete -o default -F _claims claims\n");
  });
});

/** Commands that no program has yet, and texts that would be code to a careless writer. */
function hostile(): Command {
  const text = `it's "so" $(touch ran) \`touch ran\` [x] \\ : ; {a} %s\nnext`;
  const root = new Command("claims").description(text);
  const facts = root.command("facts").description(text);
  facts
    .command("add")
    .description(text)
    .argument("<fact>", text)
    .addArgument(Object.assign(new Argument("[as]", text), { argChoices: ["value", "interval"] }))
    .addOption(Object.assign(new Option("-u, --unit <unit>", text), { argChoices: ["km", "m"] }))
    .option("--facts <file>", text)
    .option("--cache-dir <folder>", text);
  root.command("secret", { hidden: true });
  return root;
}

describe("commands that are yet to come", () => {
  test.runIf(isHere("bash"))("are offered, those below others too", () => {
    const script = completionScript("bash", hostile());
    expect(offered(script, "")).toEqual(["facts", "help"]);
    expect(offered(script, "facts", "")).toEqual(["add", "help"]);
    expect(offered(script, "facts", "add", "--")).toEqual(["--unit", "--facts", "--cache-dir", "--help"]);
    expect(offered(script, "facts", "add", "-u", "")).toEqual(["km", "m"]);
    expect(offered(script, "facts", "add", "1cfb", "i")).toEqual(["interval"]);
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  test("with names that a shell could take for more are refused", () => {
    const root = new Command("claims");
    root.command("a$(b)");
    for (const shell of shells) expect(() => completionScript(shell, root)).toThrow("a$(b)");
  });
});

describe.each(shells)("%s", (shell) => {
  test.runIf(isHere(shell)).each([
    ["the program", () => program(() => {}, 80, silent)],
    ["another", hostile],
  ])("takes the script of %s", (_name, root) => {
    const path = join(folder, `script.${shell}`);
    writeFileSync(path, completionScript(shell, root()));
    const run = spawnSync(shell, ["-n", path], { cwd: folder, encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([0, ""]);
  });
});

test.runIf(isHere("fish"))("fish offers what bash does", () => {
  const path = join(folder, "run.fish");
  writeFileSync(path, completionScript("fish", hostile()));
  const [, , fish] = shells;
  const ask = (line: string): readonly string[] =>
    execFileSync(fish, ["--no-config", "-c", `source ${path}; complete -C '${line}'`], {
      cwd: folder,
      encoding: "utf8",
    })
      .split("\n")
      .map((each) => each.split("\t", 1)[0] ?? "")
      .filter((each) => each !== "");
  expect(ask("claims facts add -u ")).toEqual(["km", "m"]);
  expect(ask("claims facts ")).toEqual(["add", "help"]);
  expect(existsSync(join(folder, "ran"))).toBe(false);
});

test("a shell that is not known", async () => {
  expect(await claims(["completion", "bsh"])).toEqual({
    stdout: "",
    stderr: "claims: error: unknown shell 'bsh', did you mean 'bash'? [usage/invalid]\nclaims: Run claims --help.\n",
    code: 2,
  });
  expect((await claims(["completion"])).code).toBe(2);
});
