/** Columns on a screen: combining marks take none, East Asian wide characters and emoji two. */
const none = /^[\p{Mn}\p{Me}]$/u;
const wide =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation})$/u;

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character < "\u0300") return 1;
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Fills with spaces on the right up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Cuts to at most `width` columns; a cut shows as "…". */
export function truncate(text: string, width: number): string {
  // Only as much is measured as is kept.
  if (fitting(text, 0, width) === text.length) return text;
  return `${text.slice(0, fitting(text, 0, Math.max(0, width - 1))).trimEnd()}…`;
}

/** Largest end such that `text.slice(start, end)` takes at most `width` columns. */
function fitting(text: string, start: number, width: number): number {
  let end = start;
  let used = 0;
  for (const character of text.slice(start)) {
    used += characterWidth(character);
    if (used > width) break;
    end += character.length;
  }
  return end;
}

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Breaks a one-line text at its plain spaces into lines of at most `width` columns; a longer word is cut. */
export function lineSpans(text: string, width: number): readonly Line[] {
  const room = Math.max(1, width);
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const full = Math.max(fitting(text, start, room), start + 1);
    if (full >= text.length) {
      lines.push({ start, end: text.length });
      break;
    }
    const space = text.lastIndexOf(" ", full);
    const end = space > start ? space : full;
    lines.push({ start, end });
    start = text[end] === " " ? end + 1 : end;
  }
  return lines;
}

/** The lines themselves; an empty text is one empty line. */
export function wrap(text: string, width: number): readonly string[] {
  return text === "" ? [""] : lineSpans(text, width).map(({ start, end }) => text.slice(start, end));
}
