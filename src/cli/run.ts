import { stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { FoundConfig } from "../load/config.ts";
import { ClaimsError } from "../problem.ts";
import type { Inspector, Report } from "../record.ts";
import { withoutWorkflowCommands } from "../report/escape.ts";
import { narrows, select } from "../report/filter.ts";
import { problemText } from "../report/phrase.ts";
import { problemsOf } from "../report/problems.ts";
import type { View } from "../report/view.ts";
import { count } from "../report/words.ts";
import type { Engine, WorkOptions } from "./engine.ts";
import { type Io, tell, write } from "./io.ts";
import { checkTargets, type InputOptions, type Target } from "./options.ts";
import { outputFiles, reasonOf, unwritable, writeFiles } from "./output.ts";
import type { Request } from "./request.ts";
import { progressOn, screenWidth, wantsColor } from "./screen.ts";

export type WorkRequest = Extract<Request, { readonly command: "compare" | "extract" | "explain" }>;

/** Does the work, writes the reports, and gives the exit code. Expected failures are thrown as `ClaimsError`. */
export async function run(request: WorkRequest, io: Io, engine: Engine): Promise<number> {
  const { command, options } = request;
  const targets = checkTargets(options.targets, "terminal");
  const config = await configOf(options, io);
  const paths = request.paths.length > 0 ? request.paths : await defaultPaths(config, io.cwd);
  const files = await outputFiles(targets, io.cwd);
  const progress = progressOn(io, options.quiet);
  try {
    const report = await engine[command === "extract" ? "extract" : "compare"](paths, {
      ...workOptions(options, config, io),
      onProgress: progress.update,
    });
    progress.clear();
    const render = await rendererOf(report, request, io, () => engine.inspect(report, config?.config));
    const writings = files.map(({ target, stager }) => ({ stager, text: render(target) }));
    await writeFiles(writings, io, async () => {
      for (const target of targets) if (target.file === undefined) await print(render(target), target.format, io);
    });
    await tellProblems(report, request, io);
    return exitCode(report, request);
  } finally {
    progress.clear();
  }
}

/** What the command line and the configuration say of the work itself. */
export function workOptions({ maxSize, facts }: InputOptions, config: FoundConfig | undefined, io: Io): WorkOptions {
  return {
    cwd: io.cwd,
    ...(config === undefined ? {} : { config: config.config, configFolder: dirname(config.path) }),
    ...(maxSize === undefined ? {} : { maxSize }),
    ...(facts.length === 0 ? {} : { facts }),
    stdin: io.stdin,
  };
}

export async function configOf(options: InputOptions, io: Io): Promise<FoundConfig | undefined> {
  if (options.config === false) return undefined;
  const { readConfig } = await import("../load/config.ts");
  return readConfig(io.cwd, options.config === undefined ? undefined : resolve(io.cwd, options.config));
}

/** The articles of the configuration, else `seeds`, else the current folder. */
export async function defaultPaths(config: FoundConfig | undefined, cwd: string): Promise<readonly string[]> {
  const named = config?.config.articles;
  if (config !== undefined && named !== undefined && named.length > 0) {
    const home = dirname(config.path);
    return named.map((path) => (relative(cwd, resolve(home, path)) || ".").replaceAll("\\", "/"));
  }
  const seeds = await stat(resolve(cwd, "seeds")).catch(() => undefined);
  return [seeds?.isDirectory() ? "seeds" : "."];
}

/** What makes the text for a target. `ClaimsError` where there is nothing to explain. */
async function rendererOf(
  report: Report,
  request: WorkRequest,
  io: Io,
  inspect: () => Inspector,
): Promise<(target: Target) => string> {
  const { options } = request;
  const screen = ({ file }: Target): Pick<View, "width" | "color"> =>
    file === undefined ? { width: screenWidth(io), color: wantsColor(io, options.color) } : { width: 80, color: false };
  if (request.command === "explain") {
    const { explainedOf } = await import("./explain.ts");
    const explained = explainedOf(report, request.asked, request.with);
    if (explained instanceof ClaimsError) {
      // An input that could not be read may be why nothing answers to the id.
      await tellProblems(report, request, io);
      throw explained;
    }
    const { explainers } = await import("../report/explain/index.ts");
    const inspector = inspect();
    return (target) =>
      explainers[target.format === "json" ? "json" : "terminal"](report, explained, inspector, screen(target));
  }
  const { reporters } = await import("../report/index.ts");
  const shown = select(report, options.filters);
  const view = { command: request.command, all: options.filters.all === true, filtered: narrows(options.filters) };
  return (target) => reporters[target.format](shown, { ...view, ...screen(target) });
}

/** Those in which no text of an article can pass for a command of GitHub's runner. */
const safeFormats: ReadonlySet<string> = new Set(["json", "ndjson", "sarif", "gitlab", "github"]);

/** JSON defuses workflow commands by itself; other formats can't without changing a text, so only where it matters. */
export async function print(text: string, format: string, io: Io): Promise<void> {
  const risky = io.env["GITHUB_ACTIONS"] === "true" && !safeFormats.has(format);
  try {
    await write(io.stdout, risky ? withoutWorkflowCommands(text) : text);
  } catch (error) {
    throw unwritable("standard output", reasonOf(error, ""));
  }
}

async function tellProblems(report: Report, request: WorkRequest, io: Io): Promise<void> {
  for (const problem of problemsOf(report)) {
    if (problem.severity === "error") await tell(io, `error: ${problemText(problem)}`);
  }
  const found = findings(report, request);
  if (found > 0 && !request.options.quiet) {
    await tell(io, `${count(found, "fact")} with a verdict of --fail-on (${request.options.failOn.join(", ")})`);
  }
}

/** Facts with a verdict that --fail-on names; filters have no say in it. */
function findings(report: Report, { options }: WorkRequest): number {
  return report.facts.filter((fact) => options.failOn.includes(fact.verdict)).length;
}

/** 2, the job was not done, comes before 1, there are findings. */
function exitCode(report: Report, request: WorkRequest): number {
  if (report.problems.some(({ severity }) => severity === "error")) return 2;
  return findings(report, request) > 0 ? 1 : 0;
}
