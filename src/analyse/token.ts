import type { LanguagePack, LexiconEntry } from "../language/pack.ts";
import type { PartOfSpeech, Span, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { noTokenRules, type RawToken, tokenize } from "../text/token.ts";

/** Tokens of a sentence with lemma and part of speech, as far as the dictionary and the neighbours can tell. */
export function analyseTokens(text: string, span: Span, pack: LanguagePack | undefined): Token[] {
  const raw = tokenize(text, span, pack?.tokens ?? noTokenRules);
  const tokens: Token[] = [];
  for (const [index, token] of raw.entries()) tokens.push(analyseToken(token, raw, index, tokens, pack));
  return tokens;
}

function analyseToken(
  token: RawToken,
  raw: readonly RawToken[],
  index: number,
  before: readonly Token[],
  pack: LanguagePack | undefined,
): Token {
  const plain = { start: token.start, end: token.end, form: token.form, folded: token.folded, kind: token.kind };
  if (token.kind === "punctuation") return { ...plain, lemma: token.folded, pos: "PUNCT" };
  if (token.kind === "number") return { ...plain, lemma: token.folded, pos: "NUM" };
  const readings = pack?.lexicon.readings(token.form) ?? [];
  const capital = /^\p{Lu}/u.test(token.form);
  const first = before.every((t) => t.kind === "punctuation");
  if (
    capital &&
    !first &&
    (readings.length === 0 || !pack?.functionWords.has(token.folded)) &&
    isName(token, readings)
  ) {
    return { ...plain, lemma: token.folded, pos: "PROPN" };
  }
  const best = choose(readings, before.at(-1), raw[index + 1], pack);
  if (!best) return { ...plain, lemma: token.folded, pos: capital ? "PROPN" : "X" };
  return {
    ...plain,
    lemma: fold(best.lemma),
    pos: best.pos,
    ...(best.verbForm ? { verbForm: best.verbForm } : {}),
  };
}

/** A capital inside a sentence is a name unless the dictionary knows the word as nothing but a common one. */
function isName(token: RawToken, readings: readonly LexiconEntry[]): boolean {
  return (
    readings.every((r) => r.pos !== "DET" && r.pos !== "PRON" && r.pos !== "ADP" && r.pos !== "AUX") ||
    token.form.length > 3
  );
}

/** Parts of speech that a neighbour on the left makes likely. */
const after: Readonly<Partial<Record<PartOfSpeech, readonly PartOfSpeech[]>>> = {
  DET: ["NOUN", "ADJ"],
  ADP: ["NOUN", "VERB", "DET"],
  NUM: ["NOUN", "ADJ"],
  NOUN: ["ADJ", "VERB", "AUX", "ADP"],
  PROPN: ["AUX", "VERB", "ADJ"],
  PRON: ["VERB", "AUX"],
  AUX: ["VERB", "ADV", "ADJ"],
  ADV: ["VERB", "ADJ"],
  ADJ: ["NOUN", "ADP"],
};

function choose(
  readings: readonly LexiconEntry[],
  before: Token | undefined,
  next: RawToken | undefined,
  pack: LanguagePack | undefined,
): LexiconEntry | undefined {
  if (readings.length < 2) return readings[0];
  const wanted = before ? (after[before.pos] ?? []) : ["DET", "NOUN", "PRON"];
  const score = (entry: LexiconEntry): number => {
    const place = wanted.indexOf(entry.pos);
    let points = place < 0 ? 0 : 4 - place;
    if (entry.pos === "AUX") points += 2;
    if (closedClass.has(entry.pos)) points += 3;
    // A participle behind an auxiliary, a finite verb behind a pronoun or a name.
    if (before?.pos === "AUX" && entry.verbForm === "participle") points += 2;
    if (before?.pos !== "AUX" && entry.verbForm === "participle") points -= 1;
    if (before?.pos === "ADP" && entry.verbForm === "finite") points -= 4;
    if (before?.pos === "DET" && entry.pos === "VERB") points -= 4;
    if (entry.pos === "ADJ" && next && pack?.functionWords.has(next.folded)) points += 0.5;
    return points;
  };
  return readings.reduce((best, entry) => (score(entry) > score(best) ? entry : best));
}

const closedClass: ReadonlySet<PartOfSpeech> = new Set(["DET", "ADP", "PRON", "CCONJ", "SCONJ"]);
