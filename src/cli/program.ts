import { Command, CommanderError } from "commander";
import { explainFormats, type Format, formats } from "../report/format.ts";
import { claimKinds, verdicts } from "../report/words.ts";
import { compareExamples, explainExamples, extractExamples, mainExamples } from "./help.ts";
import { type Add, adder, inputOptions, pathsHelp, sheetOption } from "./input-options.ts";
import {
  addFormat,
  addOutput,
  isoDay,
  kindList,
  noOptions,
  type RunOptions,
  type Target,
  usage,
  verdictList,
  wholeNumber,
} from "./options.ts";
import { factsCommands } from "./program-facts.ts";
import { unknown } from "./suggest.ts";

/** What the user asked for. */
export type Request =
  | { readonly command: "compare" | "extract"; readonly paths: readonly string[]; readonly options: RunOptions }
  | {
      readonly command: "explain";
      /** Id of a fact or claim, or file:line. */
      readonly asked: string;
      /** The same: what it is to be compared with. */
      readonly with?: string;
      readonly paths: readonly string[];
      readonly options: RunOptions;
    }
  | {
      readonly command: "facts add";
      /** Id of a fact or claim, or file:line. */
      readonly asked: string;
      readonly paths: readonly string[];
      /** The fact sheet. */
      readonly to: string;
      /** Counted from 1. */
      readonly position?: number;
      readonly source?: string;
      readonly note?: string;
      readonly asOf?: string;
      readonly options: RunOptions;
    }
  | { readonly command: "facts check"; readonly files: readonly string[]; readonly options: RunOptions }
  | { readonly command: "schema"; readonly of: SchemaName };

const schemaNames = ["report", "explain", "facts", "config"] as const;

export type SchemaName = (typeof schemaNames)[number];

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
  explain(prepare(root.command("explain"), width, output), ask)
    .description("Show why claims were taken to be about one fact, and what decided its verdict.")
    .addHelpText("after", explainExamples);
  factsCommands(
    prepare(root.command("facts"), width, output),
    (name) => prepare(new Command(name), width, output),
    ask,
  );
  prepare(root.command("schema"), width, output)
    .description("Print the JSON Schema of the report, of an explanation, of a fact sheet, or of the configuration.")
    .argument("[what]", schemaNames.join(", "), "report")
    .action((what: string) => {
      const of = schemaNames.find((name) => name === what);
      if (of === undefined) throw usage(unknown("schema", what, schemaNames));
      ask({ command: "schema", of });
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
  const add = adder(command);
  command.argument("[paths...]", pathsHelp);
  outputOptions(targets, formats, add);
  add("--about <text>", "only what speaks of this", (text) => {
    filters.about = text;
  });
  if (name === "compare") {
    compareOptions(options, add);
    sheetOption(options, add);
  }
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
  inputOptions(options, add);
  return command.action((paths: readonly string[]) => ask({ command: name, paths, options }));
}

function explain(command: Command, ask: (request: Request) => void): Command {
  const options = noOptions();
  const add = adder(command);
  let beside: string | undefined;
  command.argument("<what>", "a fact's id, a claim's id, or file:line").argument("[paths...]", pathsHelp);
  add(
    "-w, --with <what>",
    "compare it with this, named in the same way: why the two stand together or do not",
    (text) => {
      beside = text;
    },
  );
  outputOptions(options.targets, explainFormats, add);
  sheetOption(options, add);
  inputOptions(options, add);
  return command.action((asked: string, paths: readonly string[]) =>
    ask({ command: "explain", asked, ...(beside === undefined ? {} : { with: beside }), paths, options }),
  );
}

function outputOptions(targets: Target[], known: readonly Format[], add: Add): void {
  add("-f, --format <name>", `${known.join(", ")}; can be repeated (default: terminal)`, (text) =>
    addFormat(targets, text, known),
  );
  add("-o, --output <file>", "write the report of the --format before it to a file", (text) =>
    addOutput(targets, text, known),
  );
}

function compareOptions(options: RunOptions, add: Add): void {
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
