#!/usr/bin/env node
// Measures time and memory of the command line, each run in a process of its own, and prints a table in Markdown.
//
//   npm run speed
//
// seconds: median of the runs, from the start of the process to its end. CPU: the same of the seconds that its threads
// worked, which other work on the machine lengthens less. MB: the largest resident set of any run.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadArticles } from "../dist/index.js";
import { writeVariants } from "./thousand.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// The process tells its own figures on a pipe of its own, so that the report and the messages stay as they are.
const figures = `import { writeSync } from "node:fs";
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));
});`;
const preload = `data:text/javascript,${encodeURIComponent(figures)}`;

function run(args) {
  const start = performance.now();
  const { status, output, stderr } = spawnSync(process.execPath, ["--import", preload, ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 || output[1] === "") throw new Error(`${args.join(" ")} failed (${status}): ${stderr}`);
  const [megabytes, cpu] = JSON.parse(output[3]);
  return { seconds, cpu, megabytes };
}

function row(what, args, times, before = () => {}) {
  const runs = Array.from({ length: times }, (_, i) => {
    before(i);
    return run(args);
  });
  const median = (figure) =>
    runs
      .map((one) => one[figure])
      .sort((a, b) => a - b)
      [times >> 1].toFixed(2);
  const megabytes = Math.round(Math.max(...runs.map((one) => one.megabytes)));
  console.log(`| ${what} | ${times} | ${median("seconds")} | ${median("cpu")} | ${megabytes} |`);
}

const compare = (paths) => ["bin/claims.js", "compare", ...paths, "--no-config"];

const articles = (folders) => folders.flatMap((folder) => readdirSync(`${root}/${folder}`)).length;
const seeds = ["seeds"];
const clusters = readdirSync(`${root}/test/clusters`)
  .sort()
  .map((name) => `test/clusters/${name}/articles`);
console.log("| input | runs | seconds | CPU | MB |");
console.log("| --- | --- | --- | --- | --- |");
row(`${articles(seeds)} articles of \`seeds\``, compare(seeds), 5);
row(`${articles(clusters)} articles of \`test/clusters\``, compare(clusters), 1);

const folder = mkdtempSync(join(tmpdir(), "claims-speed-"));
try {
  const cwd = join(root, "test/clusters");
  const loaded = await loadArticles(["."], { cwd });
  const told = loaded.articles.map(({ path, text, language }) => ({
    path: path.replace("/articles/", "/"),
    text,
    language,
  }));
  writeVariants(told, join(folder, "corpus"), 1000);
  mkdirSync(join(folder, "new"));
  const text = readFileSync(join(folder, "corpus/d5-baltimore-0/03-ibtimes-sg.txt"), "utf8");
  const at = (name) => join(folder, name);
  const where = [at("new"), "--against", at("corpus"), "--cache-dir", at("cache")];
  const args = ["bin/claims.js", "check", ...where, "--no-config", "--fail-on", "never"];
  // Another text each time, so that no run has seen it.
  const renew = (i) => writeFileSync(join(folder, "new/article.txt"), `${text}\nThis is version ${i} of the text.\n`);
  row("a new article against 1,000, nothing kept", args, 1, renew);
  row("a new article against 1,000, the corpus kept", args, 5, (i) => renew(i + 1));
} finally {
  rmSync(folder, { recursive: true });
}
