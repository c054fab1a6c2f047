import { distance } from "fastest-levenshtein";

/** The known key nearest to a mistyped one; half its letters wrong is another word, no slip. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, key.length / 2) + 1;
  for (const each of known) {
    const steps = distance(key.toLowerCase(), each.toLowerCase());
    if (steps < least) [best, least] = [each, steps];
  }
  return best;
}

/** "unknown key "lable", did you mean "label"?", or the keys that there are. */
export function unknownKey(key: string, known: readonly string[]): string {
  const near = nearestKey(key, known);
  return near === undefined
    ? `unknown key "${key}"; there are: ${known.join(", ")}`
    : `unknown key "${key}", did you mean "${near}"?`;
}
