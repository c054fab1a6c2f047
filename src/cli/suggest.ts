import { distance } from "fastest-levenshtein";

/** The known word nearest to a mistyped one, if a slip of the hand explains it: a third of its letters at most. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** "unknown format 'jsn', did you mean 'json'?", or the list of what there is. */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined
    ? `unknown ${what} '${word}'; there are: ${known.join(", ")}`
    : `unknown ${what} '${word}', did you mean '${near}'?`;
}
