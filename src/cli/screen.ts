import type { Io } from "./io.ts";

const pipedWidth = 80;
/** Work that is done sooner shows no progress: a flash only disturbs. Milliseconds. */
const patience = 100;

/** The option decides, else NO_COLOR, else FORCE_COLOR, else whether stdout is a terminal that knows colours. */
export function wantsColor(io: Io, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = io.env;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return io.isTTY.stdout && term !== "dumb";
}

export function screenWidth(io: Io): number {
  return io.isTTY.stdout && io.columns !== undefined && io.columns > 0 ? io.columns : pipedWidth;
}

export interface Progress {
  readonly update: (done: number, total: number, what: string) => void;
  /** Leaves no trace of the line on the screen. */
  readonly clear: () => void;
}

/** One line on stderr that rewrites itself; nothing unless stderr is a terminal, and nothing in CI. */
export function progressOn(io: Io, quiet: boolean): Progress {
  const ci = io.env["CI"];
  const silent =
    quiet || !io.isTTY.stderr || io.env["TERM"] === "dumb" || (ci !== undefined && ci !== "" && ci !== "false");
  if (silent) return { update: () => {}, clear: () => {} };
  let last = Date.now();
  let shown = false;
  return {
    update(done, total, what) {
      const now = Date.now();
      if (now - last < patience) return;
      last = now;
      shown = true;
      const width = Math.max(20, (io.columns ?? pipedWidth) - 1);
      // File names can hold anything: only what can be seen is let through.
      const text = `claims: ${what.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "?")} ${done}/${total}`;
      io.stderr.write(`\r\u001B[K${text.slice(0, width)}`);
    },
    clear() {
      if (shown) io.stderr.write("\r\u001B[K");
      shown = false;
    },
  };
}
