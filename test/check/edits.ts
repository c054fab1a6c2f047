import fc from "fast-check";
import { splitParagraphs } from "../../src/load/paragraph.ts";
import type { Span } from "../../src/record.ts";

/** A paragraph of an article that is edited, and what stands between it and the one before. */
interface Part {
  readonly gap: string;
  readonly text: string;
  /** A finding rests on it: its words stay. */
  readonly held: boolean;
  /** No heading or note: prose that others may be put beside. */
  readonly prose: boolean;
}

export interface Draft {
  readonly path: string;
  readonly parts: readonly Part[];
  readonly end: string;
}

export function draftOf(path: string, text: string, held: readonly Span[]): Draft {
  let at = 0;
  const parts = splitParagraphs(text).map(({ start, end }): Part => {
    const gap = text.slice(at, start);
    at = end;
    const words = text.slice(start, end);
    return {
      gap,
      text: words,
      held: held.some((span) => span.start < end && start < span.end),
      prose: words.length > 150 && /[.!?…]["»”)]?$/.test(words),
    };
  });
  return { path, parts, end: text.slice(at) };
}

const textOf = ({ parts, end }: Pick<Draft, "parts" | "end">): string =>
  `${parts.map(({ gap, text }) => gap + text).join("")}${end}`;

/** Random choices of one edit. */
export interface Dice {
  /** A whole number from 0 to n - 1. */
  readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
}

/** Choices from a list of numbers between 0 and 1. */
export function diceOf(numbers: readonly number[]): Dice {
  let turn = 0;
  const below = (n: number): number => Math.floor((numbers[turn++ % numbers.length] ?? 0) * n);
  return { below, pick: (list) => list[below(list.length)] };
}

export const throws: fc.Arbitrary<readonly number[]> = fc.array(
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  { minLength: 12, maxLength: 12 },
);

/** Lines of `width` columns at most, as an editor breaks them. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}

/** What an editor changes in a text; undefined where there is nothing to change in this way. */
export type Edit = (draft: Draft, dice: Dice, strange: readonly string[]) => string | undefined;

/** Paragraphs but the first, which is the title's, that no finding rests on. */
const free = ({ parts }: Draft): readonly Part[] => parts.filter(({ held, prose }, i) => i > 0 && prose && !held);

const swapped = (draft: Draft, change: (part: Part) => Part): string =>
  textOf({ ...draft, parts: draft.parts.map(change) });

function insert(draft: Draft, dice: Dice, texts: readonly string[]): string {
  const parts = [...draft.parts];
  const gap = parts.some((part) => /\n\s*\n/.test(part.gap)) ? "\n\n" : "\n";
  for (const text of texts) parts.splice(1 + dice.below(parts.length), 0, { gap, text, held: false, prose: true });
  return textOf({ ...draft, parts });
}

const bylines = ["Par Anne Delorme", "Par Marc Vasseur et Julie Roche", "By Helen Marsh", "Von Jutta Brandt"] as const;
const fillers = ["L'essentiel de la journée", "What we know so far", "Une journée en images", "Live updates"] as const;

export const edits: Readonly<Record<string, Edit>> = {
  wrap: (draft, dice) => {
    const width = 50 + dice.below(70);
    return swapped(draft, (part) => ({ ...part, text: wrapped(part.text, width) }));
  },
  "wrap one": (draft, dice) => {
    const width = 50 + dice.below(70);
    const one = dice.pick(draft.parts.filter(({ held }) => held));
    return swapped(draft, (part) => (part === one ? { ...part, text: wrapped(part.text, width) } : part));
  },
  "wrap, blank lines between": (draft, dice) => {
    const width = 50 + dice.below(70);
    return swapped(draft, (part) => ({
      ...part,
      gap: part.gap.includes("\n") ? "\n\n" : part.gap,
      text: wrapped(part.text, width),
    }));
  },
  unwrap: (draft) => swapped(draft, (part) => ({ ...part, text: part.text.replace(/\s*\n\s*/g, " ") })),
  "blank lines": (draft, dice) => {
    const gap = "\n".repeat(2 + dice.below(2));
    return swapped(draft, (part) => (part.gap.includes("\n") ? { ...part, gap } : part));
  },
  "line ends": (draft) => textOf(draft).replace(/\r?\n/g, "\r\n"),
  "trailing spaces": (draft, dice) =>
    textOf(draft).replace(/\n/g, () => `${" ".repeat(dice.below(3))}${"\t".repeat(dice.below(2))}\n`),
  "last line end": (draft, dice) => textOf({ ...draft, end: "\n".repeat(dice.below(3)) }),
  add: (draft, dice, strange) => insert(draft, dice, [dice.pick(strange) ?? ""]),
  remove: (draft, dice) => {
    const gone = dice.pick(free(draft));
    return gone && textOf({ ...draft, parts: draft.parts.filter((part) => part !== gone) });
  },
  reorder: (draft, dice) => {
    const moved = dice.pick(free(draft));
    return moved && insert({ ...draft, parts: draft.parts.filter((part) => part !== moved) }, dice, [moved.text]);
  },
  typo: (draft, dice) => {
    const wrong = dice.pick(free(draft));
    const words = [...(wrong?.text.matchAll(/(?<=[ '’])\p{Ll}{4,}/gu) ?? [])];
    const word = dice.pick(words);
    if (wrong === undefined || word === undefined) return undefined;
    const at = word.index + dice.below(word[0].length - 1);
    const text =
      wrong.text.slice(0, at) +
      wrong.text.slice(at + 1, at + 2) +
      wrong.text.slice(at, at + 1) +
      wrong.text.slice(at + 2);
    return swapped(draft, (part) => (part === wrong ? { ...part, text } : part));
  },
  title: (draft, dice) => {
    const [title] = draft.parts;
    if (title === undefined || title.held || title.prose) return undefined;
    const text = dice.pick(fillers) ?? "";
    return swapped(draft, (part) =>
      part === title ? { ...part, text: dice.below(2) === 0 ? text : `${text} : ${part.text}` } : part,
    );
  },
  byline: (draft, dice) => {
    const [title, ...rest] = draft.parts;
    if (title === undefined || title.prose) return undefined;
    const byline = { gap: "\n\n", text: dice.pick(bylines) ?? "", held: false, prose: false };
    const [next, ...others] = rest;
    return textOf({ ...draft, parts: [title, byline, ...(next ? [{ ...next, gap: "\n\n" }] : []), ...others] });
  },
  "front matter": (draft, dice) =>
    `---\nauthor: "${dice.pick(bylines)}"\ntags: [un, deux]\nsection: ${dice.pick(["monde", "economy"])}\n---\n${dice.pick(["", "\n"])}${textOf(draft)}`,
};
