import type { Claim, Fact, Position } from "../../record.ts";
import { oneLine } from "../escape.ts";
import { positionValue } from "../phrase.ts";
import { paragraph } from "../terminal/page.ts";
import { truncate } from "../width.ts";
import { type Desk, headLines, quoteLines } from "./desk.ts";
import { asOfText } from "./detail.ts";
import { certaintyWords } from "./words.ts";

/** A position: its value, then every claim that holds it, with all that a reader needs to weigh it. */
export function positionLines(position: Position, fact: Fact, desk: Desk): readonly string[] {
  const { page } = desk;
  const ids = new Set(position.claims);
  const value = truncate(positionValue(position), 2 * page.width - 12);
  return [
    ...paragraph(value, page.width, 2, 2).map(page.paint.strong),
    ...fact.claims.filter(({ id }) => ids.has(id)).flatMap((claim) => claimLines(claim, desk)),
  ];
}

function claimLines(claim: Claim, desk: Desk): readonly string[] {
  const { page } = desk;
  return [
    ...headLines(claim, desk, 4),
    ...quoteLines(claim, desk, 6),
    ...paragraph(standing(claim).join(" · "), page.width, 6).map(page.paint.quiet),
  ];
}

/** Who says it, how surely, whether it is denied, and as of when. */
export function standing(claim: Claim): readonly string[] {
  const asOf = asOfText(claim);
  return [
    claim.authority === undefined ? "in the outlet's own voice" : `according to ${oneLine(claim.authority.name)}`,
    certaintyWords[claim.certainty],
    claim.polarity,
    asOf === "" ? "no date" : `as of ${asOf}`,
    ...(claim.superseded === true ? ["an earlier state, says the text"] : []),
    ...(claim.weak === true ? ["from a caption"] : []),
  ];
}
