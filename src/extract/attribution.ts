import type { LanguagePack } from "../language/pack.ts";
import type { Authority, Sentence, Token } from "../record.ts";
import type { MentionFind } from "./name.ts";
import { findSources, type Source, type SpeechWords, speechWords } from "./source.ts";
import { type SpeechVerb, speakerOf, speechVerbAt } from "./speech.ts";

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
  /** The source stands behind what it says: ", a dit X". */
  readonly behind: boolean;
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
  const sources = findSources(sentence, mentions, text, pack);
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
    const holder = at === 0 && !frame ? viewHolder(tokens, sources, words) : undefined;
    if (frame || holder) {
      const source = holder ?? (frame && sourceOfFrame(tokens, frame, sources, words));
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
    const behind = words.postpositions.has(tokens[at]?.folded ?? "") ? sources.find((s) => s.to === at) : undefined;
    if (behind) {
      const { from, authority } = behind;
      marks.push({ at: from, end: at + 1, authority, source: behind, by: "frame", forward: from <= 2 });
      continue;
    }
    const verb = speechVerbAt(tokens, at, sources, words);
    const speaker = verb && speakerOf(tokens, verb, sources, words);
    if (!verb || !speaker) continue;
    const { source, forward } = speaker;
    if (forward && needsClause.has(verb.stance) && !governsClause(tokens, verb, words)) continue;
    marks.push({ at, end: verb.end, authority: source.authority, source, by: "verb", forward });
    at = verb.end - 1;
  }
  return marks.map((mark, i) => {
    const { authority, source, by } = mark;
    if (mark.forward) {
      const next = marks.slice(i + 1).find((other) => !other.forward || other.by === by);
      const bound = next ? (next.forward ? next.at : borderBefore(tokens, mark.end, next.at, words)) : undefined;
      const to = bound ?? tokens.length;
      return {
        from: mark.end,
        to: stopAt(tokens, mark.end, to, sources, words),
        at: mark.at,
        authority,
        source,
        by,
        behind: false,
      };
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
      behind: true,
    };
  });
}

/** Stances whose verbs govern a thing as often as a statement: "a condamné le syndicat", "praised the team". */
const needsClause: ReadonlySet<string> = new Set(["criticise", "praise", "order", "ask"]);
/** Whether what a verb governs is said in words of its own: a clause, or a quotation further on. */
function governsClause(tokens: readonly Token[], { end }: SpeechVerb, words: SpeechWords): boolean {
  const next = tokens[end];
  if (next && (/^[:«»“„",]$/u.test(next.form) || words.complementisers.has(next.folded))) return true;
  for (let at = end; at < tokens.length && at - end < 10; at++) {
    const form = tokens[at]?.form ?? "";
    if (/^[«»“„"‘]$/u.test(form)) return true;
    if (/^[,;:.!?]$/u.test(form)) return false;
  }
  return false;
}

/** "Pour X, la loi est …", "For X, …": a person in front of a sentence, whose view it gives. */
function viewHolder(tokens: readonly Token[], sources: readonly Source[], words: SpeechWords): Source | undefined {
  if (!words.views.has(tokens[0]?.folded ?? "")) return undefined;
  return sources.find(({ from, to, person }) => person && from === 1 && tokens[to]?.form === ",");
}

/** Who is meant by a frame; "según fuentes de" opens "fuentes de la investigación" as well. */
function sourceOfFrame(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  sources: readonly Source[],
  words: SpeechWords,
): Source | undefined {
  return (
    sources.find((s) => s.from > from && s.from < to && s.to > to) ??
    sources.find((s) => s.from >= to && isFrameGap(tokens, to, s.from, words))
  );
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

/** The authority for a token, or undefined where the article speaks itself. */
export function authorityAt(attributions: readonly Attribution[], at: number): Authority | undefined {
  return attributions.filter(({ from, to }) => at >= from && at < to).sort((a, b) => a.to - a.from - (b.to - b.from))[0]
    ?.authority;
}
