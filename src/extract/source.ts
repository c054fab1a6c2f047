import { lemmatise } from "../analyse/lemma.ts";
import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Authority, Sentence, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { PhraseIndex } from "../text/phrase.ts";
import { isAcronym, keysOf, type MentionFind } from "./name.ts";
import { apposedPerson, principalOf, voice } from "./role.ts";

/** The words of a pack that report speech, indexed. */
export interface SpeechWords {
  readonly frames: PhraseIndex<true>;
  /** Words behind who is meant: "zufolge". */
  readonly postpositions: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, string>;
  /** The stance of a form read as a verb, where it is one of speech: "lance", "juge" are nouns as well. */
  readonly verbOf: (token: Token) => string | undefined;
  /** Verbs of several words: "mettre en garde". */
  readonly verbPhrases: PhraseIndex<string>;
  /** What may stand between a verb and who speaks: "pour sa part", "in a statement". */
  readonly asides: PhraseIndex<true>;
  /** What compares with the words of another: "comme l'a dit X". */
  readonly comparisons: ReadonlySet<string>;
  /** What gives a view in front of a sentence: "pour X, …". */
  readonly views: ReadonlySet<string>;
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
  const verbPhrases = new PhraseIndex<string>();
  for (const [verb, stance] of Object.entries(pack.data.reporting.verbs)) {
    const keys = phraseKeys(verb);
    if (keys.length > 1) verbPhrases.add(keys, stance);
  }
  const asides = new PhraseIndex<true>();
  for (const aside of pack.data.reporting.asides) asides.add(phraseKeys(aside), true);
  const { openers = [], locatives = [], complementisers = [], links = [] } = pack.data.functionWords;
  const made = {
    frames,
    postpositions: new Set((pack.data.reporting.postpositions ?? []).map(fold)),
    verbs,
    verbOf: (token: Token) => verbs.get(fold(lemmatise(token.form, "VERB", "finite", pack))),
    verbPhrases,
    asides,
    comparisons: new Set((pack.data.reporting.comparisons ?? []).map(fold)),
    views: new Set((pack.data.reporting.views ?? []).map(fold)),
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
  /** A name that is a person's. */
  readonly person: boolean;
}

/** Names, institutions and roles that can speak, from left to right; a name behind a role is one source with it. */
export function findSources(
  sentence: Sentence,
  mentions: readonly MentionFind[],
  text: string,
  pack: LanguagePack,
): Source[] {
  const { tokens } = sentence;
  const words = speechWords(pack);
  const sources: Source[] = [];
  const mentionAt = new Map(mentions.filter((m) => m.form !== "demonym").map((m) => [m.from, m]));
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt.get(at);
    const noun =
      words.institutions.matchAt(tokens.length, at, (i) => keysOf(tokens[i])) ??
      words.institutions.matchAt(at + 1, at, (i) => headOf(tokens[i], pack));
    // "NGO" in capitals is a noun all the same.
    if (mention && !(noun?.to === mention.to && mention.entity.startsWith("name:") && isAcronym(mention.name))) {
      sources.push({
        from: at,
        to: mention.to,
        authority: { id: bodyOf(tokens, mention, words) ?? mention.entity, name: mention.name },
        person: mention.kind === "person",
      });
      at = Math.max(at + 1, mention.to);
      continue;
    }
    if (!noun || !tokens[at] || isAdjective(tokens, noun)) {
      at++;
      continue;
    }
    const end = endOfName(tokens, noun.to, mentionAt, words);
    // "el consejero delegado de la compañía, Pedro Salas": the name behind the comma is who has the role.
    const apposed = words.roles.has(noun.value) ? apposedPerson(tokens, end, mentionAt) : undefined;
    const to = apposed?.to ?? end;
    const inner = mentions.filter((m) => m.from >= noun.from && m.to <= to && m.form !== "demonym");
    const person = inner.find((m) => m.kind === "person") ?? apposed;
    const name = text.slice(tokens[noun.from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    const behind = noun.value === voice ? principalOf(tokens, to, mentionAt, words, text) : undefined;
    if (behind && !person) {
      sources.push({ from: noun.from, to: behind.to, authority: behind.authority, person: false });
      at = behind.to;
      continue;
    }
    sources.push({
      from: noun.from,
      to,
      authority: person ? { id: person.entity, name: person.name } : { id: `c:${noun.value}`, name },
      person: person !== undefined,
    });
    at = to;
  }
  return sources;
}

/** "la Policía Nacional" is "la policía" to other papers: the concept of a name that is made of an institution alone. */
function bodyOf(tokens: readonly Token[], { from, to, form }: MentionFind, words: SpeechWords): string | undefined {
  if (form !== "name" || to === from + 1) return undefined;
  const found = words.institutions.matchAt(to, from, (i) => keysOf(tokens[i]));
  return found?.to === to ? `c:${found.value}` : undefined;
}

/** "a local proverb": a word for people that only describes the noun behind it. */
const isAdjective = (tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): boolean =>
  to === from + 1 && tokens[from]?.pos === "ADJ" && tokens[to]?.pos === "NOUN";

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
