import type { Check } from "../../record.ts";
import { comment } from "./comment.ts";
import type { CheckView } from "./view.ts";

/** GitHub drops a step's summary that is larger. */
const mostBytes = 1024 * 1024;

const encoder = new TextEncoder();

/** What is to be appended to the file that GITHUB_STEP_SUMMARY names: all that the annotations have no room for. */
export function stepSummary(check: Check, view: CheckView): string {
  return comment(check, view, { most: mostBytes, sizeOf: (text) => encoder.encode(text).length }, []);
}
