import type { Problem } from "../record.ts";
import { controlCharacters } from "./control.ts";
import { strayEntities } from "./markup.ts";
import { mojibake } from "./mojibake.ts";
import { unclosedQuote } from "./quote.ts";

/**
 * What a reader of the report must know of an article's text: characters that hide or were decoded wrongly, codes of HTML,
 * quotations that never close.
 */
export function checkText(text: string, path: string): readonly Problem[] {
  return [
    ...controlCharacters(text, path),
    ...mojibake(text, path),
    ...strayEntities(text, path),
    ...unclosedQuote(text, path),
  ];
}
