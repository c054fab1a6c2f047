import type { LanguagePack, PackData } from "../../language/pack.ts";
import type { Token } from "../../record.ts";
import { fold, lower } from "../../text/fold.ts";
import { isAuxiliaryAhead } from "../mood.ts";
import type { Tense } from "./calendar.ts";

/** Tokens on either side in which a verb or a word of time still speaks for a date. */
const reach = 10;
/** Tokens back from a verb in which its auxiliary stands ("will be held", "devrait être présenté"). */
const chain = 3;

/** Whether a token looks ahead or back; the words for the future come from the pack. */
export type TenseReader = (tokens: readonly Token[], from: number, to: number) => Tense | undefined;

/** Whether a verb ends as in the future: "aura", "signeront", but not "déclara", which is shorter than "déclarer". */
export function endsAhead({ form, folded, lemma }: Token, { endings, except }: PackData["dates"]["future"]): boolean {
  return (
    endings.some((end) => (end === fold(end) ? folded : lower(form)).endsWith(end)) &&
    !(folded.length < lemma.length && except.some((end) => lemma.endsWith(end)))
  );
}

/** Compiles the pack's signs of the future. */
export function compileTense(pack: LanguagePack): TenseReader {
  const words = new Set(pack.data.dates.future.words.map(fold));
  const { future } = pack.data.dates;
  const looksAhead = (token: Token): boolean => {
    if (words.has(token.folded)) return true;
    if (token.pos !== "VERB" && token.pos !== "AUX") return false;
    return endsAhead(token, future);
  };
  const tenseAt = (tokens: readonly Token[], at: number): Tense | undefined => {
    const token = tokens[at];
    if (token?.kind !== "word") return undefined;
    const ahead = isAuxiliaryAhead(tokens, at, pack);
    if (ahead !== undefined) return ahead ? "future" : undefined;
    if (looksAhead(token)) return "future";
    if (token.pos !== "VERB" && token.pos !== "AUX") return undefined;
    const before = tokens.slice(Math.max(0, at - chain), at);
    if (before.some(looksAhead)) return "future";
    return token.verbForm === "participle" || token.verbForm === "finite" ? "past" : undefined;
  };
  const stops = (token: Token | undefined): boolean =>
    token === undefined || [".", ";", "!", "?"].includes(token.folded);
  return (tokens, from, to) => {
    let [left, right] = [true, true];
    for (let distance = 1; distance <= reach && (left || right); distance++) {
      const [before, after] = [from - distance, to + distance - 1];
      if (left && stops(tokens[before])) left = false;
      if (right && stops(tokens[after])) right = false;
      const tense = (left ? tenseAt(tokens, before) : undefined) ?? (right ? tenseAt(tokens, after) : undefined);
      if (tense) return tense;
    }
    return undefined;
  };
}
