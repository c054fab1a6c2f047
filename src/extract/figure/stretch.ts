import type { Token } from "../../record.ts";
import type { FigureWords } from "./words.ts";

/** Tokens `[from, to)` of a sentence that speak of one of its figures. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The figure is a part of the one before: "dont 37 000 à Paris". */
  readonly part: boolean;
}

const strong = /^[;:.!?…()[\]—–•|]$/u;

/** Whether a sign parts what stands before it from what stands behind it more than a comma does. */
export const isStrong = (form: string): boolean => strong.test(form);

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a sentence into one stretch for each of its figures, in order: between two figures at the last sign or word that
 * parts them best (strong punctuation and words of contrast before commas, commas before "and"); the outer ends at the
 * nearest strong punctuation.
 */
export function stretchesOf(tokens: readonly Token[], figures: readonly Range[], words: FigureWords): Stretch[] {
  const cuts = figures.slice(1).map((next, i) => cutBetween(tokens, figures[i]?.to ?? 0, next.from, words));
  const [first, last] = [figures[0], figures.at(-1)];
  const start = first ? lastStrong(tokens, first.from) : 0;
  const end = last ? nextStrong(tokens, last.to) : tokens.length;
  return figures.map((_, i) => ({
    from: i === 0 ? start : (cuts[i - 1]?.at ?? start),
    to: cuts[i]?.at ?? end,
    part: cuts[i - 1]?.part ?? false,
  }));
}

function cutBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FigureWords,
): { at: number; part: boolean } {
  let best = { rank: 0, at: from, part: false };
  const take = (rank: number, at: number, part = false): void => {
    if (rank >= best.rank) best = { rank, at, part };
  };
  for (let at = from; at < to; ) {
    const cue = words.cues.matchAt(tokens.length, at, (i) => [tokens[i]?.folded ?? ""]);
    if (cue && cue.value !== "side") {
      take(3, at, cue.value === "include");
      at = cue.to;
      continue;
    }
    const form = tokens[at]?.form ?? "";
    const close = form === "(" ? closing(tokens, at, to) : undefined;
    if (close !== undefined) {
      at = close + 1;
      continue;
    }
    // A bracket or a colon right in front of a figure ties it to the words before: "double ses effectifs (59)", "turnout: 66 %".
    if ((form === "(" || form === ":") && at === to - 1) break;
    if (strong.test(form) && form !== ")") take(3, at + 1, best.part && best.at === at);
    // "Le parti en a 168, et l'alliance, seulement troisième, 143": the comma before "and" parts them.
    else if (form === "," && words.conjunctions.has(tokens[at + 1]?.folded ?? "")) take(2.5, at + 1);
    else if (form === "," || form === ")") take(2, at + 1);
    else if (words.conjunctions.has(tokens[at]?.folded ?? "")) take(1, at + 1);
    at++;
  }
  return best;
}

/** The bracket that closes the one at `from`, before `to`: what stands inside belongs to the figure in front. */
function closing(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at++) if (tokens[at]?.form === ")") return at;
  return undefined;
}

function lastStrong(tokens: readonly Token[], before: number): number {
  // "(59)" and "GDP: 2.0 %" speak of the words in front of the sign.
  const first = /^[(:]$/.test(tokens[before - 1]?.form ?? "") ? before - 2 : before - 1;
  for (let at = first; at >= 0; at--) if (strong.test(tokens[at]?.form ?? "")) return at + 1;
  return 0;
}

function nextStrong(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) if (strong.test(tokens[at]?.form ?? "")) return at;
  return tokens.length;
}
