import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { checkOf } from "../../check/check.ts";
import { problem } from "../../problem.ts";
import type { Check, Problem, Report } from "../../record.ts";
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
            cameAcross: selection.changes !== undefined && request.paths.length === 0,
            ...(folder === undefined ? {} : { cache: { folder, now: Date.now() } }),
            onProgress: progress.update,
          });
    progress.clear();
    const paths = new Set(checked.added.map(({ path }) => path));
    const looked = { paths, everything: paths.size > 0 && checked.corpus === sheetsIn(checked) };
    const { failOn, maxFindings, minSources } = options;
    const check = checkOf({
      ...checked,
      ...engine.judge,
      tool: { name: "claims", version },
      prefix: await prefixOf(io.cwd, selection.changes?.root),
      problems: problemsOf(checked, selection, options.allowNone),
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

/** Without new articles there is nothing to do but to see that the corpus is there. */
async function nothingNew({ corpus }: Selection, work: Parameters<typeof find>[1]): Promise<Checked> {
  const found = await find(corpus, work);
  return { stories: [], added: [], corpus: found.files.length, problems: found.problems };
}

/** Fact sheets that the new articles were held against: they are beside every story. */
const sheetsIn = ({ stories: [first] }: Checked): number => first?.articles.filter(({ sheet }) => sheet).length ?? 0;

/** Problems of the run, and those of the new articles; what is doubtful in the corpus was told when it was new. */
function problemsOf(
  { added, corpus, stories, problems }: Checked,
  selection: Selection,
  allowNone: boolean,
): readonly Problem[] {
  const paths = new Set(added.map(({ path }) => path));
  const own = stories
    .flatMap((story: Report) => story.problems)
    .filter(({ path, severity }) => severity === "error" || (path !== undefined && paths.has(path)));
  // What stands in the way of the selection is met once more by the check.
  const all = [
    ...new Map([...selection.problems, ...problems, ...own].map((one) => [JSON.stringify(one), one])).values(),
  ];
  // A check that looked at nothing is worth nothing, unless that was foreseen and the corpus was found.
  if (added.length === 0) {
    if (corpus === 0) all.push(problem("load/no-articles", "error", "No article was found."));
    const isToldWhy = selection.added.length > 0 && all.some(({ severity }) => severity === "error");
    if (!allowNone && !isToldWhy) all.push(problem("check/no-new", "error", "No new article was found."));
  }
  // Nothing to hold an article against is no agreement.
  const alone = added.length > 0 && added.length + corpus < 2;
  const message = "There is no other article to compare with.";
  return alone ? [...all, problem("check/no-corpus", allowNone ? "warning" : "error", message)] : all;
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
