import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { keysOf } from "./key.ts";
import type { NameWords } from "./lexicon.ts";

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.form ?? "");

/** The end of an institution of several words with capitals, "la Policía Nacional": its first is no role of the next. */
export function institutionRun(tokens: readonly Token[], at: number, words: NameWords | undefined): number {
  if (!words?.institutionsName || !isCapital(tokens[at])) return at;
  const found = words.institutionPhrases.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
  if (!found || found.to === at + 1) return at;
  return isCapital(tokens[found.to - 1]) ? found.to : at;
}

/** "Red Eléctrica informó", "Guardia Civil": two capitals at the start of a line, one of an institution. */
export function opensInstitution(tokens: readonly Token[], at: number, words: NameWords | undefined): boolean {
  if (!words?.institutionsName || !isCapital(tokens[at + 1])) return false;
  const isInstitution = (i: number): boolean => words.institutions.has(tokens[i]?.folded ?? "");
  return (
    tokens[at + 1]?.kind === "word" &&
    !words.functionWords.has(tokens[at]?.folded ?? "") &&
    (isInstitution(at) || isInstitution(at + 1))
  );
}

/** A noun of the language that is a place as well ("der Zug", "das Essen") is one behind a preposition or "Stadt" only. */
export function isCommonNoun(tokens: readonly Token[], at: number, pack: LanguagePack | undefined): boolean {
  if (pack?.data.functionWords.nounsCapitalised !== true) return false;
  if (pack.lexicon.readings(tokens[at]?.form ?? "")[0]?.pos !== "NOUN") return false;
  const before = tokens[at - 1];
  return before?.pos !== "ADP" && !pack.data.functionWords.placeNouns?.includes(before?.form ?? "");
}
