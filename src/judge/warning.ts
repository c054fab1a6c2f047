import { problem } from "../problem.ts";
import type { Article, Problem } from "../record.ts";
import type { Slip } from "./doubt.ts";
import type { Variant } from "./spelling.ts";

/** A warning for each slip, where it stands. */
export function slipProblems(slips: readonly Slip[], articles: readonly Article[]): Problem[] {
  const paths = new Map(articles.map(({ id, path }) => [id, path]));
  return slips.map(({ claim, usual, articles: count, why }) =>
    problem(
      "value/slip",
      "warning",
      `“${claim.value.text}” stands here, “${usual}” in ${count} other articles: ${why}.`,
      { path: paths.get(claim.article), line: claim.line, column: claim.column },
    ),
  );
}

/** Warnings about a date alone say less than one that says what the others have at the same place. */
export function withSlips(problems: readonly Problem[], slips: readonly Problem[]): Problem[] {
  const placeOf = ({ path, line, column }: Problem): string => `${path} ${line} ${column}`;
  const told = new Set(slips.map(placeOf));
  return [...problems.filter((one) => one.code !== "date/weekday" || !told.has(placeOf(one))), ...slips];
}

/** Other articles that a message names; there may be hundreds. */
const mostNamed = 3;

/** A name that differs by a letter: a warning where it looks like a slip, else a note. */
export function variantProblems(variants: readonly Variant[], articles: readonly Article[]): Problem[] {
  const paths = new Map(articles.map(({ id, path }) => [id, path]));
  return variants.map(({ odd, usual, articles: others, slip }) => {
    const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : "";
    return problem(
      "name/variant",
      slip ? "warning" : "info",
      `“${odd.name}” is spelt “${usual}” in ${others.slice(0, mostNamed).join(", ")}${more}.`,
      { path: paths.get(odd.article), line: odd.line, column: odd.column },
    );
  });
}
