#!/usr/bin/env node
// Checks that every example and figure of the README is what its command prints; `--update` rewrites them.
//
//   node test/readme.mjs [--update]
//
// An example is a fenced block behind a comment `<!-- run: COMMAND -->`, a table one behind `<!-- table: COMMAND -->`.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../README.md", import.meta.url);
const readme = readFileSync(file, "utf8");
const example = /<!-- (run|table): (.+?) -->\n([\s\S]*?)<!-- end -->/g;

const run = (command) =>
  execFileSync("bash", ["-c", command], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
    env: {
      ...process.env,
      NO_COLOR: "1",
      FORCE_COLOR: "",
      PATH: `${new URL("../node_modules/.bin", import.meta.url).pathname}:${process.env.PATH}`,
    },
  }).trimEnd();

let seen = 0;
const fresh = readme.replace(example, (_, kind, command, old) => {
  seen++;
  const printed = run(command.replace(/^(npx )?claims /, "node bin/claims.js "));
  const fence = /^```(\w*)/.exec(old)?.[1] ?? "text";
  const shown = kind === "table" ? printed : `\`\`\`${fence}\n$ ${command}\n${printed}\n\`\`\``;
  return `<!-- ${kind}: ${command} -->\n${shown}\n<!-- end -->`;
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
