import { type ExecFileException, execFile } from "node:child_process";
import { ClaimsError } from "../../problem.ts";

/** Where git runs: a folder, and the environment of the run (git is found by its PATH). */
export interface Place {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface Result {
  readonly code: number;
  readonly out: string;
  /** The first line that git complains with, made safe. */
  readonly complaint: string;
}

/**
 * Settings that a repository could have against us: programs that git would start (a file watcher, hooks, a pager), and
 * defaults of `git diff` that change what it lists.
 */
const settings = {
  "core.fsmonitor": "false",
  "core.hooksPath": "/dev/null",
  "core.quotePath": "off",
  "diff.external": "",
  "diff.relative": "false",
  "diff.autoRefreshIndex": "true",
} as const;

/** No lock that would hinder others, no other language, no question to the user, and nothing from the network. */
const environment = {
  GIT_OPTIONAL_LOCKS: "0",
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_PAGER: "cat",
} as const;

/** Runs git without a shell and gives its exit code. `git/missing` without a git program or a repository. */
export async function tryGit(args: readonly string[], place: Place, more: readonly string[] = []): Promise<Result> {
  const set = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const { error, stdout, stderr } = await start(["--no-pager", ...set, ...more, ...args], place);
  const complaint = firstLine(stderr);
  if (error === null) return { code: 0, out: stdout, complaint };
  if (typeof error.code === "number") {
    if (/not a git repository|must be run in a work tree/.test(complaint)) {
      throw new ClaimsError("git/missing", "the current folder is in no git repository");
    }
    return { code: error.code, out: stdout, complaint };
  }
  if (error.code === "ENOENT" || error.code === "EACCES") throw new ClaimsError("git/missing", "there is no git here");
  throw failed(args, complaint === "" ? String(error.code ?? error.signal) : complaint);
}

/** What git prints. `git/failed` with its own words where it does not end well. */
export async function git(args: readonly string[], place: Place, more: readonly string[] = []): Promise<string> {
  const { code, out, complaint } = await tryGit(args, place, more);
  if (code !== 0) throw failed(args, complaint === "" ? `exit code ${code}` : complaint);
  return out;
}

function failed([command = ""]: readonly string[], reason: string): ClaimsError {
  return new ClaimsError("git/failed", `git ${command}: ${reason}`);
}

interface Ended {
  readonly error: ExecFileException | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], { cwd, env }: Place): Promise<Ended> {
  const options = { cwd, env: { ...env, ...environment }, maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true };
  return new Promise((resolve) => {
    execFile("git", args, options, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
  });
}

/** Git quotes names in its messages; only what can be seen is let through. */
function firstLine(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return line.replace(/^(?:fatal|error): /, "").replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "?");
}

/** The parts of what `-z` prints. */
export function parts(out: string): readonly string[] {
  return out.split("\0").slice(0, -1);
}
