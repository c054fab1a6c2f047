import { checkOf } from "../../check/check.ts";
import { checkProblems } from "../../pipeline/problem.ts";
import type { Check } from "../../record.ts";
import type { CheckFormat } from "../../report/check/format.ts";
import { checkReporters } from "../../report/check/index.ts";
import type { CheckView } from "../../report/check/view.ts";
import { version } from "../../version.ts";
import type { Checked, Engine } from "../engine.ts";
import type { Io } from "../io.ts";
import { checkTargets, type Target } from "../options.ts";
import { apart, outputFiles, writeFiles } from "../output.ts";
import type { CheckRequest } from "../request.ts";
import { configOf, defaultPaths, print, workOptions } from "../run.ts";
import { progressOn, screenWidth, wantsColor } from "../screen.ts";
import { openLedger } from "./accept.ts";
import { type Folders, find, prefixOf, type Selection, selectArticles } from "./articles.ts";
import { cacheFolder } from "./cache.ts";
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
    const folder = cacheFolder(options.cache, io);
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
    const paths = new Set(checked.added.map(({ path }) => path));
    const everything = paths.size > 0 && checked.corpus === 0;
    const { failOn, maxFindings, minSources } = options;
    const problems = checkProblems(checked, selection.problems, {
      allowNone: options.allowNone,
      against: options.against,
    });
    const whole = problems.every(({ severity }) => severity !== "error");
    const check = checkOf({
      ...checked,
      ...engine.judge,
      tool: { name: "claims", version },
      prefix: await prefixOf(io.cwd, selection.changes?.root),
      problems,
      threshold: { failOn, maxFindings },
      minSources,
      accept: (findings) => ledger.accept({ paths, everything, whole }, findings),
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

/** Without a new article nothing is read, but the corpus has to be there. */
async function nothingNew({ corpus }: Selection, work: Folders): Promise<Checked> {
  const { files, problems } = await find(corpus, work);
  return { stories: [], added: [], corpus: files.length, isThere: files.length > 0, sheets: 0, problems };
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
