import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import type { Checked } from "./check.ts";

export interface Foreseen {
  /** Nothing new is no failure. */
  readonly allowNone: boolean;
  /** What was named to compare with. */
  readonly against: readonly string[];
}

/**
 * What is to be told of a check, each once: problems of the run, and those of the new articles; what is doubtful in the corpus
 * was told when it was new. `before` are problems on the way to it. What was not looked at is no agreement: without a new
 * article, or without another one, there is an error, unless that was foreseen; nor do several new articles, or fact sheets,
 * stand in for others that are named and not there. Errors that say why no new article was read are enough.
 */
export function checkProblems(
  { added, corpus, isThere, sheets, stories, problems }: Checked,
  before: readonly Problem[],
  { allowNone, against }: Foreseen,
): readonly Problem[] {
  const paths = new Set(added.map(({ path }) => path));
  const own = stories
    .flatMap((story) => story.problems)
    .filter(({ path, severity }) => severity === "error" || (path !== undefined && paths.has(path)));
  const all = [...before, ...problems, ...own];
  if (added.length === 0) {
    if (corpus === 0) all.push(problem("load/no-articles", "error", "No article was found."));
    if (!allowNone && !all.some(({ severity }) => severity === "error"))
      all.push(problem("check/no-new", "error", "No new article was found."));
  } else if (added.length + corpus + sheets < 2 || (!isThere && against.length > 0)) {
    const where = isThere || against.length === 0 ? "" : ` in ${against.join(", ")}`;
    const message = `There is no other article to compare with${where}.`;
    all.push(problem("check/no-corpus", allowNone ? "warning" : "error", message));
  }
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
