import type { Problem, Severity } from "./record.ts";

/** Every code that `claims` can report, with what a reader should do about it. */
const problemHints = {
  "load/unreadable": "Check the path and its permissions.",
  "load/not-found": "Check the spelling; quote a glob so that the shell leaves it alone.",
  "load/empty": "The file holds no text.",
  "load/binary": "Only .txt, .md, .html, .json and .jsonl are read; convert the file first.",
  "load/too-large": "Raise the limit with --max-size, or split the file.",
  "load/encoding": "The bytes are not UTF-8 and were read as Windows-1252; convert the file if characters look wrong.",
  "load/front-matter": "Quote values that hold a colon; the fields that could be read were kept.",
  "load/front-matter-code": "Only YAML front matter is read; code is never run.",
  "load/invalid-json": "Mend the line; the other lines were read.",
  "load/no-text": "An object needs a `text` field with words in it.",
  "load/no-body": "Nothing in the page looks like an article.",
  "load/duplicate": "The same text is read once.",
  "load/loop": "A folder links back to itself; it was read once.",
  "load/unknown-type": "Only .txt, .md, .html, .json and .jsonl are read.",
  "load/no-articles": "Name files or folders with articles: claims compare FOLDER.",
  "load/one-article": "Comparing needs two articles or more.",
  "config/invalid": "See the configuration section of the README.",
  "config/unknown-key": "See the configuration section of the README.",
  "language/not-covered": "Numbers, ISO dates and names are read; words of this language are not.",
  "text/control-characters": "They are shown escaped.",
  "text/unclosed-quote": "The quotation ends with its paragraph.",
  "text/encoding": "UTF-8 was read as another encoding before the text was stored; get the original again if you can.",
  "text/entity": "A code of HTML was left in the text; it is read as it stands.",
  "text/glued-words": "A space seems to be missing; what stands there was read as one word.",
  "text/capital": "A capital inside a word is most often a slip.",
  "number/broken": "The figure seems to have lost a sign or a part; check it before you rely on it.",
  "date/clock": "No clock shows this time; check it before you rely on it.",
  "value/slip": "It looks like a slip, so it is not counted as a conflict; check it before you rely on it.",
  "name/variant": "Check which spelling is right.",
  "date/implausible": "The date was left out of the comparison.",
  "date/weekday": "Weekday and date do not fit together in that year.",
  "check/no-new": "Name new articles or a base (--since REF); where nothing new is fine, add --allow-none.",
  "check/no-corpus": "Name what to compare with: --against PATHS, or `articles` in the configuration.",
  "git/missing": "--since needs git and a repository around the current folder.",
  "git/no-base": "Name the base: --since REF.",
  "git/unknown-ref": "Check the name, or fetch it first: git fetch origin REF.",
  "git/shallow":
    "Fetch the history: fetch-depth: 0 in a GitHub workflow, GIT_DEPTH: 0 in a GitLab job, git fetch --unshallow elsewhere.",
  "git/failed": "Run the git command by hand to see what is wrong.",
  "baseline/invalid": "Mend the file, or remove it and write it anew with --update-baseline.",
  "baseline/missing": "Write it with --update-baseline.",
  "baseline/stale": "Remove what is gone with --prune-baseline.",
  "sheet/invalid": "Mend the entry; the others were compared.",
  "sheet/unreadable": "Check the path and its permissions, and that the file is YAML.",
  "cache/broken": "The entry was made anew; nothing is lost.",
  "cache/unwritable": "Name another folder with --cache-dir, or use --no-cache.",
  "output/unwritable": "Check that the place exists, may be written and has room.",
  "usage/invalid": "Run claims --help.",
  "internal/crash": "This is a bug in claims; please report it with the input.",
} as const;

export type ProblemCode = keyof typeof problemHints;

export interface ProblemPlace {
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Builds a problem record; the hint comes from the table of codes. */
export function problem(code: ProblemCode, severity: Severity, message: string, place: ProblemPlace = {}): Problem {
  return {
    code,
    severity,
    message,
    hint: problemHints[code],
    ...(place.path === undefined ? {} : { path: place.path }),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
  };
}

/** An expected failure that ends the run: bad usage, bad configuration, no input. Exit code 2. */
export class ClaimsError extends Error {
  override readonly name = "ClaimsError";
  readonly problem: Problem;

  constructor(code: ProblemCode, message: string, place: ProblemPlace = {}) {
    super(message);
    this.problem = problem(code, "error", message, place);
  }
}
