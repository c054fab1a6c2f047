import { Command, CommanderError, Option } from "commander";
import { formats } from "../report/format.ts";
import { claimKinds, verdicts } from "../report/words.ts";
import {
  addFormat,
  addOutput,
  byteSize,
  isoDay,
  kindList,
  noOptions,
  type RunOptions,
  usage,
  verdictList,
  wholeNumber,
} from "./options.ts";
import { unknown } from "./suggest.ts";

/** What the user asked for. */
export type Request =
  | { readonly command: "compare" | "extract"; readonly paths: readonly string[]; readonly options: RunOptions }
  | { readonly command: "schema"; readonly of: "report" | "config" };

const exitCodes = `
Exit codes:
  0  done
  1  done, and a fact has a verdict that --fail-on names
  2  could not do the job: usage, configuration, unreadable or too few articles`;

const mainExamples = `
Examples:
  claims compare                            compare the articles of this folder
  claims compare a.txt b.html "news/*.md"   compare these
  claims compare news --about harbour       only facts that speak of the harbour
  claims extract a.txt                      every claim of one article
${exitCodes}`;

const compareExamples = `
Examples:
  claims compare news
  claims compare news --verdict diverge,disputed
  claims compare news --format json | jq '.facts[].label'
  claims compare news --format terminal --format json --output report.json
  claims compare news --fail-on diverge     for CI: exit code 1 when sources diverge
${exitCodes}

Verdicts:
  diverge   values that exclude each other, for the same time, from the same authority
  disputed  values that belong to different authorities, or a claim and its denial
  evolves   values that time explains: the later updates the earlier
  agree     values that go together: equal, rounded, translated, or more precise
  unclear   perhaps one fact, but not comparable
  single    in one article only`;

const extractExamples = `
Examples:
  claims extract article.txt
  claims extract news --kind quantity,date --format csv --output claims.csv
  cat article.txt | claims extract -`;

/** The command line as data for commander; `ask` receives what the user asked for. Messages and help go to `output`. */
export function program(ask: (request: Request) => void, width: number, output: Output): Command {
  const root = new Command("claims");
  prepare(root, width, output)
    .description("diff for the news: which sources agree, which diverge, and why.")
    .option("-V, --version", "print the version")
    .on("option:version", () => {
      // As commander would, but the version is only read when it is wanted.
      throw new CommanderError(0, "commander.version", "");
    })
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", mainExamples);
  work(prepare(root.command("compare"), width, output), "compare", ask)
    .description("Compare articles: which facts they share, and where they differ.")
    .addHelpText("after", compareExamples);
  work(prepare(root.command("extract"), width, output), "extract", ask)
    .description("List the checkable claims of each article.")
    .addHelpText("after", extractExamples);
  prepare(root.command("schema"), width, output)
    .description("Print the JSON Schema of the report, or of the configuration.")
    .argument("[what]", "report or config", "report")
    .action((what: string) => {
      if (what !== "report" && what !== "config") throw usage(unknown("schema", what, ["report", "config"]));
      ask({ command: "schema", of: what });
    });
  return root;
}

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

function prepare(command: Command, width: number, { out, err }: Output): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption("-h, --help", "show this help")
    .configureOutput({
      writeOut: out,
      writeErr: err,
      // Errors are told by main, in one manner for all.
      outputError: () => {},
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

function work(command: Command, name: "compare" | "extract", ask: (request: Request) => void): Command {
  const options = noOptions();
  const { filters, targets } = options;
  const add = (flags: string, description: string, take: (value: string) => void): void => {
    const option = new Option(flags, description);
    // Events come in the order of the command line, which tells what --output belongs to.
    command.addOption(option).on(`option:${option.name()}`, take);
  };
  command.argument(
    "[paths...]",
    "files, folders, globs, or - for standard input; without any: the articles of the configuration, else seeds/, else this folder",
  );
  add("-f, --format <name>", `${formats.join(", ")}; can be repeated (default: terminal)`, (text) =>
    addFormat(targets, text),
  );
  add("-o, --output <file>", "write the report of the --format before it to a file", (text) =>
    addOutput(targets, text),
  );
  add("--about <text>", "only what speaks of this", (text) => {
    filters.about = text;
  });
  if (name === "compare") compareOptions(options, add);
  add("--kind <kinds>", `only these, comma-separated: ${claimKinds.join(", ")}`, (text) => {
    filters.kinds = kindList(text, filters.kinds);
  });
  add("--source <name>", "only what this source speaks of; can be repeated", (text) => {
    filters.sources = [...(filters.sources ?? []), text];
  });
  add("--since <date>", "only what holds on or after this day (2024-10-03), month or year", (text) => {
    filters.since = isoDay("--since", text);
  });
  add("--until <date>", "only what holds on or before it", (text) => {
    filters.until = isoDay("--until", text);
  });
  add("--max-size <size>", "largest file that is read: 500000, 50MB", (text) => {
    options.maxSize = byteSize("--max-size", text);
  });
  add("-c, --config <file>", "configuration (default: claims.config.yaml here or above)", (text) => {
    options.config = text;
  });
  add("--no-config", "read no configuration", () => {
    options.config = false;
  });
  add("--color", "colours even where the output is no terminal", () => {
    options.color = true;
  });
  add("--no-color", "no colours", () => {
    options.color = false;
  });
  add("-q, --quiet", "no progress, no messages but errors", () => {
    options.quiet = true;
  });
  return command.action((paths: readonly string[]) => ask({ command: name, paths, options }));
}

function compareOptions(
  options: RunOptions,
  add: (flags: string, description: string, take: (value: string) => void) => void,
): void {
  const { filters } = options;
  add("--verdict <verdicts>", `only these, comma-separated: ${verdicts.join(", ")}`, (text) => {
    filters.verdicts = verdictList(text, filters.verdicts);
  });
  add("--min-sources <n>", "only facts that this many sources report", (text) => {
    filters.minSources = wholeNumber("--min-sources", text);
  });
  add("--all", "facts of one article alone as well", () => {
    filters.all = true;
  });
  add("--fail-on <verdicts>", "exit code 1 when a fact, shown or not, has one of these verdicts", (text) => {
    options.failOn = verdictList(text, options.failOn);
  });
}
