import type { LanguagePack } from "../../language/pack.ts";
import type { Token } from "../../record.ts";
import { type Atom, phraseAtoms } from "./atom.ts";
import { compileClock } from "./clock.ts";
import { type Fields, joinReadings, noFields, type Reading } from "./fields.ts";
import { Memo } from "./memo.ts";
import { readCount, readDay, readDecade, readHour, readNumeric, readOddYear, readYear } from "./number.ts";
import { compileTemplates, type Element, type Grammar, type Opening, type Rule, type Template } from "./template.ts";
import { compileWords, type Filled } from "./word.ts";

/** A template that fits atoms `[from, to)`; `end` lies behind what must stand after it as well. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly reading: Reading;
}

export interface DateGrammar {
  /** Prepares a sentence; the function it gives lists every match of a rule at an atom. */
  open(atoms: readonly Atom[], tokens: readonly Token[]): (rule: string, at: number) => readonly Match[];
}

/** What a rule's name adds to the reading of its words. */
const meanings: Readonly<Record<string, Fields>> = {
  last: { shift: -1 },
  this: { shift: 0 },
  next: { shift: 1 },
  ago: { sign: -1 },
  ahead: { sign: 1 },
};

/** No template has this many ways to fit at one place; hostile text can't make more. */
const mostMatches = 64;

/** Atoms between the first word of a date and one that tells that it is one ("le deuxième jour du mois de mai"). */
const farthest = 8;
const empty: Reading = { from: noFields, to: noFields };

/** Compiles the dates of a pack. */
export function compileGrammar(pack: LanguagePack): DateGrammar {
  const { dates } = pack.data;
  const grammar = compileTemplates(dates.templates, pack.tokens);
  const words = compileWords(pack);
  const clock = compileClock(pack);
  const marks = new Set(dates.ordinalMarks);
  const hours = clockWords(dates).flatMap((phrase) => phraseAtoms(phrase, pack.tokens).slice(0, 1));
  const first = new Set([
    ...words.first,
    ...[...grammar.values()].flatMap(({ opening }) => [...opening.words]),
    ...hours,
  ]);
  const telling = new Set([...words.telling, ...hours, ...literalsWithoutSlot(grammar)]);

  return {
    open(atoms, tokens) {
      const fillSlot = (slot: string, at: number, loose: boolean): readonly Filled[] => {
        switch (slot) {
          case "year":
            return readYear(atoms, at, loose);
          case "oddyear":
            return readOddYear(atoms, at);
          case "day":
            return [...readDay(atoms, at, marks), ...words.fill("dayWord", atoms, at, loose)];
          case "n":
            return [...readCount(atoms, at), ...words.fill("n", atoms, at, loose)];
          case "quarter":
            return [...readQuarter(atoms, at, marks), ...words.fill("quarter", atoms, at, loose)];
          case "decade":
            return readDecade(atoms, at);
          case "numeric":
            return readNumeric(atoms, at, dates.dayFirst);
          case "hour":
            return readHour(atoms, at);
          case "time":
            return clock.read(atoms, at, loose);
          case "end":
            return countsNothing(atoms[at], tokens, pack) ? [{ end: at, fields: noFields }] : [];
          case "month":
          case "weekday":
          case "season":
          case "part":
          case "daypart":
          case "relative":
          case "shift":
          case "unit":
            return words.fill(slot, atoms, at, loose);
          default:
            return [];
        }
      };
      const looseSlots = new Memo<readonly Filled[]>();
      const strictSlots = new Memo<readonly Filled[]>();
      const filled = (slot: string, at: number, loose: boolean): readonly Filled[] =>
        (loose ? looseSlots : strictSlots).at(slot, at, () => fillSlot(slot, at, loose));
      const rules = new Memo<readonly Match[]>();
      // At most places no date can start, and a look at the word and at what follows shows it.
      const numbers = atoms.map(({ text }) => /\p{Nd}/u.test(text));
      const starts = new Array<boolean>(atoms.length).fill(false);
      for (let at = atoms.length - 1, ahead = Infinity; at >= 0; at--) {
        const { text = "" } = atoms[at] ?? {};
        ahead = numbers[at] === true || telling.has(text) ? 0 : ahead + 1;
        const glued = atoms[at + 1]?.spaced === false && numbers[at + 1] === true;
        starts[at] = ahead <= farthest && (numbers[at] === true || glued || first.has(text));
      }
      const matchRule = (name: string, at: number): readonly Match[] => {
        const rule = starts[at] === true ? grammar.get(name) : undefined;
        return rule && mayOpen(rule.opening, at) ? rules.at(name, at, () => matchTemplates(name, rule, at)) : [];
      };
      const matchTemplates = (name: string, { templates }: Rule, at: number): readonly Match[] => {
        const found: Match[] = [];
        const meaning = meanings[name];
        for (const template of templates) {
          if (!mayOpen(template.opening, at)) continue;
          for (const match of matchTemplate(template, at)) {
            const reading = meaning ? joinReadings(match.reading, { from: meaning, to: noFields }) : match.reading;
            if (reading && found.length < mostMatches) found.push({ ...match, reading });
          }
        }
        return found;
      };
      const mayOpen = (opening: Opening, at: number): boolean => {
        const text = atoms[at]?.text;
        if (text === undefined || opening.words.has(text)) return text !== undefined;
        for (const slot of opening.slots) if (filled(slot, at, true).length > 0) return true;
        return false;
      };
      const matchTemplate = ({ elements }: Template, at: number): readonly Match[] => {
        let open: Match[] = [{ from: -1, to: -1, end: at, reading: empty }];
        for (const element of elements) {
          const next: Match[] = element.optional ? [...open] : [];
          for (const match of open) for (const step of stepsAt(element, match.end)) push(next, match, step, element);
          if (next.length === 0) return [];
          open = next.length > mostMatches ? next.slice(0, mostMatches) : next;
        }
        return open.filter((match) => match.to > match.from);
      };
      const standsAt = (words: readonly string[], at: number): boolean => {
        for (let i = 0; i < words.length; i++) if (atoms[at + i]?.text !== words[i]) return false;
        return true;
      };
      const stepsAt = (element: Element, at: number): readonly Match[] => {
        const { words: alternatives, slot, rule, loose, side } = element;
        if (alternatives) {
          const steps: Match[] = [];
          for (const option of alternatives) {
            const to = at + option.length;
            if (standsAt(option, at)) steps.push({ from: at, to, end: to, reading: empty });
          }
          return steps;
        }
        if (rule !== undefined) {
          const inner = matchRule(rule, at);
          return side === "from"
            ? inner
            : inner.map((m) => ({ ...m, reading: { from: noFields, to: m.reading.from } }));
        }
        return filled(slot ?? "", at, loose).map(({ end, fields }) => ({
          from: at,
          to: end,
          end,
          reading: side === "from" ? { from: fields, to: noFields } : { from: noFields, to: fields },
        }));
      };
      return matchRule;
    },
  };
}

function push(into: Match[], match: Match, step: Match, element: Element): void {
  const reading = joinReadings(match.reading, step.reading);
  if (!reading) return;
  if (element.context || step.from === step.to) into.push({ ...match, end: step.end, reading });
  else into.push({ from: match.from < 0 ? step.from : match.from, to: step.to, end: step.end, reading });
}

/** "3" of "Q3", "3e" of "3e trimestre". */
function readQuarter(atoms: readonly Atom[], at: number, marks: ReadonlySet<string>): readonly Filled[] {
  return readDay(atoms, at, marks).flatMap(({ end, fields: { day = 0 } }) =>
    day <= 4 ? [{ end, fields: { quarter: day } }] : [],
  );
}

/** No noun, unit or sign follows that a number would count. */
function countsNothing(atom: Atom | undefined, tokens: readonly Token[], pack: LanguagePack): boolean {
  const token = atom && tokens[atom.token];
  if (!token) return true;
  if (token.kind === "punctuation") return !/[%‰°$€£¥+/]/u.test(token.form);
  if (token.kind === "number") return false;
  if (pack.functionWords.has(token.folded)) return true;
  return token.pos === "VERB" || token.pos === "AUX" || token.pos === "ADV";
}

/** Every word of the clock: hours by name, marks of the half day, zones. */
function clockWords({ clock, zones }: LanguagePack["data"]["dates"]): string[] {
  const words: string[] = Object.keys(zones);
  for (const value of Object.values(clock)) {
    if (Array.isArray(value)) words.push(...value);
    else if (typeof value === "object") words.push(...Object.keys(value));
  }
  return words;
}

/** Slots that words or figures of time fill; a date without one of them tells itself by its literal words. */
const slotsOfTime: ReadonlySet<string> = new Set(
  "month weekday season daypart relative unit year oddyear numeric time".split(" "),
);

/** The literal words of templates that have no slot of time. */
function literalsWithoutSlot(grammar: Grammar): string[] {
  return [...grammar.values()].flatMap(({ templates }) =>
    templates.flatMap(({ elements }) =>
      elements.some(({ slot, optional }) => slot !== undefined && !optional && slotsOfTime.has(slot))
        ? []
        : elements.flatMap(({ words = [] }) => words.flat()),
    ),
  );
}
