import { type Command, CommanderError } from "commander";
import { ClaimsError } from "../problem.ts";
import { problemText } from "../report/phrase.ts";
import type { Engine } from "./engine.ts";
import { type Io, ignoreStreamErrors, tell, write } from "./io.ts";
import { usage } from "./options.ts";
import { program } from "./program.ts";
import type { Request } from "./request.ts";
import { screenWidth } from "./screen.ts";
import { nearest } from "./suggest.ts";

/**
 * A whole run: 0 = done, 1 = findings, 2 = could not do the job. Never throws and never ends the process, so that streams
 * can empty. `engine` stands in for the pipeline in tests.
 */
export async function main(io: Io, engine?: Engine): Promise<number> {
  ignoreStreamErrors(io);
  try {
    const request = await parse(io);
    if (typeof request === "number") return request;
    return await dispatch(request, io, engine);
  } catch (error) {
    // Where stderr is broken too, the exit code is all that is left to say it.
    await tellFailure(error, io).catch(() => {});
    return 2;
  }
}

/** Each command loads what it needs and no more. */
async function dispatch(request: Request, io: Io, engine: Engine | undefined): Promise<number> {
  switch (request.command) {
    case "schema": {
      const { schemaText } = await import("./schema.ts");
      return print(schemaText(request.of), io);
    }
    case "completion": {
      const { completionScript } = await import("./completion.ts");
      const unread = { out: () => {}, err: () => {} };
      return print(
        completionScript(
          request.shell,
          program(() => {}, screenWidth(io), unread),
        ),
        io,
      );
    }
    case "init": {
      const { init } = await import("./init.ts");
      return init(request, io);
    }
    case "check": {
      const { runCheck } = await import("./check/run.ts");
      return runCheck(request, io, engine ?? (await import("./pipeline.ts")).pipeline);
    }
    case "facts add":
    case "facts check": {
      const { facts } = await import("./facts.ts");
      return facts(request, io, engine ?? (await import("./pipeline.ts")).pipeline);
    }
    default: {
      const { run } = await import("./run.ts");
      return run(request, io, engine ?? (await import("./pipeline.ts")).pipeline);
    }
  }
}

async function print(text: string, io: Io): Promise<number> {
  await write(io.stdout, text);
  return 0;
}

/** What the user asks for, or the exit code where help or the version was all. */
async function parse(io: Io): Promise<Request | number> {
  let request: Request | undefined;
  let out = "";
  let err = "";
  const take = (asked: Request): void => {
    request = asked;
  };
  const root = program(take, screenWidth(io), { out: (text) => (out += text), err: (text) => (err += text) });
  try {
    root.parse([...io.argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await write(io.stdout, out);
    await write(io.stderr, err);
    // Help that was asked for is an answer; help because no command was given is not.
    if (error.code === "commander.helpDisplayed") return 0;
    if (error.code === "commander.version") return await printVersion(io);
    if (error.code === "commander.help") return err === "" ? 0 : 2;
    throw usage(explain(error, root, io));
  }
  if (request === undefined) throw usage("no command given");
  return request;
}

/** Commander's message in our manner, with what was probably meant. */
function explain(error: CommanderError, root: Command, io: Io): string {
  const message = error.message.replace(/^error: /, "");
  const word = /'([^']*)'/.exec(message)?.[1] ?? "";
  if (error.code === "commander.unknownCommand") {
    const inside = root.commands.find((each) => each.commands.length > 0 && io.argv[0] === each.name());
    const near = nearest(
      word,
      (inside ?? root).commands.map((command) => command.name()),
    );
    if (near === undefined && inside !== undefined) return message;
    return near === undefined
      ? `${message}; to compare files: claims compare ${word}`
      : `${message}, did you mean '${near}'?`;
  }
  if (error.code === "commander.unknownOption") {
    const outer = root.commands.find((each) => io.argv.includes(each.name())) ?? root;
    const command = outer.commands.find((each) => io.argv.includes(each.name())) ?? outer;
    const known = [...command.options.flatMap((option) => option.long ?? []), "--help"];
    const near = nearest(word.split("=", 1)[0] ?? word, known);
    return near === undefined ? message : `${message}, did you mean '${near}'?`;
  }
  return message;
}

async function printVersion(io: Io): Promise<number> {
  const { version } = await import("../version.ts");
  return print(`${version}\n`, io);
}

async function tellFailure(error: unknown, io: Io): Promise<void> {
  if (error instanceof ClaimsError) {
    const { hint } = error.problem;
    await tell(io, `error: ${problemText(error.problem)}`);
    if (hint !== undefined) await tell(io, hint);
    return;
  }
  // Not foreseen: the stack is what a bug report needs.
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await tell(io, `error: this is a bug in claims; please report it with the input. [internal/crash]\n${stack}`);
}
