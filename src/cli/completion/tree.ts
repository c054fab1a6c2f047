import type { Argument, Command, Option } from "commander";

/** What can stand somewhere on the command line. */
export interface Value {
  readonly kind: "words" | "file" | "folder" | "text";
  /** As the help calls it. */
  readonly name: string;
  /** Of `words`. */
  readonly words: readonly string[];
  /** Several of them, with commas between. */
  readonly list: boolean;
}

export interface Flag {
  /** "-f", "--format". */
  readonly names: readonly string[];
  readonly description: string;
  /** Absent for a switch. */
  readonly value?: Value;
}

/** A word of the command line that is no flag. */
export interface Slot {
  readonly value: Value;
  /** The last one: as many as wanted. */
  readonly many: boolean;
}

export interface Branch {
  /** "" for the program, else the words that lead here: "facts add". */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  readonly slots: readonly Slot[];
  readonly branches: readonly Branch[];
}

/** What the help shows of a command and of those below it, as data for the writers of scripts. */
export function branchOf(command: Command, path: readonly string[] = []): Branch {
  const help = command.createHelp();
  const visible = help.visibleCommands(command);
  return {
    path: path.join(" "),
    name: safe(command.name()),
    description: oneLine(command.description()),
    flags: help.visibleOptions(command).map(flagOf),
    slots: command.registeredArguments.map(slotOf),
    branches: visible.map((each) =>
      each.name() === "help" && !command.commands.includes(each)
        ? helpBranch(each, [...path, "help"], visible)
        : branchOf(each, [...path, each.name()]),
    ),
  };
}

/** Commander's own command takes the names of its neighbours. */
function helpBranch(command: Command, path: readonly string[], neighbours: readonly Command[]): Branch {
  const words = neighbours.map((each) => safe(each.name())).filter((name) => name !== "help");
  const value: Value = { kind: "words", name: "command", words, list: false };
  return { ...branchOf(command, path), slots: [{ value, many: false }] };
}

function flagOf(option: Option): Flag {
  const names = [option.short, option.long].flatMap((name) => (name === undefined ? [] : [safe(name)]));
  const flag = { names, description: oneLine(option.description) };
  const name = /[<[]([^>\].]+)/.exec(option.flags)?.[1];
  return name === undefined ? flag : { ...flag, value: valueNamed(name, option.argChoices, "text") };
}

function slotOf(argument: Argument): Slot {
  return { value: valueNamed(argument.name(), argument.argChoices, "file"), many: argument.variadic };
}

/** The placeholder in the help says it: `<file>`, `<folder>`; a plural with choices (`<kinds>`) is a list of them. */
function valueNamed(name: string, choices: readonly string[] | undefined, otherwise: Value["kind"]): Value {
  const plain = { name: oneLine(name), words: [], list: false };
  if (choices !== undefined) return { ...plain, kind: "words", words: choices.map(safe), list: name.endsWith("s") };
  if (/^(?:file|path)s?$/.test(name)) return { ...plain, kind: "file" };
  return { ...plain, kind: name === "folder" ? "folder" : otherwise };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Words go into scripts as they are: no shell may see more in them. */
function safe(word: string): string {
  if (!/^[\w.-]+$/.test(word)) throw new Error(`not a word that every shell takes as it is: ${word}`);
  return word;
}

/** A branch and all below it. */
export function allBranches(branch: Branch): readonly Branch[] {
  return [branch, ...branch.branches.flatMap(allBranches)];
}
