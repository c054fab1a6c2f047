import type { Token } from "../../record.ts";
import type { QuantityFind } from "../quantity/quantity.ts";
import type { FigureWords } from "./words.ts";

/** How far apart the two figures of a change may stand, in tokens. */
const reach = 5;

/**
 * Whether a figure is what was true before: "de 14 000 à 10 000", "4.2 %, up from 4.0 %", "contre 89 en juin". What is `held`
 * is so as well where a time or an event follows: "169 seats before the dissolution". Of other figures that tells when they
 * were counted, or where: "12 died before the rescue", "vor der Küste".
 */
export function isPrior(
  tokens: readonly Token[],
  find: QuantityFind,
  next: QuantityFind | undefined,
  words: FigureWords,
  held: boolean,
): boolean {
  const keysOf = (at: number): readonly string[] => [tokens[at]?.folded ?? ""];
  const before = [1, 2, 3].some((back) => words.priors.matchAt(find.from, find.from - back, keysOf)?.to === find.from);
  if (before) return true;
  const tail = (held ? [0, 1] : [])
    .map((ahead) => words.priorTails.matchAt(tokens.length, find.to + ahead, keysOf))
    .find((match) => match !== undefined);
  // "12.7 % vor dem Bauernbund": ahead of a rival, and not before a time.
  if (tail && tokens[tail.to]?.pos !== "PROPN") return true;
  return (
    next !== undefined &&
    next.from - find.to <= reach &&
    words.from.has(tokens[find.from - 1]?.folded ?? "") &&
    words.to.has(tokens[next.from - 1]?.folded ?? "")
  );
}
