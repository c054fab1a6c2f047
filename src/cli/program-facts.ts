import type { Command } from "commander";
import { adder } from "./declare.ts";
import { factsAddExamples, factsExamples } from "./help.ts";
import { inputOptions, pathsHelp, sheetOption } from "./input-options.ts";
import { isoDay, noOptions, usage, wholeNumber } from "./options.ts";
import type { Request } from "./request.ts";

/** `claims facts add` and `claims facts check`. */
export function factsCommands(facts: Command, make: (name: string) => Command, ask: (request: Request) => void): void {
  facts
    .description("Keep a newsroom's own checked facts, to compare articles with.")
    .addHelpText("after", factsExamples)
    .addCommand(addCommand(make("add"), ask))
    .addCommand(checkCommand(make("check"), ask));
}

function addCommand(command: Command, ask: (request: Request) => void): Command {
  const options = noOptions();
  const add = adder(command);
  const given: { position?: number; source?: string; note?: string; asOf?: string } = {};
  let to: string | undefined;
  command
    .description("Write a fact of a comparison into a fact sheet.")
    .argument("<fact>", "a fact's id (4 digits or more of it), a claim's id, or file:line")
    .argument("[paths...]", pathsHelp)
    .addHelpText("after", factsAddExamples);
  add("--to <file>", "the fact sheet; it is made where there is none (default: facts.yaml)", (file) => {
    to = file;
  });
  add("--position <n>", "which value, where the sources give several", (text) => {
    given.position = wholeNumber("--position", text);
  });
  add("--source <text>", "where it was checked (default: the outlets that say so)", (text) => {
    given.source = text;
  });
  add("--note <text>", "a note for colleagues", (text) => {
    given.note = text;
  });
  add("--as-of <date>", "the day (2024-10-03), month or year it holds (default: as the article says)", (text) => {
    given.asOf = isoDay("--as-of", text);
  });
  sheetOption(options, add);
  inputOptions(options, add);
  return command.action((asked: string, paths: readonly string[]) => {
    if (to === "") throw usage("--to needs the name of a file");
    ask({ command: "facts add", asked, paths, to: to ?? "facts.yaml", ...given, options });
  });
}

function checkCommand(command: Command, ask: (request: Request) => void): Command {
  const options = noOptions();
  command
    .description("Check fact sheets: is each entry one that articles can be compared with?")
    .argument("[files...]", "fact sheets; without any: those of the configuration, else facts.yaml");
  inputOptions(options, adder(command));
  return command.action((files: readonly string[]) => ask({ command: "facts check", files, options }));
}
