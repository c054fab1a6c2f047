import type { Readable, Writable } from "node:stream";
import { oneLine, withoutWorkflowCommands } from "../report/escape.ts";

/** Everything a run touches, handed in: a run is a function that tests can call. */
export interface Io {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly stdin: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /**
   * Has `clean` called when a signal ends the process, until what is given back is called. Left out where no signal comes.
   */
  readonly onStop?: (clean: () => void) => () => void;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
}

/**
 * Writes and waits until the stream has taken it. A reader that went away (`| head`) is no failure: the rest is dropped,
 * and the exit code stays what the work says.
 */
export function write(stream: Writable, text: string): Promise<void> {
  if (text === "" || stream.destroyed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null | undefined): void => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    };
    stream.write(text, settle);
  });
}

/**
 * Without a listener, Node turns a closed pipe or a full disk into a stack trace and exit code 1. Nothing is lost: `write`
 * is told of the failure as well, and says it.
 */
export function ignoreStreamErrors(io: Io): void {
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
}

function isClosedPipe(error: Error): boolean {
  const code = "code" in error ? error.code : undefined;
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}

/** A message for people on stderr, each line prefixed with `claims: `; what it quotes is made harmless. */
export function tell(io: Io, message: string): Promise<void> {
  const lines = message.split("\n").map((line) => `claims: ${withoutWorkflowCommands(oneLine(line))}\n`);
  return write(io.stderr, lines.join(""));
}
