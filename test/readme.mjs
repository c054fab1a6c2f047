#!/usr/bin/env node
// Checks that every example and figure of the README is what its command prints; `--update` rewrites them.
//
//   node test/readme.mjs [--update]
//
// An example is a fenced block behind a comment `<!-- run: COMMAND -->`, a table one behind `<!-- table: COMMAND -->`; behind
// `<!-- file: PATH -->` stands a file that `claims init news` writes.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const file = new URL("../README.md", import.meta.url);
const readme = readFileSync(file, "utf8");
const example = /<!-- (run|table|file): (.+?) -->\n([\s\S]*?)<!-- end -->/g;

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = join(root, "bin/claims.js");
const scratch = mkdtempSync(join(tmpdir(), "claims-readme-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** `claims` is the one of this folder, whichever way it is called; it keeps nothing in the cache of who runs this. */
const shell = 'npx() { "$@"; }; claims() { node "$CLAIMS" "$@"; }; ';
const run = (command) => {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", shell + command], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      NO_COLOR: "1",
      FORCE_COLOR: "",
      CLAIMS: tool,
      XDG_CACHE_HOME: join(scratch, "cache"),
      PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
    },
  });
  // 1: there are findings.
  if (status !== 0 && status !== 1) throw new Error(`${command}: exit code ${status}\n${stderr}`);
  return stdout.trimEnd();
};

let folder;
const written = (path) => {
  if (folder === undefined) {
    folder = join(scratch, "init");
    mkdirSync(join(folder, "news"), { recursive: true });
    execFileSync("node", [tool, "init", "news", "--ci", "github,gitlab,pre-commit"], { cwd: folder, stdio: "pipe" });
  }
  return readFileSync(join(folder, path), "utf8").trimEnd();
};

let seen = 0;
const fresh = readme.replace(example, (_, kind, given, old) => {
  seen++;
  const printed = kind === "file" ? written(given) : run(given);
  const fence = /^```(\w*)/.exec(old)?.[1] ?? "text";
  const body = kind === "run" ? `$ ${given}\n${printed}` : printed;
  const shown = kind === "table" ? printed : `\`\`\`${fence}\n${body}\n\`\`\``;
  return `<!-- ${kind}: ${given} -->\n${shown}\n<!-- end -->`;
});
if (seen === 0) throw new Error("the README holds no example to check");
if (process.argv.includes("--update")) writeFileSync(file, fresh);
else if (fresh !== readme) {
  const [was, is] = [readme.split("\n"), fresh.split("\n")];
  const line = is.findIndex((text, i) => text !== was[i]);
  console.error(
    `README.md:${line + 1} is not what the command prints; run: node test/readme.mjs --update\n- ${was[line]}\n+ ${is[line]}`,
  );
  process.exitCode = 1;
} else console.log(`README: ${seen} examples are what their commands print`);
