import type { Check } from "../../record.ts";
import { comment } from "./comment.ts";
import type { CheckView } from "./view.ts";

/** Unseen by readers; whoever posts the comment finds the one to update by it. */
export const commentMarker = "<!-- claims-check -->";

/** A comment on GitHub holds no more characters; GitLab takes a million. */
const mostCharacters = 65_536;

/** A comment for a pull or merge request. */
export function checkMarkdown(check: Check, view: CheckView): string {
  return comment(check, view, { most: mostCharacters, sizeOf: (text) => text.length }, [commentMarker]);
}
