import type { Add } from "./declare.ts";
import { addFormat, addOutput, byteSize, type Formats, type InputOptions, type Target, usage } from "./options.ts";

export const pathsHelp =
  "files, folders, globs, or - for standard input; without any: the articles of the configuration, else seeds/, else this folder";

/** Where reports go, and in which format. */
export function outputOptions<F extends string>(targets: Target<F>[], formats: Formats<F>, add: Add): void {
  const { known, usual } = formats;
  add(
    "-f, --format <name>",
    `${known.join(", ")}; can be repeated (default: ${usual})`,
    (text) => addFormat(targets, text, known),
    known,
  );
  add("-o, --output <file>", "write the report of the --format before it to a file", (text) =>
    addOutput(targets, text, formats),
  );
}

/** What articles are compared with besides each other. */
export function sheetOption({ facts }: InputOptions, add: Add): void {
  add("--facts <file>", "a fact sheet to compare with as one more source; can be repeated", (file) => {
    if (file === "") throw usage("--facts needs the name of a file");
    facts.push(file);
  });
}

/** What every command that reads articles takes. */
export function inputOptions(options: InputOptions, add: Add): void {
  add("--max-size <size>", "largest file that is read: 500000, 50MB", (text) => {
    options.maxSize = byteSize("--max-size", text);
  });
  add("-c, --config <file>", "configuration (default: claims.config.yaml here or above)", (text) => {
    if (text === "") throw usage("--config needs the name of a file");
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
