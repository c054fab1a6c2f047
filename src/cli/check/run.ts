import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { checkOf } from "../../check/check.ts";
import { checkProblems } from "../../pipeline/problem.ts";
import type { Check } from "../../record.ts";
import type { CheckFormat } from "../../report/check/format.ts";
import { checkReporters } from "../../report/check/index.ts";
import { decisionOf } from "../../report/check/phrase.ts";
import { stepSummary } from "../../report/check/summary.ts";
import type { CheckView } from "../../report/check/view.ts";
import { problemText } from "../../report/phrase.ts";
import { count } from "../../report/words.ts";
import { version } from "../../version.ts";
import type { Checked, Engine } from "../engine.ts";
import { type Io, tell } from "../io.ts";
import { checkTargets, type Target } from "../options.ts";
import { outputFiles, reasonOf, unwritable, writeFiles } from "../output.ts";
import type { CheckRequest } from "../request.ts";
import { configOf, defaultPaths, print, workOptions } from "../run.ts";
import { progressOn, screenWidth, wantsColor } from "../screen.ts";
import { openLedger } from "./accept.ts";
import { find, prefixOf, type Selection, selectArticles } from "./articles.ts";
import { cacheFolder } from "./cache.ts";

/** Does a check, writes its reports, and gives the exit code. Expected failures are thrown as `ClaimsError`. */
export async function runCheck(request: CheckRequest, io: Io, engine: Engine): Promise<number> {
  const { options } = request;
  const targets = checkTargets(options.targets, "terminal");
  const config = await configOf(options, io);
  const work = workOptions(options, config, io);
  const selection = await selectArticles(request, await defaultPaths(config, io.cwd), work, io);
  const ledger = await openLedger(options, selection, io.cwd);
  const files = await outputFiles(targets, io.cwd);
  const progress = progressOn(io, options.quiet);
  try {
    const folder = cacheFolder(options.cache, io);
    const checked =
      selection.added.length === 0
        ? await nothingNew(selection, work)
        : await engine.check(selection.added, selection.corpus, {
            ...work,
            ...(folder === undefined ? {} : { cache: { folder, now: Date.now() } }),
            onProgress: progress.update,
          });
    progress.clear();
    const looked = new Set(checked.added.map(({ path }) => path));
    const { failOn, maxFindings, minSources } = options;
    const check = checkOf({
      ...checked,
      ...engine.judge,
      tool: { name: "claims", version },
      prefix: await prefixOf(io.cwd, selection.changes?.root),
      problems: checkProblems(checked, selection.problems, options.allowNone),
      threshold: { failOn, maxFindings },
      minSources,
      accept: (findings) => ledger.accept(looked, findings),
    });
    const render = rendererOf(check, io, options);
    await writeFiles(files, render, io);
    for (const target of targets) if (target.file === undefined) await print(render(target), target.format, io);
    if (targets.some(({ format }) => format === "github")) await summarise(check, io);
    const kept = await ledger.keep();
    await tellOutcome(check, kept, targets, options.quiet, io);
    return exitCode(check);
  } finally {
    progress.clear();
  }
}

/** A check without new articles looks whether there is a corpus: what it is worth is told by its problems. */
async function nothingNew({ corpus }: Selection, work: Parameters<typeof find>[1]): Promise<Checked> {
  const { files, problems } = await find(corpus, work);
  return { stories: [], added: [], corpus: files.length, problems };
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

/** GitHub shows what is appended to this file on the page of the run. */
async function summarise(check: Check, io: Io): Promise<void> {
  const name = io.env["GITHUB_STEP_SUMMARY"];
  if (name === undefined || name === "") return;
  try {
    await appendFile(resolve(io.cwd, name), stepSummary(check, { width: 80, color: false, all: false }));
  } catch (error) {
    throw unwritable(name, reasonOf(error, name));
  }
}

async function tellOutcome(
  check: Check,
  kept: string | undefined,
  targets: readonly Target<CheckFormat>[],
  quiet: boolean,
  io: Io,
): Promise<void> {
  for (const one of check.problems) if (one.severity === "error") await tell(io, `error: ${problemText(one)}`);
  if (quiet) return;
  if (kept !== undefined) await tell(io, `${kept}: written`);
  if (check.stale.length > 0)
    await tell(io, `${count(check.stale.length, "entry", "entries")} of the baseline found no more: --prune-baseline`);
  // The terminal's report says it itself.
  if (!targets.some(({ format, file }) => format === "terminal" && file === undefined))
    await tell(io, decisionOf(check).text);
}

/** 2, the job was not done, comes before 1, there are findings. */
function exitCode({ problems, failing, threshold }: Check): number {
  if (problems.some(({ severity }) => severity === "error")) return 2;
  return failing > threshold.maxFindings ? 1 : 0;
}
