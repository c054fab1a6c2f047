import { resolve } from "node:path";
import { checkOf } from "../../check/check.ts";
import { problem } from "../../problem.ts";
import type { Check, Problem, Report } from "../../record.ts";
import type { CheckFormat } from "../../report/check/format.ts";
import { checkReporters } from "../../report/check/index.ts";
import type { CheckView } from "../../report/check/view.ts";
import { version } from "../../version.ts";
import { cacheFolder } from "../cache.ts";
import type { Checked, Engine } from "../engine.ts";
import type { Io } from "../io.ts";
import { checkTargets, type Target } from "../options.ts";
import { apart, outputFiles, writeFiles } from "../output.ts";
import type { CheckRequest } from "../request.ts";
import { configOf, defaultPaths, print, workOptions } from "../run.ts";
import { progressOn, screenWidth, wantsColor } from "../screen.ts";
import { openLedger } from "./accept.ts";
import { type Folders, find, prefixOf, type Selection, selectArticles } from "./articles.ts";
import { summarise, tellBaseline, tellOutcome } from "./tell.ts";

/** Does a check, writes its reports, and gives the exit code. Expected failures are thrown as `ClaimsError`. */
export async function runCheck(request: CheckRequest, io: Io, engine: Engine): Promise<number> {
  const { options } = request;
  const targets = checkTargets(options.targets, "terminal");
  const config = await configOf(options, io);
  const work = workOptions(options, config, io);
  const selection = await selectArticles(request, await defaultPaths(config, io.cwd), work, io);
  const ledger = await openLedger(options, selection, io.cwd);
  const files = await outputFiles(targets, io.cwd);
  if (ledger.stager !== undefined)
    apart(
      ledger.name ?? "",
      ledger.stager,
      files.map(({ stager }) => stager),
    );
  const progress = progressOn(io, options.quiet);
  try {
    const folder = keptIn(options.cache, io);
    const checked =
      selection.added.length === 0
        ? await nothingNew(selection, work)
        : await engine.check(selection.added, selection.corpus, {
            ...work,
            ...(folder === undefined ? {} : { cache: { folder, now: Date.now() } }),
            found: selection.changes !== undefined,
            onProgress: progress.update,
          });
    progress.clear();
    const looked = new Set(checked.added.map(({ path }) => path));
    const { failOn, maxFindings, minSources } = options;
    const problems = await problemsOf(checked, selection, work, options);
    const whole = problems.every(({ severity }) => severity !== "error");
    const check = checkOf({
      ...checked,
      ...engine.judge,
      tool: { name: "claims", version },
      prefix: await prefixOf(io.cwd, selection.changes?.root),
      problems,
      threshold: { failOn, maxFindings },
      minSources,
      accept: (findings) => ledger.accept(looked, whole, findings),
    });
    const render = rendererOf(check, io, options);
    const change = ledger.change();
    const writings = files.map(({ target, stager }) => ({ stager, text: render(target) }));
    await writeFiles(change === undefined ? writings : [...writings, change], io, async () => {
      for (const target of targets) if (target.file === undefined) await print(render(target), target.format, io);
      if (targets.some(({ format }) => format === "github")) summarise(check, io);
    });
    await tellOutcome(check, targets, options.quiet, io);
    if (!options.quiet) await tellBaseline(ledger, options, io);
    return exitCode(check);
  } finally {
    progress.clear();
  }
}

/** The folder of the cache: the one that is asked for, else the user's. */
function keptIn(asked: CheckRequest["options"]["cache"], { env, cwd }: Io): string | undefined {
  if (asked === false) return undefined;
  return asked === undefined ? cacheFolder(env) : resolve(cwd, asked);
}

/** Without a new article nothing is read, but the corpus has to be there. */
async function nothingNew({ corpus }: Selection, work: Folders): Promise<Checked> {
  const found = await find(corpus, work);
  return { stories: [], added: [], corpus: found.files.length, problems: found.problems };
}

/**
 * Problems of the run, each once, and those of the new articles; what is doubtful in the corpus was told when it was new.
 * A check that looked at nothing has not passed, unless that was foreseen (`--allow-none`) and the corpus was found.
 */
async function problemsOf(
  { added, corpus, stories, problems }: Checked,
  selection: Selection,
  work: Folders,
  { allowNone, against }: CheckRequest["options"],
): Promise<readonly Problem[]> {
  const paths = new Set(added.map(({ path }) => path));
  const own = stories
    .flatMap((story: Report) => story.problems)
    .filter(({ path, severity }) => severity === "error" || (path !== undefined && paths.has(path)));
  const all = [...selection.problems, ...problems, ...own];
  if (added.length === 0) {
    if (corpus === 0) all.push(problem("load/no-articles", "error", "No article was found."));
    if (!allowNone) all.push(problem("check/no-new", "error", "No new article was found."));
  } else if (corpus === 0 && (added.length === 1 || (await isEmpty(against, work)))) {
    const message =
      against.length === 0
        ? "There is no other article to compare with."
        : `There is no other article to compare with in ${against.join(", ")}.`;
    all.push(problem("check/no-corpus", allowNone ? "warning" : "error", message));
  }
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Several new articles are compared with each other, but not where others are named that are not there. */
async function isEmpty(against: readonly string[], work: Folders): Promise<boolean> {
  return against.length > 0 && (await find(against, work)).files.length === 0;
}

function rendererOf(
  check: Check,
  io: Io,
  { color, all }: { readonly color?: boolean; readonly all: boolean },
): (target: Target<CheckFormat>) => string {
  const screen = ({ file }: Target<CheckFormat>): Pick<CheckView, "width" | "color"> =>
    file === undefined ? { width: screenWidth(io), color: wantsColor(io, color) } : { width: 80, color: false };
  return (target) => checkReporters[target.format](check, { ...screen(target), all });
}

/** 2, the job was not done, comes before 1, there are findings. */
function exitCode({ problems, failing, threshold }: Check): number {
  if (problems.some(({ severity }) => severity === "error")) return 2;
  return failing > threshold.maxFindings ? 1 : 0;
}
