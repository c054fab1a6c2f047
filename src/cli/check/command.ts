import type { Command } from "commander";
import { checkFormatExtensions, checkFormats } from "../../report/check/format.ts";
import { type Add, adder } from "../declare.ts";
import { inputOptions, outputOptions, sheetOption } from "../input-options.ts";
import { usage, wholeDay, wholeNumber } from "../options.ts";
import type { Request } from "../request.ts";
import { type CheckOptions, noCheckOptions, thresholdOf, thresholds } from "./options.ts";

const formats = { known: checkFormats, usual: "terminal", extensions: checkFormatExtensions } as const;

/** Declares `claims check`. */
export function checkCommand(command: Command, ask: (request: Request) => void): Command {
  const options = noCheckOptions();
  const add = adder(command);
  command.argument("[new...]", "new articles: files, folders, globs, or - for standard input");
  add(
    "--against <path>",
    "what to compare them with; can be repeated (default: the articles of the configuration)",
    (path) => {
      if (path === "") throw usage("--against needs a file, folder or glob");
      options.against.push(path);
    },
  );
  add("--since <ref>", "new is what was added or changed since this branch, tag or commit of git", (ref) => {
    if (ref === "") throw usage("--since needs a branch, tag or commit");
    options.since = ref;
  });
  outputOptions(options.targets, formats, add);
  thresholdOptions(options, add);
  baselineOptions(options, add);
  sheetOption(options, add);
  add("--cache-dir <folder>", "where what was read of each article is kept for the next run", (folder) => {
    if (folder === "") throw usage("--cache-dir needs the name of a folder");
    options.cache = folder;
  });
  add("--no-cache", "read everything anew, and keep nothing", () => {
    options.cache = false;
  });
  inputOptions(options, add);
  return command.action((paths: readonly string[]) => {
    if (paths.includes("")) throw usage("a new article needs a name, not ''");
    if (!options.update && (options.note ?? options.date) !== undefined)
      throw usage("--note and --date belong to --update-baseline");
    ask({ command: "check", paths, options });
  });
}

function thresholdOptions(options: CheckOptions, add: Add): void {
  add(
    "--fail-on <verdict>",
    `exit code 1 for findings as grave as this: ${thresholds.join(", ")} (default: diverge)`,
    (text) => {
      options.failOn = thresholdOf(text);
    },
    thresholds,
  );
  add("--max-findings <n>", "so many of them are put up with (default: 0)", (text) => {
    options.maxFindings = wholeNumber("--max-findings", text);
  });
  add("--min-sources <n>", "only what this many independent sources stand against (default: 1)", (text) => {
    options.minSources = wholeNumber("--min-sources", text);
  });
  add("--allow-none", "no new article is no failure, as long as the corpus was found", () => {
    options.allowNone = true;
  });
  add("--all", "show what time or scope explain, and what was accepted, as well", () => {
    options.all = true;
  });
}

function baselineOptions(options: CheckOptions, add: Add): void {
  add(
    "--baseline <file>",
    "findings that were accepted before (default: claims-baseline.json, where there is one)",
    (file) => {
      if (file === "") throw usage("--baseline needs the name of a file");
      options.baseline = file;
    },
  );
  add("--no-baseline", "accept nothing", () => {
    options.baseline = false;
  });
  add("--update-baseline", "accept what is found now, and write it to the baseline", () => {
    options.update = true;
  });
  add("--prune-baseline", "remove from the baseline what is found no more", () => {
    options.prune = true;
  });
  add("--note <text>", "why, for what --update-baseline accepts", (text) => {
    options.note = text;
  });
  add("--date <date>", "when, for what --update-baseline accepts (2024-10-03)", (text) => {
    options.date = wholeDay("--date", text);
  });
}
