import type { LanguagePack, LexiconEntry } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { fold, lower } from "../text/fold.ts";

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.form);
const isAcronym = (form: string): boolean => /^\p{L}*\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(form);

/** How far a separated particle may stand behind its verb. */
const widestBracket = 25;

/**
 * Lemmas and parts of speech for a language without a model, by its dictionary: the first reading of a word, and for
 * words that may be names the word before them. Only packs that say how their nouns are written ask for this; the tokens
 * of others stay as they are.
 */
export function tagByLexicon(tokens: Token[], pack: LanguagePack | undefined): Token[] {
  if (pack?.data.functionWords.nounsCapitalised === undefined) return tokens;
  const tagged: Token[] = [];
  for (const token of tokens) tagged.push(token.kind === "word" ? tagWord(token, tagged, pack) : token);
  return joinParticles(tagged, pack);
}

function tagWord(token: Token, before: readonly Token[], pack: LanguagePack): Token {
  const readings = pack.lexicon.readings(token.form);
  const first = readings[0];
  if (!first) return token;
  if (first.pos !== "PROPN") return withReading(token, first);
  const opens = before.every(({ kind }) => kind === "punctuation");
  const other = opens ? readings.find(({ pos }) => pos !== "PROPN" && pos !== "NOUN") : undefined;
  if (other) return withReading(token, other);
  const noun = readings.find(({ pos }) => pos === "NOUN");
  return noun && !isAcronym(token.form) && followsDeterminer(before) ? withReading(token, noun) : token;
}

/** "die Brücke", "drei Grundstücke", "der alte Hafen": behind an article, a figure or an adjective stands a common noun. */
function followsDeterminer(before: readonly Token[]): boolean {
  const last = before.at(-1);
  if (!last || isCapital(last)) return false;
  return (
    last.pos === "DET" || last.pos === "NUM" || last.pos === "ADJ" || /[a-z](?:isch|lich|ig)e[nrsm]?$/.test(last.folded)
  );
}

function withReading(token: Token, { lemma, pos, verbForm }: LexiconEntry): Token {
  return {
    ...token,
    lemma: fold(lemma),
    pos,
    ...(verbForm ? { verbForm } : {}),
  };
}

/** "lehnte den Plan ab" is of "ablehnen": a particle at the end of its clause goes with the last finite verb before it. */
function joinParticles(tokens: Token[], pack: LanguagePack): Token[] {
  const particles = new Set(pack.data.lemmas.particles);
  if (particles.size === 0) return tokens;
  const joined = [...tokens];
  for (const [at, token] of tokens.entries()) {
    const key = lower(token.form);
    const next = tokens[at + 1];
    if (!particles.has(key) || (next && next.kind !== "punctuation" && next.pos !== "CCONJ")) continue;
    for (let back = at - 1; back >= 0 && at - back <= widestBracket; back--) {
      const verb = joined[back];
      if (verb?.kind !== "word" || isCapital(verb) || (verb.pos !== "VERB" && verb.pos !== "X")) continue;
      const whole = pack.lexicon.readings(key + lower(verb.form)).find(({ pos }) => pos === "VERB");
      if (whole) joined[back] = withReading(verb, { ...whole, verbForm: "finite" });
      if (whole || verb.pos === "VERB") break;
    }
  }
  return joined;
}
