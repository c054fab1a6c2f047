import type { Authority, Token } from "../record.ts";
import { keysOf, type MentionFind } from "./name.ts";
import type { SpeechWords } from "./source.ts";

/** The concept of a role that speaks for others. */
export const voice = "spokesperson";

/** Whom a speaker speaks for, tied to it by small words: "ein Sprecher der Polizei", "un portavoz del Gobierno". */
export function principalOf(
  tokens: readonly Token[],
  from: number,
  mentionAt: ReadonlyMap<number, MentionFind>,
  words: SpeechWords,
  text: string,
): { to: number; authority: Authority } | undefined {
  let at = from;
  while (words.links.has(tokens[at]?.folded ?? "")) at++;
  if (at === from) return undefined;
  const mention = mentionAt.get(at);
  if (mention?.kind === "organisation")
    return { to: mention.to, authority: { id: mention.entity, name: mention.name } };
  const noun = words.institutions.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
  if (!noun) return undefined;
  const name = text.slice(tokens[noun.from]?.start ?? 0, tokens[noun.to - 1]?.end ?? 0);
  return { to: noun.to, authority: { id: `c:${noun.value}`, name } };
}

/** How long the complement of a role may be in front of the comma and the name. */
const longestRole = 6;

/** The person between commas behind a role: "el director general de la empresa, Pedro Salas, …". */
export function apposedPerson(
  tokens: readonly Token[],
  from: number,
  mentionAt: ReadonlyMap<number, MentionFind>,
): MentionFind | undefined {
  let at = from;
  while (
    at - from < longestRole &&
    tokens[at]?.kind === "word" &&
    tokens[at]?.pos !== "VERB" &&
    tokens[at]?.pos !== "AUX"
  )
    at++;
  const person = tokens[at]?.form === "," ? mentionAt.get(at + 1) : undefined;
  const next = tokens[person?.to ?? at];
  // Beside a role a name of several words is a person's, known or not.
  const named = person?.kind === "person" || (person?.kind === "other" && person.to - person.from >= 2);
  return named && person.form === "name" && (!next || next.kind === "punctuation") ? person : undefined;
}
