import type { Problem } from "../record.ts";
import { controlCharacters } from "./control.ts";
import { unclosedQuote } from "./quote.ts";

/** What a reader of the report must know of an article's text: characters that hide, quotations that never close. */
export function checkText(text: string, path: string): readonly Problem[] {
  return [...controlCharacters(text, path), ...unclosedQuote(text, path)];
}
