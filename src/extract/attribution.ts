import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Authority, Sentence, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { PhraseIndex } from "../text/phrase.ts";
import { keysOf, type MentionFind } from "./name.ts";

/** Tokens `[from, to)` that a source inside the text answers for; `at` is where the source is named. */
export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly authority: Authority;
  /** "frame": "selon X"; "verb": "X a déclaré". */
  readonly by: "frame" | "verb";
}

interface SpeechWords {
  readonly frames: PhraseIndex<true>;
  readonly verbs: ReadonlyMap<string, string>;
  readonly institutions: PhraseIndex<string>;
}

const prepared = new WeakMap<LanguagePack, SpeechWords>();

function speechWords(pack: LanguagePack): SpeechWords {
  const known = prepared.get(pack);
  if (known) return known;
  const frames = new PhraseIndex<true>();
  for (const frame of pack.data.reporting.frames) frames.add(phraseKeys(frame), true);
  const institutions = new PhraseIndex<string>();
  for (const [noun, concept] of Object.entries(pack.data.roles.institutions))
    institutions.add(phraseKeys(noun), concept);
  for (const [noun, concept] of Object.entries(pack.data.roles.roles)) institutions.add(phraseKeys(noun), concept);
  const verbs = new Map(Object.entries(pack.data.reporting.verbs).map(([verb, stance]) => [fold(verb), stance]));
  const made = { frames, verbs, institutions };
  prepared.set(pack, made);
  return made;
}

interface Source {
  readonly from: number;
  readonly to: number;
  readonly authority: Authority;
}

/** Names, institutions and roles that can speak, from left to right; a name behind a role is one source with it. */
function findSources(sentence: Sentence, mentions: readonly MentionFind[], text: string, words: SpeechWords): Source[] {
  const { tokens } = sentence;
  const sources: Source[] = [];
  const mentionAt = new Map(mentions.filter((m) => m.form !== "demonym").map((m) => [m.from, m]));
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt.get(at);
    if (mention) {
      sources.push({ from: at, to: mention.to, authority: { id: mention.entity, name: mention.name } });
      at = Math.max(at + 1, mention.to);
      continue;
    }
    const noun = words.institutions.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
    if (!noun || !tokens[at]) {
      at++;
      continue;
    }
    const to = endOfName(tokens, noun.to, mentionAt);
    const inner = mentions.filter((m) => m.from >= noun.from && m.to <= to && m.form !== "demonym");
    const person = inner.find((m) => m.kind === "person");
    const name = text.slice(tokens[noun.from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    sources.push({
      from: noun.from,
      to,
      authority: person ? { id: person.entity, name: person.name } : { id: `c:${noun.value}`, name },
    });
    at = to;
  }
  return sources;
}

/** "ministère de l'Intérieur", "Baltimore Fire Chief James Wallace": the noun with its short complements and its name. */
function endOfName(tokens: readonly Token[], from: number, mentionAt: ReadonlyMap<number, MentionFind>): number {
  let end = from;
  for (let at = from; at < tokens.length && at - from < 7; at++) {
    const mention = mentionAt.get(at);
    if (mention) {
      end = mention.to;
      at = mention.to - 1;
      continue;
    }
    const token = tokens[at];
    if (token?.kind !== "word") break;
    if (token.pos === "PROPN") end = at + 1;
    else if (
      token.pos !== "ADP" &&
      token.pos !== "DET" &&
      token.pos !== "ADJ" &&
      token.folded !== "of" &&
      token.folded !== "the"
    )
      break;
  }
  return end;
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
  const sources = findSources(sentence, mentions, text, words);
  const marks: { at: number; end: number; authority: Authority; by: "frame" | "verb"; forward: boolean }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const frame = words.frames.matchAt(tokens.length, at, (i) => [tokens[i]?.folded ?? ""]);
    if (frame) {
      const source = sources.find((s) => s.from >= frame.to && s.from - frame.to <= 4);
      if (source) {
        const opens =
          at === 0 || [",", ";", ":", "—", "("].includes(tokens[at - 1]?.form ?? "") || tokens[at - 1]?.pos === "CCONJ";
        const followed = tokens[source.to]?.form === ",";
        marks.push({
          at: source.from,
          end: source.to,
          authority: source.authority,
          by: "frame",
          forward: at === 0 || (opens && followed),
        });
        if (!marks.at(-1)?.forward) marks[marks.length - 1] = { ...lastOf(marks), at };
        at = source.to - 1;
      }
      continue;
    }
    const token = tokens[at];
    if (!token || !words.verbs.has(token.lemma) || token.verbForm === "infinitive" || token.pos === "NOUN") continue;
    const verb = speaker(tokens, at, sources);
    if (verb) marks.push({ at, end: at + 1, authority: verb.source.authority, by: "verb", forward: verb.forward });
  }
  return marks.map((mark, i) => {
    const { authority, by } = mark;
    if (mark.forward) {
      const next = marks.slice(i + 1).find((other) => !other.forward || other.by === by);
      const to = next?.forward ? next.at : tokens.length;
      return { from: mark.end, to: stopAt(tokens, mark.end, to), at: mark.at, authority, by };
    }
    const before = marks.slice(0, i).at(-1);
    return { from: startAt(tokens, before ? before.end : 0, mark.at), to: mark.at, at: mark.at, authority, by };
  });
}

const lastOf = <T>(list: readonly T[]): T => {
  const last = list.at(-1);
  if (last === undefined) throw new RangeError("empty list");
  return last;
};

function stopAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (breaks.has(tokens[at]?.form ?? "") && at + 1 < to) return at;
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
): { source: Source; forward: boolean } | undefined {
  let head = at;
  while (
    head > 0 &&
    (tokens[head - 1]?.pos === "AUX" || tokens[head - 1]?.pos === "ADV" || tokens[head - 1]?.pos === "PRON")
  )
    head--;
  const opener = tokens[head - 1]?.form ?? "";
  const behind = sources.find(
    (s) =>
      s.from > at &&
      s.from - at <= 4 &&
      !tokens
        .slice(at + 1, s.from)
        .some((t) => t.form === "," || t.pos === "ADP" || t.folded === "que" || t.folded === "that"),
  );
  if (behind && /^[,»”"’'–—]$/u.test(opener)) return { source: behind, forward: false };
  const inverted = sources.find((s) => (s.from === at + 1 || s.from === at) && /^-/.test(tokens[s.from]?.form ?? ""));
  if (inverted) return { source: inverted, forward: false };
  const front = [...sources]
    .reverse()
    .find((s) => s.to <= head && head - s.to <= 12 && isSubjectGap(tokens, s.to, head));
  if (!front) return undefined;
  // ", she said." closes what it reports; "she said that …" opens it.
  const closes =
    /^[.,;]$/u.test(tokens[at + 1]?.form ?? ".") &&
    front.from > 0 &&
    /^[,»”"]$/u.test(tokens[front.from - 1]?.form ?? "");
  return { source: front, forward: !closes };
}

/** Nothing but an apposition between commas may stand between subject and verb. */
function isSubjectGap(tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to) return true;
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
