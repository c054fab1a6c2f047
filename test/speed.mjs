#!/usr/bin/env node
// Measures time and memory of the command line, each run in a process of its own, and prints a table in Markdown.
//
//   npm run speed
//
// seconds: median of the runs, from the start of the process to its end. MB: the largest resident set of any run.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// The process tells its own peak on a pipe of its own, so that the report and the messages stay as they are.
const peak = `import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));`;
const preload = `data:text/javascript,${encodeURIComponent(peak)}`;

function run(paths) {
  const start = performance.now();
  const { status, output, stderr } = spawnSync(
    process.execPath,
    ["--import", preload, "bin/claims.js", "compare", ...paths, "--no-config"],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe", "pipe"], maxBuffer: 1 << 28 },
  );
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(output[3]) / 1024;
  if (status !== 0 || !(megabytes > 0) || output[1] === "") throw new Error(`compare failed (${status}): ${stderr}`);
  return { seconds, megabytes };
}

function row(what, paths, times) {
  const runs = Array.from({ length: times }, () => run(paths));
  const seconds = runs.map((one) => one.seconds).sort((a, b) => a - b)[times >> 1];
  const megabytes = Math.max(...runs.map((one) => one.megabytes));
  return `| ${what} | ${times} | ${seconds.toFixed(2)} | ${Math.round(megabytes)} |`;
}

const articles = (folders) => folders.flatMap((folder) => readdirSync(`${root}/${folder}`)).length;
const seeds = ["seeds"];
const clusters = readdirSync(`${root}/test/clusters`)
  .sort()
  .map((name) => `test/clusters/${name}/articles`);
console.log("| input | runs | seconds | MB |");
console.log("| --- | --- | --- | --- |");
console.log(row(`${articles(seeds)} articles of \`seeds\``, seeds, 5));
console.log(row(`${articles(clusters)} articles of \`test/clusters\``, clusters, 1));
