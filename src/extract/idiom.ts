import { conceptWords, phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { fold } from "../text/fold.ts";
import { PhraseIndex } from "../text/phrase.ts";
import { keysOf } from "./name.ts";

/** A verb and the concept of the set phrase that it makes with the words before it. */
interface Ending {
  readonly verb: string;
  readonly concept: string;
}

/** Tokens up to `to` that carry a concept. */
interface IdiomPart {
  readonly to: number;
  readonly concept: string;
}

const prepared = new WeakMap<LanguagePack, PhraseIndex<Ending[]>>();
const none: ReadonlyMap<number, IdiomPart> = new Map();

/** Set phrases of the concept data that end in a verb, by the words in front of it: "ums Leben | kommen". */
function endingsOf(pack: LanguagePack): PhraseIndex<Ending[]> {
  const known = prepared.get(pack);
  if (known) return known;
  const index = new PhraseIndex<Ending[]>();
  const byHead = new Map<string, Ending[]>();
  for (const [id, words] of conceptWords(pack.id))
    for (const phrase of words) {
      const parts = phrase.split(" ");
      const last = parts.pop() ?? "";
      // Most entries are single words: readings are looked up for the others alone.
      if (parts.length === 0) continue;
      if (!pack.lexicon.readings(last).some(({ verbForm }) => verbForm === "infinitive")) continue;
      const head = parts.join(" ");
      const endings = byHead.get(head) ?? [];
      if (endings.length === 0) index.add(phraseKeys(head), endings);
      endings.push({ verb: fold(last), concept: id });
      byHead.set(head, endings);
    }
  prepared.set(pack, index);
  return index;
}

/**
 * Set phrases whose verb stands apart, in a language that writes verbs in two places ("kamen drei Menschen ums Leben"):
 * the verb and the other words carry the concept, each at its own token.
 */
export function findIdioms(tokens: readonly Token[], pack: LanguagePack | undefined): ReadonlyMap<number, IdiomPart> {
  if (pack?.data.functionWords.nounsCapitalised !== true) return none;
  const found = new Map<number, IdiomPart>();
  const index = endingsOf(pack);
  for (let at = 0; at < tokens.length; at++) {
    const head = index.matchAt(tokens.length, at, (i) => keysOf(tokens[i]));
    if (!head) continue;
    const verb = verbNear(tokens, head.from, head.to, head.value);
    if (!verb) continue;
    found.set(at, { to: head.to, concept: verb.concept });
    found.set(verb.at, { to: verb.at + 1, concept: verb.concept });
  }
  return found;
}

/** The verb of a set phrase in the clause that its other words stand in. */
function verbNear(
  tokens: readonly Token[],
  from: number,
  to: number,
  endings: readonly Ending[],
): { at: number; concept: string } | undefined {
  let start = from;
  let end = to;
  while (start > 0 && tokens[start - 1]?.kind !== "punctuation") start--;
  while (end < tokens.length && tokens[end]?.kind !== "punctuation") end++;
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if ((at >= from && at < to) || token?.pos !== "VERB") continue;
    const ending = endings.find(({ verb }) => verb === token.lemma);
    if (ending) return { at, concept: ending.concept };
  }
  return undefined;
}
