/** Reads the first table of a Markdown document (GFM), apart from the reporter: its rows without the head, as plain text. */
export function readTable(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split("\n");
  const head = lines.findIndex((line) => /^\|(?: -+ \|)+$/.test(line));
  if (head < 0) return [];
  const end = lines.findIndex((line, i) => i > head && !line.startsWith("|"));
  return lines.slice(head + 1, end < 0 ? lines.length : end).map((line) => cellsOf(line).map(plain));
}

/** A pipe splits unless a backslash stands before it; GFM looks at no more than that. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (let i = 1; i < line.length; i++) {
    const character = line.charAt(i);
    if (character === "\\" && i + 1 < line.length) {
      cell += character + line.charAt(i + 1);
      i += 1;
    } else if (character === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  if (cell !== "") throw new Error(`a row that does not end in a pipe: ${line}`);
  return cells;
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&#8203;": "" };

/** Text as a reader sees it: escapes and references resolved, the zero-width space gone. */
function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|&[#\w]+;/g, (whole, escaped?: string) => {
    const text = escaped ?? entities[whole];
    if (text === undefined) throw new Error(`an entity of its own: ${whole}`);
    return text;
  });
}
