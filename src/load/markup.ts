import { problem } from "../problem.ts";
import type { Problem } from "../record.ts";
import { indexLines } from "../text/line.ts";

const named =
  "amp|apos|quot|lt|gt|nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|hellip|middot|bull|deg|copy|reg|trade|euro|pound|yen|cent|sect|para" +
  "|[lrb]dquo|[lr]squo|sbquo|[lr]aquo|[lr]saquo|[mn]dash|iexcl|iquest|ordf|ordm|szlig|frac\\d\\d|times|[aoAO]elig" +
  "|[a-zA-Z](?:acute|grave|circ|uml|cedil|tilde|ring|slash|caron)";

/** References of HTML, by name or by number: "&nbsp;", "&#39;", "&#x2019;". Those in addresses are none. */
const reference = new RegExp(`https?://\\S+|&(?:${named}|#\\d{2,7}|#x[0-9a-f]{2,6});`, "gi");

/** A warning with the place of the first code of HTML that was left in a text, or none. */
export function strayEntities(text: string, path: string): readonly Problem[] {
  // In Markdown these codes are a way of writing, and a reader of the page sees the sign.
  if (!text.includes("&") || /\.(?:md|markdown)$/i.test(path)) return [];
  const found = [...text.matchAll(reference)].filter(([piece]) => piece.startsWith("&"));
  const [first] = found;
  if (!first) return [];
  const more = found.length > 1 ? `, and ${found.length - 1} more` : "";
  const message = `“${first[0]}” is left in the text${more}.`;
  return [problem("text/entity", "warning", message, { path, ...indexLines(text).place(first.index) })];
}
