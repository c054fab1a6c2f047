import type { Claim } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { columns, rule } from "../terminal/page.ts";
import { wrap } from "../width.ts";
import { list } from "../words.ts";
import { type Desk, headLines, quoteLines } from "./desk.ts";
import { keyText, valueText } from "./detail.ts";
import { standing } from "./position.ts";

const nameWidth = 8;
const indent = 4;

/** A claim's record in words: where it stands, what was understood, and what of. A field that is empty is left out. */
export function claimRecordLines(claim: Claim, desk: Desk): readonly string[] {
  const { page, names } = desk;
  const keys = (all: readonly string[]): string => list(all.map((key) => keyText(key, names)));
  const key = (one: string | undefined): string => (one === undefined ? "" : keyText(one, names));
  const fields: readonly (readonly [name: string, text: string])[] = [
    ["kind", claim.kind],
    ["value", valueText(claim.value, names)],
    ["about", keys(claim.about)],
    ["subject", key(claim.subject)],
    ["verb", key(claim.predicate)],
    ["whose", key(claim.owner)],
    ["within", keys(claim.scope)],
    ["people", keys(claim.people)],
    ["standing", standing(claim).join(" · ")],
  ];
  const room = page.width - indent - nameWidth - 2;
  const rows = fields
    .filter(([, text]) => text !== "")
    .map(([name, text]) => [[page.paint.quiet(name)], wrap(oneLine(text), room)]);
  return [
    rule("Claim", page),
    ...headLines(claim, desk, 2),
    ...quoteLines(claim, desk, indent),
    ...columns(rows, [nameWidth, room], indent),
  ];
}
