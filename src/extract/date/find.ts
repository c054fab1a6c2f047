import type { LanguagePack } from "../../language/pack.ts";
import type { DateSpec, DateValue, Sentence, Span } from "../../record.ts";
import { type Atom, splitAtoms } from "./atom.ts";
import type { Tense } from "./calendar.ts";
import { noFields } from "./fields.ts";
import { compileGrammar, type DateGrammar, type Match } from "./match.ts";
import { readNumeric } from "./number.ts";
import { resolve } from "./resolve.ts";
import { compileTense, type TenseReader } from "./tense.ts";

export { checkDate } from "./check.ts";

/** A date in a sentence: tokens `[from, to)`, offsets into the article's text, and what it says. */
export interface DateFind {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly value: DateValue;
  /** Which way the words around it look, where they tell. */
  readonly tense?: Tense;
}

interface Compiled {
  readonly grammar: DateGrammar;
  readonly tenseOf: TenseReader;
}

const compiled = new WeakMap<LanguagePack, Compiled>();

function compile(pack: LanguagePack): Compiled {
  let known = compiled.get(pack);
  if (!known) {
    known = { grammar: compileGrammar(pack), tenseOf: compileTense(pack) };
    compiled.set(pack, known);
  }
  return known;
}

/** Rules that are looked for; on equal length the first wins, so that a phrase known to be no date is none. */
const sought = ["not", "range", "date"] as const;

/**
 * Finds the dates of a sentence, from left to right, the longest at each place, none overlapping. Relative dates,
 * weekdays and missing years are resolved against `published`; without it nothing is implied. Without a pack only
 * numeric dates are found. Linear in the number of tokens.
 */
export function findDates(
  sentence: Sentence,
  text: string,
  pack: LanguagePack | undefined,
  published: DateSpec | undefined,
): DateFind[] {
  const { tokens } = sentence;
  const atoms = splitAtoms(tokens);
  const language = pack && compile(pack);
  const match = language?.grammar.open(atoms, tokens) ?? numericOnly(atoms);
  const found: DateFind[] = [];
  for (let at = 0; at < atoms.length; ) {
    const best = atoms[at]?.opens ? longest(match, atoms, at) : undefined;
    if (!best) {
      at++;
      continue;
    }
    const from = atoms[best.from]?.token ?? 0;
    const to = (atoms[best.to - 1]?.token ?? 0) + 1;
    const tense = language?.tenseOf(tokens, from, to);
    const value = best.rule === "not" ? undefined : resolve(best.reading, published, tense);
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    if (value)
      found.push({
        from,
        to,
        span,
        value: { ...value, text: text.slice(span.start, span.end) },
        ...(tense ? { tense } : {}),
      });
    at = Math.max(best.to, at + 1);
  }
  return found;
}

type Matcher = (rule: string, at: number) => readonly Match[];

function longest(match: Matcher, atoms: readonly Atom[], at: number): (Match & { readonly rule: string }) | undefined {
  let best: (Match & { readonly rule: string }) | undefined;
  for (const rule of sought)
    for (const found of match(rule, at)) {
      if (!atoms[found.from]?.opens || !atoms[found.to - 1]?.closes || isGlued(atoms, found)) continue;
      if (
        !best ||
        found.to > best.to ||
        (found.to === best.to && richness(found) > richness(best) && best.rule !== "not")
      )
        best = { ...found, rule };
    }
  return best;
}

const richness = ({ reading, to, from }: Match): number =>
  Object.keys(reading.from).length + Object.keys(reading.to).length + (to - from) / 100;

/** A number glued to what stands before or after it ("1/2024/37", "-12", "F-2024") is part of something else. */
function isGlued(atoms: readonly Atom[], { from, to }: Match): boolean {
  const [before, after] = [atoms[from - 1], atoms[to]];
  const digitsFirst = /^\d/.test(atoms[from]?.form ?? "");
  const digitsLast = /\d$/.test(atoms[to - 1]?.form ?? "");
  if (digitsFirst && before && !atoms[from]?.spaced && /^[-/.\d$€£#@°]$/.test(before.text)) return true;
  return digitsLast && after !== undefined && !after.spaced && /^[/%°$€£]$/.test(after.text);
}

function numericOnly(atoms: readonly Atom[]): Matcher {
  return (rule, at) =>
    rule === "date"
      ? readNumeric(atoms, at, undefined).map(({ end, fields }) => ({
          from: at,
          to: end,
          end,
          reading: { from: fields, to: noFields },
        }))
      : [];
}
