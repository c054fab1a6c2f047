import { Argument, type Command, Option } from "commander";

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What all commands have alike: help, and messages that go to `output`. */
export function prepare(command: Command, width: number, { out, err }: Output): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption("-h, --help", "show this help")
    .configureHelp({
      // Descriptions name the choices in our manner.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description, defaultValue }) =>
        typeof defaultValue === "string" ? `${description} (default: "${defaultValue}")` : description,
    })
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

/** `choices`, and a placeholder such as `<file>` or `<folder>`, are what a shell can complete. */
export type Add = (
  flags: string,
  description: string,
  take: (value: string) => void,
  choices?: readonly string[],
) => void;

/** Events come in the order of the command line, which tells what --output belongs to. */
export function adder(command: Command): Add {
  return (flags, description, take, choices) => {
    const option = new Option(flags, description);
    if (choices !== undefined) option.argChoices = [...choices];
    command.addOption(option).on(`option:${option.name()}`, take);
  };
}

/** An argument that is one of a few words; whoever takes it checks it. */
export function oneOf(name: string, choices: readonly string[]): Argument {
  const argument = new Argument(name, choices.join(", "));
  argument.argChoices = [...choices];
  return argument;
}
