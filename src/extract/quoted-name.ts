import { phraseKeys } from "../language/concepts.ts";
import type { LanguagePack } from "../language/pack.ts";
import type { Token } from "../record.ts";
import { PhraseIndex } from "../text/phrase.ts";
import type { Attribution } from "./attribution.ts";
import type { SentenceContext } from "./context.ts";
import { keysOf } from "./name.ts";
import type { Source } from "./source.ts";
import type { Quoted } from "./speaker.ts";

const prepared = new WeakMap<LanguagePack, PhraseIndex<"work" | "name">>();

/** The words of a pack behind which quotation marks hold a name. */
function namingWords(pack: LanguagePack): PhraseIndex<"work" | "name"> {
  const known = prepared.get(pack);
  if (known) return known;
  const index = new PhraseIndex<"work" | "name">();
  for (const word of pack.data.reporting.naming ?? []) index.add(phraseKeys(word), "name");
  for (const word of pack.data.reporting.works ?? []) index.add(phraseKeys(word), "work");
  prepared.set(pack, index);
  return index;
}

/**
 * Whether quotation marks hold a name and nothing that was said: behind a word that names ("intitulé « … »"), behind the
 * noun of a work and with a capital ("le film « … »", "le film de X « … »"), or in title case among words in lower case.
 */
export function isName(context: SentenceContext, sources: readonly Source[], quoted: Quoted): boolean {
  const { pack, sentence } = context;
  if (!pack) return false;
  const { tokens } = sentence;
  const open = quoted.from - 1;
  const behind = namedBy(context, pack, open);
  if (behind === "name") return true;
  const capital = /^\p{Lu}/u.test(tokens[quoted.from]?.form ?? "");
  if (!capital) return false;
  const maker = sources.find(({ to }) => to === open);
  const link = maker && pack.data.functionWords.links?.includes(tokens[maker.from - 1]?.folded ?? "") === true;
  return (
    behind === "work" || (link && namedBy(context, pack, maker.from - 1) === "work") || isTitleCase(context, quoted)
  );
}

/** What the words right in front of a token make of what follows. */
function namedBy(
  { sentence, attributions }: SentenceContext,
  pack: LanguagePack,
  end: number,
): "work" | "name" | undefined {
  const { tokens } = sentence;
  for (const long of [3, 2, 1]) {
    const match = namingWords(pack).matchAt(tokens.length, Math.max(0, end - long), (i) => keysOf(tokens[i]));
    if (match?.to === end && !speaks(sentence.tokens, match, attributions)) return match.value;
  }
  return undefined;
}

/** "s'est dite « … »", "lui a dit « … »": a verb that names elsewhere ("dite « … »") speaks here. */
function speaks(
  tokens: readonly Token[],
  { from, value }: { readonly from: number; readonly value: "work" | "name" },
  attributions: readonly Attribution[],
): boolean {
  if (value === "work" || tokens[from]?.pos !== "VERB" || tokens[from].relation === "acl") return false;
  return attributions.some(({ at }) => at === from) || tokens[from - 1]?.pos === "PRON";
}

/** Every word of content has a capital, in a sentence that writes its other words small. */
function isTitleCase({ sentence, pack }: SentenceContext, { from, to }: Quoted): boolean {
  if (pack?.data.functionWords.nounsCapitalised === true) return false;
  const capitals = sentence.tokens.flatMap(({ kind, form, folded }, at) =>
    kind !== "word" || pack?.functionWords.has(folded) ? [] : [{ at, capital: /^\p{Lu}/u.test(form) }],
  );
  const inside = capitals.filter(({ at }) => at >= from && at < to);
  const outside = capitals.filter(({ at }) => at < from || at >= to);
  return inside.length >= 2 && inside.every(({ capital }) => capital) && outside.some(({ capital }) => !capital);
}

/** Whether an article takes what is quoted for a noun ("la « guerre des ponts »"): no quotation by itself. */
export function isTerm({ sentence }: SentenceContext, from: number): boolean {
  return sentence.tokens[from - 2]?.pos === "DET";
}

/**
 * "das Lager „Am alten Hafen“", "el parque «Los tres pinos»": a title or a term in a sentence where nobody speaks. Where
 * the parser has made a tree, what a noun holds in marks is a quotation as often ("the slogan “…”").
 */
export function isPartOfPhrase({ sentence, pack, clauseHeads }: SentenceContext, from: number): boolean {
  const before = sentence.tokens[from - 2];
  if (before?.kind !== "word" || clauseHeads[from - 2] !== -1) return false;
  // A word that no list knows is a noun more often than a verb of speech.
  const unknown = before.pos === "X" && pack?.data.reporting.verbs[before.lemma] === undefined;
  return unknown || ["NOUN", "PROPN", "DET", "ADJ", "ADP"].includes(before.pos);
}
