import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { fold, lower } from "../text/fold.ts";
import { joinParticles } from "./particle.ts";
import { withReading } from "./reading.ts";
import { settleVerbs } from "./verb.ts";

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.form);
const isAcronym = (form: string): boolean => /^\p{L}*\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(form);

/**
 * Lemmas and parts of speech for a language without a model, by its dictionary: the first reading of a word, and for
 * words that may be names the word before them. Only packs that say how their nouns are written ask for this; the tokens
 * of others stay as they are.
 */
export function tagByLexicon(tokens: Token[], pack: LanguagePack | undefined): Token[] {
  if (pack?.data.functionWords.nounsCapitalised === undefined) return tokens;
  const tagged: Token[] = [];
  for (const [at, token] of tokens.entries())
    tagged.push(token.kind === "word" ? tagWord(token, tagged, tokens[at + 1], pack) : token);
  const joined = joinParticles(tagged, pack);
  return pack.data.functionWords.nounsCapitalised ? settleVerbs(joined, pack) : joined;
}

function tagWord(token: Token, before: readonly Token[], next: Token | undefined, pack: LanguagePack): Token {
  const readings = pack.lexicon.readings(token.form);
  const first = readings[0];
  if (!first) return token;
  if (isNumeral(token, pack)) return { ...token, lemma: token.folded, pos: "NUM" };
  // "sein Beileid": a word that is an auxiliary and a possessive.
  const determines = pack.data.functionWords.possessives?.includes(token.folded) === true;
  if (determines && next && isCapital(next)) return { ...token, lemma: token.folded, pos: "DET" };
  const past = readings.find(({ verbForm }) => verbForm === "participle");
  if (past && first.pos === "NOUN" && followsAuxiliary(token, before, pack)) return withReading(token, past);
  const finite = readings.find(({ verbForm }) => verbForm === "finite");
  if (finite && first.pos === "NOUN" && !isCapital(token) && followsSubject(before)) return withReading(token, finite);
  if (first.pos !== "PROPN") return withReading(token, first);
  const opens = before.every(({ kind }) => kind === "punctuation");
  const others = readings.filter(({ pos }) => pos !== "PROPN" && pos !== "NOUN");
  // "Detenido un joven", but "Protesta en la capital": a finite verb that is a noun as well is taken for the noun.
  const other = opens
    ? others.find(({ verbForm }) => verbForm !== "finite" || !readings.some(({ pos }) => pos === "NOUN"))
    : undefined;
  if (other) return withReading(token, other);
  const noun = readings.find(({ pos }) => pos === "NOUN");
  return noun && !isAcronym(token.form) && followsDeterminer(before) ? withReading(token, noun) : token;
}

/** A number word that is no article as well. */
function isNumeral({ form, folded }: Token, { data, functionWords }: LanguagePack): boolean {
  const { cardinals } = data.numbers;
  const key = lower(form);
  return Object.hasOwn(cardinals, key) && (cardinals[key] ?? 0) > 1 && !functionWords.has(folded);
}

/** "el sindicato denuncia que": behind a noun, in a clause that has no verb yet, a word that can be one is its verb. */
function followsSubject(before: readonly Token[]): boolean {
  const last = before.at(-1);
  // "Red Eléctrica descarta": an adjective with a capital is the end of a name.
  const named = last?.pos === "ADJ" && before.length > 1 && isCapital(last);
  if (last?.pos !== "NOUN" && last?.pos !== "PROPN" && !named) return false;
  for (let at = before.length - 1; at >= 0 && before[at]?.kind !== "punctuation"; at--)
    if (before[at]?.pos === "VERB" || before[at]?.pos === "AUX") return false;
  return true;
}

/** "fue detenido", "resultaron gravemente heridas": the verb in front asks for a participle. */
function followsAuxiliary({ folded }: Token, before: readonly Token[], pack: LanguagePack): boolean {
  const last = [...before].reverse().find(({ pos }) => pos !== "ADV");
  const { copulas = [], existentials = [] } = pack.data.functionWords;
  // "hubo heridos": what is there is a noun.
  if (last && folded.endsWith("s") && existentials.some((verb) => fold(verb) === last.folded)) return false;
  return last?.pos === "AUX" || (last?.pos === "VERB" && copulas.some((verb) => fold(verb) === last.lemma));
}

/** "die Brücke", "drei Grundstücke", "der alte Hafen": behind an article, a figure or an adjective stands a common noun. */
function followsDeterminer(before: readonly Token[]): boolean {
  const last = before.at(-1);
  if (!last || isCapital(last)) return false;
  return (
    last.pos === "DET" || last.pos === "NUM" || last.pos === "ADJ" || /[a-z](?:isch|lich|ig)e[nrsm]?$/.test(last.folded)
  );
}
