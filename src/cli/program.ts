import { Command, CommanderError } from "commander";
import { explainFormats, type Format, formatExtensions, formats } from "../report/format.ts";
import { claimKinds, verdicts } from "../report/words.ts";
import { checkCommand } from "./check/command.ts";
import { type Add, adder, type Output, oneOf, prepare } from "./declare.ts";
import {
  checkExamples,
  compareExamples,
  completionExamples,
  explainExamples,
  extractExamples,
  initExamples,
  mainExamples,
} from "./help.ts";
import { inputOptions, outputOptions, pathsHelp, sheetOption } from "./input-options.ts";
import {
  type CiName,
  ciList,
  ciNames,
  type Formats,
  isoDay,
  kindList,
  noOptions,
  type RunOptions,
  usage,
  verdictList,
  wholeNumber,
} from "./options.ts";
import { factsCommands } from "./program-facts.ts";
import { type Request, schemaNames, shells } from "./request.ts";
import { unknown } from "./suggest.ts";

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
  checkCommand(prepare(root.command("check"), width, output), ask)
    .description("Hold new articles against a corpus: what do they say that the others do not?")
    .addHelpText("after", checkExamples);
  factsCommands(
    prepare(root.command("facts"), width, output),
    (name) => prepare(new Command(name), width, output),
    ask,
  );
  init(prepare(root.command("init"), width, output), ask)
    .description("Write a configuration, and what a pipeline needs to check new articles.")
    .addHelpText("after", initExamples);
  prepare(root.command("schema"), width, output)
    .description("Print the JSON Schema of what claims writes and reads.")
    .addArgument(oneOf("[what]", schemaNames).default("report"))
    .action((what: string) => {
      const of = schemaNames.find((name) => name === what);
      if (of === undefined) throw usage(unknown("schema", what, schemaNames));
      ask({ command: "schema", of });
    });
  prepare(root.command("completion"), width, output)
    .description("Print a script that completes commands, options and their values in a shell.")
    .addArgument(oneOf("<shell>", shells))
    .addHelpText("after", completionExamples)
    .action((name: string) => {
      const shell = shells.find((each) => each === name);
      if (shell === undefined) throw usage(unknown("shell", name, shells));
      ask({ command: "completion", shell });
    });
  return root;
}

function work(command: Command, name: "compare" | "extract", ask: (request: Request) => void): Command {
  const options = noOptions();
  const { filters, targets } = options;
  const add = adder(command);
  command.argument("[paths...]", pathsHelp);
  outputOptions(targets, reportFormats, add);
  add("--about <text>", "only what speaks of this", (text) => {
    filters.about = text;
  });
  if (name === "compare") {
    compareOptions(options, add);
    sheetOption(options, add);
  }
  add(
    "--kind <kinds>",
    `only these, comma-separated: ${claimKinds.join(", ")}`,
    (text) => {
      filters.kinds = kindList(text, filters.kinds);
    },
    claimKinds,
  );
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
  outputOptions(options.targets, explanationFormats, add);
  sheetOption(options, add);
  inputOptions(options, add);
  return command.action((asked: string, paths: readonly string[]) =>
    ask({ command: "explain", asked, ...(beside === undefined ? {} : { with: beside }), paths, options }),
  );
}

function init(command: Command, ask: (request: Request) => void): Command {
  let ci: readonly CiName[] | undefined;
  let yes = false;
  let force = false;
  const add = adder(command);
  command.argument("[folder]", "where the articles are");
  add(
    "--ci <names>",
    `files for these, comma-separated: ${ciNames.join(", ")}, or none`,
    (text) => {
      ci = ciList(text, ci);
    },
    [...ciNames, "none"],
  );
  add("-y, --yes", "ask nothing: take the likeliest folder, and all of --ci", () => {
    yes = true;
  });
  add("--force", "write the workflow of GitHub and the job of GitLab anew, should they be there already", () => {
    force = true;
  });
  return command.action((folder: string | undefined) =>
    ask({
      command: "init",
      ...(folder === undefined ? {} : { folder }),
      ...(ci === undefined ? {} : { ci }),
      yes,
      force,
    }),
  );
}

const reportFormats: Formats<Format> = { known: formats, usual: "terminal", extensions: formatExtensions };
const explanationFormats: Formats<Format> = { ...reportFormats, known: explainFormats };

function compareOptions(options: RunOptions, add: Add): void {
  const { filters } = options;
  add(
    "--verdict <verdicts>",
    `only these, comma-separated: ${verdicts.join(", ")}`,
    (text) => {
      filters.verdicts = verdictList(text, filters.verdicts);
    },
    verdicts,
  );
  add("--min-sources <n>", "only facts that this many sources report", (text) => {
    filters.minSources = wholeNumber("--min-sources", text);
  });
  add("--all", "facts of one article alone as well", () => {
    filters.all = true;
  });
  add(
    "--fail-on <verdicts>",
    "exit code 1 when a fact, shown or not, has one of these verdicts",
    (text) => {
      options.failOn = verdictList(text, options.failOn);
    },
    verdicts,
  );
}
