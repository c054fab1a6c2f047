import type { LanguagePack } from "../language/pack.ts";
import type { Sentence, Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { dominantName } from "../text/name.ts";
import { findAcronyms, spellOut } from "./acronym.ts";
import { findNames, keysOf, type MentionFind, nameWords } from "./name.ts";
import { capitalisedInside } from "./seen.ts";
import { speechWords } from "./source.ts";

/**
 * Mentions of people, organisations and places of one article, sentence by sentence, linked within it: a surname to
 * the full name, an acronym to the name it abbreviates, a role or a pronoun to the person who was meant last.
 */
export function findEntities(
  sentences: readonly Sentence[],
  text: string,
  packOf: (language: string) => LanguagePack | undefined,
): MentionFind[][] {
  const seen = capitalisedInside(sentences, packOf);
  const found = sentences.map((sentence) =>
    spellOut(findNames(sentence, text, packOf(sentence.language), seen), sentence.tokens, text),
  );
  const canonical = canonicalNames(found, findAcronyms(found, sentences, packOf));
  const linked = found.map((mentions) => mentions.map((mention) => canonical.get(mention.entity) ?? mention.entity));
  const kinds = kindsOf(found, linked);
  const resolved = found.map((mentions, s) =>
    mentions.map((mention, m) => {
      const entity = linked[s]?.[m] ?? mention.entity;
      const known = kinds.get(entity);
      return { ...mention, entity, kind: mention.kind === "other" && known ? known : mention.kind };
    }),
  );
  return addReferences(sentences, resolved, text, packOf);
}

/** Shorter names → the fullest name of the article that ends with them; acronyms and what they stand for → one key. */
function canonicalNames(
  found: readonly (readonly MentionFind[])[],
  acronyms: ReadonlyMap<string, string>,
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const mention of found.flat()) {
    const name = mention.entity.startsWith("name:") ? mention.entity.slice(5) : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts.keys()];
  const canonical = new Map<string, string>();
  for (const name of names) {
    if (name.includes(" ")) continue;
    const fuller = names.filter(
      (other) => other !== name && other.split(" ").length <= 4 && other.endsWith(` ${name}`),
    );
    const full = dominantName(fuller, (other) => counts.get(other) ?? 0);
    if (full !== undefined) canonical.set(`name:${name}`, `name:${full}`);
  }
  // A name known to the gazetteer lends its id to its acronym; otherwise the acronym is the shared key.
  for (const [acronym, name] of acronyms) {
    if (!name.startsWith("name:")) canonical.set(acronym, name);
    else canonical.set(name, acronym);
  }
  return canonical;
}

function kindsOf(
  found: readonly (readonly MentionFind[])[],
  linked: readonly (readonly string[])[],
): Map<string, "person" | "organisation" | "place"> {
  const kinds = new Map<string, "person" | "organisation" | "place">();
  for (const [s, mentions] of found.entries())
    for (const [m, mention] of mentions.entries())
      if (mention.kind !== "other") kinds.set(linked[s]?.[m] ?? mention.entity, mention.kind);
  return kinds;
}

/** Where a pronoun is a subject: in front of its verb ("elle se dit"), or inverted behind it. */
function isSubjectPlace(tokens: readonly Token[], at: number, pack: LanguagePack): boolean {
  let next = at + 1;
  while (next - at < 3 && tokens[next]?.pos === "PRON") next++;
  return (
    (pack.data.functionWords.plainInversion === true && tokens[at - 1]?.pos === "VERB") ||
    tokens[next]?.pos === "AUX" ||
    tokens[next]?.pos === "VERB" ||
    /^-/.test(tokens[at]?.form ?? "")
  );
}

/** "Selon lui, …", "…, according to her.": a pronoun whose word it is. */
function isSourcePlace(tokens: readonly Token[], at: number, pack: LanguagePack): boolean {
  if ((tokens[at + 1]?.kind ?? "punctuation") !== "punctuation") return false;
  const { frames } = speechWords(pack);
  return [1, 2, 3, 4].some(
    (long) => at >= long && frames.matchAt(tokens.length, at - long, (i) => [tokens[i]?.folded ?? ""])?.to === at,
  );
}

/** Adds roles ("le secrétaire général") and pronouns ("il", "he") that stand for a person named before. */
function addReferences(
  sentences: readonly Sentence[],
  found: readonly (readonly MentionFind[])[],
  text: string,
  packOf: (language: string) => LanguagePack | undefined,
): MentionFind[][] {
  const holders = new Map<string, MentionFind>();
  let last: MentionFind | undefined;
  // Where no person is known, a pronoun stands for a name of several words: first names are never all known.
  let lastName: MentionFind | undefined;
  return sentences.map((sentence, s) => {
    const mentions = [...(found[s] ?? [])];
    const pack = packOf(sentence.language);
    if (!pack) return mentions;
    const { tokens } = sentence;
    const taken = new Set(mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
    const pronouns = new Set(pack.data.functionWords.pronouns.person.map(fold));
    const people = mentions.filter((mention) => mention.kind === "person");
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || taken.has(at)) continue;
      const next = people.find((mention) => mention.from === at);
      if (next) last = next;
      const role = nameWords(pack).roles.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
      if (role && token.pos !== "VERB") {
        const holder = people.find(
          (mention) =>
            mention.from >= role.to &&
            mention.from - role.to <= 6 &&
            !tokens.slice(role.to, mention.from).some((t) => t.pos === "VERB" || t.form === "."),
        );
        if (holder) holders.set(role.value, holder);
        else if (tokens[role.from - 1]?.pos === "DET" && holders.has(role.value)) {
          const person = holders.get(role.value);
          if (person)
            mentions.push({
              ...person,
              from: role.from,
              to: role.to,
              start: token.start,
              end: tokens[role.to - 1]?.end ?? token.end,
              form: "role",
            });
        }
        at = role.to - 1;
        continue;
      }
      const meant = last ?? lastName;
      if (
        pronouns.has(token.folded) &&
        meant &&
        (isSubjectPlace(tokens, at, pack) || isSourcePlace(tokens, at, pack))
      ) {
        mentions.push({ ...meant, from: at, to: at + 1, start: token.start, end: token.end, form: "pronoun" });
      }
    }
    last = people.at(-1) ?? last;
    lastName = (found[s] ?? []).find((m) => m.kind === "other" && m.form === "name" && m.to - m.from >= 2) ?? lastName;
    return mentions.filter(({ start, end }) => text.slice(start, end) !== "").sort((a, b) => a.start - b.start);
  });
}
