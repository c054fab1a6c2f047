import { type Command, Option } from "commander";
import { byteSize, type RunOptions } from "./options.ts";

export type Add = (flags: string, description: string, take: (value: string) => void) => void;

/** Events come in the order of the command line, which tells what --output belongs to. */
export function adder(command: Command): Add {
  return (flags, description, take) => {
    const option = new Option(flags, description);
    command.addOption(option).on(`option:${option.name()}`, take);
  };
}

export const pathsHelp =
  "files, folders, globs, or - for standard input; without any: the articles of the configuration, else seeds/, else this folder";

/** What articles are compared with besides each other. */
export function sheetOption({ facts }: RunOptions, add: Add): void {
  add("--facts <file>", "a fact sheet to compare with as one more source; can be repeated", (file) => {
    facts.push(file);
  });
}

/** What every command that reads articles takes. */
export function inputOptions(options: RunOptions, add: Add): void {
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
}
