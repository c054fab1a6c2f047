import { subjectOf } from "../analyse/tree.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Authority, Sentence, Token } from "../record.ts";
import type { MentionFind } from "./name.ts";
import { findSources, type Source, type SpeechWords, speechWords } from "./source.ts";

/** Tokens `[from, to)` that a source inside the text answers for; `at` is where the source is named. */
export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly authority: Authority;
  /** Tokens `[from, to)` that name the source. */
  readonly source: { readonly from: number; readonly to: number };
  /** "frame": "selon X"; "verb": "X a déclaré". */
  readonly by: "frame" | "verb";
}

const breaks = new Set([";", ".", "!", "?"]);

/** Who answers for which tokens of a sentence; the innermost (shortest) stretch wins for a token. */
export function findAttributions(
  sentence: Sentence,
  mentions: readonly MentionFind[],
  text: string,
  pack: LanguagePack | undefined,
): Attribution[] {
  if (!pack) return [];
  const words = speechWords(pack);
  const { tokens } = sentence;
  const sources = findSources(sentence, mentions, text, words, pack);
  const marks: {
    at: number;
    end: number;
    authority: Authority;
    source: Source;
    by: "frame" | "verb";
    forward: boolean;
  }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const frame = words.frames.matchAt(tokens.length, at, (i) => [tokens[i]?.folded ?? ""]);
    if (frame) {
      // "según fuentes de" opens "fuentes de la investigación" as well.
      const source =
        sources.find((s) => s.from > at && s.from < frame.to && s.to > frame.to) ??
        sources.find((s) => s.from >= frame.to && isFrameGap(tokens, frame.to, s.from, words));
      if (source) {
        const opens =
          at === 0 || [",", ";", ":", "—", "("].includes(tokens[at - 1]?.form ?? "") || tokens[at - 1]?.pos === "CCONJ";
        const followed = tokens[source.to]?.form === ",";
        marks.push({
          at: source.from,
          end: source.to,
          authority: source.authority,
          source,
          by: "frame",
          forward: at === 0 || (opens && followed),
        });
        if (!marks.at(-1)?.forward) marks[marks.length - 1] = { ...lastOf(marks), at };
        at = source.to - 1;
      }
      continue;
    }
    const token = tokens[at];
    const behind = words.postpositions.has(token?.folded ?? "") ? sources.find((s) => s.to === at) : undefined;
    if (behind) {
      const { from, authority } = behind;
      marks.push({ at: from, end: at + 1, authority, source: behind, by: "frame", forward: from <= 2 });
      continue;
    }
    if (!token || !reportsAt(tokens, at, sources, words)) continue;
    const verb = speaker(tokens, at, sources, words);
    if (
      verb?.forward &&
      needsClause.has(words.verbs.get(token.lemma) ?? "") &&
      !opensClause(tokens[at + 1], words) &&
      !quotes(tokens, at)
    )
      continue;
    const source = verb?.source;
    if (source) marks.push({ at, end: at + 1, authority: source.authority, source, by: "verb", forward: verb.forward });
  }
  return marks.map((mark, i) => {
    const { authority, source, by } = mark;
    if (mark.forward) {
      const next = marks.slice(i + 1).find((other) => !other.forward || other.by === by);
      const bound = next ? (next.forward ? next.at : borderBefore(tokens, mark.end, next.at, words)) : undefined;
      const to = bound ?? tokens.length;
      return { from: mark.end, to: stopAt(tokens, mark.end, to, sources, words), at: mark.at, authority, source, by };
    }
    const before = marks[i - 1];
    const open = before?.forward === true ? borderBefore(tokens, before.end, mark.at, words) : before?.end;
    return {
      from: startAt(tokens, open ?? before?.end ?? 0, mark.at),
      to: mark.at,
      at: mark.at,
      authority,
      source,
      by,
    };
  });
}

/** Stances whose verbs govern a thing as often as a statement: "a condamné le syndicat", "praised the team". */
const needsClause: ReadonlySet<string> = new Set(["criticise", "praise", "order", "ask"]);
const opensClause = (token: Token | undefined, words: SpeechWords): boolean =>
  token !== undefined && (/^[:«“",]$/u.test(token.form) || words.complementisers.has(token.folded));

/** "tachó el plan de «inútil»": what is quoted behind the verb is said. */
const quotes = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(verb + 1).some(({ form }) => /^[«»“„"]$/u.test(form));

/** A verb of speech; an English form in -s is a noun as well, and a verb only right behind who speaks. */
function reportsAt(tokens: readonly Token[], at: number, sources: readonly Source[], words: SpeechWords): boolean {
  const token = tokens[at];
  if (!token || !words.verbs.has(token.lemma) || token.verbForm === "infinitive") return false;
  if (token.pos !== "NOUN") return true;
  return sources.some((s) => s.to === at) && !words.locatives.has(tokens[at + 1]?.folded ?? "");
}

/** Between "selon" and who is meant stand articles, adjectives and nouns of speech ("selon un premier bilan de la police"). */
function isFrameGap(tokens: readonly Token[], from: number, to: number, words: SpeechWords): boolean {
  const gap = tokens.slice(from, to);
  return (
    gap.length <= 6 &&
    gap.every((t) => words.functionWords.has(t.folded) || t.pos === "ADJ" || words.nouns.has(t.lemma))
  );
}

/** The last comma or opening word between two sources: what stands behind it belongs to the second. */
function borderBefore(tokens: readonly Token[], from: number, to: number, words: SpeechWords): number | undefined {
  for (let at = to - 1; at > from; at--)
    if (tokens[at]?.form === "," || words.openers.has(tokens[at]?.folded ?? "")) return at;
  return undefined;
}

const lastOf = <T>(list: readonly T[]): T => {
  const last = list.at(-1);
  if (last === undefined) throw new RangeError("empty list");
  return last;
};

/** Reported speech ends at strong punctuation, and where another source takes the word ("…, mais les syndicats …"). */
function stopAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  sources: readonly Source[],
  words: SpeechWords,
): number {
  for (let at = from; at < to; at++) {
    if (breaks.has(tokens[at]?.form ?? "") && at + 1 < to) return at;
    if (tokens[at]?.form !== "," || !words.openers.has(tokens[at + 1]?.folded ?? "")) continue;
    const other = sources.find((s) => s.from >= at + 2 && s.from <= at + 3);
    if (
      other &&
      other.to < to &&
      tokens[other.from - 1]?.pos !== "ADP" &&
      !words.complementisers.has(tokens[at + 2]?.folded ?? "")
    )
      return at;
  }
  return to;
}

function startAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (tokens[at]?.form === ";") return at + 1;
  return from;
}

/** The subject of a reporting verb: in front of it ("X a déclaré que"), or behind it when it is inverted (", a dit X"). */
function speaker(
  tokens: readonly Token[],
  at: number,
  sources: readonly Source[],
  words: SpeechWords,
): { source: Source; forward: boolean } | undefined {
  const inverted = sources.find(({ from }) => from >= at - 1 && from <= at + 1 && /^-/.test(tokens[from]?.form ?? ""));
  if (inverted) return { source: inverted, forward: false };
  let head = at;
  while (
    head > 0 &&
    !sources.some(({ to }) => to === head) &&
    (tokens[head - 1]?.pos === "AUX" || tokens[head - 1]?.pos === "ADV" || tokens[head - 1]?.pos === "PRON")
  )
    head--;
  const opener = tokens[head - 1]?.form ?? "";
  const subject = subjectOf(tokens, at);
  const parsed = sources.find((s) => subject >= s.from && subject < s.to);
  if (parsed && parsed.from > at && /^[,»”"’'–—]$/u.test(opener)) return { source: parsed, forward: false };
  const front =
    parsed && parsed.to <= head
      ? parsed
      : [...sources].reverse().find((s) => s.to <= head && head - s.to <= 12 && isSubjectGap(tokens, s, head));
  // "X, the mayor, told reporters that": the comma in front of the verb closes an apposition.
  const apposed = front !== undefined && opener === "," && front.to < head;
  const behind = sources.find(
    (s) =>
      s.from > at &&
      s.from - at <= 4 &&
      !tokens
        .slice(at + 1, s.from)
        .some((t) => t.form === "," || t.pos === "ADP" || words.complementisers.has(t.folded)),
  );
  if (behind && !apposed && /^[,»”"’'–—]$/u.test(opener)) return { source: behind, forward: false };
  if (!front) return undefined;
  return { source: front, forward: !closes(tokens, front.from, at, words) };
}

/** ", the ministry said on Monday." closes what it reports; "the ministry said that …" opens it. */
function closes(tokens: readonly Token[], from: number, verb: number, words: SpeechWords): boolean {
  let open = from;
  while (open > 0 && from - open < 3 && tokens[open - 1]?.kind === "word") open--;
  if (open === 0 || !/^[,»”"]$/u.test(tokens[open - 1]?.form ?? "")) return false;
  for (let at = verb + 1; at < tokens.length && at - verb <= 7; at++) {
    const token = tokens[at];
    if (!token || /^[.,;]$/u.test(token.form)) return true;
    if (token.kind === "punctuation" || token.pos === "VERB" || token.pos === "AUX") return false;
    if (words.complementisers.has(token.folded)) return false;
  }
  return verb + 1 >= tokens.length;
}

/** Nothing but an apposition between commas may stand between subject and verb. */
function isSubjectGap(tokens: readonly Token[], source: Source, to: number): boolean {
  const from = source.to;
  if (from === to) return true;
  // "el director, Pedro Salas, dijo": the comma that closes the apposition inside the source.
  if (to === from + 1 && tokens[from]?.form === ",")
    return tokens.slice(source.from, source.to).some(({ form }) => form === ",");
  const gap = tokens.slice(from, to);
  if (gap.some((t) => breaks.has(t.form) || t.form === ":")) return false;
  const commas = gap.filter((t) => t.form === ",").length;
  return commas === 2 || (commas === 0 && !gap.some((t) => t.pos === "VERB" || t.pos === "AUX"));
}

/** The authority for a token, or undefined where the article speaks itself. */
export function authorityAt(attributions: readonly Attribution[], at: number): Authority | undefined {
  return attributions.filter(({ from, to }) => at >= from && at < to).sort((a, b) => a.to - a.from - (b.to - b.from))[0]
    ?.authority;
}
