import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Authority, Sentence, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { PhraseIndex } from "../text/phrase.ts";
import { keysOf, type MentionFind } from "./name.ts";
import { apposedPerson, principalOf, voice } from "./role.ts";

/** The words of a pack that report speech, indexed. */
export interface SpeechWords {
  readonly frames: PhraseIndex<true>;
  /** Words behind who is meant: "zufolge". */
  readonly postpositions: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly locatives: ReadonlySet<string>;
  /** What opens reported speech: "que", "that". */
  readonly complementisers: ReadonlySet<string>;
  /** What ties a complement to its noun: "de", "of". */
  readonly links: ReadonlySet<string>;
  readonly institutions: PhraseIndex<string>;
  /** Concepts of roles, which people have. */
  readonly roles: ReadonlySet<string>;
}

const prepared = new WeakMap<LanguagePack, SpeechWords>();

/** The speech data of a pack, indexed once. */
export function speechWords(pack: LanguagePack): SpeechWords {
  const known = prepared.get(pack);
  if (known) return known;
  const frames = new PhraseIndex<true>();
  for (const frame of pack.data.reporting.frames) frames.add(phraseKeys(frame), true);
  const institutions = new PhraseIndex<string>();
  for (const [noun, concept] of Object.entries(pack.data.roles.institutions))
    institutions.add(phraseKeys(noun), concept);
  for (const [noun, concept] of Object.entries(pack.data.roles.roles)) institutions.add(phraseKeys(noun), concept);
  const verbs = new Map(Object.entries(pack.data.reporting.verbs).map(([verb, stance]) => [fold(verb), stance]));
  const { openers = [], locatives = [], complementisers = [], links = [] } = pack.data.functionWords;
  const made = {
    frames,
    postpositions: new Set((pack.data.reporting.postpositions ?? []).map(fold)),
    verbs,
    institutions,
    roles: new Set(Object.values(pack.data.roles.roles)),
    nouns: new Set(Object.keys(pack.data.reporting.nouns).map(fold)),
    functionWords: pack.functionWords,
    openers: new Set(openers.map(fold)),
    locatives: new Set(locatives.map(fold)),
    complementisers: new Set(complementisers.map(fold)),
    links: new Set(links.map(fold)),
  };
  prepared.set(pack, made);
  return made;
}

/** Tokens `[from, to)` that name who can speak. */
export interface Source {
  readonly from: number;
  readonly to: number;
  readonly authority: Authority;
}

/** Names, institutions and roles that can speak, from left to right; a name behind a role is one source with it. */
export function findSources(
  sentence: Sentence,
  mentions: readonly MentionFind[],
  text: string,
  words: SpeechWords,
  pack: LanguagePack,
): Source[] {
  const { tokens } = sentence;
  const sources: Source[] = [];
  const mentionAt = new Map(mentions.filter((m) => m.form !== "demonym").map((m) => [m.from, m]));
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt.get(at);
    if (mention) {
      // "la Policía Nacional" is "la policía" to other papers.
      const institution = words.institutions.matchAt(mention.to, at, (i) => keysOf(tokens[i]));
      const isInstitution = mention.form === "name" && institution?.to === mention.to && mention.to > at + 1;
      sources.push({
        from: at,
        to: mention.to,
        authority: { id: isInstitution ? `c:${institution.value}` : mention.entity, name: mention.name },
      });
      at = Math.max(at + 1, mention.to);
      continue;
    }
    const noun =
      words.institutions.matchAt(tokens.length, at, (i) => keysOf(tokens[i])) ??
      words.institutions.matchAt(at + 1, at, (i) => headOf(tokens[i], pack));
    if (!noun || !tokens[at]) {
      at++;
      continue;
    }
    const end = endOfName(tokens, noun.to, mentionAt, words);
    // "el consejero delegado de la compañía, Pedro Salas": the name behind the comma is who has the role.
    const apposed = words.roles.has(noun.value) ? apposedPerson(tokens, end, mentionAt) : undefined;
    const to = apposed?.to ?? end;
    const inner = mentions.filter((m) => m.from >= noun.from && m.to <= to && m.form !== "demonym");
    const person = inner.find((m) => m.kind === "person");
    const name = text.slice(tokens[noun.from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    const behind = noun.value === voice ? principalOf(tokens, to, mentionAt, words, text) : undefined;
    if (behind && !person) {
      sources.push({ from: noun.from, to: behind.to, authority: behind.authority });
      at = behind.to;
      continue;
    }
    sources.push({
      from: noun.from,
      to,
      authority: person ? { id: person.entity, name: person.name } : { id: `c:${noun.value}`, name },
    });
    at = to;
  }
  return sources;
}

/** "Verkehrsbehörde" is an authority by its last part. */
function headOf(token: Token | undefined, { lexicon }: LanguagePack): readonly string[] {
  const head = token?.pos === "NOUN" ? lexicon.headOf?.(token.form) : undefined;
  return head === undefined ? [] : [fold(head)];
}

/** "ministère de l'Intérieur", "Dorn Fire Chief Paul Reyes": the noun with its short complements and its name. */
function endOfName(
  tokens: readonly Token[],
  from: number,
  mentionAt: ReadonlyMap<number, MentionFind>,
  words: SpeechWords,
): number {
  let end = from;
  for (let at = from; at < tokens.length && at - from < 7; at++) {
    const mention = mentionAt.get(at);
    if (mention) {
      end = mention.to;
      at = mention.to - 1;
      continue;
    }
    const token = tokens[at];
    if (token?.kind !== "word" || words.frames.matchAt(tokens.length, at, (i) => [tokens[i]?.folded ?? ""])) break;
    if (token.pos === "PROPN") end = at + 1;
    else if (token.pos !== "ADP" && token.pos !== "DET" && token.pos !== "ADJ" && !words.links.has(token.folded)) break;
  }
  return end;
}
