import Table from "cli-table3";
import type { Excerpt } from "../excerpt.ts";
import type { View } from "../view.ts";
import { displayWidth, lineSpans, truncate, wrap } from "../width.ts";
import { type Paint, paint } from "./paint.ts";

/** The screen that the parts of a report are laid out on. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

/** Lines longer than this tire the eye; shorter ones than this hold nothing. */
const widest = 160;
const narrowest = 40;

export function pageOf(view: Pick<View, "width" | "color">): Page {
  return { width: Math.min(widest, Math.max(narrowest, view.width)), paint: paint(view.color) };
}

/** Wraps plain text, each line set in by `indent` columns, the later ones by `hanging` more. No text, no line. */
export function paragraph(text: string, width: number, indent: number, hanging = 0): readonly string[] {
  if (text === "") return [];
  return wrap(text, width - indent - hanging).map((line, i) => " ".repeat(indent + (i === 0 ? 0 : hanging)) + line);
}

/** Text on the left, a short word on the right edge. The left side wraps before it reaches the right one. */
export function twoSided(
  left: string,
  right: string,
  width: number,
  style: { readonly left: (text: string) => string; readonly right: (text: string) => string },
  hanging: number,
): readonly string[] {
  const room = width - displayWidth(right) - 2;
  // A right side that leaves no room goes on a line of its own.
  if (room < width / 3) {
    const lines = wrap(left, width - hanging).map((line, i) => " ".repeat(i === 0 ? 0 : hanging) + style.left(line));
    return [...lines, " ".repeat(hanging) + style.right(truncate(right, width - hanging))];
  }
  const [first = "", ...rest] = wrapHanging(left, room, hanging);
  return [
    `${style.left(first)}${" ".repeat(Math.max(2, width - displayWidth(first) - displayWidth(right)))}${style.right(right)}`,
    ...rest.map((line) => " ".repeat(hanging) + style.left(line)),
  ];
}

function wrapHanging(text: string, room: number, hanging: number): readonly string[] {
  const [first = ""] = wrap(text, room);
  const rest = text.slice(first.length).trimStart();
  return rest === "" ? [first] : [first, ...wrap(rest, room - hanging)];
}

/** A heading with a rule to the right edge. */
export function rule(title: string, page: Page): string {
  const line = "─".repeat(Math.max(0, page.width - displayWidth(title) - 4));
  return page.paint.title(`── ${title} ${line}`);
}

/** The lines of an excerpt, its claim in bold. */
export function excerptLines(excerpt: Excerpt, width: number, page: Page): readonly string[] {
  const text = excerpt.before + excerpt.claim + excerpt.after;
  const from = excerpt.before.length;
  const to = from + excerpt.claim.length;
  return lineSpans(text, width).map(({ start, end }) => {
    const [boldStart, boldEnd] = [Math.min(Math.max(from, start), end), Math.max(Math.min(to, end), start)];
    const bold = text.slice(boldStart, boldEnd);
    return (
      text.slice(start, boldStart) +
      (bold === "" ? "" : page.paint.strong(bold)) +
      text.slice(Math.max(boldEnd, boldStart), end)
    );
  });
}

export type Row = readonly (readonly string[])[];

/** Rows of cells, each cell its lines, in columns of the given widths, two spaces apart and without borders. */
export function columns(rows: readonly Row[], widths: readonly number[], indent: number): readonly string[] {
  if (rows.length === 0) return [];
  const table = new Table({
    chars: {
      top: "",
      "top-mid": "",
      "top-left": "",
      "top-right": "",
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: " ".repeat(indent),
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: "  ",
    },
    colWidths: [...widths],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  table.push(...rows.map((row) => row.map((cell) => cell.join("\n"))));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}
