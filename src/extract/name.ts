import type { LanguagePack } from "../language/pack.ts";
import type { EntityKind, Mention, Sentence, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { institutionRun, isCommonNoun, opensInstitution } from "./institution.ts";
import { keysOf } from "./key.ts";
import { type Known, type NameWords, nameWords, writtenKeys } from "./lexicon.ts";
import { surnameKey } from "./seen.ts";

/** A mention with its tokens `[from, to)`. */
export interface MentionFind extends Mention {
  readonly from: number;
  readonly to: number;
}

export { keysOf, nameWords };

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.form);
/** Capitals and digits, as in "ONU", "G7", "FOMC". */
export const isAcronym = (form: string): boolean => /^\p{Lu}[\p{Lu}\p{N}.&-]{1,}s?$/u.test(form);

/**
 * Names of a sentence: known ones from the gazetteer (with demonyms), then runs of capitalised words. `seen` holds
 * folded words that stand capitalised inside sentences of the article, which tells a name at the start of a sentence.
 */
export function findNames(
  sentence: Sentence,
  text: string,
  pack: LanguagePack | undefined,
  seen: ReadonlySet<string>,
): MentionFind[] {
  const { tokens } = sentence;
  const words = pack ? nameWords(pack) : undefined;
  const found: MentionFind[] = [];
  const shouted = isShouted(tokens);
  for (let at = 0; at < tokens.length; ) {
    const known = words?.gazetteer.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
    const run = shouted ? at : Math.max(nameRun(tokens, at, words, seen), institutionRun(tokens, at, words));
    const institution = isCapital(tokens[at])
      ? words?.institutionPhrases.matchAt(tokens.length, at, (i) => keysOf(tokens[i]))
      : undefined;
    // In a line of capitals "WHO" and "US" may be anything.
    // At the head of a sentence "Über" is no company.
    const unsure = shouted || (at === 0 && !isAcronym(tokens[at]?.form ?? ""));
    const doubtful = unsure && known?.to === at + 1 && words?.functionWords.has(tokens[at]?.folded ?? "");
    if (
      known &&
      !doubtful &&
      (known.to >= run || beginsPerson(tokens, known.to, words)) &&
      hasCapitals(tokens, known.from, known.value) &&
      !(known.to === at + 1 && known.value.kind === "place" && isCommonNoun(tokens, at, pack))
    ) {
      found.push(
        mentionOf(
          tokens,
          text,
          known.from,
          known.to,
          known.value.id,
          known.value.name,
          known.value.kind,
          known.value.form,
        ),
      );
      at = known.to;
    } else if (institution && institution.to >= run && run === at + 1) {
      // "el Gobierno", "das Auswärtige Amt": a capital of respect makes no name of it.
      at = institution.to;
    } else if (run > at) {
      const name = nameText(tokens, at, run);
      if (name !== "")
        found.push(
          mentionOf(tokens, text, at, run, `name:${fold(name)}`, name, kindOfName(tokens, at, run, words), "name"),
        );
      at = run;
    } else at++;
  }
  return found;
}

function mentionOf(
  tokens: readonly Token[],
  text: string,
  from: number,
  to: number,
  entity: string,
  name: string,
  kind: EntityKind,
  form: Mention["form"],
): MentionFind {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    from,
    to,
    start,
    end,
    entity,
    name: name === "" ? text.slice(start, end) : name,
    kind,
    form,
  };
}

/** Capitals of the data stand in the text too, so that "who" is not the WHO and "le monde" not Le Monde. */
function hasCapitals(tokens: readonly Token[], from: number, { written, form }: Known): boolean {
  if (form === "demonym") return true;
  return written.some((writing) =>
    writtenKeys(writing).every((word, i) => {
      const token = tokens[from + i];
      if (!token || !/^\p{Lu}/u.test(word)) return true;
      return isAcronym(word) && word.length <= 4 ? isAcronym(token.form) : isCapital(token);
    }),
  );
}

/** A headline all in capitals: they tell nothing of names. */
function isShouted(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === "word" && token.form.length > 1);
  return words.length >= 3 && words.every((token) => token.form === token.form.toUpperCase());
}

/** The end of a run of capitalised words that starts at `at`, or `at` where none does. */
function nameRun(
  tokens: readonly Token[],
  at: number,
  words: NameWords | undefined,
  seen: ReadonlySet<string>,
): number {
  if (!isName(tokens, at, words, seen)) return at;
  let end = at + 1;
  for (let next = end; next < tokens.length && next - at < 8; next++) {
    const token = tokens[next];
    if (!token) break;
    const gap = token.start - (tokens[next - 1]?.end ?? token.start);
    if (gap > 1 || startsRole(tokens, next, words)) break;
    if (isCapital(token) && token.kind === "word" && !isLowerWord(tokens, next, words, seen)) end = next + 1;
    else if (isParticle(tokens, next, words)) continue;
    else if (token.form === "." && /^\p{Lu}$/u.test(tokens[next - 1]?.form ?? "") && isCapital(tokens[next + 1]))
      continue;
    else break;
  }
  return end === at + 1 && words?.calendar.has(tokens[at]?.folded ?? "") === true ? at : end;
}

/** "ONU António Guterres": a known name in front of a first name is a name of its own. */
function beginsPerson(tokens: readonly Token[], at: number, words: NameWords | undefined): boolean {
  return words?.firstNames.has(tokens[at]?.folded ?? "") === true && isCapital(tokens[at]) && isCapital(tokens[at + 1]);
}

/** "de Courson", "von der Leyen": one or two particles with a name behind them. */
function isParticle(tokens: readonly Token[], at: number, words: NameWords | undefined): boolean {
  if (!words?.particles.has(tokens[at]?.folded ?? "")) return false;
  if (words.institutions.has(tokens[at + 1]?.folded ?? "")) return false;
  return isCapital(tokens[at + 1]) || (words.particles.has(tokens[at + 1]?.folded ?? "") && isCapital(tokens[at + 2]));
}

function isName(
  tokens: readonly Token[],
  at: number,
  words: NameWords | undefined,
  seen: ReadonlySet<string>,
): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !isCapital(token) || token.form.length < 2) return false;
  if (words?.titles.has(token.folded) || startsRole(tokens, at, words)) return false;
  const first =
    tokens.slice(0, at).every((t) => t.kind === "punctuation") || /[«“"‘:•–—-]/u.test(tokens[at - 1]?.form ?? "");
  if (!first) return !isLowerWord(tokens, at, words, seen);
  if (words?.nounsCapitalised === true && isLowerWord(tokens, at, words, seen)) return false;
  if (isAcronym(token.form)) return true;
  if (opensInstitution(tokens, at, words)) return true;
  if (words?.firstNames.has(token.folded) && isCapital(tokens[at + 1])) return true;
  // A first name that no list has: the parser ties it to the name behind it.
  const next = tokens[at + 1];
  if (token.pos === "PROPN" && next?.pos === "PROPN" && isCapital(next) && next.relation === "flat" && next.head === at)
    return true;
  return seen.has(token.folded);
}

/** A role in front of a name ("Chair Anne …", "Roi Hugo …") is no part of it; behind a name it may be one. */
function startsRole(tokens: readonly Token[], at: number, words: NameWords | undefined): boolean {
  const role = words?.roles.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
  const next = role ? (tokens[role.to]?.form === "." ? role.to + 1 : role.to) : at;
  return role !== undefined && isCapital(tokens[next]) && tokens[next]?.kind === "word";
}

/** A capitalised function word or month ("Le", "The") inside a title-cased line is no name. */
function isLowerWord(
  tokens: readonly Token[],
  at: number,
  words: NameWords | undefined,
  seen: ReadonlySet<string>,
): boolean {
  const token = tokens[at];
  if (!token) return true;
  const noun = words?.nounsCapitalised === true && token.pos === "NOUN";
  // "Fischer" is a name where the article has called somebody "Karin Fischer", and no article stands before it.
  const isSurname = seen.has(surnameKey(token)) && tokens[at - 1]?.pos !== "DET";
  if (noun && !isSurname && !words.firstNames.has(tokens[at - 1]?.folded ?? "")) return true;
  if (noun && isSurname) return false;
  return (
    token.pos !== "PROPN" &&
    !isAcronym(token.form) &&
    !words?.firstNames.has(token.folded) &&
    (token.pos === "DET" ||
      token.pos === "ADP" ||
      token.pos === "PRON" ||
      token.pos === "AUX" ||
      token.pos === "CCONJ" ||
      token.pos === "SCONJ")
  );
}

const nameText = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.form)
    .join(" ")
    .replace(/ ?\. ?/g, ". ")
    .trim();

function kindOfName(tokens: readonly Token[], from: number, to: number, words: NameWords | undefined): EntityKind {
  const first = tokens[from];
  const before = tokens[from - 1]?.form === "." ? tokens[from - 2] : tokens[from - 1];
  if (!first || !words) return "other";
  if (before && words.titles.has(before.folded)) return "person";
  if (words.firstNames.has(first.folded) && to - from >= 2) return "person";
  if (to - from === 1 && isAcronym(first.form)) return "organisation";
  for (let at = from; at < to; at++) if (words.institutions.has(tokens[at]?.folded ?? "")) return "organisation";
  return "other";
}
