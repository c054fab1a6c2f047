import type { TokenRules } from "../../text/token.ts";
import { phraseAtoms } from "./atom.ts";

/** One place of a template. */
export interface Element {
  /** Alternatives of literal words, or a slot, or the name of another rule. */
  readonly words?: readonly (readonly string[])[];
  readonly slot?: string;
  readonly rule?: string;
  /** Accepts uncertain forms. */
  readonly loose: boolean;
  /** The end of a range that it fills. */
  readonly side: "from" | "to";
  readonly optional: boolean;
  /** Must stand there but is no part of the date. */
  readonly context: boolean;
}

/** What may open a template: a literal atom or a slot. */
export interface Opening {
  readonly words: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
}

export interface Template {
  readonly elements: readonly Element[];
  readonly opening: Opening;
}

/** A rule: its templates, and what may open any of them. */
export interface Rule {
  readonly templates: readonly Template[];
  readonly opening: Opening;
}

export type Grammar = ReadonlyMap<string, Rule>;

/** Elements of every template, by rule. */
type Parsed = ReadonlyMap<string, readonly (readonly Element[])[]>;

/** Deeper nesting than this is a rule that contains itself. */
const deepest = 8;

/** Names of slots that code fills; any other name in braces is a rule of the grammar. */
const slotNames: ReadonlySet<string> = new Set(
  "year oddyear day month weekday season quarter part daypart relative shift n unit decade time hour numeric end".split(
    " ",
  ),
);

/**
 * Compiles the templates of a pack (see `datesSchema` for their language). Throws on a slot or rule that does not
 * exist, and on a rule that contains itself.
 */
export function compileTemplates(templates: Readonly<Record<string, readonly string[]>>, rules: TokenRules): Grammar {
  const parsed = new Map(
    Object.entries(templates).map(
      ([name, lines]) => [name, lines.map((line) => parse(line, templates, rules))] as const,
    ),
  );
  return new Map([...parsed].map(([name, lines]) => [name, ruleOf(lines, parsed)] as const));
}

function ruleOf(lines: readonly (readonly Element[])[], parsed: Parsed): Rule {
  const templates = lines.map((elements) => ({ elements, opening: openingOf(elements, parsed) }));
  const words = templates.flatMap(({ opening }) => [...opening.words]);
  const slots = templates.flatMap(({ opening }) => [...opening.slots]);
  return { templates, opening: { words: new Set(words), slots: new Set(slots) } };
}

const element = /\[[^\]]+\]|\{[^}]+\}\??|[^{}\s[\]]+/g;

function parse(line: string, templates: Readonly<Record<string, readonly string[]>>, rules: TokenRules): Element[] {
  return (line.match(element) ?? []).map((piece): Element => {
    const context = piece.startsWith("[");
    const bare = context ? piece.slice(1, -1) : piece;
    const optional = bare.length > 1 && bare.endsWith("?");
    const body = optional ? bare.slice(0, -1) : bare;
    const slot = /^\{(to\.)?([a-z-]+)(~)?\}$/.exec(body);
    if (!slot)
      return {
        words: body.split("|").map((word) => phraseAtoms(word, rules)),
        loose: false,
        side: "from",
        optional,
        context,
      };
    const name = slot[2] ?? "";
    if (!slotNames.has(name) && !Object.hasOwn(templates, name))
      throw new Error(`dates.json: templates: no slot or rule “${name}” in “${line}”`);
    const reference = slotNames.has(name) ? { slot: name } : { rule: name };
    return {
      ...reference,
      loose: slot[3] !== undefined,
      side: slot[1] === undefined ? "from" : "to",
      optional,
      context,
    };
  });
}

function openingOf(elements: readonly Element[], parsed: Parsed, depth = 0): Opening {
  const words = new Set<string>();
  const slots = new Set<string>();
  for (const { words: alternatives, slot, rule, optional } of elements) {
    for (const [first] of alternatives ?? []) if (first !== undefined) words.add(first);
    if (slot !== undefined) slots.add(slot);
    if (rule !== undefined) {
      if (depth > deepest) throw new Error(`dates.json: templates: rule “${rule}” contains itself`);
      for (const inner of parsed.get(rule) ?? []) {
        const opening = openingOf(inner, parsed, depth + 1);
        for (const word of opening.words) words.add(word);
        for (const name of opening.slots) slots.add(name);
      }
    }
    if (!optional) break;
  }
  return { words, slots };
}
