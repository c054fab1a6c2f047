import { isPassive, subjectOf } from "../analyse/tree.ts";
import type { Token } from "../record.ts";
import { keysOf } from "./name.ts";
import type { Source, SpeechWords } from "./source.ts";

/** A verb of speech on tokens `[at, end)` and what it does: "say", "warn", "deny". */
export interface SpeechVerb {
  readonly at: number;
  readonly end: number;
  readonly stance: string;
}

const strong = new Set([".", "!", "?", ";", ":"]);
/** What closes the reported words in front of "said X". */
const closesWords = /^[,»”"’'–—]$/u;

/** The verb of speech at a token, one of several words ("mettre en garde", "hit back") or one. */
export function speechVerbAt(
  tokens: readonly Token[],
  at: number,
  sources: readonly Source[],
  words: SpeechWords,
): SpeechVerb | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const phrase = words.verbPhrases.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
  const doubtful = !phrase && token.pos !== "VERB" && token.pos !== "AUX";
  if (doubtful && (token.kind !== "word" || !isVerbInSpiteOfTag(tokens, at, sources, words))) return undefined;
  const stance = phrase?.value ?? words.verbs.get(token.lemma) ?? (doubtful ? words.verbOf(token) : undefined);
  if (stance === undefined) return undefined;
  // "was quoted as saying" speaks; "was accused" is spoken of.
  const speaks = phrase !== undefined && words.verbs.has(tokens[phrase.to - 1]?.lemma ?? "");
  if (isPassive(tokens, at) && !speaks) return undefined;
  const verb = { at, end: phrase?.to ?? at + 1, stance };
  if (token.verbForm === "infinitive") return isNarrated(tokens, at, sources, words) ? verb : undefined;
  return verb;
}

/** "Et le maire d'ajouter": an infinitive that tells what happened. */
function isNarrated(tokens: readonly Token[], at: number, sources: readonly Source[], words: SpeechWords): boolean {
  if (!words.links.has(tokens[at - 1]?.folded ?? "")) return false;
  return sources.some(
    ({ from, to }) => to === at - 1 && tokens.slice(0, from).every((t) => t.pos === "CCONJ" || t.pos === "DET"),
  );
}

/** A form that is a noun as well is a verb right behind who speaks, and between what is said and who said it. */
function isVerbInSpiteOfTag(
  tokens: readonly Token[],
  at: number,
  sources: readonly Source[],
  words: SpeechWords,
): boolean {
  if (sources.some(({ to }) => to === at) && !words.locatives.has(tokens[at + 1]?.folded ?? "")) return true;
  const behind = asideEnd(tokens, at + 1, words) ?? at + 1;
  const next = tokens[behind]?.pos === "DET" ? behind + 1 : behind;
  return closesWords.test(tokens[at - 1]?.form ?? "") && sources.some(({ from }) => from === next);
}

/** The subject of a reporting verb: in front of it ("X a déclaré que"), or behind it when it is inverted (", a dit X"). */
export function speakerOf(
  tokens: readonly Token[],
  { at, end }: SpeechVerb,
  sources: readonly Source[],
  words: SpeechWords,
): { source: Source; forward: boolean } | undefined {
  const inverted = sources.find(({ from }) => from >= at - 1 && from <= at + 1 && /^-/.test(tokens[from]?.form ?? ""));
  if (inverted) return { source: inverted, forward: false };
  const head = verbGroup(tokens, at, sources, words);
  const opener = tokens[head - 1];
  const compared = words.comparisons.has(opener?.folded ?? "");
  const opens = compared || closesWords.test(opener?.form ?? "");
  const parsed = sourceOfSubject(tokens, at, sources);
  if (parsed && parsed.from > at && opens) return { source: parsed, forward: compared && head === 1 };
  const front =
    parsed && parsed.to <= head
      ? parsed
      : [...sources].reverse().find((s) => s.to <= head && head - s.to <= 12 && isSubjectGap(tokens, s, head));
  // "X, the mayor, told reporters that": the comma in front of the verb closes an apposition.
  const apposed = front !== undefined && opener?.form === "," && front.to < head;
  const behind = tokens[at]?.verbForm === "gerund" ? undefined : sourceBehind(tokens, end, sources, words);
  if (behind && !apposed && opens) return { source: behind, forward: compared && head === 1 };
  if (!front) return undefined;
  return { source: front, forward: !closes(tokens, front.from, end, words) };
}

/** The source that the parser takes for the subject of a verb; of a relative clause, the noun it belongs to. */
export function sourceOfSubject(
  tokens: readonly Token[],
  verb: number,
  sources: readonly Source[],
): Source | undefined {
  const parent = tokens[verb]?.relation === "advcl" ? (tokens[verb]?.head ?? -1) : -1;
  // "…, said X, calling on …"
  if (parent >= 0 && tokens[verb]?.verbForm === "gerund")
    return isPassive(tokens, parent) ? undefined : sourceOfSubject(tokens, parent, sources);
  let subject = subjectOf(tokens, verb);
  const relative = (tokens[verb]?.relation ?? "").startsWith("acl");
  if (relative && tokens[subject]?.pos === "PRON" && !sources.some((s) => s.from === subject))
    subject = tokens[verb]?.head ?? -1;
  return sources.find((s) => subject >= s.from && subject < s.to);
}

/** Where the group of a verb begins: its auxiliaries, pronouns, adverbs, and asides ("a, pour sa part, jugé"). */
function verbGroup(tokens: readonly Token[], at: number, sources: readonly Source[], words: SpeechWords): number {
  let head = at;
  while (head > 0 && !sources.some(({ to }) => to === head)) {
    const pos = tokens[head - 1]?.pos;
    const aside = [5, 4, 3, 2].find((long) => asideEnd(tokens, head - long, words) === head);
    if (pos === "AUX" || pos === "ADV" || pos === "PRON") head--;
    else if (aside !== undefined) head -= aside;
    else break;
  }
  return head;
}

const asideEnd = (tokens: readonly Token[], at: number, words: SpeechWords): number | undefined =>
  at < 0 ? undefined : words.asides.matchAt(tokens.length, at, (i) => [tokens[i]?.folded ?? ""])?.to;

/** The source close behind a verb: "a dit mardi X", "juge de son côté X". */
function sourceBehind(
  tokens: readonly Token[],
  end: number,
  sources: readonly Source[],
  words: SpeechWords,
): Source | undefined {
  const from = asideEnd(tokens, end, words) ?? end;
  return sources.find(
    (s) =>
      s.from >= from &&
      s.from - from <= 3 &&
      !tokens.slice(from, s.from).some((t) => t.form === "," || t.pos === "ADP" || words.complementisers.has(t.folded)),
  );
}

/** ", the ministry said on Monday." closes what it reports; "the ministry said that …" opens it. */
function closes(tokens: readonly Token[], from: number, end: number, words: SpeechWords): boolean {
  let open = from;
  while (open > 0 && from - open < 3 && tokens[open - 1]?.kind === "word") open--;
  if (open === 0 || !/^[,»”"]$/u.test(tokens[open - 1]?.form ?? "")) return false;
  for (let at = end; at < tokens.length && at - end < 7; at++) {
    const token = tokens[at];
    if (!token || /^[.,;]$/u.test(token.form)) return true;
    if (token.kind === "punctuation" || token.pos === "VERB" || token.pos === "AUX") return false;
    if (words.complementisers.has(token.folded)) return false;
  }
  return end >= tokens.length;
}

/** Nothing but an apposition between commas may stand between subject and verb. */
function isSubjectGap(tokens: readonly Token[], source: Source, to: number): boolean {
  const from = source.to;
  if (from === to) return true;
  // "el director, Pedro Salas, dijo": the comma that closes the apposition inside the source.
  if (to === from + 1 && tokens[from]?.form === ",")
    return tokens.slice(source.from, source.to).some(({ form }) => form === ",");
  const gap = tokens.slice(from, to);
  // A source inside a quotation is spoken of.
  const marks = gap.filter((t) => /^[«»“”„"]$/u.test(t.form));
  if (gap.some((t) => strong.has(t.form)) || marks.length % 2 === 1) return false;
  const commas = gap.filter((t) => t.form === ",").length;
  return commas === 2 || (commas === 0 && !gap.some((t) => t.pos === "VERB" || t.pos === "AUX"));
}
