import { dirname } from "node:path";
import { ClaimsError } from "../problem.ts";
import type { Fact, Position } from "../record.ts";
import { oneLine } from "../report/escape.ts";
import { problemText } from "../report/phrase.ts";
import { entryOf } from "../report/sheet.ts";
import { count } from "../report/words.ts";
import { addEntry, entryText } from "../store/sheet-write.ts";
import type { Engine } from "./engine.ts";
import { explainedOf } from "./explain.ts";
import { type Io, tell, write } from "./io.ts";
import { usage } from "./options.ts";
import { undisturbed } from "./output.ts";
import type { Request } from "./request.ts";
import { configOf, defaultPaths, workOptions } from "./run.ts";
import { progressOn } from "./screen.ts";

export type FactsRequest = Extract<Request, { readonly command: "facts add" | "facts check" }>;

/** Adds a fact of a comparison to a fact sheet, or checks sheets. Gives the exit code. */
export function facts(request: FactsRequest, io: Io, engine: Engine): Promise<number> {
  return request.command === "facts add" ? add(request, io, engine) : check(request, io);
}

type Add = Extract<FactsRequest, { readonly command: "facts add" }>;
type Check = Extract<FactsRequest, { readonly command: "facts check" }>;

async function add(request: Add, io: Io, engine: Engine): Promise<number> {
  const { asked, options, to, position, source, note, asOf } = request;
  const config = await configOf(options, io);
  const paths = request.paths.length > 0 ? request.paths : await defaultPaths(config, io.cwd);
  const progress = progressOn(io, options.quiet);
  const report = await engine
    .compare(paths, { ...workOptions(options, config, io), onProgress: progress.update })
    .finally(progress.clear);
  const explained = explainedOf(report, asked);
  if (explained instanceof ClaimsError) throw explained;
  const [fact, ...others] = explained.facts;
  if (fact === undefined) throw usage(`'${oneLine(asked)}' belongs to no fact`);
  if (others.length > 0)
    throw usage(`'${oneLine(asked)}' belongs to several facts: ${explained.facts.map(({ id }) => id).join(", ")}`);
  const { nameOf } = engine.inspect(report, config?.config);
  const given = {
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const made = entryOf(report, fact, positionOf(fact, position), given, nameOf);
  const entry = await undisturbed(io, () => addEntry(to, io.cwd, made));
  await write(io.stdout, entryText(entry));
  if (!options.quiet) await tell(io, `added to ${to}`);
  for (const problem of report.problems)
    if (problem.severity === "error") await tell(io, `error: ${problemText(problem)}`);
  return report.problems.some(({ severity }) => severity === "error") ? 2 : 0;
}

/** The position asked for, counted from 1; the only one where none is. */
function positionOf({ positions }: Fact, asked: number | undefined): Position {
  const [first, ...others] = positions;
  const found = asked === undefined ? first : positions[asked - 1];
  if (found !== undefined && (asked !== undefined || others.length === 0)) return found;
  const list = positions.map(({ value }, i) => `${i + 1} = ${oneLine(value)}`).join(", ");
  throw usage(
    asked === undefined
      ? `the sources give several values; name one with --position: ${list}`
      : `there is no position ${asked}; there are: ${list}`,
  );
}

async function check({ files, options }: Check, io: Io): Promise<number> {
  const config = await configOf(options, io);
  const { checkSheets } = await import("../pipeline.ts");
  const named = files.length > 0 || config?.config.facts === undefined;
  const sheets = await checkSheets({
    cwd: io.cwd,
    facts: files.length > 0 ? files : named ? ["facts.yaml"] : [],
    ...(config === undefined || named ? {} : { config: config.config, configFolder: dirname(config.path) }),
  });
  let fine = 0;
  let failed = false;
  for (const { sheet, problems } of sheets) {
    for (const problem of problems) {
      failed ||= problem.severity === "error";
      await tell(io, `${problem.severity}: ${problemText(problem)}`);
      if (problem.hint !== undefined && problem.code === "sheet/unreadable") await tell(io, problem.hint);
    }
    if (problems.some(({ code }) => code === "sheet/unreadable")) continue;
    const good = sheet.facts.length - problems.filter(({ severity }) => severity === "warning").length;
    fine += good;
    await write(io.stdout, `${oneLine(sheet.path)}: ${count(good, "fact")} ${good === 1 ? "is" : "are"} fine\n`);
  }
  // A check that found nothing to check has not passed.
  if (fine === 0 && !failed) await tell(io, "error: there is no fact to check");
  return failed || fine === 0 ? 2 : 0;
}
