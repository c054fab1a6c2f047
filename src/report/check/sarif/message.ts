import type { Finding, RelatedPlace } from "../../../record.ts";
import { sarifText } from "../../escape.ts";

/** Sources that a message links; the related locations hold them all. */
const mostLinks = 10;

/**
 * "330 here; two others say 700. Against: [Le Courrier](1), [L’Écho](2). With: [The Tide](3). Why: …" A list of alerts
 * shows the first sentence alone, so that is the message. `linked` related places have an id.
 */
export function messageOf(finding: Finding, linked: number): string {
  return [
    sentence(finding.message),
    ...links("Against", "against", finding, linked),
    ...links("With", "with", finding, linked),
    ...(finding.why === "" ? [] : [`Why: ${sentence(finding.why)}`]),
  ].join(" ");
}

/** An empty message is refused. */
function sentence(text: string): string {
  const safe = sarifText(text);
  return /[.!?…]$/u.test(safe) ? safe : `${safe}.`;
}

function links(word: string, stance: RelatedPlace["stance"], { related }: Finding, linked: number): readonly string[] {
  const places = related
    .slice(0, linked)
    .flatMap((place, i) => (place.stance === stance ? `[${sarifText(place.source) || "source"}](${i + 1})` : []));
  if (places.length === 0) return [];
  const rest = places.length - mostLinks;
  return [`${word}: ${places.slice(0, mostLinks).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`];
}
