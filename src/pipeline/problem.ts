import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import type { Checked } from "./check.ts";

/**
 * What is to be told of a check: problems of the run, and those of the new articles; what is doubtful in the corpus was told
 * when it was new. `before` are problems on the way to it. What was not looked at is no agreement: without a new article, or
 * without another one, there is an error, unless `allowNone` says that this was foreseen. Errors that say why no new article
 * was read are enough.
 */
export function checkProblems(
  { added, corpus, stories, problems }: Checked,
  before: readonly Problem[],
  allowNone: boolean,
): readonly Problem[] {
  const paths = new Set(added.map(({ path }) => path));
  const own = stories
    .flatMap((story) => story.problems)
    .filter(({ path, severity }) => severity === "error" || (path !== undefined && paths.has(path)));
  const all = [...new Set([...before, ...problems, ...own])];
  const told = all.some(({ severity }) => severity === "error");
  return [...all, ...nothingOf(added.length, corpus, allowNone || (told && added.length === 0))];
}

function nothingOf(added: number, corpus: number, foreseen: boolean): readonly Problem[] {
  if (added > 0) {
    const alone = problem(
      "check/no-corpus",
      foreseen ? "warning" : "error",
      "There is no other article to compare with.",
    );
    return added + corpus < 2 ? [alone] : [];
  }
  return [
    ...(corpus === 0 ? [problem("load/no-articles", "error", "No article was found.")] : []),
    ...(foreseen ? [] : [problem("check/no-new", "error", "No new article was found.")]),
  ];
}
