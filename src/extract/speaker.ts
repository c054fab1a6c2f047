import { isPassive } from "../analyse/tree.ts";
import type { Authority } from "../record.ts";
import { authorityAt } from "./attribution.ts";
import type { SentenceContext } from "./context.ts";
import type { Source } from "./source.ts";
import { sourceOfSubject } from "./speech.ts";

/** The tokens between the marks of a quotation, `[from, to)`. */
export interface Quoted {
  readonly from: number;
  readonly to: number;
}

/**
 * Who speaks a quotation, as far as its sentence says, in the order in which the signs are worth: what is said to be
 * said there; a name over a colon ("X: « … »"); an insertion ("« Le pont, a dit X, est fermé »"); the subject of the verb
 * that takes the quotation in ("X réclame « … »"); any other that speaks in the sentence.
 */
export function speakerOfQuotation(
  context: SentenceContext,
  sources: readonly Source[],
  quoted: Quoted,
): Authority | undefined {
  const { from, to } = quoted;
  const isOutside = (at: number): boolean => at < from || at >= to;
  const outside = context.attributions.filter(({ at, source }) => isOutside(at) && isOutside(source.from));
  const inserted = context.attributions.find((a) => a.behind && a.by === "verb" && a.at >= from && a.at < to);
  return (
    authorityAt(outside, from) ??
    overColon(context, sources, quoted) ??
    inserted?.authority ??
    ofVerb(context, sources, from - 2) ??
    [...outside].sort((a, b) => distance(a.at, quoted) - distance(b.at, quoted))[0]?.authority
  );
}

const distance = (at: number, { from, to }: Quoted): number => (at < from ? from - at : at - to);

/** "X: “…”" and "“…”: X", as headlines have it; in front of the colon also a whole clause whose subject speaks. */
function overColon(context: SentenceContext, sources: readonly Source[], { from, to }: Quoted): Authority | undefined {
  const { tokens } = context.sentence;
  if (tokens[to + 1]?.form === ":") return sources.find((source) => source.from === to + 2)?.authority;
  const colon = from - 2;
  if (tokens[colon]?.form !== ":") return undefined;
  return sources.find((source) => source.to === colon)?.authority ?? ofVerb(context, sources, colon - 1);
}

/** The subject of the clause that a token stands in, where it acts: "X is accused of “…”" doesn't say who speaks. */
function ofVerb(context: SentenceContext, sources: readonly Source[], at: number): Authority | undefined {
  const { sentence, clauseHeads } = context;
  const verb = clauseHeads[at] ?? -1;
  if (verb < 0 || sentence.tokens[at]?.pos === "DET" || isPassive(sentence.tokens, verb)) return undefined;
  return sourceOfSubject(sentence.tokens, verb, sources)?.authority;
}

/**
 * Who speaks the quotation that a sentence ends with, where its mark cuts the sentence off: "“Who did this?” X asked."
 * The next sentence then says nothing but who speaks.
 */
export function speakerBehind({ sentence }: SentenceContext, next: SentenceContext | undefined): Authority | undefined {
  const open = sentence.tokens.slice(-2).map(({ form }) => form);
  if (next?.sentence.block !== sentence.block || !/^[!?…]$/u.test(open[0] ?? "") || !/^[”“"»«’]$/u.test(open[1] ?? ""))
    return undefined;
  const { tokens } = next.sentence;
  const [spoken, ...others] = next.attributions;
  if (!spoken || others.length > 0 || spoken.by !== "verb" || spoken.behind) return undefined;
  const rest = tokens.slice(spoken.from);
  const says = rest.length > 5 || rest.some(({ pos, form }) => pos === "VERB" || pos === "AUX" || form === ":");
  return says ? undefined : spoken.authority;
}
