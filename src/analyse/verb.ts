import { lemmaByEnding } from "../language/ending.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { withReading } from "./reading.ts";

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.form ?? "");
const isVerb = (token: Token): boolean => token.pos === "VERB" || token.pos === "AUX";

/** Endings of weak verbs in the past; shorter words and some endings in -t are too often adverbs. */
const past = /^\p{Ll}{3,}te(?:n|st)?$/u;
const present = /^\p{Ll}{3,}[^aeioufhkls]t$/u;
const participle = /^(?:\p{Ll}{2,6})?ge\p{Ll}{3,}(?:t|en)$|^\p{Ll}{3,}iert$/u;
const attributive = /e[nrsm]?$/;

/**
 * What the words around a verb tell of its form, clause by clause, in a language that writes nouns with capitals: an
 * infinitive without a verb that governs it is a finite form of the plural, a participle in front of a noun describes it,
 * and where no word is known as the verb of a clause, one with the endings of a verb in its place is.
 */
export function settleVerbs(tokens: readonly Token[], pack: LanguagePack): Token[] {
  const settled = [...tokens];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.kind !== "punctuation") continue;
    settleClause(settled, from, at, pack);
    from = at + 1;
  }
  return settled;
}

function settleClause(tokens: Token[], from: number, to: number, pack: LanguagePack): void {
  const clause = tokens.slice(from, to);
  const governed = clause.some(({ pos, lemma }) => pos === "AUX" || lemma === "lassen");
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.pos !== "VERB" || isCapital(token)) continue;
    const past = pack.lexicon.readings(token.form).find((reading) => reading.verbForm === "participle");
    const others = clause.some((other) => other !== token && isVerb(other) && other.verbForm !== "infinitive");
    if (others && describes(token, tokens[at - 1], tokens[at + 1])) tokens[at] = asAdjective(token);
    else if (
      token.verbForm === "infinitive" &&
      !governed &&
      tokens[at - 1]?.folded !== "zu" &&
      token.folded === token.lemma
    )
      tokens[at] = { ...token, verbForm: "finite" };
    else if (governed && token.verbForm !== "participle" && past) tokens[at] = withReading(token, past);
    // "verletzt" is a finite form as well.
    else if (!governed && token.verbForm === "participle" && !/ge/.test(token.folded))
      tokens[at] = { ...token, verbForm: "finite" };
  }
  guessVerb(tokens, from, to, pack);
}

/** "die verletzten Menschen": between a determiner and a noun. */
function describes(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (!before || !isCapital(next) || !attributive.test(token.form)) return false;
  if (!/^(?:ge|\p{L}+ge|be|ent|er|ver|zer)/u.test(token.form)) return false;
  return ["DET", "NUM", "ADJ", "ADP"].includes(before.pos);
}

function asAdjective({ verbForm: _, ...token }: Token): Token {
  return { ...token, pos: "ADJ" };
}

/** The verb of a clause that has none, by its ending and place: behind its subject, or at the end behind an auxiliary. */
function guessVerb(tokens: Token[], from: number, to: number, pack: LanguagePack): void {
  const clause = tokens.slice(from, to);
  const stem = (form: string): string => lemmaByEnding(form, pack.data.lemmas.endings.VERB ?? {}, () => false) ?? form;
  if (clause.some(({ pos }) => pos === "VERB")) return;
  const hasAuxiliary = clause.some(({ pos }) => pos === "AUX");
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.pos !== "X" || pack.functionWords.has(token.folded) || isCapital(token)) continue;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const ends = at + 1 === to || next?.pos === "AUX" || next?.pos === "CCONJ";
    if (participle.test(token.form) && ends) {
      tokens[at] = {
        ...token,
        lemma: fold(stem(token.form.replace(/^(\p{Ll}{2,6})?ge/u, "$1"))),
        pos: "VERB",
        verbForm: "participle",
      };
      return;
    }
    const subject = before?.pos === "NOUN" || before?.pos === "PROPN" || before?.pos === "PRON";
    if (!hasAuxiliary && (subject || at === from) && (past.test(token.form) || present.test(token.form))) {
      tokens[at] = { ...token, lemma: fold(stem(token.form)), pos: "VERB", verbForm: "finite" };
      return;
    }
  }
}
